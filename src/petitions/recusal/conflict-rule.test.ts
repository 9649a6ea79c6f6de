// Recusal that the system finds: a party, a namesake, who handled it before.
import { describe, expect, it } from 'vitest';
import { accepted, handler, leader } from '../../../tests/support/acts.ts';
import type { Matter } from '../matter.ts';
import { type Nominee, recusalRefusal } from './conflict-rule.ts';

const matter = accepted();
const someone: Nominee = { id: 'z', name: '陈秀英', phone: '13800138000', field: 'handlerId' };
const petitioner = { name: '陈秀英', phone: '13800138000', idNumber: '440106198001010018' };

const refusal = (nominee: Partial<Nominee>, given: { people?: object[]; not?: boolean; in?: Matter } = {}) => {
  const conflict = { petitioners: given.people ?? [petitioner], notSamePerson: given.not ?? false };
  return recusalRefusal(given.in ?? matter, [{ ...someone, ...nominee }], conflict)?.code;
};

describe('nobody is named to a matter', () => {
  it('of their own: the same telephone, however it is written, whatever is said', () => {
    expect(refusal({ name: '李娜' })).toBe('recusal-same-person');
    expect(refusal({ name: '李娜', phone: '+86 138-0013-8000' })).toBe('recusal-same-person');
    expect(refusal({}, { not: true })).toBe('recusal-same-person');
  });

  it('of someone with their name, unless it is said that it is somebody else', () => {
    expect(refusal({ phone: '13900139000' })).toBe('recusal-same-name');
    expect(refusal({ phone: '', name: '陈 秀英' })).toBe('recusal-same-name');
    expect(refusal({ phone: '13900139000' }, { not: true })).toBeUndefined();
    expect(refusal({ name: '李娜', phone: '13900139000' })).toBeUndefined();
  });

  it('where nothing is known of the petitioner, or of the telephone, nothing is found', () => {
    expect(refusal({ phone: '' }, { people: [{}] })).toBeUndefined();
    expect(refusal({ name: '李娜', phone: '' }, { people: [{ name: '陈秀英' }] })).toBeUndefined();
    expect(refusal({}, { people: [] })).toBeUndefined();
  });

  it('in which they are accused', () => {
    const accused = { ...matter, accusedPersons: ['李娜'], barred: { organs: [], staff: ['x'] } };
    expect(refusal({ name: '李娜', phone: '' }, { in: accused })).toBe('recusal-party');
    expect(refusal({ id: 'x', name: '王伟', phone: '' }, { in: accused, not: true })).toBe('recusal-party');
  });

  it('from which they were taken before', () => {
    const recused = { ...matter, recusals: [{ staff: { id: 'z', name: '' }, decided: true }] };
    expect(refusal({ name: '李娜', phone: '' }, { in: recused })).toBe('recusal-decided-before');
    const kept = { ...matter, recusals: [{ staff: { id: 'z', name: '' }, decided: false }] };
    expect(refusal({ name: '李娜', phone: '' }, { in: kept })).toBeUndefined();
  });
});

describe('who handled it', () => {
  const again = (one: typeof handler, field: string, state: Matter['state'] = 'IN_REVIEW') =>
    refusal({ id: one.staffId, name: one.name, phone: '', field }, { in: { ...matter, state } });

  it('does not review it, nor chair the hearing of its re-review', () => {
    expect(again(handler, 'reviewerId')).toBe('recusal-handled-it');
    expect(again(leader, 'reviewerId')).toBe('recusal-handled-it');
    expect(again(leader, 'chairId', 'IN_RE_REVIEW')).toBe('recusal-handled-it');
  });

  it('goes on handling it, and chairs a hearing of the handling', () => {
    expect(again(handler, 'handlerId')).toBeUndefined();
    expect(again(leader, 'chairId', 'ACCEPTED')).toBeUndefined();
  });
});
