// Two petitions side by side with the passages they share, and the decision how they belong together.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupDigits } from '../../../platform/dates.ts';
import type { Decision, RelationView } from '../../repeats/contract.ts';
import { useKit } from '../kit.ts';
import { percent } from '../proposal/read.ts';
import { marks } from './marks.ts';

const DECISIONS: readonly Decision[] = ['SAME_MATTER', 'SAME_PETITIONER', 'RELATED', 'NOT_RELATED'];

interface SideProps {
  readonly heading: string;
  readonly title: string;
  readonly text: string;
  readonly spans: readonly { readonly at: number; readonly length: number }[];
}

function Side({ heading, title, text, spans }: SideProps) {
  return (
    <section className="side-of" aria-label={heading}>
      <p className="quiet side-head">{heading}</p>
      <h3 lang="zh-CN">{title}</h3>
      <p className="side-text" lang="zh-CN">
        {marks(text, spans).map(({ from, text: part, hit }) =>
          hit ? (
            <mark key={from} className="spoke spoke-strong">
              {part}
            </mark>
          ) : (
            <span key={from}>{part}</span>
          ),
        )}
      </p>
    </section>
  );
}

interface SideBySideProps {
  readonly relation: RelationView;
  readonly onDecide: (decision: Decision) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The keys of the four decisions are their numbers. */
function useDecisions({ onDecide, onClose }: Omit<SideBySideProps, 'relation'>) {
  const [busy, setBusy] = useState<Decision>();
  const decide = async (decision: Decision) => {
    if (busy) return;
    setBusy(decision);
    if (await onDecide(decision)) onClose();
    else setBusy(undefined);
  };
  return { busy, decide };
}

export function SideBySide({ relation, onDecide, onClose }: SideBySideProps) {
  const { t } = useTranslation('sort');
  const { Dialog } = useKit();
  const { busy, decide } = useDecisions({ onDecide, onClose });
  const { own, other, passages, kind, score } = relation;
  return (
    <Dialog title={t('relations.question')} wide onClose={onClose}>
      <p className="quiet sides-note">
        {t('relations.usual', { kind: t(`relations.kind.${kind}`), percent: percent(score) })} {t('relations.passages')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="sides" tabIndex={0} aria-label={t('relations.compare')}>
        <Side heading={t('relations.own')} title={own.title} text={own.text} spans={passages} />
        <Side
          heading={t('relations.other', { number: groupDigits(relation.number) })}
          title={other.title}
          text={other.text}
          spans={passages.map(({ otherAt, otherLength }) => ({ at: otherAt, length: otherLength }))}
        />
      </section>
      <div className="act-foot sides-foot">
        {DECISIONS.map((decision) => (
          <Button
            key={decision}
            type={decision === (relation.decided?.decision ?? kind) ? 'primary' : 'default'}
            loading={busy === decision}
            onClick={() => void decide(decision)}
          >
            {t(`relations.kind.${decision}`)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
