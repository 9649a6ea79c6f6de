// On the page of a matter: petitions that may belong to it, each with score and why, compared side by side, and decided.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MatterView } from '../../../petitions/contract.ts';
import { groupDigits } from '../../../platform/dates.ts';
import type { RelationView } from '../../repeats/contract.ts';
import { useKit } from '../kit.ts';
import { percent } from '../proposal/read.ts';
import { Sure } from '../proposal/sure.tsx';
import { Compare } from './compare.tsx';
import { useRelations } from './use-relations.ts';
import './relations.css';

interface RelatedProps {
  readonly matter: Pick<MatterView, 'id' | 'state' | 'sealed'>;
}

/** What was decided, by whom, when, and what had been proposed. */
function Decided({ relation }: { readonly relation: RelationView }) {
  const { t } = useTranslation('sort');
  const kit = useKit();
  const { decided } = relation;
  if (!decided) return null;
  return (
    <p className="relation-decided">
      <strong>
        {t('relations.decided', {
          organ: kit.organShort(decided.by.organ),
          name: decided.by.name,
          at: kit.instant(decided.at),
          decision: t(`relations.kind.${decided.decision}`),
        })}
      </strong>{' '}
      <span className="quiet">
        {t('relations.proposedThen', {
          kind: t(`relations.kind.${decided.proposed}`),
          percent: percent(decided.score),
        })}
      </span>
    </p>
  );
}

interface RelationProps {
  readonly relation: RelationView;
  readonly fills: boolean;
  readonly onCompare: () => void;
}

function Relation({ relation, fills, onCompare }: RelationProps) {
  const { t } = useTranslation('sort');
  const kit = useKit();
  const { StateMark } = kit;
  const { decided } = relation;
  return (
    <li className="relation">
      <div className="relation-head">
        <Link to={`/matters/${relation.matterId}`} className="relation-title" lang="zh-CN">
          {relation.title}
        </Link>
        <Sure confidence={relation.score} />
        <Button size="small" onClick={onCompare}>
          {t(decided ? 'relations.again' : 'relations.compare')}
        </Button>
      </div>
      <p className="relation-line quiet">
        {!decided && <span className="mark-tag">{t(`relations.kind.${relation.kind}`)}</span>}
        {relation.matchedBy.map((by) => (
          <span key={by}>{t(`relations.matched.${by}`)}</span>
        ))}
        <span className="tabular">{groupDigits(relation.number)}</span>
        <StateMark state={relation.state} />
        <span>{kit.place(relation.place)}</span>
        <span>{kit.instant(relation.receivedAt)}</span>
      </p>
      <Decided relation={relation} />
      {fills && decided?.decision === 'SAME_MATTER' && (
        <p className="relation-decided">{t('relations.filled', { number: groupDigits(relation.number) })}</p>
      )}
    </li>
  );
}

/** Nothing where nothing was found: most petitions stand alone. */
export function Related({ matter }: RelatedProps) {
  const { t } = useTranslation('sort');
  const { items, failed, refetch } = useRelations(matter);
  const [compared, setCompared] = useState<string>();
  const open = items.find(({ matterId }) => matterId === compared);
  if (failed)
    return (
      <p className="quiet">
        {t('relations.failed')}{' '}
        <Button size="small" type="link" onClick={() => void refetch()}>
          {t('relations.retry')}
        </Button>
      </p>
    );
  if (items.length === 0) return null;
  return (
    <section className="block relations" aria-label={t('relations.title')}>
      <h2>
        {t('relations.title')}{' '}
        <span className="quiet relations-count">{t('relations.count', { count: items.length })}</span>
      </h2>
      <ul className="relations-list">
        {items.map((relation) => (
          <Relation
            key={relation.matterId}
            relation={relation}
            fills={matter.state === 'REGISTERED'}
            onCompare={() => setCompared(relation.matterId)}
          />
        ))}
      </ul>
      {open && <Compare matterId={matter.id} relation={open} onClose={() => setCompared(undefined)} />}
    </section>
  );
}
