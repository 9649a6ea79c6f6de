// All that is proposed for a petition at a glance: each field with how sure it is and why; one key confirms, one corrects.
import { Button } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterView } from '../../../petitions/contract.ts';
import type { MatterProposals, Proposals } from '../../contract.ts';
import { useKit } from '../kit.ts';
import { RepeatNotice } from '../relations/repeat-notice.tsx';
import { useLook } from './looked.tsx';
import { type FormField, proposedFor, TRIAGE_FIELDS, type TriageField, wordsOf } from './read.ts';
import { RunnersUp } from './runners-up.tsx';
import { Sure } from './sure.tsx';
import { useMatterProposals } from './use-proposals.ts';
import { useValueName } from './value-name.ts';
import { Why } from './why.tsx';
import './proposal.css';

type Values = Readonly<Record<TriageField, string | boolean | undefined>>;

interface CardProps {
  readonly matter: MatterView;
  readonly values: Values;
  readonly busy: boolean;
  readonly confirmable: boolean;
  readonly onTake: (field: TriageField, value: string | boolean) => void;
  readonly onConfirm: () => void;
  readonly onCorrect: () => void;
  readonly children: ReactNode;
}

/** The keys beside the act's own. */
export const CONFIRM_KEY = 'y';
const CORRECT_KEY = 't';
/** A value so sure needs no runners-up at a glance. */
const SURE_ENOUGH = 0.9;

interface RowProps {
  readonly matter: MatterView;
  readonly given: MatterProposals;
  readonly proposals: Proposals;
  readonly field: FormField;
  readonly value: string | boolean | undefined;
  readonly onTake?: (value: string | boolean) => void;
}

function Row({ matter, given, proposals, field, value, onTake }: RowProps) {
  const { t } = useTranslation('sort');
  const called = useValueName();
  const look = useLook(matter.id, field);
  const proposed = proposedFor(proposals, field);
  const changed = proposed.value !== undefined && proposed.value !== value;
  const unsure = changed || proposed.value === undefined || proposed.confidence < SURE_ENOUGH;
  return (
    <div className="row-proposed" {...look}>
      <dt>{t(`field.${field}`)}</dt>
      <dd>
        <span className="row-value">
          {value === undefined ? (
            <span className="row-open">{t('card.open')}</span>
          ) : (
            <strong>{called(given.names, field, value)}</strong>
          )}
          {changed && <span className="mark-tag mark-corrected">{t('card.corrected')}</span>}
          {proposed.value === undefined && value !== undefined && <span className="quiet">{t('card.asKnown')}</span>}
          {!changed && proposed.value !== undefined && <Sure confidence={proposed.confidence} />}
        </span>
        {!changed && <Why reasons={proposed.reasons} />}
        {unsure && onTake && (
          <RunnersUp field={field} proposed={proposed} value={value} names={given.names} onTake={onTake} />
        )}
      </dd>
    </div>
  );
}

/** Signs of urgency: of the matter, never of the person. */
function Signals({ proposals }: { readonly proposals: Proposals }) {
  const { t } = useTranslation(['sort', 'sorting']);
  if (proposals.signals.length === 0) return null;
  return (
    <ul className="signals" aria-label={t('sort:card.signals')}>
      {proposals.signals.map(({ signal, reasons }) => (
        <li key={signal}>
          <strong>{t(`sort:signal.${signal}`)}</strong>{' '}
          <span className="quiet">
            {wordsOf(reasons)
              .map((word) => t('sort:why.word', { word }))
              .join(t('sort:why.between'))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Confirms with one key, never with one that is held down. */
function useCardKeys({ busy, onConfirm }: Pick<CardProps, 'busy' | 'onConfirm'>): void {
  const kit = useKit();
  const confirm = (event: KeyboardEvent) => {
    if (!busy && !event.repeat) onConfirm();
  };
  kit.useKeys({ [CONFIRM_KEY]: confirm, 'mod+Enter': confirm }, 2);
}

function Buttons({
  busy,
  confirmable,
  onConfirm,
  onCorrect,
}: Omit<CardProps, 'matter' | 'values' | 'onTake' | 'children'>) {
  const { t } = useTranslation('sort');
  const { Key } = useKit();
  return (
    <div className="act-foot">
      <Button type="primary" loading={busy} aria-keyshortcuts={CONFIRM_KEY} onClick={onConfirm}>
        {t(confirmable ? 'card.confirm' : 'card.complete')} <Key>{CONFIRM_KEY}</Key>
      </Button>
      {confirmable && (
        <Button aria-keyshortcuts={CORRECT_KEY} onClick={onCorrect}>
          {t('card.correct')} <Key>{CORRECT_KEY}</Key>
        </Button>
      )}
    </div>
  );
}

export function Card({ children, ...props }: CardProps) {
  const { t } = useTranslation('sort');
  const id = useId();
  const { given } = useMatterProposals(props.matter);
  useCardKeys(props);
  const proposals = given?.proposals;
  if (!proposals) return null;
  const { matter, values, onTake } = props;
  const row = { matter, given, proposals };
  return (
    <section className="proposal" aria-labelledby={id}>
      <h2 id={id}>
        {t('card.title')}
        {given.sample && <span className="mark-tag">{t('card.sample')}</span>}
      </h2>
      {children}
      <Signals proposals={proposals} />
      <RepeatNotice matter={matter} />
      <dl className="rows-proposed">
        {TRIAGE_FIELDS.map((field) => (
          <Row key={field} {...row} field={field} value={values[field]} onTake={(value) => onTake(field, value)} />
        ))}
        {proposals.organ.value && <Row {...row} field="organCode" value={proposals.organ.value} />}
        {proposals.procedure.value && <Row {...row} field="suggestedProcedure" value={proposals.procedure.value} />}
      </dl>
      <p className="quiet proposal-note">{t(values.class === 'ACCUSATION' ? 'card.accusation' : 'card.note')}</p>
      <Buttons {...props} />
    </section>
  );
}
