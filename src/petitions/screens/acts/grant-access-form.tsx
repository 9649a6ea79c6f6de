// Letting somebody into a sealed matter (R22 art. 30): first the organ, then who is at work there; never the accused.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Field, PickOne, TextField } from '../fields/fields.tsx';
import { OrganPicker } from '../fields/pickers.tsx';
import { api, keys } from '../shared/api.ts';
import { useStaff } from '../shared/names.ts';
import { Failure } from '../shared/parts.tsx';
import { ActPanel } from './act-panel.tsx';
import { type ActFormProps, useActForm } from './use-act-form.ts';

interface GrantValues {
  /** Only to find the person by; not sent. */
  organCode: string | undefined;
  staffId: string | undefined;
  reason: string;
}

export function GrantAccessForm(props: ActFormProps) {
  const { t } = useTranslation('desk');
  const { organ } = useStaff();
  const form = useActForm<GrantValues>(props, {
    act: 'grant-access',
    initial: { organCode: organ.code, staffId: undefined, reason: '' },
    required: () => ['organCode', 'staffId', 'reason'],
    body: ({ staffId, reason }) => ({ staffId, reason }),
  });
  const { values, set, refusals } = form;
  const { id } = props.matter;
  const found = useQuery({
    queryKey: keys.possibleReaders(id, values.organCode ?? ''),
    queryFn: () => api.possibleReaders(id, values.organCode ?? ''),
    enabled: values.organCode !== undefined,
  });
  const people = found.data?.items ?? [];
  const nobody = found.isSuccess && people.length === 0;
  return (
    <ActPanel form={form} onClose={props.onClose}>
      <Field
        label={t('asks.grant-access.organCode')}
        hint={t('asks.grant-access.organCodeHint')}
        required
        error={refusals.fields['organCode']}
      >
        {(aria) => (
          <OrganPicker
            {...aria}
            proposed={[{ organ, why: '' }]}
            value={values.organCode}
            onChange={(code) => form.fill({ organCode: code, staffId: undefined })}
          />
        )}
      </Field>
      {found.isError && <Failure error={found.error} retry={() => void found.refetch()} />}
      <PickOne
        label={t('asks.grant-access.staffId')}
        required
        value={people.some((one) => one.id === values.staffId) ? values.staffId : undefined}
        onChange={(next) => set('staffId', next)}
        options={people.map((one) => ({ value: one.id, label: one.name, note: one.post }))}
        {...(nobody && { hint: t('asks.grant-access.nobody') })}
        error={refusals.fields['staffId']}
      />
      <TextField
        label={t('asks.grant-access.reason')}
        hint={t('asks.grant-access.reasonHint')}
        required
        rows={3}
        maxLength={2000}
        value={values.reason}
        onChange={(next) => set('reason', next)}
        error={refusals.fields['reason']}
      />
    </ActPanel>
  );
}
