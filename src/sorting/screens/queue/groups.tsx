// Petitions with equal proposals, counted: one press shows only these.
import { useTranslation } from 'react-i18next';
import type { TriageGroup } from '../../proposals/contract.ts';
import { percent } from '../proposal/read.ts';
import { shortCategory, shortPlace } from '../proposal/value-name.ts';
import type { Names } from './cells.tsx';

interface GroupsProps {
  readonly groups: readonly TriageGroup[];
  readonly names: Names;
  readonly chosen: string | undefined;
  readonly onChoose: (key: string | undefined) => void;
}

/** Class, category, place and track of a group in one line. */
export function useGroupName() {
  const { t } = useTranslation(['sort', 'petitions']);
  return (
    group: Pick<TriageGroup, 'class' | 'categoryCode' | 'placeCode' | 'track' | 'litigationRelated'>,
    names: Names,
  ) =>
    [
      shortCategory(names.categories[group.categoryCode] ?? group.categoryCode),
      shortPlace(names.places[group.placeCode] ?? group.placeCode),
      t(`petitions:class.${group.class}`),
      t(`petitions:track.${group.track}`),
      ...(group.litigationRelated ? [t('sort:queue.litigation')] : []),
    ].join(' · ');
}

/** What is alone is no group, unless it is being looked at. */
export const severalOf = (groups: readonly TriageGroup[], chosen: string | undefined): readonly TriageGroup[] =>
  groups.filter(({ count, key }) => count > 1 || key === chosen);

export function Groups({ groups, names, chosen, onChoose }: GroupsProps) {
  const { t } = useTranslation('sort');
  const called = useGroupName();
  const several = severalOf(groups, chosen);
  return (
    <section className="groups" aria-label={t('queue.groups')}>
      <h2 className="small">{t('queue.groups')}</h2>
      <ul>
        {several.map((group) => (
          <li key={group.key}>
            <button
              type="button"
              className="group"
              aria-pressed={group.key === chosen}
              onClick={() => onChoose(group.key === chosen ? undefined : group.key)}
            >
              <span>{called(group, names)}</span>
              <span className="quiet">
                {t('queue.groupLine', { count: group.count, percent: percent(group.confidence) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
