// The petitioner's own judgement of bureau and organ, each by itself, on a page of its own.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Satisfaction } from '../../../petitions/contract.ts';
import { Problem } from '../../../platform/client/http.ts';
import { writeDay } from '../../../platform/dates.ts';
import type { Language } from '../../../platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { RadioCards } from '../../../ui/Choice.tsx';
import { ErrorSummary, type SummaryItem } from '../../../ui/ErrorSummary.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { keep, recall } from '../../../ui/storage.ts';
import { TextArea } from '../../../ui/TextArea.tsx';
import { evaluate, type Query } from '../api.ts';
import { type Shown, useArea } from '../progress/area.tsx';
import { Back, Behind } from '../progress/Behind.tsx';
import { useProblemWords } from '../progress/Lookup.tsx';
import { useKept } from '../shell/kept.ts';
import { focusField, Page } from '../shell/Page.tsx';
import { NotNow } from './NotNow.tsx';

const MAX_COMMENT = 2_000;
const DEGREES = ['SATISFIED', 'BASICALLY', 'NOT'] as const;

interface EvaluateProps {
  readonly query: Query;
  readonly seen: number;
  readonly until: string | undefined;
  readonly onDone: () => void;
}

interface Judged {
  readonly bureau: Satisfaction | '';
  readonly organ: Satisfaction | '';
  readonly comment: string;
}
const NOTHING: Judged = { bureau: '', organ: '', comment: '' };
const placeOf = (number: string): string => `redress.words.${number}.evaluate`;

/** `/progress/do/evaluate` */
export function EvaluatePage() {
  return <Behind>{(shown) => <Open shown={shown} />}</Behind>;
}

function Open({ shown: { query, progress } }: { readonly shown: Shown }) {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const { read } = useArea();
  const may = progress.mayDo.find((one) => one.act === 'evaluate');
  const onDone = () => {
    navigate('/progress', { state: { done: 'evaluate' } });
    void read(query);
  };
  return (
    <Page title={t('rights.evaluate.title')} before={<Back />}>
      {may ? (
        <Evaluate query={query} seen={progress.version} until={may.until} onDone={onDone} />
      ) : (
        <NotNow act="evaluate" />
      )}
    </Page>
  );
}

/** What was judged so far, kept on the device; what is missing, and the sending of it. */
function useEvaluation({ query, seen, onDone }: EvaluateProps) {
  const { t } = useTranslation('portal');
  const problemWords = useProblemWords();
  const { draft, change } = useKept<Judged>(
    (store) => ({ ...NOTHING, ...(recall(store, placeOf(query.number)) as Partial<Judged> | undefined) }),
    (store, judged) => keep(store, placeOf(query.number), judged),
  );
  const { bureau, organ, comment } = draft;
  const [faults, setFaults] = useState<readonly SummaryItem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const judge = (patch: Partial<Judged>) => change((before) => ({ ...before, ...patch }));

  const stop = (found: readonly SummaryItem[]) => {
    setFaults(found);
    setAttempt((count) => count + 1);
  };
  const check = (): SummaryItem[] =>
    [
      bureau === '' && { field: 'bureau', message: t('progress.evaluate.bureauMissing') },
      organ === '' && { field: 'organ', message: t('progress.evaluate.organMissing') },
      comment.length > MAX_COMMENT && { field: 'comment', message: t('progress.evaluate.commentLong') },
    ].filter((gap) => gap !== false);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const found = check();
    if (found.length > 0) return stop(found);
    if (busy || bureau === '' || organ === '') return;
    setFaults([]);
    setBusy(true);
    const words = comment.trim();
    try {
      await evaluate(query, { seen, bureau, organ, ...(words !== '' && { comment: words }) });
      change(() => NOTHING, true);
      onDone();
    } catch (error) {
      stop([{ message: error instanceof Problem ? problemWords(error.document) : t('shell.failed') }]);
    } finally {
      setBusy(false);
    }
  };
  return { bureau, organ, comment, judge, faults, attempt, busy, onSubmit };
}

/** The form of the evaluation. */
function Evaluate(props: EvaluateProps) {
  const { t, i18n } = useTranslation('portal');
  const form = useEvaluation(props);
  const options = DEGREES.map((value) => ({ value, label: t(`progress.satisfaction.${value}`) }));
  const faultOf = (field: string) => form.faults.find((item) => item.field === field)?.message;
  return (
    <form className="stack-wide evaluate" noValidate onSubmit={(event) => void form.onSubmit(event)}>
      <p>{t('progress.evaluate.lead')}</p>
      {props.until && (
        <Notice>
          <p>
            {t('rights.until')}
            <strong>{writeDay(props.until, i18n.language as Language)}</strong>
          </p>
        </Notice>
      )}
      <ErrorSummary items={form.faults} attempt={form.attempt} onGo={focusField} />
      <RadioCards
        id="bureau"
        across
        label={t('progress.evaluate.bureau')}
        error={faultOf('bureau')}
        value={form.bureau}
        options={options}
        onChange={(bureau) => form.judge({ bureau })}
      />
      <RadioCards
        id="organ"
        across
        label={t('progress.evaluate.organ')}
        error={faultOf('organ')}
        value={form.organ}
        options={options}
        onChange={(organ) => form.judge({ organ })}
      />
      <TextArea
        id="comment"
        optional
        label={t('progress.evaluate.comment')}
        error={faultOf('comment')}
        value={form.comment}
        max={MAX_COMMENT}
        rows={3}
        onChange={(comment) => form.judge({ comment })}
      />
      <div className="buttons">
        <Button kind="primary" type="submit" busy={form.busy}>
          {t(form.busy ? 'progress.evaluate.sending' : 'progress.evaluate.send')}
        </Button>
      </div>
    </form>
  );
}
