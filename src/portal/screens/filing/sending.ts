// Sends the draft. Where no answer came it stays marked as being sent, and goes again, under the same key, when the net is back.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Filed } from '../../../petitions/contract.ts';
import { Problem, type ProblemDocument } from '../../../platform/client/http.ts';
import { fileOnce } from '../api.ts';
import { keepReceipt } from '../session.ts';
import { type FieldFault, faultsFrom, maybeUnsent } from './check.ts';
import { type Draft, emptyDraft, filingOf, newDraftKey } from './draft.ts';
import type { KeptDraft } from './kept-draft.ts';

export type SendStatus = 'writing' | 'sending' | 'unsent' | 'refused';

type Answer = { readonly filed: Filed } | { readonly problem: ProblemDocument };

async function answerTo(draft: Draft): Promise<Answer> {
  try {
    return { filed: await fileOnce(filingOf(draft), draft.key) };
  } catch (error) {
    return { problem: error instanceof Problem ? error.document : { type: 'about:blank', title: '', status: 0 } };
  }
}

export interface Sending {
  readonly status: SendStatus;
  readonly problem: ProblemDocument | undefined;
  readonly send: () => Promise<void>;
  readonly reset: () => void;
}

/** The sending of the draft; `refuse` shows what the server would not take. */
export function useSending({ latest, change }: KeptDraft, refuse: (faults: readonly FieldFault[]) => void): Sending {
  const navigate = useNavigate();
  const [status, setStatus] = useState<SendStatus>(latest.current.sending ? 'unsent' : 'writing');
  const [problem, setProblem] = useState<ProblemDocument>();
  const going = useRef(false);

  const onFiled = useCallback(
    (filed: Filed) => {
      keepReceipt(filed);
      change(() => emptyDraft(newDraftKey()), true);
      setStatus('writing');
      navigate('/receipt', { replace: true, state: { filed } });
    },
    [change, navigate],
  );
  const onProblem = useCallback(
    (document: ProblemDocument) => {
      const again = maybeUnsent(document.status);
      change((before) => ({ ...before, sending: again }), true);
      setProblem(document);
      setStatus(again ? 'unsent' : 'refused');
      if (!again) refuse(faultsFrom(document));
    },
    [change, refuse],
  );
  const send = useCallback(async () => {
    if (going.current) return;
    going.current = true;
    setStatus('sending');
    setProblem(undefined);
    change((before) => ({ ...before, sending: true }), true);
    const answer = await answerTo(latest.current);
    going.current = false;
    if ('filed' in answer) onFiled(answer.filed);
    else onProblem(answer.problem);
  }, [latest, change, onFiled, onProblem]);

  const sendNow = useRef(send);
  useEffect(() => {
    sendNow.current = send;
  }, [send]);
  useEffect(() => {
    const sendAgain = () => {
      if (latest.current.sending) void sendNow.current();
    };
    window.addEventListener('online', sendAgain);
    // The tab was closed, or the phone died, while the filing was on its way.
    if (navigator.onLine) sendAgain();
    return () => window.removeEventListener('online', sendAgain);
  }, [latest]);

  const reset = useCallback(() => {
    setStatus('writing');
    setProblem(undefined);
  }, []);
  return { status, problem, send, reset };
}
