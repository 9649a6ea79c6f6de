// What may be confirmed without a person: on or off by bureau and category, at a stated precision, with a sample for people.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AutomaticRule, AutomaticWanted } from '../../proposals/contract.ts';
import { keys, sorting } from '../calls.ts';
import { useKit } from '../kit.ts';
import { grouped, useShare } from './numbers.ts';
import { RuleForm } from './rule-form.tsx';
import { Scrolled } from './scrolled.tsx';

/** Directors of a bureau set its rules, administrators those of all; others read them. The server checks it again. */
function useMaySet(): boolean {
  const { staff } = useKit();
  return (
    staff.roles.includes('administrator') ||
    (staff.roles.includes('bureau-director') && staff.organ.type === 'PETITION_BUREAU')
  );
}

/** Sets one rule; resolves with the sentence of a refusal, or with nothing. */
function useSet() {
  const { t } = useTranslation('sort');
  const kit = useKit();
  const queries = useQueryClient();
  return async (wanted: AutomaticWanted): Promise<string | undefined> => {
    try {
      queries.setQueryData(keys.automatic, await sorting(kit.call).setAutomatic(wanted));
      kit.say(t('automatic.saved'));
      return undefined;
    } catch (error) {
      return kit.sentenceOf(error);
    }
  };
}

const wantedOf = ({ organ, categoryPrefix, precision, sampleShare, on }: AutomaticRule): AutomaticWanted => ({
  organ: organ.code,
  categoryPrefix,
  precision,
  sampleShare,
  on,
});

interface RuleProps {
  readonly rule: AutomaticRule;
  readonly maySet: boolean;
  readonly set: (wanted: AutomaticWanted) => Promise<string | undefined>;
}

/** Since it was set: how many by itself, how many a person judged, and how many of those were the same. */
function Since({ rule }: Pick<RuleProps, 'rule'>) {
  const { t } = useTranslation('sort');
  const kit = useKit();
  const share = useShare();
  const { confirmed, judged, agreed, stoppedAt } = rule;
  return (
    <>
      {t('automatic.since', {
        confirmed: grouped(confirmed),
        judged: grouped(judged),
        agreement: share(judged === 0 ? undefined : agreed / judged),
      })}
      {stoppedAt && <p className="rule-stopped">{t('automatic.stopped', { at: kit.instant(stoppedAt) })}</p>}
    </>
  );
}

function Rule({ rule, maySet, set }: RuleProps) {
  const { t } = useTranslation('sort');
  const kit = useKit();
  const share = useShare();
  const [busy, setBusy] = useState(false);
  const toggle = async (on: boolean) => {
    setBusy(true);
    const refusal = await set({ ...wantedOf(rule), on });
    if (refusal) kit.say(refusal);
    setBusy(false);
  };
  const name = t('automatic.ruleOf', { organ: kit.organShort(rule.organ), category: rule.category });
  return (
    <tr>
      <th scope="row">{rule.category}</th>
      <td>{kit.organShort(rule.organ)}</td>
      <td className="b-number">{share(rule.precision)}</td>
      <td className="b-number">{share(rule.sampleShare)}</td>
      <td>
        <Since rule={rule} />
      </td>
      <td>
        <span className="rule-switch">
          <Switch
            aria-label={name}
            checked={rule.on}
            disabled={!maySet}
            loading={busy}
            onChange={(on) => void toggle(on)}
          />
          {t(rule.on ? 'automatic.on' : 'automatic.off')}
        </span>
        <p className="quiet board-small">{t('automatic.setBy', { by: rule.setBy, at: kit.instant(rule.setAt) })}</p>
      </td>
    </tr>
  );
}

const HEAD = ['category', 'organ', 'precision', 'sample', 'since', 'state'] as const;

function Rules({ rules, ...props }: Omit<RuleProps, 'rule'> & { readonly rules: readonly AutomaticRule[] }) {
  const { t } = useTranslation('sort');
  const { Nothing } = useKit();
  if (rules.length === 0) return <Nothing title={t('automatic.none')}>{t('automatic.noneExplained')}</Nothing>;
  return (
    <Scrolled label={t('automatic.title')}>
      <table className="board-table rules-table">
        <caption className="hidden">{t('automatic.title')}</caption>
        <thead>
          <tr>
            {HEAD.map((name) => (
              <th key={name} scope="col" className={name === 'precision' || name === 'sample' ? 'b-number' : undefined}>
                {t(`automatic.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <Rule key={`${rule.organ.code}-${rule.categoryPrefix}`} rule={rule} {...props} />
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

export function Automatic() {
  const { t } = useTranslation('sort');
  const kit = useKit();
  const { Loading, Failure } = kit;
  const maySet = useMaySet();
  const set = useSet();
  const [adding, setAdding] = useState(false);
  const found = useQuery({ queryKey: keys.automatic, queryFn: () => sorting(kit.call).automatic() });
  if (found.isPending) return <Loading />;
  if (!found.data) return <Failure error={found.error} retry={() => void found.refetch()} />;
  return (
    <section className="board" aria-label={t('automatic.title')}>
      <h2>{t('automatic.title')}</h2>
      <p className="notice notice-warning">{t('automatic.warning')}</p>
      <Rules rules={found.data.rules} maySet={maySet} set={set} />
      {maySet && !adding && <Button onClick={() => setAdding(true)}>{t('automatic.add')}</Button>}
      {adding && <RuleForm set={set} onClose={() => setAdding(false)} />}
    </section>
  );
}
