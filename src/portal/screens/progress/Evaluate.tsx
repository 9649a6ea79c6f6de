// The petitioner's own judgement of bureau and organ, each by itself.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Satisfaction } from '../../../petitions/contract.ts';
import { Problem } from '../../../platform/client/http.ts';
import { writeDay } from '../../../platform/dates.ts';
import type { Language } from '../../../platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { RadioCards } from '../../../ui/Choice.tsx';
import { ErrorSummary, type SummaryItem } from '../../../ui/ErrorSummary.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { evaluate, type Query } from '../api.ts';
import { focusField } from '../shell/Page.tsx';
import { useProblemWords } from './Lookup.tsx';

const MAX_COMMENT = 2_000;
const DEGREES = ['SATISFIED', 'BASICALLY', 'NOT'] as const;

export interface EvaluateProps {
  readonly query: Query;
  readonly seen: number;
  readonly until: string | undefined;
  readonly onDone: () => void;
}

/** The words typed so far, what is missing, and the sending of them. */
function useEvaluation({ query, seen, onDone }: EvaluateProps) {
  const { t } = useTranslation('portal');
  const problemWords = useProblemWords();
  const [bureau, setBureau] = useState<Satisfaction | ''>('');
  const [organ, setOrgan] = useState<Satisfaction | ''>('');
  const [comment, setComment] = useState('');
  const [faults, setFaults] = useState<readonly SummaryItem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);

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
      onDone();
    } catch (error) {
      stop([{ message: error instanceof Problem ? problemWords(error.document) : t('shell.failed') }]);
    } finally {
      setBusy(false);
    }
  };
  return { bureau, setBureau, organ, setOrgan, comment, setComment, faults, attempt, busy, onSubmit };
}

/** The form of the evaluation. */
export function Evaluate(props: EvaluateProps) {
  const { t, i18n } = useTranslation('portal');
  const form = useEvaluation(props);
  const options = DEGREES.map((value) => ({ value, label: t(`progress.satisfaction.${value}`) }));
  const faultOf = (field: string) => form.faults.find((item) => item.field === field)?.message;
  return (
    <form className="stack-wide evaluate" noValidate onSubmit={(event) => void form.onSubmit(event)}>
      <div>
        <h3>{t('progress.evaluate.title')}</h3>
        <p>
          {t('progress.evaluate.lead')}
          {props.until && ` ${t('progress.evaluate.until', { day: writeDay(props.until, i18n.language as Language) })}`}
        </p>
      </div>
      <ErrorSummary items={form.faults} attempt={form.attempt} onGo={focusField} />
      <RadioCards
        id="bureau"
        across
        label={t('progress.evaluate.bureau')}
        error={faultOf('bureau')}
        value={form.bureau}
        options={options}
        onChange={form.setBureau}
      />
      <RadioCards
        id="organ"
        across
        label={t('progress.evaluate.organ')}
        error={faultOf('organ')}
        value={form.organ}
        options={options}
        onChange={form.setOrgan}
      />
      <TextArea
        id="comment"
        optional
        label={t('progress.evaluate.comment')}
        error={faultOf('comment')}
        value={form.comment}
        max={MAX_COMMENT}
        rows={3}
        onChange={form.setComment}
      />
      <div className="buttons">
        <Button kind="primary" type="submit" busy={form.busy}>
          {t(form.busy ? 'progress.evaluate.sending' : 'progress.evaluate.send')}
        </Button>
      </div>
    </form>
  );
}
