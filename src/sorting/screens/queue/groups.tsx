// Petitions with equal proposals, counted: one press shows only these.
import { useTranslation } from 'react-i18next';
import type { TriageGroup } from '../../proposals/contract.ts';
import { percent } from '../proposal/read.ts';
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
      names.categories[group.categoryCode] ?? group.categoryCode,
      names.places[group.placeCode] ?? group.placeCode,
      t(`petitions:class.${group.class}`),
      t(`petitions:track.${group.track}`),
      ...(group.litigationRelated ? [t('sort:queue.litigation')] : []),
    ].join(' · ');
}

export function Groups({ groups, names, chosen, onChoose }: GroupsProps) {
  const { t } = useTranslation('sort');
  const called = useGroupName();
  const several = groups.filter(({ count, key }) => count > 1 || key === chosen);
  if (several.length === 0) return null;
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
