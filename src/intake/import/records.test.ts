// Any table comes back from its CSV as it was, however the file is cut into pieces; a broken row costs only itself.
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, LONGEST_RECORD, RecordReader } from './records.ts';

function read(text: string, cuts: readonly number[] = []): CsvRecord[] {
  const reader = new RecordReader();
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
  const records = places.slice(1).flatMap((end, index) => reader.push(text.slice(places[index], end)));
  return [...records, ...reader.end()];
}

const fieldsOf = (records: readonly CsvRecord[]) => records.map((one) => ('fields' in one ? one.fields : one.broken));

const cell = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ';', '\t', '桥', 'a'), maxLength: 8 }),
);

describe('records', () => {
  it('are those that were written, wherever the file is cut', () => {
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc
          .array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 })
          .map((rows) => ({ width, rows })),
      );
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.nat(400), { maxLength: 6 }),
        ({ width, rows }, newline, cuts) => {
          const whole = [Array.from({ length: width }, (_, nth) => `column${nth}`), ...rows];
          const text = stringify(whole, { quoted: true, record_delimiter: newline });
          expect(fieldsOf(read(text, cuts))).toEqual(whole);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('tell the line they begin at, counting lines inside quotes and empty ones', () => {
    const records = read('id,text\r\n1,"two\r\nlines"\r\n\r\n2,one\r\n');
    expect(records.map((one) => one.line)).toEqual([1, 2, 5]);
  });

  it('may be parted by tabs or semicolons, as the header is', () => {
    expect(fieldsOf(read('id\ttext\n1\ta,b'))).toEqual([
      ['id', 'text'],
      ['1', 'a,b'],
    ]);
    expect(fieldsOf(read('id;text\n1;"a;b"'))).toEqual([
      ['id', 'text'],
      ['1', 'a;b'],
    ]);
  });

  it.each([
    ['an open quote', '2,"never closed'],
    ['letters behind a quote', '2,"closed" not'],
    ['a quote inside a plain field', '2,he said "yes"'],
  ])('%s costs its own line only', (_what, broken) => {
    const records = read(`id,text\n1,good\n${broken}\n3,good\n4,"good, too"\n`);
    expect(fieldsOf(records)).toEqual([['id', 'text'], ['1', 'good'], broken, ['3', 'good'], ['4', 'good, too']]);
  });

  it('is given up as broken when it is longer than a record may be, before memory fills', () => {
    const reader = new RecordReader();
    reader.push('id,text\n1,"');
    const piece = 'no end in sight\n'.repeat(1000);
    let records: CsvRecord[] = [];
    for (let fed = 0; records.length === 0 && fed < 2 * LONGEST_RECORD; fed += piece.length)
      records = reader.push(piece);
    expect(records[0]).toEqual({ line: 2, broken: '1,"no end in sight' });
  });
});
