// Of whom a recusal may be decided, and what stands above that form: who asked for it, in their words.
import { useTranslation } from 'react-i18next';
import type { MatterView } from '../../contract.ts';
import { useNames } from '../shared/names.ts';
import { Known, Quote } from './known-parts.tsx';

type Person = NonNullable<MatterView['tasks'][number]['handler']>;

/** Who asked to withdraw and has no decision yet. */
export const asking = (matter: Pick<MatterView, 'recusals'>): readonly Person[] =>
  (matter.recusals ?? []).filter((one) => one.decided === undefined).map(({ staff }) => staff);

/** Who asked first; then everybody with a charge in what is open, of whom the petitioner may have asked it. */
export function inCharge(
  matter: Pick<MatterView, 'recusals' | 'tasks' | 'reviews' | 'hearings'>,
  self?: string,
): readonly Person[] {
  const open = matter.tasks.filter((task) => !task.doneAt);
  const people = [
    ...asking(matter),
    ...open.flatMap((task) => [task.handler, task.responsibleLeader]),
    ...(matter.reviews ?? []).map((review) => (review.decided ? undefined : review.reviewer)),
    ...(matter.hearings ?? []).map((hearing) => (hearing.concludedAt ? undefined : hearing.chair)),
  ].filter((one): one is Person => one !== undefined && one.id !== self);
  return [...new Map(people.map((one) => [one.id, one])).values()];
}

/** Who declared it, and the petitioner's words when the petitioner asked for it. */
export function RecusalAsked({ matter }: { readonly matter: MatterView }) {
  const { t } = useTranslation('desk');
  const names = useNames();
  const declared = asking(matter);
  const said = (matter.statements ?? []).filter((one) => one.kind === 'recusal-requested');
  if (declared.length + said.length === 0) return null;
  return (
    <Known title={t('known.recusal')}>
      {declared.map((one) => (
        <p key={one.id}>{t('known.recusalDeclared', { name: one.name })}</p>
      ))}
      {said.map(({ id, at, text }) => (
        <div key={id}>
          {text && <Quote>{text}</Quote>}
          <p className="quiet">{t('known.recusalAsked', { at: names.instant(at) })}</p>
        </div>
      ))}
    </Known>
  );
}
