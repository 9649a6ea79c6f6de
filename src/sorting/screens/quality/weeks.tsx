// Week by week: accuracy as columns, how far the categories drifted, and the table behind it.
import { useTranslation } from 'react-i18next';
import type { QualityPage } from '../../quality/contract.ts';
import { useKit } from '../kit.ts';
import { Columns } from './bars.tsx';
import { grouped, useShare } from './numbers.ts';
import { Scrolled } from './scrolled.tsx';

type Week = QualityPage['weeks'][number];

const LOOK = 0.1;
const SHIFTED = 0.25;
/** What a population stability index means. */
const driftOf = (psi: number): 'none' | 'look' | 'shifted' =>
  psi > SHIFTED ? 'shifted' : psi >= LOOK ? 'look' : 'none';

const shortWeek = (week: string): string => week.slice(5);

function Drift({ week }: { readonly week: Week }) {
  const { t } = useTranslation('sorting');
  const share = useShare();
  if (week.psi === undefined) return <>{share(undefined)}</>;
  const drift = driftOf(week.psi);
  return (
    <>
      {week.psi.toFixed(2)}{' '}
      <span className={drift === 'shifted' ? 'drift-shifted' : 'quiet'}>{t(`quality.drift.${drift}`)}</span>
    </>
  );
}

function Table({ weeks }: { readonly weeks: readonly Week[] }) {
  const { t } = useTranslation(['sort', 'sorting']);
  const kit = useKit();
  const share = useShare();
  const figure = (name: string) => t(`sorting:quality.figure.${name}`);
  return (
    <details className="behind">
      <summary>{t('sort:boards.table')}</summary>
      <Scrolled label={t('sorting:quality.section.weeks')}>
        <table className="board-table">
          <caption className="hidden">{t('sorting:quality.section.weeks')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('sort:boards.week')}</th>
              {(['accuracy', 'abstention', 'decided'] as const).map((name) => (
                <th key={name} scope="col" className="b-number">
                  {figure(name)}
                </th>
              ))}
              <th scope="col">{figure('psi')}</th>
              <th scope="col">{t('sort:boards.shifts')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.week}>
                <th scope="row" title={kit.day(week.from)}>
                  {t(`sorting:quality.${week.open ? 'weekOpen' : 'week'}`, { week: week.week })}
                </th>
                <td className="b-number">{share(week.accuracy)}</td>
                <td className="b-number">{share(week.abstention)}</td>
                <td className="b-number">{grouped(week.decided)}</td>
                <td>
                  <Drift week={week} />
                </td>
                <td>
                  {week.shifts
                    .map((one) =>
                      t('sort:boards.shift', {
                        category: one.category,
                        before: share(one.before),
                        now: share(one.share),
                      }),
                    )
                    .join(t('sort:why.between'))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </details>
  );
}

/** What the weeks say in one sentence: whether something shifted, and when last. */
function useSaying(weeks: readonly Week[]): string {
  const { t } = useTranslation(['sort', 'sorting']);
  const last = weeks.findLast(({ psi }) => psi !== undefined);
  if (last?.psi === undefined) return t('sorting:quality.section.weeks');
  return t('sort:boards.weeksSay', {
    week: last.week,
    drift: t(`sorting:quality.drift.${driftOf(last.psi)}`),
    psi: last.psi.toFixed(2),
  });
}

export function Weeks({ page }: { readonly page: QualityPage }) {
  const { t } = useTranslation(['sort', 'sorting']);
  const share = useShare();
  const title = useSaying(page.weeks);
  if (page.weeks.length === 0) return null;
  return (
    <section className="board" aria-label={t('sorting:quality.section.weeks')}>
      <h2>{title}</h2>
      <p className="quiet board-note">{t('sort:boards.weeksNote')}</p>
      <Columns
        label={t('sorting:quality.section.weeks')}
        columns={page.weeks.map((week) => ({
          key: week.week,
          label: shortWeek(week.week),
          height: week.accuracy,
          number: week.accuracy === undefined ? '' : `${Math.round(week.accuracy * 100)}`,
          title: t('sort:boards.weekTitle', {
            week: week.week,
            accuracy: share(week.accuracy),
            n: grouped(week.decided),
          }),
          ...(week.open && { tone: 'open' as const }),
        }))}
      />
      <Table weeks={page.weeks} />
    </section>
  );
}
