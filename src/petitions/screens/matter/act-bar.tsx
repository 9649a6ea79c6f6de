// What may be done now, from `mayDo`: the likely act first, the others behind one button; each with its key.
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterView, StaffAct } from '../../contract.ts';
import { draftKey, draftsFor } from '../acts/use-act-form.ts';
import { MORE_KEY } from '../shared/keys.ts';
import { useNames, useStaff } from '../shared/names.ts';
import { Key } from '../shared/parts.tsx';
import { useKeys } from '../shared/use-keys.ts';
import { actOrder, type Offered } from './act-order.ts';
import '../acts/acts.css';

export interface ActBarProps {
  readonly matter: MatterView;
  readonly open: StaffAct | undefined;
  /** None stands out: what is likely stands above. */
  readonly quiet?: boolean;
  readonly onOpen: (act: StaffAct | undefined) => void;
}

interface ActButtonProps extends ActBarProps {
  readonly offered: Offered;
  /** With its explanation beside it. */
  readonly wide?: boolean;
}

function ActButton({
  matter,
  open,
  quiet = false,
  onOpen,
  offered: { act, likely, key },
  wide = false,
}: ActButtonProps) {
  const { t } = useTranslation(['desk', 'petitions']);
  const staff = useStaff();
  const hasDraft = open !== act && draftsFor(matter.sealed).has(draftKey(staff.staffId, matter.id, act));
  const explained = t(`petitions:actExplained.${act}`);
  return (
    <Button
      type={likely && !quiet ? 'primary' : wide ? 'text' : 'default'}
      aria-expanded={open === act}
      {...(key && { 'aria-keyshortcuts': key })}
      {...(!wide && { title: explained })}
      {...(wide && { className: 'act-wide' })}
      onClick={() => onOpen(open === act ? undefined : act)}
    >
      <span className="act-name">
        {t(`petitions:act.${act}`)}
        {hasDraft && <span className="draft-mark">{t('acts.draft')}</span>}
        {key && <Key>{key}</Key>}
      </span>
      {wide && <span className="act-explained">{explained}</span>}
    </Button>
  );
}

/** The acts beside the main way, by what they are about. */
function Others({
  others,
  id,
  ...bar
}: ActBarProps & { readonly id: string } & Pick<ReturnType<typeof actOrder>, 'others'>) {
  const { t } = useTranslation('desk');
  return (
    <div className="acts-more" id={id}>
      {others.map(({ group, acts }) => (
        <section key={group}>
          <h3>{t(`acts.group.${group}`)}</h3>
          {acts.map((offered) => (
            <ActButton key={offered.act} {...bar} offered={offered} wide />
          ))}
        </section>
      ))}
    </div>
  );
}

/** Keys of the buttons always, of the numbered others while they are shown. */
function useActKeys(
  { buttons, others }: ReturnType<typeof actOrder>,
  shown: boolean,
  bar: ActBarProps,
  toggle: () => void,
) {
  const numbered = (key: string) => /^\d$/.test(key);
  const all = [...buttons, ...others.flatMap(({ acts }) => acts)];
  const reached = all.flatMap(({ act, key }) =>
    key && (shown || !numbered(key)) ? [[key, () => bar.onOpen(act)] as const] : [],
  );
  useKeys({ ...Object.fromEntries(reached), ...(others.length > 0 && { [MORE_KEY]: toggle }) }, 1);
}

/** Nothing to do: why, where something is waited for. */
function Nothing({ matter }: Pick<ActBarProps, 'matter'>) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const { organ } = useStaff();
  const { dispute } = matter;
  const decides = matter.state === 'JURISDICTION_DISPUTE' && matter.holder.code === organ.code;
  const silent = decides
    ? (dispute?.organs ?? []).filter(({ code }) => !dispute?.positions.some((one) => one.organ.code === code))
    : [];
  const organs = silent.map((one) => names.organShort(one)).join(t('common.comma'));
  return <p className="quiet acts-none">{organs ? t('acts.waitsForPositions', { organs }) : t('acts.none')}</p>;
}

export function ActBar(bar: ActBarProps) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const id = useId();
  const [more, setMore] = useState(false);
  const order = actOrder(bar.matter.mayDo);
  const toggle = () => setMore((before) => !before);
  const onOpen = (act: StaffAct | undefined) => {
    setMore(false);
    bar.onOpen(act);
  };
  useActKeys(order, more, { ...bar, onOpen }, toggle);
  if (order.buttons.length + order.others.length === 0) return <Nothing matter={bar.matter} />;
  const count = order.others.reduce((sum, { acts }) => sum + acts.length, 0);
  const last = bar.matter.mayDo.find(({ until }) => until)?.until;
  return (
    <fieldset className="acts" aria-label={t('acts.label')}>
      {order.buttons.map((offered) => (
        <ActButton key={offered.act} {...bar} onOpen={onOpen} offered={offered} />
      ))}
      {count > 0 && (
        <Button aria-expanded={more} aria-controls={id} aria-keyshortcuts={MORE_KEY} onClick={toggle}>
          {t('acts.more', { count })} <Key>{MORE_KEY}</Key>
        </Button>
      )}
      {last && <span className="quiet">{t('acts.until', { day: names.day(last) })}</span>}
      {more && <Others {...bar} onOpen={onOpen} others={order.others} id={id} />}
    </fieldset>
  );
}
