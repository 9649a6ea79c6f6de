// Reminders over HTTP: the list with how many are not seen yet, and marking them seen. A person's own, nobody else's.
import { REMINDER_KINDS, type ReminderKind } from '../../deadlines/reminders.ts';
import type { SignIn } from '../../organs/sign-in.ts';
import type { App } from '../../platform/http/type.ts';
import type { MatterState } from '../contract.ts';
import { organOf } from '../names.ts';
import { requireOfficer } from '../officer.ts';
import { scopeOf } from '../policy.ts';
import { groundOf, type Spine } from '../spine.ts';
import { type ReminderItem, ReminderPage, RemindersQuery, SeenBody, SeenDone } from './contract.ts';
import { markSeen, type ReminderRow, reminderPage, unseenReminders } from './lists.ts';

const isKind = (text: string | undefined): text is ReminderKind => REMINDER_KINDS.some((kind) => kind === text);

function pointOf(text: string): ReminderItem['point'] {
  const [kind, value] = text.split(':');
  return { kind: isKind(kind) ? kind : 'due', value: Number(value ?? 0) };
}

const itemOf = (spine: Spine, row: ReminderRow): ReminderItem => ({
  matterId: row.matter_id,
  taskNo: row.task_no,
  clockNo: row.clock_no,
  at: row.at.toISOString(),
  whom: row.whom,
  point: pointOf(row.point),
  number: row.number,
  ...(!row.sealed && { title: row.title }),
  sealed: row.sealed,
  state: row.state as MatterState,
  organ: organOf(spine.directory, row.organ),
  timer: row.timer,
  article: row.article,
  dueAt: row.due_at.toISOString(),
  dueDay: row.due_day,
  missed: row.missed,
  seen: row.seen,
});

/** Routes under /api/desk/reminders. */
export function deskReminderRoutes(app: App, spine: Spine & SignIn): void {
  const tags = ['desk'];
  app.get(
    '/api/desk/reminders',
    {
      schema: {
        tags,
        summary: 'Periods that end or have ended, as far as they concern the person asking',
        querystring: RemindersQuery,
        response: { 200: ReminderPage },
      },
    },
    async (request) => {
      const officer = await requireOfficer(spine, request);
      const scope = scopeOf(officer, groundOf(spine.directory));
      const now = spine.clock.now();
      const [page, unseen] = await Promise.all([
        request.query.limit === 0
          ? { rows: [], next: undefined }
          : reminderPage(spine.pool, officer, scope, request.query, now),
        unseenReminders(spine.pool, officer, scope, now),
      ]);
      return { items: page.rows.map((row) => itemOf(spine, row)), unseen, ...(page.next && { next: page.next }) };
    },
  );
  app.post(
    '/api/desk/reminders/seen',
    { schema: { tags, summary: 'Mark reminders as seen', body: SeenBody, response: { 200: SeenDone } } },
    async (request) => {
      const officer = await requireOfficer(spine, request);
      const scope = scopeOf(officer, groundOf(spine.directory));
      const now = spine.clock.now();
      const seen = await markSeen(spine.pool, officer, scope, request.body, now);
      return { seen, unseen: await unseenReminders(spine.pool, officer, scope, now) };
    },
  );
}
