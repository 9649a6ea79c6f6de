// One petition as its petitioner sees it. The first sentence says who has it, what they must do, and until when.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { ProblemDocument } from '../../../platform/client/http.ts';
import { groupDigits, writeInstant } from '../../../platform/dates.ts';
import type { Language } from '../../../platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SummaryList } from '../../../ui/SummaryList.tsx';
import { Timeline } from '../../../ui/Timeline.tsx';
import type { Progress } from '../../contract.ts';
import type { Query } from '../api.ts';
import { placeLabel } from '../filing/places.ts';
import { Papers } from '../papers/Papers.tsx';
import { Page } from '../shell/Page.tsx';
import { DoNow } from './DoNow.tsx';
import { EarlierPetition } from './Earlier.tsx';
import { FileLinks } from './FileLinks.tsx';
import { useProblemWords } from './Lookup.tsx';
import { Said } from './Said.tsx';
import { Told } from './Told.tsx';

export interface PetitionProgressProps {
  readonly query: Query;
  readonly progress: Progress;
  readonly problem: ProblemDocument | undefined;
  readonly busy: boolean;
  readonly onRead: () => Promise<boolean>;
  readonly onLeave: () => void;
}

/** The whole progress page of one petition. */
export function PetitionProgress({ query, progress, problem, busy, onRead, onLeave }: PetitionProgressProps) {
  const { t } = useTranslation('portal');
  const problemWords = useProblemWords();
  const [updated, setUpdated] = useState(false);
  useEffect(() => {
    // What is folded is not lost on paper.
    const unfold = () => {
      for (const part of Array.from(document.querySelectorAll('details'))) part.open = true;
    };
    window.addEventListener('beforeprint', unfold);
    return () => window.removeEventListener('beforeprint', unfold);
  }, []);
  const refresh = () => {
    setUpdated(false);
    void onRead().then(setUpdated);
  };
  return (
    <Page title={t('progress.titleOf')}>
      <p className="progress__which">
        <span className="nowrap">{groupDigits(progress.number)}</span> · {progress.title}
      </p>
      <Hero progress={progress} />
      <Done />
      {problem && <Notice kind="error" title={problemWords(problem)} live="alert" />}
      <div className="buttons no-print">
        <Button kind="quiet" busy={busy} onClick={refresh}>
          {t('progress.refresh')}
        </Button>
        <Button kind="quiet" onClick={() => window.print()}>
          {t('progress.print')}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {t('progress.another')}
        </Button>
      </div>
      <p role="status" className="visually-hidden">
        {updated && t('progress.updated')}
      </p>
      <Told query={query} progress={progress} onRead={onRead} />
      <EarlierPetition query={query} progress={progress} onRead={onRead} />
      <DoNow progress={progress} />
      <Papers query={query} version={progress.version} />
      <Way progress={progress} />
      {progress.statements && <Said query={query} statements={progress.statements} />}
      <Mine query={query} progress={progress} />
    </Page>
  );
}

/** What was just done on the page before. */
function Done() {
  const { t } = useTranslation('portal');
  const { state } = useLocation();
  const done = (state as { done?: string } | null)?.done;
  return done ? <Notice kind="success" title={t(`rights.${done}.done`)} live="status" /> : null;
}

function Hero({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation('portal');
  const { holder, status } = progress;
  const late = (holder.daysLeft ?? 0) < 0;
  return (
    <section className={late ? 'hero hero--late' : 'hero'} aria-label={t('progress.state')}>
      <p className="hero__sentence">{holder.sentence}</p>
      <Pressing days={holder.daysLeft} />
      <p className="hero__state">
        <strong>{status.label}</strong>
        <br />
        {status.explanation}
      </p>
    </section>
  );
}

/** The sentence above names the day; only what is due today or overdue is said once more, so that it is seen. */
function Pressing({ days }: { readonly days: number | undefined }) {
  const { t } = useTranslation('portal');
  if (days === undefined || days > 0) return null;
  return (
    <p className="hero__days">
      <span className="hero__badge">{days === 0 ? t('progress.today') : t('progress.overdue', { count: -days })}</span>
    </p>
  );
}

function Way({ progress }: { readonly progress: Progress }) {
  const { t, i18n } = useTranslation('portal');
  const language = i18n.language as Language;
  return (
    <section className="stack" aria-labelledby="way-title">
      <h2 id="way-title">{t('progress.wayTitle')}</h2>
      <Timeline
        items={progress.timeline.map((step, index) => ({
          key: `${index}-${step.type}`,
          instant: step.at,
          date: writeInstant(step.at, language),
          text: step.text,
          ...(step.notice && { notice: step.notice }),
        }))}
      />
    </section>
  );
}

function Mine({ query, progress }: { readonly query: Query; readonly progress: Progress }) {
  const { t, i18n } = useTranslation('portal');
  const language = i18n.language as Language;
  const rows = [
    { key: 'number', label: t('progress.number'), value: groupDigits(progress.number) },
    { key: 'registered', label: t('progress.registered'), value: writeInstant(progress.registeredAt, language) },
    { key: 'place', label: t('progress.place'), value: placeLabel(progress.place, language) },
    { key: 'text', label: t('progress.text'), value: progress.text },
    { key: 'demand', label: t('progress.demand'), value: progress.demand },
  ];
  return (
    <section className="stack" aria-labelledby="mine-title">
      <h2 id="mine-title">{t('progress.mineTitle')}</h2>
      <SummaryList rows={rows.filter((row) => row.value !== '')} />
      {progress.attachments.length > 0 && (
        <div>
          <h3>{t('progress.filesTitle')}</h3>
          <FileLinks query={query} files={progress.attachments} />
        </div>
      )}
    </section>
  );
}
