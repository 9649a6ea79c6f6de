// The model of repeats: how much each word tells, and the judge of pairs; as a file whose first line tells format and hash.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Static, Type } from 'typebox';
import { Check } from 'typebox/schema';
import { projectRoot } from '../../platform/root.ts';
import { type Circumstances, type Compared, FEATURES, featuresOf } from './compare.ts';
import { type Idf, type IdfTable, idfFrom } from './idf.ts';
import { type Logistic, probability } from './logistic.ts';

/** Grows when words, weights or features come to mean something else. */
const FORMAT = 1;
const FIRST_LINE = /^redress-repeats (\d+) (\d+) (\d+) ([0-9a-f]{64})\n/;
const FIRST_LINE_AT_MOST = 160;
const BYTES_OF_WORD = 5;

const Header = Type.Object({
  name: Type.String(),
  /** What it was fitted on. */
  source: Type.String(),
  features: Type.Array(Type.String()),
  bias: Type.Number(),
  weights: Type.Array(Type.Number()),
  unknown: Type.Number(),
  figures: Type.Record(Type.String(), Type.Number()),
});
export type RepeatHeader = Static<typeof Header>;

export interface RepeatModel {
  /** Name and version; every relation names it. */
  readonly name: string;
  readonly idf: Idf;
  readonly figures: Readonly<Record<string, number>>;
  /** How likely two petitions speak of the same matter. */
  judge(a: Compared, b: Compared, circumstances: Circumstances): number;
}

export const modelOf = (
  name: string,
  idf: Idf,
  logistic: Logistic,
  figures: Record<string, number> = {},
): RepeatModel => ({
  name,
  idf,
  figures,
  judge: (a, b, circumstances) => probability(logistic, featuresOf(a, b, circumstances, idf)),
});

const hashOf = (...parts: readonly Uint8Array[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

/** The bytes of a model file; the same model gives the same bytes. */
export function modelBytes(
  about: Pick<RepeatHeader, 'name' | 'source' | 'figures'>,
  table: IdfTable,
  { bias, weights }: Logistic,
): Buffer {
  const header: RepeatHeader = {
    ...about,
    features: [...FEATURES],
    bias,
    weights: [...weights],
    unknown: table.unknown,
  };
  const json = Buffer.from(JSON.stringify(header));
  const words = Buffer.alloc(table.terms.length * 4);
  table.terms.forEach((term, at) => {
    words.writeUInt32LE(term, at * 4);
  });
  const first = `redress-repeats ${FORMAT} ${json.length} ${table.terms.length} ${hashOf(json, words, table.weights)}\n`;
  return Buffer.concat([Buffer.from(first), json, words, table.weights]);
}

/** Why a file is no model: its own words, for the operator. */
export class NoRepeatModel extends Error {}

/** The model in these bytes. Throws NoRepeatModel: of another version, cut, changed. */
export function readModel(bytes: Buffer): RepeatModel {
  const first = FIRST_LINE.exec(bytes.toString('latin1', 0, FIRST_LINE_AT_MOST));
  if (!first) throw new NoRepeatModel('This file is no model of repeats.');
  const [line, format, jsonLength, count] = [first[0], ...first.slice(1, 4).map(Number)] as [
    string,
    number,
    number,
    number,
  ];
  if (format !== FORMAT)
    throw new NoRepeatModel(`The model of repeats has format ${format}; this release reads ${FORMAT}.`);
  const body = bytes.subarray(line.length);
  if (body.length !== jsonLength + count * BYTES_OF_WORD) throw new NoRepeatModel('The model of repeats is cut.');
  if (hashOf(body) !== first[4]) throw new NoRepeatModel('The model of repeats was changed.');
  const header: unknown = JSON.parse(body.toString('utf8', 0, jsonLength));
  if (!Check(Header, header) || header.features.join() !== FEATURES.join())
    throw new NoRepeatModel('The model of repeats looks at other features than this release.');
  const terms = new Uint32Array(count);
  for (let at = 0; at < count; at++) terms[at] = body.readUInt32LE(jsonLength + at * 4);
  const weights = new Uint8Array(body.subarray(jsonLength + count * 4));
  const idf = idfFrom({ terms, weights, unknown: header.unknown });
  return modelOf(`${header.name}-${first[4]?.slice(0, 8)}`, idf, header, header.figures);
}

export const shippedModelPath = (): string => join(projectRoot(), 'db', 'models', 'repeats.model');

let shipped: RepeatModel | undefined;

/** The model that came with the release, read once a process. Throws when it is missing or no model. */
export function shippedModel(): RepeatModel {
  shipped ??= readModel(readFileSync(shippedModelPath()));
  return shipped;
}
