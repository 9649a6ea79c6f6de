// `redress calendar …`: show a year of the working calendar, import a published table, set one day; and the warning
// that the table ends soon.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { type ActContext, importCalendar, setCalendarDay } from '../../deadlines/acts.ts';
import { calendarWarning, calendarYear } from '../../deadlines/ask.ts';
import { deadlinesWording } from '../../deadlines/wording.ts';
import { writeDay } from '../../platform/dates.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import { LANGUAGES, translator } from '../../platform/i18n.ts';
import type { Refusal } from '../../platform/result.ts';
import { dayOf } from '../../platform/time.ts';
import type { House } from '../house.ts';
import { withHouse } from './with-house.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

type Values = Readonly<Record<string, string | number>>;

/** A sentence in Chinese and in English, a line each; values may differ by language. */
const inBoth = (key: string, values: (t: (key: string) => string, language: 'zh' | 'en') => Values): string =>
  LANGUAGES.map((language) => {
    const { t } = translator({ deadlines: deadlinesWording }, language);
    return t(`deadlines:${key}`, { ...values((inner) => t(`deadlines:${inner}`), language) });
  }).join('\n');

const sentence = (key: string, values: Values = {}): string => inBoth(key, () => values);

const refuse = ({ code, details = {} }: Refusal): never => {
  throw new Error(sentence(`refusals.${code}`, details));
};

const contextOf = (house: House): ActContext => ({
  now: house.spine.clock.now(),
  by: { actorKind: 'system', actorName: 'cli' },
});

const coverage = ({ year, covered, days }: { year: number; covered: boolean; days: readonly unknown[] }): string =>
  sentence(covered ? 'covered' : 'notCovered', { year, count: days.length });

async function importTable(file: string, { replace }: { replace: boolean }): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`读不到这个文件 this file cannot be read: ${file}`);
  });
  await withHouse('redress calendar', async (house) => {
    const done = await withTransaction(house.database.pool, (client) =>
      importCalendar(client, contextOf(house), { text, replace, source: basename(file) }),
    );
    if (!done.ok) return refuse(done.refusal);
    const { added, replaced, unchanged, uncovered } = done.value;
    say(sentence('imported', { added, replaced, unchanged }));
    for (const year of uncovered) say(coverage(await calendarYear(house.database.pool, year)));
    if (added + replaced > 0) say(sentence('applied'));
  });
}

async function setDay(day: string, kind: string, { name }: { name: string }): Promise<void> {
  await withHouse('redress calendar', async (house) => {
    const done = await withTransaction(house.database.pool, (client) =>
      setCalendarDay(client, contextOf(house), { day, kind, name }),
    );
    if (!done.ok) return refuse(done.refusal);
    const { before, after, changed } = done.value;
    if (!changed) return say(sentence('unchanged', { day }));
    say(
      inBoth('set', (t, language) => {
        const words = (one: typeof before) => `${t(`kind.${one?.kind ?? 'ordinary'}`)} ${one?.name ?? ''}`.trim();
        return { day: writeDay(day, language), before: words(before), after: words(after) };
      }),
    );
    say(sentence('applied'));
  });
}

async function show(yearText: string, { json }: { json: boolean }): Promise<void> {
  const year = Number(yearText);
  if (!/^\d{4}$/.test(yearText)) throw new Error(`不是年份 not a year: ${yearText}`);
  await withHouse('redress calendar', async (house) => {
    const found = await calendarYear(house.database.pool, year);
    if (json) return say(JSON.stringify(found));
    const { kind: zh } = deadlinesWording.zh;
    const { kind: en } = deadlinesWording.en;
    for (const { day, kind, name } of found.days)
      say(`${day}  ${writeDay(day, 'zh')}  ${zh[kind]} ${en[kind]}  ${name}`);
    say(coverage(found));
  });
}

/** Says it when the calendar ends in fewer than 60 days. */
export function warnOfCalendar({ spine }: House): void {
  const warning = calendarWarning(spine.clocks.calendar, dayOf(spine.clock.now()));
  if (!warning) return;
  const { daysLeft, lastDay } = warning;
  if (daysLeft < 0) say(sentence('warning.ended'));
  else say(inBoth('warning.ending', (_t, language) => ({ daysLeft, lastDay: writeDay(lastDay, language) })));
}

/** The commands below `redress calendar`. */
export function addCalendarCommands(calendar: Command): void {
  calendar
    .command('show <year>')
    .description('the holidays and make-up working days of a year, and whether it is covered')
    .option('--json', 'as JSON', false)
    .action(show);
  calendar
    .command('import <file>')
    .description('a published year: CSV day,kind,name or the JSON of chinese-days; all of it or nothing')
    .option('--replace', 'change days that are there otherwise', false)
    .action(importTable);
  calendar
    .command('set <day> <kind>')
    .description('one day: holiday, workday (a make-up working day), or ordinary again')
    .option('--name <name>', 'what it is called', '')
    .action(setDay);
}
