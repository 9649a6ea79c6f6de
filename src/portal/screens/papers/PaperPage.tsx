// A document as a page to read: the words of its paper in large type, and the paper itself as PDF.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Problem, type ProblemDocument } from '../../../platform/client/http.ts';
import { writeInstant } from '../../../platform/dates.ts';
import type { Language } from '../../../platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { DocumentPage } from '../../document-contract.ts';
import { getPaper, paperFile, type Query } from '../api.ts';
import { Back, Behind } from '../progress/Behind.tsx';
import { saveFile } from '../progress/FileLinks.tsx';
import { useProblemWords } from '../progress/Lookup.tsx';
import { Page } from '../shell/Page.tsx';
import { Block } from './Block.tsx';

/** `/progress/papers/:id` */
export function PaperPage() {
  const { id = '' } = useParams();
  return <Behind>{({ query }) => <Open key={id} query={query} id={id} />}</Behind>;
}

function usePaper(query: Query, id: string) {
  const { i18n } = useTranslation('portal');
  const [paper, setPaper] = useState<DocumentPage>();
  const [problem, setProblem] = useState<ProblemDocument>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each language and attempt is read anew
  useEffect(() => {
    let gone = false;
    setProblem(undefined);
    getPaper(query, id).then(
      (found) => gone || setPaper(found),
      (error: unknown) =>
        gone || setProblem(error instanceof Problem ? error.document : { type: 'about:blank', title: '', status: 0 }),
    );
    return () => {
      gone = true;
    };
  }, [query, id, i18n.language, attempt]);
  return { paper, problem, again: () => setAttempt((count) => count + 1) };
}

function Open({ query, id }: { readonly query: Query; readonly id: string }) {
  const { t } = useTranslation('portal');
  const problemWords = useProblemWords();
  const { paper, problem, again } = usePaper(query, id);
  if (paper) return <Paper query={query} paper={paper} />;
  return (
    <Page title={t('papers.one')} before={<Back />}>
      {problem ? (
        <Notice kind="error" title={problemWords(problem)} live="alert">
          <Button onClick={again}>{t('shell.again')}</Button>
        </Notice>
      ) : (
        <Notice title={t('shell.loading')} live="status" />
      )}
    </Page>
  );
}

function Paper({ query, paper }: { readonly query: Query; readonly paper: DocumentPage }) {
  const { t, i18n } = useTranslation('portal');
  const language = i18n.language as Language;
  return (
    <Page title={paper.title} before={<Back />}>
      <p className="soft">
        {paper.organName} · <span lang="zh-CN">{paper.number}</span>
        <br />
        {paper.served
          ? t('papers.served', { at: writeInstant(paper.served.at, language) })
          : t('papers.notServed', { at: writeInstant(paper.at, language) })}
      </p>
      {language === 'en' && <p>{t('papers.chinese')}</p>}
      <Text paper={paper} />
      <Ways query={query} paper={paper} />
    </Page>
  );
}

/** The words of the paper, Chinese whatever the reader's language. */
function Text({ paper }: { readonly paper: DocumentPage }) {
  const { addressee, blocks, enclosures, signer, date, notes = [] } = paper;
  return (
    <article className="paper" lang="zh-CN">
      {addressee && <p>{addressee}</p>}
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a paper never change their places
        <Block key={index} block={block} />
      ))}
      {enclosures && (
        <p>
          {enclosures.label}
          {enclosures.items.map((item) => (
            <span key={item} className="paper__line">
              {item}
            </span>
          ))}
        </p>
      )}
      <p className="paper__end">
        {signer}
        <br />
        {date}
      </p>
      {notes.map((note) => (
        <p key={note} className="soft">
          {note}
        </p>
      ))}
    </article>
  );
}

function Ways({ query, paper }: { readonly query: Query; readonly paper: DocumentPage }) {
  const { t } = useTranslation('portal');
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const onSave = () => {
    setState('busy');
    saveFile(query, { name: `${paper.title} ${paper.number}.pdf`, url: paperFile(query, paper.id) }).then(
      () => setState('idle'),
      () => setState('failed'),
    );
  };
  return (
    <div className="no-print stack">
      <div className="buttons">
        <Button kind="primary" busy={state === 'busy'} onClick={onSave}>
          {t(state === 'busy' ? 'papers.fetching' : 'papers.pdf')}
        </Button>
        <Button onClick={() => window.print()}>{t('progress.print')}</Button>
      </div>
      <p role="alert" className="field__error">
        {state === 'failed' && t('progress.downloadFailed')}
      </p>
    </div>
  );
}
