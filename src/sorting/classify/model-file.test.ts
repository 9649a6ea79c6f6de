// Files of models: what is written is read, and what is wrong with a file has a name.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { classify } from './classify.ts';
import { madeUp } from './made-up.fixture.ts';
import { type Head, headOf, modelVersion } from './model.ts';
import { FORMAT, loadModel, modelFile, readModel } from './model-file.ts';
import { quantised } from './rows.ts';
import { trainHead } from './train.ts';

const OPTIONS = { name: 'subject', bits: 10, folds: 3, rounds: 3 };
const trained = trainHead(madeUp(60), OPTIONS);
if (!trained.ok) throw new Error(trained.refusal.code);
const head: Head = trained.value;
const file = modelFile('test', 'made-up', [head, { ...head, name: 'second' }]);
const faultOf = (from: string | Buffer): string => {
  const read = loadModel(from);
  return read.ok ? 'none' : read.refusal.code;
};
const folder = mkdtempSync(join(tmpdir(), 'redress-model-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a model file', () => {
  it('gives back the heads it was made of', () => {
    const read = readModel(file);
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.value.source).toBe('made-up');
    expect(modelVersion(read.value)).toMatch(/^test-[0-9a-f]{12}$/);
    expect(headOf(read.value, 'subject')).toEqual(head);
    expect(headOf(read.value, 'second')).toEqual({ ...head, name: 'second' });
    expect(headOf(read.value, 'other')).toBeUndefined();
    expect(classify(read.value, 'other', { title: '', text: '工资' })).toBeUndefined();
  });

  it('has the same bytes and the same version for the same heads', () => {
    expect(modelFile('test', 'made-up', [head, { ...head, name: 'second' }]).equals(file)).toBe(true);
  });

  it('is read from disk, and says when it is not there', () => {
    const path = join(folder, 'a.model');
    writeFileSync(path, file);
    expect(faultOf(path)).toBe('none');
    expect(faultOf(join(folder, 'b.model'))).toBe('model-missing');
    expect(faultOf(folder), 'a folder is no file').toBe('model-unreadable');
  });

  it('says when it is cut, wherever', () => {
    fc.assert(
      fc.property(fc.integer({ min: 14, max: file.length - 1 }), (length) => {
        expect(faultOf(file.subarray(0, length))).toBe('model-cut');
      }),
    );
  });

  it('says when a byte was altered, wherever', () => {
    const from = file.indexOf('\n') + 1;
    fc.assert(
      fc.property(fc.integer({ min: from, max: file.length - 1 }), (place) => {
        const altered = Buffer.from(file);
        altered.writeUInt8((altered.readUInt8(place) + 1) % 256, place);
        expect(faultOf(altered)).toBe('model-altered');
      }),
    );
    expect(faultOf(Buffer.concat([file, Buffer.from('x')]))).toBe('model-altered');
  });

  it('says when it is of another version', () => {
    const other = Buffer.from(file.toString('latin1').replace(`model ${FORMAT} `, `model ${FORMAT + 1} `), 'latin1');
    expect(faultOf(other)).toBe('model-other-version');
  });

  it('is never thrown over by anything', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => faultOf(Buffer.from(bytes)) !== 'none'),
      { examples: [[new Uint8Array(0)]] },
    );
    expect(faultOf(Buffer.from('PK\u0003\u0004'))).toBe('model-unreadable');
  });
});

it('weights of a byte are wrong by half a step at most', () => {
  const weight = fc.float({ noNaN: true, noDefaultInfinity: true, min: -8, max: 8 });
  fc.assert(
    fc.property(fc.array(weight, { minLength: 1, maxLength: 40 }), (list) => {
      const weights = Float32Array.from([...list, ...list.map((one) => one / 3)].slice(0, list.length * 2));
      const { weights: bytes, scales } = quantised({ labels: 2, weights, biases: new Float32Array(2) });
      for (const [at, byte] of bytes.entries()) {
        const scale = scales[at % 2] ?? 0;
        expect(Math.abs(byte * scale - (weights[at] ?? 0))).toBeLessThanOrEqual(scale * 0.5001);
      }
    }),
  );
});
