// What the sweep decides of a clock: told once a point, as high as it is late; missed at its end; looked at again in time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReminderPoints } from '../../deadlines/reminders.ts';
import type { Matter, RunningClock, Task } from '../matter.ts';
import { heightOf, type Looked, lookAt } from './look.ts';
import { changedClockRows, clockRows, nextLook, USUAL_POINTS } from './rows.ts';

const CLOCK: RunningClock = {
  timer: 'T-HANDLE',
  article: 'R22 34',
  startedAt: '2026-03-02T01:00:00.000Z',
  dueAt: '2026-05-06T16:00:00.000Z',
  dueDay: '2026-05-06',
  length: 60,
  unit: 'calendar-days',
  provisional: false,
};

const looked = (over: Partial<Looked> = {}): Looked => ({
  ...CLOCK,
  open: true,
  nextAt: '2026-03-02T01:00:00.000Z',
  ...over,
});
const at = (instant: string, over: Partial<Looked> = {}, points: ReminderPoints = USUAL_POINTS) =>
  lookAt(looked(over), points, new Date(instant));

describe('a look at a clock', () => {
  it.each([
    ['2026-03-20T00:00:00Z', undefined, undefined, false],
    ['2026-04-10T00:00:00Z', 'percent', 1, false],
    ['2026-05-03T02:00:00Z', 'days-before', 1, false],
    ['2026-05-06T01:00:00Z', 'due', 1, false],
    ['2026-05-06T15:59:59Z', 'due', 1, false],
    ['2026-05-06T16:00:00Z', 'due', 1, true],
    ['2026-05-07T01:00:00Z', 'days-after', 2, true],
    ['2026-05-08T01:00:00Z', 'daily-after', 3, true],
    ['2027-05-08T00:59:59Z', 'daily-after', 3, true],
  ])('at %s tells %s to the height %s', (now, kind, height, missed) => {
    const look = at(now);
    expect([look.told?.point.kind, look.told?.height, look.missed]).toEqual([kind, height, missed]);
  });

  it('tells nothing that came before the look that was due', () => {
    expect(at('2026-05-06T15:00:00Z', { nextAt: '2026-05-06T16:00:00.000Z' }).told).toBeUndefined();
  });

  it('drops what is closed or stands still, and of a petitioner’s window marks only the end', () => {
    expect(at('2026-06-01T00:00:00Z', { open: false })).toEqual({ missed: false, nextAt: undefined });
    const window = { timer: 'T-REVIEW-REQ' };
    expect(at('2026-05-01T00:00:00Z', window)).toEqual({ missed: false, nextAt: new Date(CLOCK.dueAt) });
    expect(at('2026-06-01T00:00:00Z', window)).toEqual({ missed: true, nextAt: undefined });
  });

  it('still comes by at the end when there is no point at all', () => {
    const none: ReminderPoints = new Map();
    expect(at('2026-04-01T00:00:00Z', {}, none)).toEqual({ missed: false, nextAt: new Date(CLOCK.dueAt) });
    expect(at('2026-06-01T00:00:00Z', {}, none)).toEqual({ missed: true, nextAt: undefined });
  });

  it('goes up with every day over', () => {
    expect(heightOf({ kind: 'days-after', value: 1 })).toBe(2);
    expect(heightOf({ kind: 'days-after', value: 2 })).toBe(3);
    expect(heightOf({ kind: 'percent', value: 80 })).toBe(1);
  });
});

it('whenever it is swept, each point is told at most once, none of a day’s end is missed, and the next look is later', () => {
  const hours = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(hours, (steps) => {
      let now = Date.parse(CLOCK.startedAt);
      let nextAt: Date | undefined = nextLook(CLOCK, USUAL_POINTS, new Date(now));
      const told = new Set<number>();
      for (const step of steps) {
        now += step * 3_600_000;
        if (!nextAt || nextAt.getTime() > now) continue;
        const look = lookAt(looked({ nextAt: nextAt.toISOString() }), USUAL_POINTS, new Date(now));
        if (look.told) {
          expect(told.has(look.told.at.getTime())).toBe(false);
          told.add(look.told.at.getTime());
        }
        expect(look.missed).toBe(now >= Date.parse(CLOCK.dueAt));
        expect(look.nextAt && look.nextAt.getTime() > now).toBe(true);
        nextAt = look.nextAt;
      }
    }),
  );
});

const task = (over: Partial<Task> = {}): Task => ({
  no: 2,
  kind: 'HANDLE',
  method: 'REFER',
  organ: '440106-housing',
  receivedAt: CLOCK.startedAt,
  clocks: [CLOCK],
  ...over,
});
const rowOf = (one: Task): Record<string, unknown> => clockRows(one, USUAL_POINTS)[0] ?? {};
const matter = (...tasks: Task[]): Matter => ({ id: 'm', tasks }) as unknown as Matter;

describe('a clock’s row', () => {
  it('of what is open says when it is looked at first', () => {
    expect(rowOf(task())).toMatchObject({ met_at: null, missed_at: null, ended_at: null, owed: true });
    expect(rowOf(task()).next_at).toBe('2026-04-03T20:30:00.000Z');
  });

  it('tells met, met late, ended and standing still apart', () => {
    const late = '2026-05-06T16:00:00.000Z';
    const met = (metAt: string) => rowOf(task({ clocks: [{ ...CLOCK, metAt }] }));
    expect(met('2026-05-06T15:59:59.999Z')).toMatchObject({ missed_at: null, next_at: null });
    expect(met(late)).toMatchObject({ met_at: late, missed_at: CLOCK.dueAt });
    expect(rowOf(task({ doneAt: late }))).toMatchObject({ met_at: null, ended_at: late, missed_at: CLOCK.dueAt });
    const paused = rowOf(task({ clocks: [{ ...CLOCK, pausedAt: late }] }));
    expect(paused).toMatchObject({ paused_at: late, next_at: null, missed_at: null });
  });

  it('of a petitioner’s window outlives the task', () => {
    const window = rowOf(task({ doneAt: CLOCK.dueAt, clocks: [{ ...CLOCK, timer: 'T-REVIEW-REQ' }] }));
    expect(window).toMatchObject({ owed: false, ended_at: null, next_at: CLOCK.dueAt });
  });

  it('is written when it is new or changed, and not else', () => {
    const before = matter(task({ no: 1 }), task());
    const [first, second] = before.tasks;
    if (!first || !second) throw new Error('two tasks');
    const keys = (after: Matter) =>
      changedClockRows(before, after, USUAL_POINTS).map((row) => `${row.task_no}.${row.clock_no}`);
    expect(keys(before)).toEqual([]);
    expect(keys(matter(first, { ...second, takenAt: CLOCK.startedAt }))).toEqual([]);
    expect(keys(matter(first, { ...second, clocks: [CLOCK, { ...CLOCK, timer: 'T-ASSIGN' }] }))).toEqual(['2.2']);
    expect(keys(matter(first, { ...second, clocks: [{ ...CLOCK, metAt: CLOCK.dueAt }] }))).toEqual(['2.1']);
    expect(keys(matter({ ...first, doneAt: CLOCK.dueAt }, second, task({ no: 3 })))).toEqual(['1.1', '3.1']);
  });
});
