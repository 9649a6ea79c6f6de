// The quality of sorting: how proposals stood up to what people decided, the models, and what is confirmed automatically.
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { QualityPage as Page } from '../../quality/contract.ts';
import { keys, qualityCsv, sorting } from '../calls.ts';
import { useKit } from '../kit.ts';
import { useTitle } from '../use-title.ts';
import { Automatic } from './automatic.tsx';
import { Categories, Fields } from './fields.tsx';
import { Models } from './models.tsx';
import { Calibration, Corrections, Repeats, ReturnRates, Samples } from './rest.tsx';
import { Weeks } from './weeks.tsx';
import '../proposal/proposal.css';
import './quality.css';

const WEEKS = ['4', '12', '26', '52'];
const USUAL = '12';
const TABS = ['figures', 'models', 'automatic'] as const;
type Tab = (typeof TABS)[number];

function Head({ page, weeks }: { readonly page: Page; readonly weeks: string }) {
  const { t, i18n } = useTranslation(['sort', 'sorting']);
  const { instant, day, call, place } = useKit();
  const region = useQuery({
    queryKey: keys.place(page.region),
    queryFn: () => sorting(call).place(page.region),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <p className="quiet board-line">
      <span>{t('sorting:quality.region', { place: region.data ? place(region.data) : page.region })}</span>
      <span>{t('sort:boards.fromTo', { from: day(page.from), to: day(page.to) })}</span>
      {page.countedAt && <span>{t('sorting:quality.countedAt', { at: instant(page.countedAt) })}</span>}
      {page.model && <span>{t('sorting:quality.model', { version: page.model })}</span>}
      <a href={qualityCsv(weeks, i18n.language)} download>
        {t('sort:boards.csv')}
      </a>
    </p>
  );
}

function Boards({ page }: { readonly page: Page }) {
  const { t } = useTranslation('sort');
  const { Nothing } = useKit();
  if (page.fields.every(({ decided }) => decided === 0))
    return <Nothing title={t('boards.noFigures')}>{t('boards.noFiguresExplained')}</Nothing>;
  return (
    <>
      <Fields page={page} />
      <Weeks page={page} />
      <Categories page={page} />
      <ReturnRates page={page} />
      <Calibration page={page} />
      <Corrections page={page} />
      <Repeats page={page} />
      <Samples page={page} />
    </>
  );
}

function Figures({ weeks }: { readonly weeks: string }) {
  const kit = useKit();
  const { Loading, Failure } = kit;
  const found = useQuery({
    queryKey: keys.quality(weeks),
    queryFn: () => sorting(kit.call).quality(weeks),
    placeholderData: (before) => before,
  });
  if (found.isPending) return <Loading />;
  if (!found.data) return <Failure error={found.error} retry={() => void found.refetch()} />;
  return (
    <>
      <Head page={found.data} weeks={weeks} />
      <Boards page={found.data} />
    </>
  );
}

export default function QualityPage() {
  const { t } = useTranslation(['sort', 'sorting']);
  const { ListSelect } = useKit();
  const [params, setParams] = useSearchParams();
  const tab: Tab = TABS.find((one) => one === params.get('tab')) ?? 'figures';
  const weeks = WEEKS.find((one) => one === params.get('weeks')) ?? USUAL;
  const ask = (next: { tab?: string; weeks?: string }) => setParams({ tab, weeks, ...next });
  useTitle(t('sorting:quality.title'));
  return (
    <div className="page boards">
      <h1>{t('sorting:quality.title')}</h1>
      <p className="quiet">{t('sorting:quality.note')}</p>
      <div className="board-bar">
        <Segmented
          value={tab}
          aria-label={t('sorting:quality.title')}
          options={TABS.map((one) => ({ value: one, label: t(`sort:boards.tab.${one}`) }))}
          onChange={(next) => ask({ tab: next })}
        />
        {tab === 'figures' && (
          <ListSelect
            aria-label={t('sort:boards.weeks')}
            value={weeks}
            choices={WEEKS.map((one) => ({ value: one, label: t('sort:boards.lastWeeks', { count: Number(one) }) }))}
            onChange={(next) => ask({ weeks: next ?? USUAL })}
          />
        )}
      </div>
      {tab === 'figures' && <Figures weeks={weeks} />}
      {tab === 'models' && <Models />}
      {tab === 'automatic' && <Automatic />}
    </div>
  );
}
