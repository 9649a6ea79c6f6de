// Divert: into which of the five other lawful ways, with that way's own law and period from the catalogue (R22 art. 31 (1)-(5)).
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Procedure } from '../../contract.ts';
import type { WayList } from '../../procedures/contract.ts';
import { petitionsWording } from '../../wording.ts';
import { Choices } from '../fields/fields.tsx';
import { api, keys } from '../shared/api.ts';
import { today } from '../shared/names.ts';
import { ActPanel } from './act-panel.tsx';
import { AskFields } from './ask-fields.tsx';
import { type Ask, bodyFrom, initialOf, requiredOf, type Value } from './asks.ts';
import { text } from './shared-asks.ts';
import { type ActForm, type ActFormProps, useActForm } from './use-act-form.ts';

type Way = WayList['items'][number];

/** All but the petition procedure itself. */
const OTHER = Object.keys(petitionsWording.zh.procedure).filter((code) => code !== 'PETITION_PROCEDURE');

const PROCEDURE: Ask = { kind: 'choice', name: 'procedure', words: 'petitions:procedure', codes: OTHER };
const WAY: Ask = { kind: 'line', name: 'way', most: 60, optional: true };
const REST: readonly Ask[] = [
  { kind: 'line', name: 'receiver', most: 200 },
  text('legalBasis', 2, 2000),
  text('guidance', 4, 4000),
  { kind: 'day', name: 'limitDay', optional: true, min: today },
];
const ASKS = [PROCEDURE, WAY, ...REST];

/** The ways of the procedure that was chosen, as the catalogue has them today. */
function useWays(procedure: Value, category: string | undefined): readonly Way[] {
  const code = typeof procedure === 'string' ? procedure : '';
  const found = useQuery({
    queryKey: keys.ways(code, category ?? ''),
    queryFn: () => api.ways(code, category ?? ''),
    enabled: code !== '',
    staleTime: 600_000,
  });
  return found.data?.items ?? [];
}

/** The ways to choose from; taking one fills in its law and who conducts it, where nothing was written yet. */
function Ways({ form, ways }: { readonly form: ActForm<Record<string, Value>>; readonly ways: readonly Way[] }) {
  const { t } = useTranslation(['desk', 'petitions']);
  const { values, refusals } = form;
  if (ways.length === 0) return null;
  const limitOf = ({ length, unit }: Way) =>
    length === undefined
      ? t('known.noOwnLimit')
      : t('known.ownLimit', { length: t(`petitions:unit.${unit}`, { length, defaultValue: `${length} ${unit}` }) });
  const take = (code: string) => {
    const way = ways.find((one) => one.way === code);
    const known = (text: Value) => ways.some((one) => one.receiver === text || one.legalBasis === text);
    form.fill({
      way: code,
      ...(way && (!values['receiver'] || known(values['receiver'])) && { receiver: way.receiver }),
      ...(way && (!values['legalBasis'] || known(values['legalBasis'])) && { legalBasis: way.legalBasis }),
    });
  };
  return (
    <Choices
      label={t('asks.divert.way')}
      required={ways.length > 1}
      value={typeof values['way'] === 'string' ? values['way'] : undefined}
      onChange={take}
      options={ways.map((way) => ({
        value: way.way,
        label: way.name,
        note: `${way.receiver} · ${limitOf(way)} · ${way.legalBasis}`,
      }))}
      error={refusals.fields['way']}
    />
  );
}

export function DivertForm(props: ActFormProps) {
  const { matter } = props;
  const form = useActForm<Record<string, Value>>(props, {
    act: 'divert',
    initial: initialOf(ASKS, matter),
    required: (values) => requiredOf(ASKS, values, matter),
    body: (values) => bodyFrom(ASKS, values, matter),
  });
  const ways = useWays(form.values['procedure'] as Procedure | undefined, matter.category?.code);
  const set: typeof form.set = (name, value) =>
    name === 'procedure' ? form.fill({ procedure: value, way: '' }) : form.set(name, value);
  return (
    <ActPanel form={form} onClose={props.onClose}>
      <AskFields asks={[PROCEDURE]} form={{ ...form, set }} />
      <Ways form={form} ways={ways} />
      <AskFields asks={REST} form={form} />
    </ActPanel>
  );
}
