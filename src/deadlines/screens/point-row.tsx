// One reminder in the form: what kind, which number, and away with it.
import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { REMINDER_KINDS, type ReminderKind, type ReminderPoint } from '../reminders.ts';

interface PointRowProps {
  readonly point: ReminderPoint;
  readonly number: number;
  readonly onChange: (change: Partial<ReminderPoint>) => void;
  readonly onRemove: () => void;
}

export function PointRow({ point, number, onChange, onRemove }: PointRowProps) {
  const { t } = useTranslation('keep');
  const { kind, value } = point;
  return (
    <li className="point-row">
      <Select<ReminderKind>
        value={kind}
        aria-label={t('reminders.point', { number })}
        options={REMINDER_KINDS.map((one) => ({ value: one, label: t(`reminders.kind.${one}`) }))}
        onChange={(next) => onChange({ kind: next, value: next === 'due' ? 0 : Math.max(1, value) })}
      />
      {kind === 'due' ? (
        <span />
      ) : (
        <Input
          type="number"
          min={kind === 'daily-after' ? 0 : 1}
          required
          value={value}
          aria-label={`${t('reminders.point', { number })} · ${t('reminders.value')}`}
          onChange={({ target }) => onChange({ value: Number(target.value) })}
        />
      )}
      <Button aria-label={t('reminders.remove', { number })} onClick={onRemove}>
        {t('reminders.removeShort')}
      </Button>
    </li>
  );
}
