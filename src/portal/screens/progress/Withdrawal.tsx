// While a withdrawal is thought over: until when, and the two ways to stop it.
import { useState } from 'react';
import { Link } from 'react-router';
import { Problem } from '../../../platform/client/http.ts';
import { Button, buttonClass } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { Progress } from '../../contract.ts';
import { actOn, type Query } from '../api.ts';
import { useProblemWords } from './Lookup.tsx';
import { useSay } from './say.ts';

export interface WithdrawalProps {
  readonly query: Query;
  readonly withdrawal: NonNullable<Progress['withdrawal']>;
  readonly onDone: () => void;
}

/** The banner of a pending withdrawal. */
export function Withdrawal({ query, withdrawal, onDone }: WithdrawalProps) {
  const { t, day } = useSay();
  const problemWords = useProblemWords();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const onBack = async () => {
    setBusy(true);
    setWrong(undefined);
    try {
      await actOn(query, 'keep-going', {}, '');
      onDone();
    } catch (error) {
      setWrong(error instanceof Problem ? problemWords(error.document) : t('shell.failed'));
    } finally {
      setBusy(false);
    }
  };
  const until = day(withdrawal.lastDay);
  return (
    <Notice kind="warning" title={t('handled.withdrawal.title', { day: until })}>
      <p>{t('handled.withdrawal.text', { day: until })}</p>
      <div className="buttons no-print">
        <Button kind="primary" busy={busy} onClick={() => void onBack()}>
          {t(busy ? 'handled.withdrawal.sending' : 'handled.withdrawal.back')}
        </Button>
        <Link className={buttonClass()} to={withdrawal.notMePath}>
          {t('handled.withdrawal.notMe')}
        </Link>
      </div>
      <p role="alert" className="field__error">
        {wrong}
      </p>
    </Notice>
  );
}
