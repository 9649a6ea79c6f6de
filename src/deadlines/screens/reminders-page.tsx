// When those who owe something are reminded: the points of every period, and of those that have their own.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderList } from '../contract.ts';
import { EVERY_TIMER, type ReminderPoint } from '../reminders.ts';
import './deadlines.css';
import { FieldError } from './field-error.tsx';
import { keys, useKit } from './kit.ts';
import { PointRow } from './point-row.tsx';
import { useTitle } from './use-title.ts';

interface PointsProps {
  readonly timer: string;
  readonly points: readonly ReminderPoint[];
  readonly onGone: () => void;
}

/** A point of the form, which needs a name of its own while it has neither kind nor value for good. */
interface Row extends ReminderPoint {
  readonly key: number;
}

const rowsOf = (points: readonly ReminderPoint[]): Row[] => points.map((point, key) => ({ ...point, key }));
const NEW_POINT: ReminderPoint = { kind: 'days-before', value: 7 };

function useSave(timer: string, onSaved: () => void) {
  const { t } = useTranslation('keep');
  const kit = useKit();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (points: readonly ReminderPoint[]) =>
      kit.call<ReminderList>(`/api/admin/reminders/${encodeURIComponent(timer)}`, { body: { points } }),
    onSuccess: (list) => {
      queries.setQueryData(keys.reminders, list);
      kit.say(t('reminders.saved'));
      onSaved();
    },
  });
}

function Points({ timer, points, onGone }: PointsProps) {
  const { t } = useTranslation('keep');
  const kit = useKit();
  const [rows, setRows] = useState(() => rowsOf(points));
  const save = useSave(timer, () => undefined);
  const remove = useSave(timer, onGone);
  const every = timer === EVERY_TIMER;
  const head = `points-${timer}`;
  return (
    <section className="points" aria-labelledby={head}>
      <h2 id={head}>{every ? t('reminders.every') : kit.timer(timer)}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(rows.map(({ kind, value }) => ({ kind, value })));
        }}
      >
        <ol className="point-rows">
          {rows.map((row, nth) => (
            <PointRow
              key={row.key}
              point={row}
              number={nth + 1}
              onChange={(change) => setRows(rows.map((one) => (one === row ? { ...one, ...change } : one)))}
              onRemove={() => setRows(rows.filter((one) => one !== row))}
            />
          ))}
        </ol>
        <FieldError error={save.error ?? remove.error} />
        <div className="act-foot">
          <Button
            onClick={() => setRows([...rows, { ...NEW_POINT, key: Math.max(0, ...rows.map(({ key }) => key)) + 1 }])}
          >
            {t('reminders.add')}
          </Button>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('save')}
          </Button>
          {!every && (
            <Button loading={remove.isPending} onClick={() => remove.mutate([])}>
              {t('reminders.usual')}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}

function Lists({ list }: { readonly list: ReminderList }) {
  const { t } = useTranslation('keep');
  const kit = useKit();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const usual = list.items.find(({ timer }) => timer === EVERY_TIMER)?.points ?? [];
  const own = list.items.filter(({ timer }) => timer !== EVERY_TIMER);
  const added = opened.filter((timer) => !own.some((one) => one.timer === timer));
  const shown = [...own, ...added.map((timer) => ({ timer, points: usual }))];
  const free = list.timers.filter((timer) => timer !== EVERY_TIMER && !shown.some((one) => one.timer === timer));
  return (
    <>
      <Points timer={EVERY_TIMER} points={usual} onGone={() => undefined} />
      {shown.map(({ timer, points }) => (
        <Points
          key={timer}
          timer={timer}
          points={points}
          onGone={() => setOpened(opened.filter((one) => one !== timer))}
        />
      ))}
      <div className="keep-form">
        <label htmlFor="own-points">{t('reminders.own')}</label>
        <Select
          id="own-points"
          value={null}
          placeholder={t('reminders.choose')}
          showSearch={{ optionFilterProp: 'label' }}
          options={free.map((timer) => ({ value: timer, label: kit.timer(timer) }))}
          onChange={(timer: string | null) => timer && setOpened([...opened, timer])}
        />
      </div>
    </>
  );
}

export default function RemindersPage() {
  const { t } = useTranslation('keep');
  const kit = useKit();
  useTitle(t('reminders.title'));
  const list = useQuery({ queryKey: keys.reminders, queryFn: () => kit.call<ReminderList>('/api/admin/reminders') });
  if (list.isPending) return <kit.Loading />;
  if (list.isError) return <kit.Failure error={list.error} retry={() => void list.refetch()} />;
  return (
    <div className="page narrow">
      <h1>{t('reminders.title')}</h1>
      <p className="quiet">{t('reminders.explained')}</p>
      <Lists list={list.data} />
    </div>
  );
}
