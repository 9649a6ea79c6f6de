// Close: with what the matter ends, and how a supporting opinion was carried out (R22 art. 32).
import { useTranslation } from 'react-i18next';
import { TextField } from '../fields/fields.tsx';
import { ActPanel } from './act-panel.tsx';
import { type ActFormProps, useActForm } from './use-act-form.ts';

interface CloseValues {
  note: string;
  executionEvidence: string;
}

export function CloseForm(props: ActFormProps) {
  const { t } = useTranslation('desk');
  const supported = props.matter.opinion?.conclusion === 'SUPPORT';
  const form = useActForm<CloseValues>(props, {
    act: 'close',
    initial: { note: '', executionEvidence: '' },
    required: () => ['note'],
  });
  const { values, set, refusals } = form;
  return (
    <ActPanel form={form} onClose={props.onClose}>
      <TextField
        label={t('close.note')}
        hint={t('close.noteHint')}
        required
        rows={3}
        maxLength={2000}
        value={values.note}
        onChange={(next) => set('note', next)}
        error={refusals.fields['note']}
      />
      <TextField
        label={t('close.evidence')}
        hint={t(supported ? 'close.evidenceSupport' : 'close.evidenceHint')}
        required={supported}
        rows={3}
        maxLength={4000}
        value={values.executionEvidence}
        onChange={(next) => set('executionEvidence', next)}
        error={refusals.fields['executionEvidence']}
      />
    </ActPanel>
  );
}
