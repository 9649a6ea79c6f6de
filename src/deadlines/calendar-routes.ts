// The working calendar over HTTP, for the administrator: a year, one day, a published table with its preview.
import { requireRole } from '../organs/sign-in.ts';
import { withTransaction } from '../platform/db/connect.ts';
import { orProblem } from '../platform/http/problem.ts';
import type { App } from '../platform/http/type.ts';
import { dayOf } from '../platform/time.ts';
import { importCalendar, setCalendarDay } from './acts.ts';
import { calendarWarning, calendarYear } from './ask.ts';
import { CalendarState, CalendarYear, DaySet, DayWanted, TableGiven, TableTaken, YearParam } from './contract.ts';
import { type DeadlinesDesk, inCharge } from './desk.ts';
import { loadCalendar } from './store.ts';

const tags = ['calendar'];

/** What the calendar holds: for the administrator alone. */
function readingRoutes(app: App, desk: DeadlinesDesk): void {
  app.get(
    '/api/admin/calendar',
    {
      schema: {
        tags,
        summary: 'How far the working calendar reaches; the warning that it ends',
        response: { 200: CalendarState },
      },
    },
    async (request) => {
      await requireRole(desk, request, 'administrator');
      const today = dayOf(desk.clock.now());
      const calendar = await loadCalendar(desk.pool);
      const warning = calendarWarning(calendar, today);
      return { today, lastYear: calendar.lastYear, ...(warning && { warning }) };
    },
  );
  app.get(
    '/api/admin/calendar/:year',
    {
      schema: {
        tags,
        summary: 'The special days of a year, and whether it is covered',
        params: YearParam,
        response: { 200: CalendarYear },
      },
    },
    async (request) => {
      await requireRole(desk, request, 'administrator');
      return calendarYear(desk.pool, request.params.year);
    },
  );
}

/** Routes under /api/admin/calendar. */
export function calendarRoutes(app: App, desk: DeadlinesDesk): void {
  readingRoutes(app, desk);
  app.post(
    '/api/admin/calendar/days',
    {
      schema: {
        tags,
        summary: 'Make a day a holiday, a make-up working day, or ordinary again',
        body: DayWanted,
        response: { 200: DaySet },
      },
    },
    async (request) => {
      const context = await inCharge(desk, request);
      return withTransaction(desk.pool, async (client) => {
        const { before, after, changed } = orProblem(await setCalendarDay(client, context, request.body), 'deadlines');
        return { after, changed, ...(before && { before }) };
      });
    },
  );
  app.post(
    '/api/admin/calendar/tables',
    {
      schema: {
        tags,
        summary: 'Take in a published table: all of it or nothing; or only say what would change',
        body: TableGiven,
        response: { 200: TableTaken },
      },
    },
    async (request) => {
      const context = await inCharge(desk, request);
      const { replace = false, preview = false, ...given } = request.body;
      return withTransaction(desk.pool, async (client) => {
        const taken = await importCalendar(client, context, { ...given, replace, preview });
        const { changes, uncovered, ...counts } = orProblem(taken, 'deadlines');
        const changed = changes.map(({ before, after }) => ({ after, ...(before && { before }) }));
        return { ...counts, uncovered: [...uncovered], changes: changed };
      });
    },
  );
}
