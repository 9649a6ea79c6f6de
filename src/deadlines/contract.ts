// Shapes of the working calendar, the periods and the reminder points that the administrator's routes and screens share.
import { type Static, Type } from 'typebox';
import { DAY_KINDS } from './calendar.ts';
import { PERIOD_UNITS } from './periods.ts';
import { REMINDER_KINDS } from './reminders.ts';

const closed = { additionalProperties: false } as const;
const Day = Type.String({ maxLength: 10, description: 'YYYY-MM-DD' });
const Timer = Type.String({ maxLength: 40 });

export const CalendarDay = Type.Object({ day: Type.String(), kind: Type.Enum(DAY_KINDS), name: Type.String() });
export type CalendarDay = Static<typeof CalendarDay>;

/** The calendar ends in fewer than 60 days; `daysLeft` -1: not even today is covered. */
export const CalendarWarning = Type.Object({ lastDay: Type.String(), daysLeft: Type.Integer() });
export type CalendarWarning = Static<typeof CalendarWarning>;

export const CalendarState = Type.Object({
  today: Type.String(),
  lastYear: Type.Integer({ description: 'The last year that is covered; 0: none' }),
  warning: Type.Optional(CalendarWarning),
});
export type CalendarState = Static<typeof CalendarState>;

export const CalendarYear = Type.Object({
  year: Type.Integer(),
  covered: Type.Boolean(),
  days: Type.Array(CalendarDay),
});
export type CalendarYear = Static<typeof CalendarYear>;

/** Kind and name are judged by the act, which refuses by name. */
export const DayWanted = Type.Object(
  { day: Day, kind: Type.String({ maxLength: 20 }), name: Type.String({ maxLength: 60 }) },
  closed,
);
export type DayWanted = Static<typeof DayWanted>;

export const DayChanged = Type.Object({ before: Type.Optional(CalendarDay), after: CalendarDay });
export type DayChanged = Static<typeof DayChanged>;
export const DaySet = Type.Object({ ...DayChanged.properties, changed: Type.Boolean() });
export type DaySet = Static<typeof DaySet>;

export const TableGiven = Type.Object(
  {
    text: Type.String({ maxLength: 500_000, description: 'CSV day,kind,name or the JSON of chinese-days' }),
    source: Type.String({ maxLength: 200, description: "The file's name" }),
    replace: Type.Optional(Type.Boolean({ description: 'Change days that are there otherwise' })),
    preview: Type.Optional(Type.Boolean({ description: 'Only say what would change' })),
  },
  closed,
);
export type TableGiven = Static<typeof TableGiven>;

export const TableTaken = Type.Object({
  added: Type.Integer(),
  replaced: Type.Integer(),
  unchanged: Type.Integer(),
  uncovered: Type.Array(Type.Integer()),
  changes: Type.Array(DayChanged),
});
export type TableTaken = Static<typeof TableTaken>;

/** `ownDefault`: the law gives no length; this one is a setting of the product. */
export const PeriodVersion = Type.Object({
  validFrom: Type.String(),
  validTo: Type.Union([Type.String(), Type.Null()]),
  length: Type.Integer(),
  unit: Type.Enum(PERIOD_UNITS),
  article: Type.String(),
  ownDefault: Type.Boolean(),
  standing: Type.Enum(['past', 'in-force', 'future'] as const),
});
export type PeriodVersion = Static<typeof PeriodVersion>;

/** A timer with its versions, the newest first. */
export const PeriodItem = Type.Object({ timer: Type.String(), versions: Type.Array(PeriodVersion) });
export type PeriodItem = Static<typeof PeriodItem>;
export const PeriodList = Type.Object({ today: Type.String(), items: Type.Array(PeriodItem) });
export type PeriodList = Static<typeof PeriodList>;

export const VersionWanted = Type.Object(
  {
    validFrom: Day,
    length: Type.Integer({ minimum: 0, maximum: 9999 }),
    unit: Type.Enum(PERIOD_UNITS),
    article: Type.String({ maxLength: 40 }),
    ownDefault: Type.Boolean(),
    reason: Type.String({ minLength: 1, maxLength: 500 }),
  },
  closed,
);
export type VersionWanted = Static<typeof VersionWanted>;

export const ReminderPoint = Type.Object(
  { kind: Type.Enum(REMINDER_KINDS), value: Type.Integer({ minimum: 0, maximum: 9999 }) },
  closed,
);
export const ReminderWanted = Type.Object({ points: Type.Array(ReminderPoint, { maxItems: 20 }) }, closed);

/** The points of every timer (`*`) and of those that have their own; `timers` may be given some. */
export const ReminderList = Type.Object({
  items: Type.Array(Type.Object({ timer: Type.String(), points: Type.Array(ReminderPoint) })),
  timers: Type.Array(Type.String()),
});
export type ReminderList = Static<typeof ReminderList>;

export const TimerParam = Type.Object({ timer: Timer }, closed);
export const VersionParam = Type.Object({ timer: Timer, validFrom: Day }, closed);
export const YearParam = Type.Object({ year: Type.Integer({ minimum: 1992, maximum: 2199 }) }, closed);
