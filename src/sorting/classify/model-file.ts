// Models as files: a line that names format, length and hash; a header in JSON; the weights, a byte each.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Static, Type } from 'typebox';
import { Check } from 'typebox/schema';
import { decided, type Result, refused } from '../../platform/result.ts';
import type { Head, Model } from './model.ts';

/** Grows when the layout of the file or what features are changes: weights of another version would mean something else. */
export const FORMAT = 1;
const MAGIC = 'redress-model';
const FIRST_LINE = /^redress-model (\d+) (\d+) (\d+) ([0-9a-f]{64})\n/;
const FIRST_LINE_AT_MOST = 160;

const Numbers = Type.Array(Type.Number());
const HeadHeader = Type.Object({
  name: Type.String(),
  labels: Type.Array(Type.String(), { minItems: 2 }),
  bits: Type.Integer({ minimum: 8, maximum: 22 }),
  scales: Numbers,
  biases: Numbers,
  temperature: Type.Number({ exclusiveMinimum: 0 }),
  doubt: Type.Number({ minimum: 0, maximum: 1 }),
  thresholds: Type.Array(Type.Object({ precision: Type.Number(), confidence: Type.Number(), coverage: Type.Number() })),
  figures: Type.Object({
    examples: Type.Integer(),
    accuracy: Type.Number(),
    macroF1: Type.Number(),
    top2: Type.Number(),
    ece: Type.Number(),
  }),
});
const Header = Type.Object({ name: Type.String(), source: Type.String(), heads: Type.Array(HeadHeader) });
type Header = Static<typeof Header>;

/** Why a model cannot be used; each has its sentence in the wording. */
export const MODEL_FAULTS = [
  'model-missing',
  'model-unreadable',
  'model-cut',
  'model-altered',
  'model-other-version',
] as const;
export type ModelFault = (typeof MODEL_FAULTS)[number];

const fault = (code: ModelFault): Result<never> => refused(code);
const sha256 = (parts: readonly Uint8Array[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
const versionOf = (name: string, hash: string): string => `${name}-${hash.slice(0, 12)}`;

/** The file of a model; the same heads give the same bytes. */
export function modelFile(name: string, source: string, heads: readonly Head[]): Buffer {
  const header: Header = {
    name,
    source,
    heads: heads.map(({ weights: _, rarity: __, scales, biases, ...rest }) => ({
      ...rest,
      labels: [...rest.labels],
      thresholds: rest.thresholds.map((one) => ({ ...one })),
      scales: [...scales],
      biases: [...biases],
    })),
  };
  const json = Buffer.from(JSON.stringify(header));
  const body = heads.flatMap(({ weights, rarity }) => [
    new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength),
    rarity,
  ]);
  const length = body.reduce((sum, part) => sum + part.length, json.length);
  const first = `${MAGIC} ${FORMAT} ${json.length} ${length} ${sha256([json, ...body])}\n`;
  return Buffer.concat([Buffer.from(first), json, ...body]);
}

function headersOf(json: Buffer): Header | undefined {
  try {
    const parsed: unknown = JSON.parse(json.toString('utf8'));
    return Check(Header, parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** The heads with their weights; undefined when the sizes do not agree. */
function headsOf(header: Header, body: Buffer): Head[] | undefined {
  let from = 0;
  const heads: Head[] = [];
  for (const { scales, biases, ...rest } of header.heads) {
    const { length } = rest.labels;
    const columns = 2 ** rest.bits;
    const size = columns * length;
    if (from + size + columns > body.length || scales.length !== length || biases.length !== length) return undefined;
    const weights = new Int8Array(size);
    weights.set(new Int8Array(body.buffer, body.byteOffset + from, size));
    const rarity = new Uint8Array(body.subarray(from + size, from + size + columns));
    heads.push({ ...rest, weights, rarity, scales: Float32Array.from(scales), biases: Float32Array.from(biases) });
    from += size + columns;
  }
  return from === body.length ? heads : undefined;
}

/** The model of a file's bytes, or why they are none. */
export function readModel(bytes: Buffer): Result<Model> {
  const first = FIRST_LINE.exec(bytes.subarray(0, FIRST_LINE_AT_MOST).toString('latin1'));
  if (!first) {
    const begun = bytes.subarray(0, MAGIC.length).toString('latin1');
    return fault(begun === MAGIC ? 'model-cut' : 'model-unreadable');
  }
  const [line, format, headerLength, length, hash = ''] = first;
  if (Number(format) !== FORMAT) return fault('model-other-version');
  const rest = bytes.subarray(line.length);
  if (rest.length < Number(length)) return fault('model-cut');
  if (rest.length > Number(length) || sha256([rest]) !== hash) return fault('model-altered');
  const header = headersOf(rest.subarray(0, Number(headerLength)));
  const heads = header && headsOf(header, rest.subarray(Number(headerLength)));
  if (!header || !heads) return fault('model-unreadable');
  return decided({ version: versionOf(header.name, hash), source: header.source, heads });
}

/** A model from a file or from bytes. Never throws: what is wrong with it is a named fault. */
export function loadModel(from: string | Buffer): Result<Model> {
  if (typeof from !== 'string') return readModel(from);
  let bytes: Buffer;
  try {
    bytes = readFileSync(from);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return fault(missing ? 'model-missing' : 'model-unreadable');
  }
  return readModel(bytes);
}
