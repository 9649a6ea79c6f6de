// What is wrong with a draft, and where the server's refusals belong.
import { describe, expect, it } from 'vitest';
import { faultsFrom, faultsOf, faultsOn, fieldOf, maybeUnsent } from './check.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { refusalOf } from './uploads.ts';
import { filingWording } from './wording.ts';

const place = { code: '440106', name: '天河区', nameEn: 'Tianhe District', fullName: '广东省广州市天河区' };
const good: Draft = {
  ...emptyDraft('0123456789abcdef'),
  text: '楼道灯坏了三个月',
  place,
  identity: 'named',
  name: '李明',
};
const words = (patch: Partial<Draft>) => faultsOf({ ...good, ...patch }).map((fault) => fault.words);

describe('checking a draft', () => {
  it('finds nothing in a good one', () => {
    expect(words({})).toEqual([]);
    expect(words({ phone: '+86 138-0000 0000', idType: 'RESIDENT_ID', idNumber: '44010619900101123X' })).toEqual([]);
  });
  it.each<[Partial<Draft>, string]>([
    [{ text: '  ' }, 'textMissing'],
    [{ text: '灯坏了' }, 'textShort'],
    [{ text: '灯'.repeat(20_001) }, 'textLong'],
    [{ demand: '修'.repeat(4_001) }, 'demandLong'],
    [{ reportsWrongdoing: true, accused: '某'.repeat(201) }, 'accusedLong'],
    [{ place: null }, 'placeMissing'],
    [{ place: null, placeQuery: '天河' }, 'placeNotChosen'],
    [{ placeDetail: '路'.repeat(201) }, 'placeDetailLong'],
    [{ identity: '' }, 'identityMissing'],
    [{ name: ' ' }, 'nameMissing'],
    [{ name: '李'.repeat(61) }, 'nameLong'],
    [{ phone: '打给我' }, 'phoneWrong'],
    [{ idNumber: 'E123' }, 'idTypeMissing'],
    [{ idType: 'RESIDENT_ID', idNumber: '123' }, 'idNumberWrong'],
    [{ idType: 'PASSPORT', idNumber: 'E'.repeat(41) }, 'idNumberLong'],
    [{ address: '路'.repeat(201) }, 'addressLong'],
    [{ joint: true }, 'othersMissing'],
    [{ joint: true, others: Array.from({ length: 201 }, (_, n) => `人${n}`).join('\n') }, 'othersMany'],
    [{ joint: true, others: '王'.repeat(61) }, 'othersLong'],
    [{ joint: true, others: '王芳', people: '三' }, 'peopleWrong'],
    [{ joint: true, others: '王芳\n张伟', people: '2' }, 'peopleFew'],
  ])('finds %j: %s, and has a sentence for it', (patch, expected) => {
    expect(words(patch)).toEqual([expected]);
    expect(filingWording.zh.errors).toHaveProperty(expected);
    expect(filingWording.en.errors).toHaveProperty(expected);
  });
  it('asks nothing of a person who stays anonymous', () => {
    expect(words({ identity: 'anonymous', name: '', phone: '没有', joint: true })).toEqual([]);
  });
  it('checks only the page that one leaves', () => {
    expect(faultsOn('/file/where', { ...good, text: '', name: '' })).toEqual([]);
  });
});

describe("the server's refusals", () => {
  it.each([
    ['text', 'text'],
    ['title', 'text'],
    ['/body/text', 'text'],
    ['placeCode', 'place'],
    ['/petitioner/phone', 'phone'],
    ['petitioner.name', 'name'],
    ['coPetitioners[2].name', 'others'],
    ['/attachments/0', 'files'],
    ['anonymous', 'identity'],
  ])('%s stands at %s', (field, expected) => {
    expect(fieldOf(field)).toBe(expected);
  });
  it('shows the sentence without a field where the field is unknown', () => {
    const problem = { type: 'about:blank', title: 'Refused', status: 422, detail: '不能受理' };
    expect(faultsFrom(problem)).toEqual([{ message: '不能受理' }]);
    expect(faultsFrom({ ...problem, errors: [] })).toEqual([{ message: '不能受理' }]);
    expect(faultsFrom({ ...problem, field: 'placeCode' })).toEqual([{ field: 'place', message: '不能受理' }]);
    expect(
      faultsFrom({
        ...problem,
        errors: [
          { field: 'zzz', message: '甲' },
          { field: 'text', message: '乙' },
        ],
      }),
    ).toEqual([{ message: '甲' }, { field: 'text', message: '乙' }]);
  });
  it('sends again only where it may not have arrived', () => {
    expect([0, 408, 429, 500, 503].map(maybeUnsent)).toEqual([true, true, true, true, true]);
    expect([400, 403, 409, 413, 422].map(maybeUnsent)).toEqual([false, false, false, false, false]);
  });
});

describe('files', () => {
  const limits = { maxFiles: 10, maxFileBytes: 100 };
  it.each([
    ['image/heic', 50, undefined],
    ['application/pdf', 100, undefined],
    ['', 50, undefined],
    ['text/html', 50, 'kind'],
    ['image/png', 0, 'empty'],
    ['image/png', 101, 'large'],
  ])('%s of %d bytes: %s', (type, size, expected) => {
    expect(refusalOf({ type, size }, limits)).toBe(expected);
  });
});
