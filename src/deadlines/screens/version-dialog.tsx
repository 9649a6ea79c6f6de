// Adds a dated version of a period: from which day, how long, by which article, and why. Filled in with what holds now.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../platform/time.ts';
import type { PeriodList, PeriodVersion, VersionWanted } from '../contract.ts';
import { FieldError } from './field-error.tsx';
import { fieldOf, keys, useKit } from './kit.ts';

interface VersionDialogProps {
  readonly timer: string;
  readonly present: PeriodVersion;
  readonly today: string;
  readonly onClose: () => void;
}

interface LineProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Line({ id, label, hint, children }: LineProps) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {hint && <p className="field-hint">{hint}</p>}
      {children}
    </div>
  );
}

interface FieldsProps {
  readonly wanted: VersionWanted;
  readonly today: string;
  readonly wrong: string | undefined;
  readonly onChange: (change: Partial<VersionWanted>) => void;
}

function Fields({ wanted, today, wrong, onChange }: FieldsProps) {
  const { t } = useTranslation('keep');
  const status = (field: string) => (wrong === field ? 'error' : '');
  return (
    <>
      <Line id="version-from" label={t('periods.from')}>
        <Input
          id="version-from"
          type="date"
          required
          min={addDays(today, 1)}
          value={wanted.validFrom}
          status={status('validFrom')}
          onChange={({ target }) => onChange({ validFrom: target.value })}
        />
      </Line>
      <Line id="version-length" label={t('periods.length')}>
        <Input
          id="version-length"
          type="number"
          required
          min={wanted.unit === 'same-day' ? 0 : 1}
          value={wanted.length}
          status={status('length')}
          suffix={t(`periods.unit.${wanted.unit}`)}
          onChange={({ target }) => onChange({ length: Number(target.value) })}
        />
      </Line>
      <Line id="version-article" label={t('periods.article')} hint={t('periods.articleHint')}>
        <Input
          id="version-article"
          required
          maxLength={40}
          value={wanted.article}
          status={status('article')}
          onChange={({ target }) => onChange({ article: target.value })}
        />
      </Line>
      <Checkbox checked={wanted.ownDefault} onChange={({ target }) => onChange({ ownDefault: target.checked })}>
        {t('periods.ownDefault')}
      </Checkbox>
      <Line id="version-reason" label={t('periods.reason')} hint={t('periods.reasonHint')}>
        <Input.TextArea
          id="version-reason"
          required
          rows={2}
          maxLength={500}
          value={wanted.reason}
          onChange={({ target }) => onChange({ reason: target.value })}
        />
      </Line>
    </>
  );
}

export function VersionDialog({ timer, present, today, onClose }: VersionDialogProps) {
  const { t } = useTranslation('keep');
  const kit = useKit();
  const queries = useQueryClient();
  const { length, unit, article, ownDefault } = present;
  const [wanted, setWanted] = useState<VersionWanted>({
    validFrom: '',
    length,
    unit,
    article,
    ownDefault,
    reason: '',
  });
  const save = useMutation({
    mutationFn: () => kit.call<PeriodList>(`/api/admin/periods/${timer}/versions`, { body: wanted }),
    onSuccess: (list) => {
      queries.setQueryData(keys.periods, list);
      kit.say(t('periods.added', { timer: kit.timer(timer), from: kit.day(wanted.validFrom) }));
      onClose();
    },
  });
  return (
    <kit.Dialog title={t('periods.addFor', { timer: kit.timer(timer) })} onClose={onClose}>
      <form
        className="keep-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Fields
          wanted={wanted}
          today={today}
          wrong={fieldOf(save.error)}
          onChange={(change) => setWanted({ ...wanted, ...change })}
        />
        <FieldError error={save.error} />
        <div className="act-foot">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </kit.Dialog>
  );
}
