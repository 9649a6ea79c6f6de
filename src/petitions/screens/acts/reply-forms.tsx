// The handling opinion: drafted in its five parts with the remedy (R22 art. 32), returned with a reason, or signed.
import { useTranslation } from 'react-i18next';
import type { Conclusion, MatterView } from '../../contract.ts';
import { petitionsWording } from '../../wording.ts';
import { Choices, TextField } from '../fields/fields.tsx';
import { OpinionDocument } from '../matter/opinion.tsx';
import { today, useNames } from '../shared/names.ts';
import { ActPanel } from './act-panel.tsx';
import { AskFields } from './ask-fields.tsx';
import { initialOf as startOf, type Value } from './asks.ts';
import { SERVICE } from './shared-asks.ts';
import { type ActFormProps, useActForm } from './use-act-form.ts';

interface ReplyValues {
  claims: string;
  facts: string;
  reasons: string;
  conclusion: Conclusion | undefined;
  opinion: string;
  legalBasis: string;
  remedy: string;
  executeBy: string;
}

const CONCLUSIONS = Object.keys(petitionsWording.zh.conclusion) as Conclusion[];

/** An earlier draft is written on; otherwise it starts with the demand and the remedy the law orders. */
function initialOf(matter: MatterView): ReplyValues {
  const earlier = matter.opinion;
  const first = matter.petitions[0];
  return {
    claims: earlier?.claims ?? first?.demand ?? '',
    facts: earlier?.facts ?? '',
    reasons: earlier?.reasons ?? '',
    conclusion: earlier?.conclusion,
    opinion: earlier?.opinion ?? '',
    legalBasis: earlier?.legalBasis ?? '',
    remedy: earlier?.remedy ?? matter.suggested.remedy ?? '',
    executeBy: earlier?.executeBy ?? '',
  };
}

const LONG = [
  ['claims', 2, 4000],
  ['facts', 4, 10_000],
  ['reasons', 3, 10_000],
] as const;
const AFTER = [
  ['opinion', 3, 10_000],
  ['legalBasis', 2, 4000],
  ['remedy', 2, 2000],
] as const;

export function DraftReplyForm(props: ActFormProps) {
  const { t } = useTranslation(['desk', 'petitions']);
  const form = useActForm<ReplyValues>(props, {
    act: 'draft-reply',
    initial: initialOf(props.matter),
    required: (values) => [
      'claims',
      'facts',
      'reasons',
      'conclusion',
      'opinion',
      'legalBasis',
      'remedy',
      ...(values.conclusion === 'SUPPORT' ? (['executeBy'] as const) : []),
    ],
  });
  const { values, set, refusals } = form;
  const long = ([name, rows, maxLength]: (typeof LONG)[number] | (typeof AFTER)[number]) => (
    <TextField
      key={name}
      label={t(`opinion.${name}`)}
      hint={t(`opinion.${name}Hint`)}
      required
      rows={rows}
      maxLength={maxLength}
      value={values[name]}
      onChange={(next) => set(name, next)}
      error={refusals.fields[name]}
    />
  );
  return (
    <ActPanel form={form} onClose={props.onClose}>
      {LONG.map(long)}
      <Choices
        label={t('opinion.conclusion')}
        required
        inline
        value={values.conclusion}
        onChange={(next) => set('conclusion', next)}
        options={CONCLUSIONS.map((code) => ({ value: code, label: t(`petitions:conclusion.${code}`) }))}
        {...(values.conclusion && { hint: t(`petitions:conclusionExplained.${values.conclusion}`) })}
        error={refusals.fields['conclusion']}
      />
      {AFTER.map(long)}
      {values.conclusion === 'SUPPORT' && (
        <TextField
          label={t('opinion.executeBy')}
          hint={t('opinion.executeByHint')}
          required
          type="date"
          min={today()}
          value={values.executeBy}
          onChange={(next) => set('executeBy', next)}
          error={refusals.fields['executeBy']}
        />
      )}
    </ActPanel>
  );
}

export function ReturnDraftForm(props: ActFormProps) {
  const { t } = useTranslation('desk');
  const form = useActForm<{ reason: string }>(props, {
    act: 'return-draft',
    initial: { reason: '' },
    required: () => ['reason'],
  });
  return (
    <ActPanel form={form} onClose={props.onClose}>
      <TextField
        label={t('opinion.returnReason')}
        hint={t('opinion.returnReasonHint')}
        required
        rows={4}
        maxLength={2000}
        value={form.values.reason}
        onChange={(next) => form.set('reason', next)}
        error={form.refusals.fields['reason']}
      />
    </ActPanel>
  );
}

export function SignReplyForm(props: ActFormProps) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const { matter } = props;
  const form = useActForm<Record<string, Value>>(props, {
    act: 'sign-reply',
    initial: startOf([SERVICE], matter),
    required: () => ['service'],
  });
  return (
    <ActPanel form={form} onClose={props.onClose}>
      <p>{t('opinion.signExplained')}</p>
      {matter.opinion?.executeBy && <p>{t('opinion.signExecuteBy', { day: names.day(matter.opinion.executeBy) })}</p>}
      <AskFields asks={[SERVICE]} form={form} />
      {matter.opinion && <OpinionDocument matter={matter} opinion={matter.opinion} />}
    </ActPanel>
  );
}
