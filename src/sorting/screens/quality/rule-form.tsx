// A new rule of automatic confirmation: whose, for which category, how right it must be, and how many still go to a person.
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AutomaticWanted } from '../../proposals/contract.ts';
import { useKit } from '../kit.ts';

const PRECISIONS = ['0.95', '0.97', '0.98', '0.99', '0.995'];
const SHARES = ['0.05', '0.1', '0.2', '0.5'];

interface RuleFormProps {
  readonly set: (wanted: AutomaticWanted) => Promise<string | undefined>;
  readonly onClose: () => void;
}

export function RuleForm({ set, onClose }: RuleFormProps) {
  const { t } = useTranslation('sort');
  const { staff, CategoryPicker, OrganPicker, ListSelect } = useKit();
  const id = useId();
  const [organ, setOrgan] = useState<string | undefined>(
    staff.roles.includes('administrator') ? undefined : staff.organ.code,
  );
  const [category, setCategory] = useState<string>();
  const [precision, setPrecision] = useState('0.98');
  const [share, setShare] = useState('0.1');
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const percents = (values: readonly string[]) =>
    values.map((value) => ({ value, label: t('boards.percent', { percent: Number(value) * 100 }) }));
  const send = async () => {
    if (!organ || !category) return setRefusal(t('automatic.missing'));
    setBusy(true);
    const wanted = {
      organ,
      categoryPrefix: category,
      precision: Number(precision),
      sampleShare: Number(share),
      on: true,
    };
    const said = await set(wanted);
    setBusy(false);
    if (said) setRefusal(said);
    else onClose();
  };
  return (
    <form
      className="rule-form"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3 id={`${id}-title`}>{t('automatic.add')}</h3>
      <div className="rule-fields">
        {staff.roles.includes('administrator') && (
          <div>
            <label htmlFor={`${id}-organ`}>{t('automatic.column.organ')}</label>
            <OrganPicker id={`${id}-organ`} value={organ} onChange={setOrgan} />
          </div>
        )}
        <div>
          <label htmlFor={`${id}-category`}>{t('automatic.column.category')}</label>
          <CategoryPicker id={`${id}-category`} value={category} onChange={setCategory} />
        </div>
        <div>
          <label htmlFor={`${id}-precision`}>{t('automatic.column.precision')}</label>
          <ListSelect
            id={`${id}-precision`}
            value={precision}
            choices={percents(PRECISIONS)}
            onChange={(value) => setPrecision(value ?? precision)}
          />
        </div>
        <div>
          <label htmlFor={`${id}-share`}>{t('automatic.column.sample')}</label>
          <ListSelect
            id={`${id}-share`}
            value={share}
            choices={percents(SHARES)}
            onChange={(value) => setShare(value ?? share)}
          />
        </div>
      </div>
      <p className="field-error" role={refusal ? 'alert' : undefined}>
        {refusal}
      </p>
      <div className="act-foot">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('automatic.switchOn')}
        </Button>
        <Button onClick={onClose}>{t('bulk.back')}</Button>
      </div>
    </form>
  );
}
