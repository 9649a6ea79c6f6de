// The quality page: kept figures with names, in the reader's language; and the same as lines of a table.
import type pg from 'pg';
import type { Directory } from '../../organs/directory.ts';
import { categoryPath, organName, organOf, placeName, type Reader } from '../../petitions/names.ts';
import { readSetting } from '../../platform/db/settings.ts';
import type { Clock } from '../../platform/time.ts';
import { addDays, dayOf } from '../../platform/time.ts';
import { versionInUse } from '../learn/models/acts.ts';
import { overriddenByOrgan } from '../repeats/ask.ts';
import { addWeeks, weekAt, weekSpan } from '../weeks.ts';
import { COUNTED_AT } from './acts.ts';
import { LEAST_SHOWN, type QualityField, type QualityPage } from './contract.ts';
import { categoriesOf, fieldsOf, returnFigures, weeksOf } from './figures.ts';
import { keptQuality, type PairRow } from './lists.ts';

export interface QualityGround {
  readonly pool: pg.Pool;
  readonly directory: Directory;
  readonly clock: Clock;
}

export interface QualityAsked {
  readonly region: string;
  readonly organ?: string;
  readonly weeks: number;
}

/** The name of a value of a field; an old code is its own name. */
function valueName(directory: Directory, field: string, value: string, reader: Reader): string {
  const { words } = reader;
  switch (field as QualityField) {
    case 'category':
    case 'category1':
      return categoryPath(directory, value, reader);
    case 'place':
      return placeName(directory, value, reader);
    case 'organ':
      return organName(directory, value, reader);
    case 'class':
      return words(`petitions:class.${value}`);
    case 'track':
      return words(`petitions:track.${value}`);
    case 'litigation':
      return words(`sorting:quality.value.${value}`);
  }
}

const correctionOf =
  (directory: Directory, reader: Reader) =>
  ({ field, proposed, decided, n }: PairRow): QualityPage['corrections'][number] => ({
    field: field as QualityField,
    proposed,
    proposedName: valueName(directory, field, proposed, reader),
    decided,
    decidedName: valueName(directory, field, decided, reader),
    n,
  });

/** Repeats by organ of the region, or of the one organ; those with too few decisions are left out. */
async function repeatsOf(
  { pool, directory }: QualityGround,
  { region, organ }: QualityAsked,
  [from, to]: readonly [Date, Date],
): Promise<QualityPage['repeats']> {
  const sums = new Map<string, { decided: number; overridden: number }>();
  for (const row of await overriddenByOrgan(pool, from, to)) {
    const there = sums.get(row.organ) ?? { decided: 0, overridden: 0 };
    there.decided += row.decided;
    there.overridden += row.overridden;
    sums.set(row.organ, there);
  }
  const within = (code: string): boolean =>
    organ ? code === organ : (directory.organ(code)?.placeCode ?? '').startsWith(region);
  return [...sums]
    .filter(([code, { decided }]) => within(code) && decided >= LEAST_SHOWN)
    .map(([code, counts]) => ({
      organ: organOf(directory, code),
      ...counts,
      rate: counts.overridden / counts.decided,
    }))
    .sort((a, b) => b.overridden - a.overridden || b.decided - a.decided);
}

/** The whole page, from kept figures. */
export async function qualityPage(ground: QualityGround, asked: QualityAsked, reader: Reader): Promise<QualityPage> {
  const { pool, directory, clock } = ground;
  const now = clock.now();
  const last = weekAt(now);
  const weeks = Array.from({ length: asked.weeks }, (_, at) => addWeeks(last, at + 1 - asked.weeks));
  const first = weeks[0] ?? last;
  const span = [weekSpan(first).from, weekSpan(last).to] as const;
  const [kept, countedAt, model, repeats] = await Promise.all([
    keptQuality(pool, weeks, asked.organ ?? asked.region, LEAST_SHOWN),
    readSetting(pool, COUNTED_AT),
    versionInUse(pool),
    repeatsOf(ground, asked, span),
  ]);
  const category = (code: string): string => categoryPath(directory, code, reader);
  const { samples, agreed, confirmed } = kept.automatic;
  const { organs, ...returns } = returnFigures(kept.returns);
  return {
    from: first,
    to: addDays(last, 6),
    region: asked.region,
    ...(asked.organ && { organ: organOf(directory, asked.organ) }),
    ...(typeof countedAt === 'string' && { countedAt }),
    ...(model && { model }),
    fields: fieldsOf(kept.fields, kept.bins),
    categories: categoriesOf(kept.fields).map((one) => ({ ...one, category: category(one.categoryCode) })),
    corrections: kept.pairs.map(correctionOf(directory, reader)),
    returns: { ...returns, organs: organs.map(({ organ, ...one }) => ({ organ: organOf(directory, organ), ...one })) },
    weeks: weeksOf(kept.fields, weeks, dayOf(now)).map((week) => ({
      ...week,
      shifts: week.shifts.map((shift) => ({ ...shift, category: category(shift.categoryCode) })),
    })),
    automatic: { confirmed, samples, agreed, ...(samples >= LEAST_SHOWN && { agreement: agreed / samples }) },
    repeats,
  };
}

type Line = readonly [section: string, item: string, figures: object];

function linesOf(page: QualityPage, reader: Reader): Line[] {
  const { words, language } = reader;
  const field = (one: string): string => words(`sorting:quality.field.${one}`);
  const organ = (one: { shortName: string; nameEn: string }): string =>
    language === 'en' ? one.nameEn : one.shortName;
  return [
    ...page.fields.map(({ field: name, bins: _, ...figures }): Line => ['fields', field(name), figures]),
    ...page.fields.flatMap(({ field: name, bins }) =>
      bins.map(({ from, to, ...figures }): Line => ['calibration', `${field(name)} ${from}–${to}`, figures]),
    ),
    ...page.categories.map(({ category, categoryCode: _, ...figures }): Line => ['categories', category, figures]),
    ...page.corrections.map(
      (one): Line => ['corrections', `${field(one.field)}: ${one.proposedName} → ${one.decidedName}`, { n: one.n }],
    ),
    ...(['asProposed', 'otherwise', 'unproposed'] as const).map(
      (way): Line => ['returns', words(`sorting:quality.section.${way}`), page.returns[way]],
    ),
    ...page.returns.organs.map(({ organ: to, ...figures }): Line => ['returns', organ(to), figures]),
    ...page.weeks.map(({ week, from: _, open: __, shifts: ___, ...figures }): Line => ['weeks', week, figures]),
    ['automatic', '', page.automatic],
    ...page.repeats.map(({ organ: by, ...figures }): Line => ['repeats', organ(by), figures]),
  ];
}

/** A cell that a spreadsheet must not take for a formula. */
const cell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** One line for each figure: section, item, figure, value. */
export const qualityLines = (page: QualityPage, reader: Reader): string[][] =>
  linesOf(page, reader).flatMap(([section, item, figures]) =>
    Object.entries(figures).map(([figure, value]) => [
      reader.words(`sorting:quality.section.${section}`),
      cell(item),
      reader.words(`sorting:quality.figure.${figure}`),
      String(value),
    ]),
  );
