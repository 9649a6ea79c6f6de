// Divert: into which of the five other lawful ways, with that procedure's own law and period (R22 art. 31 (1)-(5)).
import { petitionsWording } from '../../wording.ts';
import { today } from '../shared/names.ts';
import { AskForm, type AskSpec } from './ask-form.tsx';
import { text } from './shared-asks.ts';
import type { ActFormProps } from './use-act-form.ts';

/** All but the petition procedure itself. */
const OTHER_PROCEDURES = Object.keys(petitionsWording.zh.procedure).filter((code) => code !== 'PETITION_PROCEDURE');

const DIVERT: AskSpec = {
  asks: [
    { kind: 'choice', name: 'procedure', words: 'petitions:procedure', codes: OTHER_PROCEDURES },
    { kind: 'line', name: 'receiver', most: 200 },
    text('legalBasis', 2, 2000),
    text('guidance', 4, 4000),
    { kind: 'day', name: 'limitDay', optional: true, min: today },
  ],
};

export function DivertForm(props: ActFormProps) {
  return <AskForm {...props} act="divert" spec={DIVERT} />;
}
