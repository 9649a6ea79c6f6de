// Periods and reminder points over HTTP, for the administrator: the dated table, a new version, one taken back, the points.
import type pg from 'pg';
import { requireRole } from '../organs/sign-in.ts';
import { withTransaction } from '../platform/db/connect.ts';
import { orProblem } from '../platform/http/problem.ts';
import type { App } from '../platform/http/type.ts';
import { dayOf } from '../platform/time.ts';
import {
  PeriodList,
  ReminderList,
  ReminderWanted,
  TimerParam,
  VersionParam,
  type PeriodVersion as VersionView,
  VersionWanted,
} from './contract.ts';
import { type DeadlinesDesk, inCharge } from './desk.ts';
import { addPeriodVersion, setReminderPoints, withdrawPeriodVersion } from './period-acts.ts';
import { EVERY_TIMER, SET_TIMERS } from './reminders.ts';
import { loadPeriods, loadReminderPoints, type PeriodVersion } from './store.ts';

const tags = ['periods'];

function standingOf({ validFrom, validTo }: PeriodVersion, today: string): VersionView['standing'] {
  if (validFrom > today) return 'future';
  return validTo === null || today < validTo ? 'in-force' : 'past';
}

async function periodList(db: pg.Pool | pg.ClientBase, today: string): Promise<PeriodList> {
  const items = new Map<string, VersionView[]>();
  for (const { timer, ...version } of await loadPeriods(db)) {
    const standing = standingOf({ timer, ...version }, today);
    items.set(timer, [{ ...version, standing }, ...(items.get(timer) ?? [])]);
  }
  return { today, items: [...items].map(([timer, versions]) => ({ timer, versions })) };
}

async function reminderList(db: pg.Pool | pg.ClientBase): Promise<ReminderList> {
  const [points, periods] = [await loadReminderPoints(db), await loadPeriods(db)];
  const timers = [...new Set([EVERY_TIMER, ...periods.map(({ timer }) => timer), ...SET_TIMERS])];
  return { timers, items: [...points].map(([timer, own]) => ({ timer, points: [...own] })) };
}

/** Routes under /api/admin/periods. */
export function periodRoutes(app: App, desk: DeadlinesDesk): void {
  app.get(
    '/api/admin/periods',
    { schema: { tags, summary: 'All periods with their dated versions', response: { 200: PeriodList } } },
    async (request) => {
      await requireRole(desk, request, 'administrator');
      return periodList(desk.pool, dayOf(desk.clock.now()));
    },
  );
  app.post(
    '/api/admin/periods/:timer/versions',
    {
      schema: {
        tags,
        summary: 'Add a version from a future day on; the one before it ends then',
        params: TimerParam,
        body: VersionWanted,
        response: { 200: PeriodList },
      },
    },
    async (request) => {
      const context = await inCharge(desk, request);
      const wanted = { ...request.body, timer: request.params.timer };
      return withTransaction(desk.pool, async (client) => {
        orProblem(await addPeriodVersion(client, context, wanted), 'deadlines');
        return periodList(client, dayOf(context.now));
      });
    },
  );
  app.delete(
    '/api/admin/periods/:timer/versions/:validFrom',
    {
      schema: {
        tags,
        summary: 'Take back a version that has not begun',
        params: VersionParam,
        response: { 200: PeriodList },
      },
    },
    async (request) => {
      const context = await inCharge(desk, request);
      return withTransaction(desk.pool, async (client) => {
        orProblem(await withdrawPeriodVersion(client, context, request.params), 'deadlines');
        return periodList(client, dayOf(context.now));
      });
    },
  );
}

/** Routes under /api/admin/reminders. */
export function reminderRoutes(app: App, desk: DeadlinesDesk): void {
  app.get(
    '/api/admin/reminders',
    { schema: { tags, summary: 'When those who owe something are reminded', response: { 200: ReminderList } } },
    async (request) => {
      await requireRole(desk, request, 'administrator');
      return reminderList(desk.pool);
    },
  );
  app.post(
    '/api/admin/reminders/:timer',
    {
      schema: {
        tags,
        summary: 'Set the points of a timer, or of every timer (*); none: back to those of every timer',
        params: TimerParam,
        body: ReminderWanted,
        response: { 200: ReminderList },
      },
    },
    async (request) => {
      const context = await inCharge(desk, request);
      const wanted = { timer: request.params.timer, points: request.body.points };
      return withTransaction(desk.pool, async (client) => {
        orProblem(await setReminderPoints(client, context, wanted), 'deadlines');
        return reminderList(client);
      });
    },
  );
}
