// In the card of proposals: that this may be a repeat, with the way to compare; or that a person found it to be one.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterView } from '../../../petitions/contract.ts';
import { groupDigits } from '../../../platform/dates.ts';
import { useKit } from '../kit.ts';
import { percent } from '../proposal/read.ts';
import { Compare } from './compare.tsx';
import { useRelations } from './use-relations.ts';

const COMPARE_KEY = 'c';

export function RepeatNotice({ matter }: { readonly matter: Pick<MatterView, 'id' | 'sealed'> }) {
  const { t } = useTranslation('sort');
  const { Key, useKeys } = useKit();
  const { items } = useRelations(matter);
  const [open, setOpen] = useState(false);
  const same = items.find(({ decided }) => decided?.decision === 'SAME_MATTER');
  const likely = items.find(({ kind, decided }) => kind === 'SAME_MATTER' && !decided);
  useKeys({ [COMPARE_KEY]: likely ? () => setOpen(true) : undefined }, 2);
  if (same) return <p className="repeat">{t('relations.filled', { number: groupDigits(same.number) })}</p>;
  if (!likely) return null;
  return (
    <div className="repeat">
      <p>{t('relations.maybe', { number: groupDigits(likely.number), percent: percent(likely.score) })}</p>
      <Button size="small" aria-keyshortcuts={COMPARE_KEY} onClick={() => setOpen(true)}>
        {t('relations.compare')} <Key>{COMPARE_KEY}</Key>
      </Button>
      {open && <Compare matterId={matter.id} relation={likely} onClose={() => setOpen(false)} />}
    </div>
  );
}
