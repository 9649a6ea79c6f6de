// The end of the procedure in plain words, with what can still be done; and whether what was promised is done.
import { Link } from 'react-router';
import type { Progress } from '../../contract.ts';
import { useSay } from './say.ts';

const isFinal = ({ reviews }: Progress): boolean =>
  reviews?.some(({ level, decided }) => decided && (level === 2 || decided.final)) === true;

/** What the end means (R22 art. 36), and what is still there: new facts, help in hardship (art. 37). */
export function Ended({ progress }: { readonly progress: Progress }) {
  const { t } = useSay();
  const still = ['facts', 'aid', 'talk'] as const;
  return (
    <section className="answer stack" aria-labelledby="ended-title">
      <h2 id="ended-title">{t('handled.ended.title')}</h2>
      <ul className="loose">
        <li>{t(isFinal(progress) ? 'handled.ended.same' : 'handled.ended.lapsed')}</li>
        <li>{t('handled.ended.promised')}</li>
      </ul>
      <h3>{t('handled.ended.stillTitle')}</h3>
      <ul className="loose">
        {still.map((one) => (
          <li key={one}>{t(`handled.ended.${one}`)}</li>
        ))}
      </ul>
      {progress.mayDo.some((one) => one.act === 'supplement') && (
        <p className="no-print">
          <Link className="line-link" to="/progress/do/supplement">
            {t('rights.supplement.card')}
          </Link>
        </p>
      )}
    </section>
  );
}

/** Done as promised or not, until when. */
export function Execution({ progress }: { readonly progress: Progress }) {
  const { t, day, instant } = useSay();
  const { execution, opinion, answer, clocks } = progress;
  if (!execution) return null;
  const promised = clocks.filter((clock) => clock.timer === 'T-EXEC' && !clock.endedAt);
  const changed = progress.reviews?.findLast((one) => one.decided?.executeBy)?.decided?.executeBy;
  const until = changed ?? opinion?.executeBy ?? answer?.executeBy ?? promised[promised.length - 1]?.dueDay;
  return (
    <section className="stack" aria-labelledby="execution-title">
      <h2 id="execution-title">{t('handled.execution.title')}</h2>
      <p>
        <strong>{t(`handled.execution.${execution.state}`)}</strong>{' '}
        {until && execution.state !== 'DONE' && t('handled.execution.until', { day: day(until) })}{' '}
        {execution.reportedAt && t('handled.execution.at', { at: instant(execution.reportedAt) })}
      </p>
      {execution.state !== 'DONE' && <p>{t('handled.execution.late')}</p>}
    </section>
  );
}
