// Number and query code, as they stand on the receipt.
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemDocument } from '../../../platform/client/http.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorSummary, type SummaryItem } from '../../../ui/ErrorSummary.tsx';
import { TextField } from '../../../ui/Field.tsx';
import type { Query } from '../api.ts';
import { focusField } from '../shell/Page.tsx';
import { tidyCode, tidyNumber } from './hash.ts';

/** The sentence for a refusal: the server's own where it has one. */
export function useProblemWords(): (problem: ProblemDocument) => string {
  const { t } = useTranslation('portal');
  return ({ status, detail }) => {
    if (status === 0) return t('shell.offline');
    if (status === 404) return detail ?? t('progress.lookup.wrong');
    if (status === 429) return detail ?? t('progress.lookup.busy');
    return detail ?? t('shell.failed');
  };
}

export interface LookupProps {
  readonly start: Query | undefined;
  readonly problem: ProblemDocument | undefined;
  readonly busy: boolean;
  readonly onLook: (query: Query) => void;
}

/** The form in front of the progress page. */
export function Lookup({ start, problem, busy, onLook }: LookupProps) {
  const { t } = useTranslation('portal');
  const problemWords = useProblemWords();
  const [number, setNumber] = useState(start?.number ?? '');
  const [code, setCode] = useState(start?.code ?? '');
  const [missing, setMissing] = useState<readonly SummaryItem[]>([]);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (problem) setAttempt((count) => count + 1);
  }, [problem]);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const query = { number: tidyNumber(number), code: tidyCode(code) };
    const gaps = [
      query.number === '' && { field: 'number', message: t('progress.lookup.numberMissing') },
      query.code === '' && { field: 'code', message: t('progress.lookup.codeMissing') },
    ].filter((gap) => gap !== false);
    setMissing(gaps);
    if (gaps.length > 0) setAttempt((count) => count + 1);
    else onLook(query);
  };
  const refused = problem ? [{ message: problemWords(problem) }] : [];
  const faultOf = (field: string) => missing.find((item) => item.field === field)?.message;
  return (
    <>
      <ErrorSummary items={missing.length > 0 ? missing : refused} attempt={attempt} onGo={focusField} />
      <p>{t('progress.lookup.lead')}</p>
      <form className="stack-wide" noValidate onSubmit={onSubmit}>
        <TextField
          id="number"
          large
          short
          inputMode="numeric"
          label={t('progress.lookup.number')}
          error={faultOf('number')}
          value={number}
          onChange={setNumber}
        />
        <TextField
          id="code"
          large
          short
          label={t('progress.lookup.code')}
          error={faultOf('code')}
          value={code}
          onChange={setCode}
        />
        <div className="buttons">
          <Button kind="primary" type="submit" busy={busy}>
            {t('progress.lookup.go')}
          </Button>
        </div>
      </form>
    </>
  );
}
