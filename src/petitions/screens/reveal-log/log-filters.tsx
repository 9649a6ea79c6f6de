// What the log is asked for: what was done, by whom, to which matter, when.
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AUDIT_ACTIONS } from '../../reveal-log/contract.ts';

/** Whatever was done. */
export const ANYTHING = 'any';

type Asked = Readonly<Record<string, string>>;

interface LogFiltersProps {
  readonly asked: Asked;
  readonly onAsk: (next: Record<string, string>) => void;
}

interface TextFilterProps {
  readonly name: string;
  readonly type?: string;
  readonly asked: Asked;
  readonly onChange: (change: Record<string, string>) => void;
}

function TextFilter({ name, type = 'text', asked, onChange }: TextFilterProps) {
  const { t } = useTranslation('revealLog');
  const id = `log-${name}`;
  return (
    <div>
      <label htmlFor={id}>{t(`filter.${name}`)}</label>
      <Input
        id={id}
        type={type}
        value={asked[name] ?? ''}
        maxLength={64}
        onChange={({ target }) => onChange({ [name]: target.value })}
      />
    </div>
  );
}

export function LogFilters({ asked, onAsk }: LogFiltersProps) {
  const { t } = useTranslation('revealLog');
  const [typed, setTyped] = useState<Record<string, string>>({ ...asked });
  const change = (part: Record<string, string>) => setTyped({ ...typed, ...part });
  const text = { asked: typed, onChange: change };
  return (
    <form
      className="log-filters no-print"
      aria-label={t('filter.label')}
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(typed);
      }}
    >
      <div>
        <label htmlFor="log-action">{t('filter.action')}</label>
        <Select
          id="log-action"
          listHeight={360}
          value={typed['action'] ?? ANYTHING}
          options={[
            ...AUDIT_ACTIONS.map((value) => ({ value, label: t(`action.${value}`) })),
            { value: ANYTHING, label: t('filter.anyAction') },
          ]}
          onChange={(action) => change({ action })}
        />
      </div>
      <TextFilter name="actor" {...text} />
      <TextFilter name="number" {...text} />
      <TextFilter name="from" type="date" {...text} />
      <TextFilter name="to" type="date" {...text} />
      <div className="log-buttons">
        <Button type="primary" htmlType="submit">
          {t('filter.apply')}
        </Button>
        <Button onClick={() => onAsk({})}>{t('filter.clear')}</Button>
      </div>
    </form>
  );
}
