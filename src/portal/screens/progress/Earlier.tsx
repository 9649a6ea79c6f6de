// An earlier petition of the same person: told of when this window has proved it, else asked for; put to it or kept as a new one.
import { type FormEvent, useEffect, useState } from 'react';
import { Problem, type ProblemDocument } from '../../../platform/client/http.ts';
import { groupDigits } from '../../../platform/dates.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { Progress } from '../../contract.ts';
import { attachToEarlier, type Query, seeEarlier } from '../api.ts';
import { knownQueries } from '../session.ts';
import { type FoundEarlier, findEarlier, mayAttach } from './earlier-parts.ts';
import { tidyCode, tidyNumber } from './hash.ts';
import { useProblemWords } from './Lookup.tsx';
import { useSay } from './say.ts';

export interface EarlierProps {
  readonly query: Query;
  readonly progress: Progress;
  readonly onRead: () => Promise<boolean>;
}

const OFFLINE: ProblemDocument = { type: 'about:blank', title: 'offline', status: 0 };
const problemOf = (error: unknown): ProblemDocument => (error instanceof Problem ? error.document : OFFLINE);

/** Nothing once the petition was passed on. */
export function EarlierPetition({ query, progress, onRead }: EarlierProps) {
  const { t } = useSay();
  const [found, setFound] = useState<FoundEarlier>();
  const [end, setEnd] = useState<'kept' | 'attached'>();
  const open = mayAttach(progress);
  useEffect(() => {
    let here = true;
    if (open)
      void findEarlier(query, knownQueries()).then((one) => {
        if (here && one) setFound((before) => before ?? one);
      });
    return () => {
      here = false;
    };
  }, [open, query]);
  if (!open) return null;
  const number = groupDigits(found?.earlier.number ?? '');
  if (end) return <Notice kind="success" title={t(`earlier.${end}`, { number })} live="status" />;
  if (!found) return <Ask query={query} onFound={setFound} />;
  const onEnd = (how: 'kept' | 'attached') => {
    setEnd(how);
    if (how === 'attached') void onRead();
  };
  return <Choice query={query} found={found} onEnd={onEnd} />;
}

interface ChoiceProps {
  readonly query: Query;
  readonly found: FoundEarlier;
  readonly onEnd: (how: 'kept' | 'attached') => void;
}

/** How the earlier one stands, and the two ways; of one that ended there is nothing to choose. */
function Choice({ query, found, onEnd }: ChoiceProps) {
  const { t } = useSay();
  const problemWords = useProblemWords();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const { earlier, given } = found;
  const words = { number: groupDigits(earlier.number), sentence: earlier.sentence, label: earlier.label };
  const onAttach = async () => {
    setBusy(true);
    setWrong(undefined);
    try {
      await attachToEarlier(query, given);
      onEnd('attached');
    } catch (error) {
      setWrong(problemWords(problemOf(error)));
    } finally {
      setBusy(false);
    }
  };
  if (!earlier.pending) return <Notice title={t('earlier.ended', words)} live="status" />;
  return (
    <Notice title={t('earlier.foundTitle', words)} live="status">
      <p>{t(earlier.sameMatter ? 'earlier.found' : 'earlier.pending', words)}</p>
      <p>{t('earlier.choose')}</p>
      <div className="buttons no-print">
        <Button kind="primary" busy={busy} onClick={() => void onAttach()}>
          {t(busy ? 'earlier.attaching' : 'earlier.attach')}
        </Button>
        <Button onClick={() => onEnd('kept')}>{t('earlier.keep')}</Button>
      </div>
      <p role="alert" className="field__error">
        {wrong}
      </p>
    </Notice>
  );
}

interface AskProps {
  readonly query: Query;
  readonly onFound: (found: FoundEarlier) => void;
}

/** The same for everybody, whether there is an earlier petition or not. */
function Ask({ query, onFound }: AskProps) {
  const { t } = useSay();
  const problemWords = useProblemWords();
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const given = { number: tidyNumber(number), code: tidyCode(code) };
    if (busy) return;
    if (given.number === '' || given.code === '')
      return setWrong(t(given.number === '' ? 'progress.lookup.numberMissing' : 'progress.lookup.codeMissing'));
    setBusy(true);
    setWrong(undefined);
    try {
      onFound({ given, earlier: await seeEarlier(query, given) });
    } catch (error) {
      setWrong(problemWords(problemOf(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <details className="no-print">
      <summary>{t('earlier.title')}</summary>
      <form className="stack" noValidate onSubmit={(event) => void onSubmit(event)}>
        <p>{t('earlier.lead')}</p>
        <p role="alert" className="field__error">
          {wrong}
        </p>
        <TextField
          id="earlier-number"
          short
          inputMode="numeric"
          label={t('earlier.number')}
          value={number}
          onChange={setNumber}
        />
        <TextField id="earlier-code" short label={t('earlier.code')} value={code} onChange={setCode} />
        <div className="buttons">
          <Button type="submit" busy={busy}>
            {t(busy ? 'earlier.looking' : 'earlier.look')}
          </Button>
        </div>
      </form>
    </details>
  );
}
