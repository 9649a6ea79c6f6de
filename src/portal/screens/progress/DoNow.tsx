// What the petitioner can do now: only what the server says is possible now, with its last day.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { writeDay, writeInstant } from '../../../platform/dates.ts';
import type { Language } from '../../../platform/i18n.ts';
import { SummaryList } from '../../../ui/SummaryList.tsx';
import type { Progress } from '../../contract.ts';
import { isRight } from '../rights/right.ts';

/** What can be done, and the judgement that was given. */
export function DoNow({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation('portal');
  const late = (progress.holder.daysLeft ?? 0) < 0;
  return (
    <section className="stack" aria-labelledby="do-title">
      <h2 id="do-title">{t('progress.doTitle')}</h2>
      {progress.evaluation && <Given evaluation={progress.evaluation} />}
      {late && <p>{t('progress.pressOn')}</p>}
      <Ways progress={progress} />
    </section>
  );
}

/** Asked for where it is told of, and answered there. */
const ELSEWHERE: readonly string[] = ['answer-mediation'];

/** Each right leads to a page of its own; a report of retaliation can be made at any time. */
function Ways({ progress }: { readonly progress: Progress }) {
  const rights = progress.mayDo.filter(
    (one) => (one.act === 'evaluate' || isRight(one.act)) && !ELSEWHERE.includes(one.act),
  );
  return (
    <ul className="ways">
      {rights.map(({ act, until }) => (
        <Way key={act} to={`/progress/do/${act}`} name={act} until={until} />
      ))}
      <Way to="/progress/report" name="report" />
    </ul>
  );
}

interface WayProps {
  readonly to: string;
  readonly name: string;
  readonly until?: string | undefined;
}

function Way({ to, name, until }: WayProps) {
  const { t, i18n } = useTranslation('portal');
  return (
    <li>
      <Link className="way" to={to}>
        <span className="way__name">{t(`rights.${name}.card`)}</span>
        <span className="way__hint">{t(`rights.${name}.cardHint`)}</span>
        {until && (
          <span className="way__until">
            {t('rights.until')}
            {writeDay(until, i18n.language as Language)}
          </span>
        )}
      </Link>
    </li>
  );
}

function Given({ evaluation }: { readonly evaluation: NonNullable<Progress['evaluation']> }) {
  const { t, i18n } = useTranslation('portal');
  const rows = [
    { key: 'bureau', label: t('progress.evaluate.bureau'), value: t(`progress.satisfaction.${evaluation.bureau}`) },
    { key: 'organ', label: t('progress.evaluate.organ'), value: t(`progress.satisfaction.${evaluation.organ}`) },
    { key: 'comment', label: t('progress.evaluate.comment'), value: evaluation.comment ?? '' },
    { key: 'at', label: t('progress.evaluate.at'), value: writeInstant(evaluation.at, i18n.language as Language) },
  ];
  return (
    <div className="stack">
      <h3>{t('progress.evaluate.given')}</h3>
      <SummaryList rows={rows.filter((row) => row.value !== '')} />
    </div>
  );
}
