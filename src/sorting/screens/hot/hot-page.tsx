// Hot issues: what grows this week in a place against the same weeks before, the strongest first, with the petitions behind it.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { groupDigits } from '../../../platform/dates.ts';
import type { HotIssue, HotIssues } from '../../hot-issues/contract.ts';
import { keys, sorting } from '../calls.ts';
import { useKit } from '../kit.ts';
import { Sparkline } from '../quality/bars.tsx';
import { grouped } from '../quality/numbers.ts';
import { Scrolled } from '../quality/scrolled.tsx';
import { useTitle } from '../use-title.ts';
import '../proposal/proposal.css';
import '../quality/quality.css';
import './hot.css';

/** The petitions behind an issue, read when somebody asks. */
function Behind({ issue }: { readonly issue: HotIssue }) {
  const { t } = useTranslation(['sort', 'sorting', 'desk']);
  const kit = useKit();
  const { Loading, Failure, StateMark } = kit;
  const found = useInfiniteQuery({
    queryKey: keys.behind(issue.id),
    queryFn: ({ pageParam }) => sorting(kit.call).behind(issue.id, pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  if (found.isPending) return <Loading rows={3} />;
  if (!found.data) return <Failure error={found.error} retry={() => void found.refetch()} />;
  const items = found.data.pages.flatMap((page) => page.items);
  return (
    <>
      <ul className="hot-behind">
        {items.map((item) => (
          <li key={item.matterId}>
            <Link to={`/matters/${item.matterId}`} lang="zh-CN">
              {item.title}
            </Link>
            <p className="relation-line quiet">
              <StateMark state={item.state} />
              <span className="tabular">{groupDigits(item.number)}</span>
              <span>{kit.place(item.place)}</span>
              <span>{kit.instant(item.receivedAt)}</span>
            </p>
          </li>
        ))}
      </ul>
      {found.hasNextPage ? (
        <Button size="small" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('desk:list.more')}
        </Button>
      ) : (
        items.length < issue.matters && <p className="quiet">{t('sorting:hotIssues.unread')}</p>
      )}
    </>
  );
}

/** Week by week as a table, for who wants the numbers. */
function WeekTable({ issue }: { readonly issue: HotIssue }) {
  const { t } = useTranslation(['sort', 'sorting']);
  return (
    <details className="behind">
      <summary>{t('sort:boards.table')}</summary>
      <Scrolled label={t('sort:hot.weeks')}>
        <table className="board-table">
          <caption className="hidden">{t('sort:hot.weeks')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('sort:boards.week')}</th>
              <th scope="col" className="b-number">
                {t('sorting:hotIssues.people')}
              </th>
            </tr>
          </thead>
          <tbody>
            {issue.before.map(({ week, people }) => (
              <tr key={week}>
                <th scope="row">{week}</th>
                <td className="b-number">{grouped(people)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('sort:hot.thisWeek')}</th>
              <td className="b-number">{grouped(issue.people)}</td>
            </tr>
          </tbody>
        </table>
      </Scrolled>
    </details>
  );
}

function Facts({ issue }: { readonly issue: HotIssue }) {
  const { t } = useTranslation(['sort', 'sorting']);
  const facts = [
    ['people', grouped(issue.people)],
    ['matters', grouped(issue.matters)],
    ['texts', grouped(issue.texts)],
    ['expected', issue.expected.toFixed(1)],
    ...(issue.lastYear === undefined ? [] : [['lastYear', grouped(issue.lastYear)] as const]),
  ] as const;
  return (
    <dl className="board-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`sorting:hotIssues.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The words that make the growth, with how often now and before. */
function Words({ issue }: { readonly issue: HotIssue }) {
  const { t } = useTranslation(['sort', 'sorting']);
  if (issue.words.length === 0) return null;
  return (
    <ul className="hot-words" aria-label={t('sorting:hotIssues.words')}>
      {issue.words.map((one) => (
        <li
          key={one.word}
          title={t('sorting:hotIssues.word', { word: one.word, now: one.now, before: one.before.toFixed(1) })}
        >
          {one.word}{' '}
          <span className="quiet">{t('sort:hot.wordNow', { now: one.now, before: one.before.toFixed(1) })}</span>
        </li>
      ))}
    </ul>
  );
}

function Issue({ issue, rank }: { readonly issue: HotIssue; readonly rank: number }) {
  const { t } = useTranslation(['sort', 'sorting']);
  const kit = useKit();
  const [open, setOpen] = useState(false);
  const place = kit.place(issue.place);
  const says = t('sort:hot.says', { place, category: issue.categoryPath, ratio: issue.ratio.toFixed(1) });
  const values = [...issue.before.map(({ people }) => people), issue.people];
  return (
    <li className="hot">
      <div className="hot-head">
        <span className="hot-rank" aria-hidden="true">
          {rank}
        </span>
        <div>
          <h2>{says}</h2>
          <Words issue={issue} />
        </div>
        <figure className="hot-spark">
          <Sparkline values={values} label={t('sort:hot.spark', { values: values.join(', ') })} />
          <figcaption>{t('sort:hot.now', { people: grouped(issue.people) })}</figcaption>
        </figure>
      </div>
      <Facts issue={issue} />
      <div className="hot-foot">
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('sorting:hotIssues.petitions')} {grouped(issue.matters)}
        </Button>
        <WeekTable issue={issue} />
      </div>
      {open && <Behind issue={issue} />}
    </li>
  );
}

function Found({ found }: { readonly found: HotIssues }) {
  const { t } = useTranslation(['sort', 'sorting']);
  const kit = useKit();
  const { week, from, to, passed, computedAt, items } = found;
  return (
    <>
      <p className="quiet board-line">
        {week && from && to && (
          <span>{t('sorting:hotIssues.week', { week, from: kit.day(from), to: kit.day(to) })}</span>
        )}
        {passed !== undefined && passed < 1 && (
          <span>{t('sorting:hotIssues.passed', { percent: Math.round(passed * 100) })}</span>
        )}
        {computedAt && <span>{t('sort:hot.computedAt', { at: kit.instant(computedAt) })}</span>}
        <span>{t('sorting:hotIssues.test')}</span>
      </p>
      {items.length === 0 && (
        <kit.Nothing title={t('sorting:hotIssues.none')}>{t('sort:hot.noneExplained')}</kit.Nothing>
      )}
      <ol className="hots">
        {items.map((issue, index) => (
          <Issue key={issue.id} issue={issue} rank={index + 1} />
        ))}
      </ol>
    </>
  );
}

const ASKED = ['week', 'place', 'category'] as const;

export default function HotPage() {
  const { t } = useTranslation(['sort', 'sorting', 'desk']);
  const kit = useKit();
  const { Loading, Failure, ListSelect, PlacePicker, CategoryPicker } = kit;
  const [params, setParams] = useSearchParams();
  const asked = Object.fromEntries(ASKED.flatMap((name) => (params.get(name) ? [[name, params.get(name) ?? '']] : [])));
  const query = new URLSearchParams(asked).toString();
  const found = useQuery({
    queryKey: keys.hot(query),
    queryFn: () => sorting(kit.call).hotIssues(query),
    placeholderData: (before) => before,
  });
  const set = (name: (typeof ASKED)[number]) => (value: string | undefined) => {
    const { [name]: _before, ...rest } = asked;
    setParams({ ...rest, ...(value && { [name]: value }) });
  };
  const field = (name: 'place' | 'category') => ({
    'aria-label': t(`sort:queue.filter.${name}`),
    placeholder: t(`sort:queue.filter.${name}`),
    allowClear: true,
    value: asked[name],
    onChange: set(name),
  });
  useTitle(t('sorting:hotIssues.title'));
  return (
    <div className="page boards">
      <h1>{t('sorting:hotIssues.title')}</h1>
      <p className="quiet">{t('sorting:hotIssues.note')}</p>
      <fieldset className="filters" aria-label={t('desk:filter.label')}>
        {found.data && found.data.weeks.length > 0 && (
          <ListSelect
            aria-label={t('sort:boards.week')}
            value={asked['week'] ?? found.data.week}
            choices={found.data.weeks.map((week) => ({ value: week, label: week }))}
            onChange={set('week')}
          />
        )}
        <PlacePicker {...field('place')} />
        <CategoryPicker {...field('category')} />
      </fieldset>
      {found.isPending && <Loading />}
      {found.isError && !found.data && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.data && <Found found={found.data} />}
    </div>
  );
}
