// Changes one day of the calendar: a holiday, a make-up working day, or nothing special any more.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay, DaySet } from '../contract.ts';
import { FieldError } from './field-error.tsx';
import { fieldOf, keys, useKit } from './kit.ts';

const KINDS = ['holiday', 'workday', 'ordinary'] as const;

interface DayDialogProps {
  readonly day: string;
  readonly special: CalendarDay | undefined;
  readonly onClose: () => void;
}

export function DayDialog({ day, special, onClose }: DayDialogProps) {
  const { t } = useTranslation('keep');
  const kit = useKit();
  const queries = useQueryClient();
  const [kind, setKind] = useState<CalendarDay['kind']>(special?.kind ?? 'holiday');
  const [name, setName] = useState(special?.name ?? '');
  const save = useMutation({
    mutationFn: () =>
      kit.call<DaySet>('/api/admin/calendar/days', { body: { day, kind, name: kind === 'ordinary' ? '' : name } }),
    onSuccess: async ({ changed }) => {
      await queries.invalidateQueries({ queryKey: keys.calendar });
      kit.say(t(changed ? 'day.changed' : 'day.same', { day: kit.day(day), kind: t(`day.${kind}`) }));
      onClose();
    },
  });
  return (
    <kit.Dialog title={t('day.title', { day: kit.day(day) })} onClose={onClose}>
      <form
        className="keep-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <fieldset>
          <legend>{t('day.kind')}</legend>
          <Radio.Group
            value={kind}
            onChange={({ target }) => setKind(target.value as CalendarDay['kind'])}
            options={KINDS.map((value) => ({ value, label: t(`day.${value}`) }))}
            vertical
          />
        </fieldset>
        {kind !== 'ordinary' && (
          <div>
            <label htmlFor="day-name">{t('day.name')}</label>
            <Input
              id="day-name"
              value={name}
              maxLength={60}
              placeholder={t('day.nameHint')}
              status={fieldOf(save.error) === 'name' ? 'error' : ''}
              onChange={({ target }) => setName(target.value)}
            />
          </div>
        )}
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
