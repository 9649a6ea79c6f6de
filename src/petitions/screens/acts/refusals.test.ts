// Every refusal of the server finds a visible place in the form.
import { describe, expect, it } from 'vitest';
import { Problem, type ProblemDocument } from '../../../platform/client/http.ts';
import { refusalsOf, without } from './refusals.ts';

const problem = (document: Partial<ProblemDocument>) =>
  new Problem({ type: 'about:blank', title: 'No', status: 422, ...document });
const FIELDS = ['organCode', 'opinion'];

describe('refusalsOf', () => {
  it('puts a rule refusal at its field with the article', () => {
    const refusals = refusalsOf(
      problem({ detail: '不能转送给被检举单位', field: 'organCode', article: '条例第三十条' }),
      FIELDS,
      'offline',
    );
    expect(refusals.fields['organCode']).toEqual({ message: '不能转送给被检举单位', article: '条例第三十条' });
    expect(refusals.all).toBeUndefined();
  });

  it('puts malformed fields at their places, whatever their path looks like', () => {
    const errors = [
      { field: '/body/opinion', message: '太长' },
      { field: 'organCode', message: '必填' },
    ];
    expect(refusalsOf(problem({ status: 400, errors }), FIELDS, 'offline').fields).toEqual({
      opinion: { message: '太长' },
      organCode: { message: '必填' },
    });
  });

  it('shows what belongs to no field above the form', () => {
    expect(refusalsOf(problem({ detail: '不在期限内' }), FIELDS, 'offline').all).toEqual({ message: '不在期限内' });
    expect(
      refusalsOf(problem({ errors: [{ field: 'seen', message: 'seen 不对' }] }), FIELDS, 'offline').all?.message,
    ).toBe('seen 不对');
    expect(refusalsOf(problem({ status: 0, title: 'offline' }), FIELDS, '连不上').all?.message).toBe('连不上');
    expect(refusalsOf(new Error('x'), FIELDS, 'offline').all?.message).toBe('x');
  });

  it('says who was faster', () => {
    const changed = {
      version: 4,
      act: 'refer',
      at: '2026-03-03T01:00:00Z',
      by: { name: '李四', organ: '天河区信访局' },
    };
    expect(refusalsOf(problem({ status: 409, changed }), FIELDS, 'offline')).toEqual({ fields: {}, changed });
  });

  it('forgets the refusal of a field that was changed, and only that', () => {
    const refusals = { fields: { a: { message: '1' }, b: { message: '2' } }, all: { message: '3' } };
    expect(without(refusals, ['a', 'c'])).toEqual({ fields: { b: { message: '2' } }, all: { message: '3' } });
    expect(without(refusals, ['c'])).toBe(refusals);
  });
});
