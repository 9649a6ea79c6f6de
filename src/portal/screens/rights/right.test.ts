// What each right asks, what is missing, what is sent, and whether words without an answer have arrived.
import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../../ui/storage.ts';
import type { Progress } from '../../contract.ts';
import {
  arrived,
  bodyOf,
  FORMS,
  type Form,
  faultsFrom,
  faultsIn,
  isRight,
  loadWords,
  mostOf,
  noWords,
  organsOf,
  saveWords,
  type Words,
} from './right.ts';

const KEY = 'k'.repeat(32);
const wrote = (change: Partial<Words>): Words => ({ ...noWords(KEY), ...change });
const organ = (code: string) => ({ code, name: code, nameEn: code, shortName: code, type: 'DEPARTMENT', level: 3 });
const progress = (change: object): Progress =>
  ({ holder: { organ: organ('a') }, timeline: [], ...change }) as unknown as Progress;

describe('what is missing', () => {
  test.each<[Form, Partial<Words>, (string | undefined)[]]>([
    ['supplement', {}, ['textMissing']],
    ['supplement', { text: '  又' }, ['textShort']],
    ['supplement', { text: '又漏水了' }, []],
    ['request-review', {}, ['lineMissing', 'textMissing']],
    ['request-review', { line: 'SECTOR', text: '不服' }, []],
    ['request-re-review', { line: 'SUPERIOR' }, ['textMissing']],
    ['answer-mediation', {}, ['agreeMissing']],
    ['answer-mediation', { agree: 'no' }, []],
    ['report', { text: '威胁我' }, ['textShort']],
    ['withdraw', { text: '字'.repeat(2_001) }, ['textLong']],
    ['supplement', { text: '字'.repeat(2_001) }, []],
  ])('%s with %o', (form, change, found) => {
    expect(faultsIn(form, wrote(change)).map((fault) => fault.words)).toEqual(found);
  });

  test('every form has an end to its words', () => {
    for (const form of Object.keys(FORMS) as Form[]) expect(mostOf(form)).toBeGreaterThan(0);
  });
});

test('only what the form asks is sent', () => {
  const all = wrote({
    text: ' 不服 ',
    line: 'SECTOR',
    agree: 'no',
    organ: '440106-housing',
    files: [{ id: 'f1', name: 'a.pdf', bytes: 1 }],
  });
  expect(bodyOf('supplement', all)).toEqual({ text: '不服', attachments: ['f1'] });
  expect(bodyOf('request-review', all)).toEqual({ line: 'SECTOR', text: '不服', attachments: ['f1'] });
  expect(bodyOf('withdraw', all)).toEqual({ text: '不服' });
  expect(bodyOf('answer-mediation', all)).toEqual({ agree: false });
  expect(bodyOf('report', all)).toEqual({ organCode: '440106-housing', text: '不服', attachments: ['f1'] });
  expect(bodyOf('report', wrote({ text: '有人威胁我' }))).toEqual({ text: '有人威胁我' });
});

describe('after the net was lost', () => {
  const said = { id: '1', act: 'supplement', at: '2026-03-02T02:00:00Z', text: '又漏水了', attachments: [] };
  const words = wrote({ text: '又漏水了 ' });

  test('the same words of the same act have arrived, others have not', () => {
    expect(arrived('supplement', words, progress({ statements: [said] }))).toBe(true);
    expect(arrived('supplement', words, progress({}))).toBe(false);
    expect(arrived('supplement', wrote({ text: '又停电了' }), progress({ statements: [said] }))).toBe(false);
    expect(arrived('request-review', words, progress({ statements: [said] }))).toBe(false);
  });

  test('an answer has arrived when it stands as it was given', () => {
    const mediation = { mediator: '吴', otherParty: '物业', at: said.at, agreed: false };
    expect(arrived('answer-mediation', wrote({ agree: 'no' }), progress({ mediation }))).toBe(true);
    expect(arrived('answer-mediation', wrote({ agree: 'yes' }), progress({ mediation }))).toBe(false);
    expect(arrived('answer-mediation', wrote({ agree: 'no' }), progress({}))).toBe(false);
  });
});

describe('refusals', () => {
  const problem = { type: 'about:blank', title: 'refused', status: 422 };

  test('stand at their question where the form has it, else above all', () => {
    const line = { ...problem, detail: '请选另一条线。', field: 'line' };
    expect(faultsFrom(line, 'request-review')).toEqual([{ field: 'line', message: '请选另一条线。' }]);
    expect(faultsFrom(line, 'withdraw')).toEqual([{ message: '请选另一条线。' }]);
    expect(faultsFrom(problem, 'withdraw')).toEqual([{ message: 'refused' }]);
  });

  test('of the validator name their fields in its own way', () => {
    const errors = [
      { field: '/text', message: '太长' },
      { field: 'attachments[0]', message: '没有找到' },
    ];
    expect(faultsFrom({ ...problem, errors }, 'supplement')).toEqual([
      { field: 'text', message: '太长' },
      { field: 'files', message: '没有找到' },
    ]);
  });
});

describe('words on the device', () => {
  test('are kept for each petition and form, and forgotten once they are blank', () => {
    const store = memoryStore();
    const fresh = () => 'fresh';
    saveWords(store, '1', 'supplement', wrote({ text: '写了一半' }));
    expect(loadWords(store, '1', 'supplement', fresh)).toMatchObject({ key: KEY, text: '写了一半' });
    expect(loadWords(store, '2', 'supplement', fresh)).toEqual(noWords('fresh'));
    expect(loadWords(store, '1', 'withdraw', fresh)).toEqual(noWords('fresh'));
    saveWords(store, '1', 'supplement', noWords(KEY));
    expect(loadWords(store, '1', 'supplement', fresh)).toEqual(noWords('fresh'));
  });

  test('that cannot be read count as none', () => {
    const store = memoryStore();
    store.setItem('redress.words.1.supplement', '{"version":9}');
    expect(loadWords(store, '1', 'supplement', () => 'fresh')).toEqual(noWords('fresh'));
  });
});

test('an address names a right, and nothing else', () => {
  expect(['supplement', 'withdraw', 'report', 'constructor', undefined].map(isRight)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('whoever had to do with it can be reported, each once', () => {
  const seen = progress({
    timeline: [{ organ: organ('b') }, {}, { organ: organ('a') }],
    reviews: [{ organ: organ('c') }],
    answer: { organ: organ('b') },
  });
  expect(organsOf(seen).map((one) => one.code)).toEqual(['a', 'b', 'c']);
});
