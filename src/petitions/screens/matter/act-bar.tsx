// What may be done now, as buttons from `mayDo`: the likely one first, each with its key.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MatterView, StaffAct } from '../../contract.ts';
import { draftKey, draftsFor } from '../acts/use-act-form.ts';
import { ACT_KEYS } from '../shared/keys.ts';
import { useNames, useStaff } from '../shared/names.ts';
import { Key } from '../shared/parts.tsx';
import { useKeys } from '../shared/use-keys.ts';

const KNOWN: readonly StaffAct[] = [
  'triage',
  'refer',
  'assign',
  'take-receipt',
  'accept',
  'draft-reply',
  'return-draft',
  'sign-reply',
  'close',
];

/** The acts that have a form here, the likely ones in front, otherwise in the order the server gives. */
export function actsOf(
  matter: Pick<MatterView, 'mayDo'>,
): readonly { readonly act: StaffAct; readonly likely: boolean; readonly until?: string }[] {
  return matter.mayDo
    .flatMap((may) => {
      const act = KNOWN.find((known) => known === may.act);
      return act ? [{ act, likely: may.likely, ...(may.until && { until: may.until }) }] : [];
    })
    .sort((a, b) => Number(b.likely) - Number(a.likely));
}

export interface ActBarProps {
  readonly matter: MatterView;
  readonly open: StaffAct | undefined;
  readonly onOpen: (act: StaffAct | undefined) => void;
}

export function ActBar({ matter, open, onOpen }: ActBarProps) {
  const { t } = useTranslation(['desk', 'petitions']);
  const names = useNames();
  const staff = useStaff();
  const acts = actsOf(matter);
  useKeys(Object.fromEntries(acts.map(({ act }) => [ACT_KEYS[act] ?? act, () => onOpen(act)])), 1);
  const drafts = draftsFor(matter.sealed);
  if (acts.length === 0) return <p className="quiet acts-none">{t('acts.none')}</p>;
  const last = acts.find(({ until }) => until)?.until;
  return (
    <fieldset className="acts" aria-label={t('acts.label')}>
      {acts.map(({ act, likely }) => (
        <Button
          key={act}
          type={likely ? 'primary' : 'default'}
          aria-expanded={open === act}
          aria-keyshortcuts={ACT_KEYS[act]}
          title={t(`petitions:actExplained.${act}`)}
          onClick={() => onOpen(open === act ? undefined : act)}
        >
          {t(`petitions:act.${act}`)}
          {open !== act && drafts.has(draftKey(staff.staffId, matter.id, act)) && (
            <span className="draft-mark">{t('acts.draft')}</span>
          )}
          <Key>{ACT_KEYS[act] ?? ''}</Key>
        </Button>
      ))}
      {last && <span className="quiet">{t('acts.until', { day: names.day(last) })}</span>}
    </fieldset>
  );
}
