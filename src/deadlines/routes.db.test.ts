// Calendar, periods and reminder points over HTTP: the administrator alone, named refusals, audited, and heard by servers.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type TestApp, testApp } from '../../tests/support/app.ts';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { TestClock } from '../platform/time.ts';
import { followClocks, warnOfCalendarEnd } from './jobs.ts';
import { type LiveClocks, liveClocks } from './store.ts';

const clock = new TestClock('2026-11-20T02:00:00Z');
let database: TestDatabase;
let desk: TestApp;
beforeAll(async () => {
  database = await testDatabase();
  desk = await testApp(database, clock);
});
afterAll(async () => {
  await desk.close();
  await database.drop();
});

const YEAR_2027 = 'day,kind,name\n2027-01-01,holiday,元旦\n2027-05-01,holiday,劳动节\n2027-10-01,holiday,国庆节\n';
const version = (change: object = {}) => ({
  validFrom: '2027-01-01',
  length: 12,
  unit: 'calendar-days',
  article: 'R22 22',
  ownDefault: false,
  reason: '新条例施行',
  ...change,
});
type Json = Record<string, unknown>;
const call = (method: 'GET' | 'POST' | 'DELETE', url: string, body?: object, as?: string): Promise<Answer> =>
  desk.call(method, url, { ...(as && { as }), ...(body && { body }) });
const asAdministrator = async (method: 'GET' | 'POST' | 'DELETE', url: string, body?: object) => {
  const answer = await call(method, url, body, 'administrator');
  return { status: answer.status, json: answer.json as unknown as Json };
};
const trail = async (object: string): Promise<Json[]> =>
  (
    await database.pool.query<Json>(
      'select action, actor_kind, actor_name, reason, details from platform.audit where object = $1 order by id',
      [object],
    )
  ).rows;

const ENDPOINTS: ['GET' | 'POST' | 'DELETE', string, object?][] = [
  ['GET', '/api/admin/calendar'],
  ['GET', '/api/admin/calendar/2026'],
  ['POST', '/api/admin/calendar/days', { day: '2026-12-24', kind: 'holiday', name: '平安夜' }],
  ['POST', '/api/admin/calendar/tables', { text: YEAR_2027, source: 'x.csv' }],
  ['POST', '/api/admin/calendar/tables', { text: YEAR_2027, source: 'x.csv', preview: true }],
  ['GET', '/api/admin/periods'],
  ['POST', '/api/admin/periods/T-DISP/versions', version()],
  ['DELETE', '/api/admin/periods/T-DISP/versions/2027-01-01'],
  ['GET', '/api/admin/reminders'],
  ['POST', '/api/admin/reminders/T-DISP', { points: [{ kind: 'due', value: 0 }] }],
];

describe('who is no administrator', () => {
  const rows = async () =>
    (
      await database.pool.query(
        `select (select count(*)::int from deadlines.calendar_day) as days, (select count(*)::int from deadlines.period) as periods,
                (select count(*)::int from deadlines.reminder_point) as points`,
      )
    ).rows[0];

  it.each(ENDPOINTS)('may not %s %s', async (method, url, body) => {
    const before = await rows();
    expect((await call(method, url, body)).status).toBe(401);
    expect((await desk.call(method, url, { body, headers: { cookie: 'redress=forged' } })).status).toBe(401);
    for (const login of ['clerk', 'dispatcher', 'bureau-director', 'auditor', 'assessor'])
      expect([login, (await call(method, url, body, login)).status]).toEqual([login, 403]);
    expect(await rows()).toEqual(before);
  });
});

describe('the calendar', () => {
  it('says how far it reaches', async () => {
    expect((await asAdministrator('GET', '/api/admin/calendar')).json).toEqual({
      today: '2026-11-20',
      lastYear: 2026,
      warning: { lastDay: '2026-12-31', daysLeft: 41 },
    });
  });

  it('takes a day, and names what is wrong', async () => {
    const set = (body: object) => asAdministrator('POST', '/api/admin/calendar/days', body);
    expect(await set({ day: '2026-12-24', kind: 'holiday', name: '试放' })).toMatchObject({
      status: 200,
      json: { changed: true, after: { day: '2026-12-24', kind: 'holiday', name: '试放' } },
    });
    expect((await trail('calendar:2026-12-24'))[0]).toMatchObject({ action: 'calendar-set', actor_kind: 'staff' });
    const refusal = await set({ day: '2026-02-30', kind: 'holiday', name: '春节' });
    expect(refusal).toMatchObject({ status: 422, json: { code: 'calendar-day-malformed', field: 'day' } });
    expect(String(refusal.json['detail'])).toContain('2026-02-30');
  });

  it('shows what a table would change, takes it whole, and refuses to change days unasked', async () => {
    const take = (body: object) =>
      asAdministrator('POST', '/api/admin/calendar/tables', { source: '2027.csv', ...body });
    const text = `${YEAR_2027}2026-10-10,holiday,国庆节\n`;
    expect((await take({ text, preview: true })).json).toMatchObject({
      added: 3,
      replaced: 1,
      uncovered: [],
      changes: [{ before: { kind: 'workday' }, after: { day: '2026-10-10' } }, {}, {}, {}],
    });
    expect((await asAdministrator('GET', '/api/admin/calendar/2027')).json).toMatchObject({ covered: false, days: [] });
    expect(await take({ text })).toMatchObject({ status: 422, json: { code: 'calendar-day-exists' } });
    expect(await take({ text, replace: true })).toMatchObject({ status: 200, json: { added: 3, replaced: 1 } });
    expect((await asAdministrator('GET', '/api/admin/calendar/2027')).json).toMatchObject({ covered: true });
    expect((await asAdministrator('GET', '/api/admin/calendar')).json['warning']).toBeUndefined();
    expect((await trail('calendar:2026-10-10'))[0]).toMatchObject({ details: { source: '2027.csv' } });
    expect(await take({ text: '{"holidays":' })).toMatchObject({ json: { code: 'calendar-file-malformed' } });
  });
});

describe('a period', () => {
  const add = (timer: string, change: object = {}) =>
    asAdministrator('POST', `/api/admin/periods/${timer}/versions`, version(change));
  const versionsOf = (json: Json, timer: string) =>
    (json['items'] as { timer: string; versions: Json[] }[]).find((one) => one.timer === timer)?.versions;
  beforeEach(() => clock.set('2026-11-20T02:00:00Z'));

  it('shows its versions, which are law and which our own', async () => {
    const { json } = await asAdministrator('GET', '/api/admin/periods');
    expect(versionsOf(json, 'T-DISP')).toMatchObject([
      { validFrom: '2022-05-01', validTo: null, length: 15, standing: 'in-force', ownDefault: false },
      { validFrom: '2005-05-01', validTo: '2022-05-01', standing: 'past' },
    ]);
    expect(versionsOf(json, 'T-URGENT-WRITTEN')).toMatchObject([{ unit: 'hours', length: 2, ownDefault: true }]);
    expect(versionsOf(json, 'T-SUGGESTION')?.map((one) => one['ownDefault'])).toEqual([true, false]);
  });

  it('gets a new version, audited, which can be taken back until its day', async () => {
    const { json } = await add('T-NOTICE');
    expect(versionsOf(json, 'T-NOTICE')?.slice(0, 2)).toMatchObject([
      { validFrom: '2027-01-01', validTo: null, length: 12, standing: 'future' },
      { validFrom: '2022-05-01', validTo: '2027-01-01', length: 15, standing: 'in-force' },
    ]);
    expect(await trail('period:T-NOTICE')).toMatchObject([
      { action: 'period-add', reason: '新条例施行', details: { before: { length: 15 }, after: { length: 12 } } },
    ]);
    const back = await asAdministrator('DELETE', '/api/admin/periods/T-NOTICE/versions/2027-01-01');
    expect(versionsOf(back.json, 'T-NOTICE')?.[0]).toMatchObject({ validFrom: '2022-05-01', validTo: null });
  });

  it.each([
    ['T-NONE', {}, 422, 'period-unknown'],
    ['T-DISP', { validFrom: '2026-11-20' }, 422, 'period-not-future'],
    ['T-DISP', { unit: 'hours' }, 422, 'period-unit-fixed'],
    ['T-DISP', { length: 0 }, 422, 'period-length-out-of-range'],
    ['T-DISP', { article: '22' }, 422, 'period-article-malformed'],
    ['T-DISP', { reason: '' }, 400, 'malformed'],
  ])('%s with %j is refused: %i %s', async (timer, change, status, code) => {
    expect(await add(timer, change)).toMatchObject({ status, json: { code } });
    expect(await trail(`period:${timer}`)).toEqual([]);
  });

  it('in force cannot be taken back', async () => {
    const back = await asAdministrator('DELETE', '/api/admin/periods/T-DISP/versions/2022-05-01');
    expect(back).toMatchObject({ status: 422, json: { code: 'period-in-force' } });
  });

  it('of two at once one comes and the other is told', async () => {
    const both = await Promise.all([add('T-EVAL'), add('T-EVAL', { length: 20 })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
  });
});

describe('reminder points', () => {
  const set = (timer: string, points: object[]) =>
    asAdministrator('POST', `/api/admin/reminders/${encodeURIComponent(timer)}`, { points });
  const usual = [
    { kind: 'percent', value: 50 },
    { kind: 'percent', value: 80 },
    { kind: 'days-before', value: 3 },
    { kind: 'days-before', value: 1 },
    { kind: 'due', value: 0 },
    { kind: 'days-after', value: 1 },
    { kind: 'daily-after', value: 1 },
  ];

  it('are those of every timer until one has its own', async () => {
    expect((await asAdministrator('GET', '/api/admin/reminders')).json['items']).toEqual([
      { timer: '*', points: usual },
    ]);
    const own = [{ kind: 'percent', value: 75 }];
    expect((await set('T-URGENT-FOLLOWUP', own)).json['items']).toEqual([
      { timer: '*', points: usual },
      { timer: 'T-URGENT-FOLLOWUP', points: own },
    ]);
    expect((await set('T-URGENT-FOLLOWUP', [])).json['items']).toEqual([{ timer: '*', points: usual }]);
    expect(await trail('reminders:T-URGENT-FOLLOWUP')).toHaveLength(2);
  });

  it.each([
    ['T-NONE', [], 422, 'reminder-timer-unknown'],
    ['*', [], 422, 'reminder-none'],
    ['*', [{ kind: 'percent', value: 100 }], 422, 'reminder-value-out-of-range'],
    [
      '*',
      [
        { kind: 'due', value: 0 },
        { kind: 'due', value: 0 },
      ],
      422,
      'reminder-twice',
    ],
    ['*', [{ kind: 'hourly', value: 1 }], 400, 'malformed'],
  ])('of %s as %j are refused: %i %s', async (timer, points, status, code) => {
    expect(await set(timer, points)).toMatchObject({ status, json: { code } });
  });
});

describe('a running server', () => {
  /** Resolves when the book was read again after `change`. */
  async function afterChange(clocks: LiveClocks, change: () => Promise<unknown>): Promise<void> {
    const read = new Promise<void>((resolve) => {
      const { reload } = clocks;
      clocks.reload = async () => {
        await reload();
        resolve();
      };
    });
    await change();
    await read;
  }

  it('reads calendar, periods and points again when they changed, every one at once', async () => {
    const servers = [await liveClocks(database.pool), await liveClocks(database.pool)];
    const following = await Promise.all(servers.map((clocks) => followClocks(database.url, clocks)));
    try {
      const heard = (change: () => Promise<unknown>) => {
        let done: Promise<unknown> | undefined;
        const once = () => (done ??= change());
        return Promise.all(servers.map((clocks) => afterChange(clocks, once)));
      };
      await heard(() =>
        asAdministrator('POST', '/api/admin/calendar/days', { day: '2026-12-03', kind: 'holiday', name: '试' }),
      );
      expect(servers.map(({ calendar }) => calendar.isRestDay('2026-12-03'))).toEqual([true, true]);
      await heard(() =>
        asAdministrator('POST', '/api/admin/periods/T-JUR/versions', version({ unit: 'working-days' })),
      );
      expect(servers.map(({ periods }) => periods.filter(({ timer }) => timer === 'T-JUR').length)).toEqual([2, 2]);
      await heard(() => asAdministrator('POST', '/api/admin/reminders/T-JUR', { points: [{ kind: 'due', value: 0 }] }));
      expect(servers.map(({ reminders }) => reminders.get('T-JUR')?.length)).toEqual([1, 1]);
    } finally {
      await Promise.all(following.map((one) => one.stop()));
    }
  });

  it('counts the days that are covered, and warns in its log when they are few', async () => {
    expect((await desk.call('GET', '/metrics')).text).toMatch(/^redress_calendar_days_left 41$/m);
    const lines: object[] = [];
    const log = { warn: (line: object) => void lines.push(line) };
    warnOfCalendarEnd(desk.house.clocks, clock, log);
    warnOfCalendarEnd(desk.house.clocks, new TestClock('2026-11-01T02:00:00Z'), log);
    expect(lines).toEqual([{ lastDay: '2026-12-31', daysLeft: 41 }]);
  });
});
