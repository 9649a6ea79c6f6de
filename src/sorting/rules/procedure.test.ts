// The lawful way of an appeal: by words, by category, by what the catalogue has; of other classes none.
import { describe, expect, it } from 'vitest';
import { rules, said } from '../../../tests/support/sorting-rules.ts';
import type { Procedure } from '../../petitions/contract.ts';
import { type KnownWay, type ProcedureAsked, readProcedure } from './procedure.ts';

const ways: KnownWay[] = [
  { way: 'litigation', procedure: 'JUDICIAL', categoryPrefix: null },
  { way: 'labour-arbitration', procedure: 'ARBITRATION', categoryPrefix: '04' },
  { way: 'land-contract-arbitration', procedure: 'ARBITRATION', categoryPrefix: '01' },
  { way: 'party-appeal', procedure: 'PARTY_APPEAL', categoryPrefix: null },
  { way: 'reconsideration', procedure: 'ADMIN_PROCEDURE', categoryPrefix: null },
  { way: 'work-injury', procedure: 'ADMIN_PROCEDURE', categoryPrefix: '04' },
  { way: 'duty', procedure: 'PERFORM_DUTY', categoryPrefix: null },
];
const read = (text: string, asked: Partial<ProcedureAsked> = {}) =>
  readProcedure(rules, said(text), { class: 'APPEAL', litigation: false, ways, ...asked });

describe('the way', () => {
  it.each<[string, Procedure, string]>([
    ['公司违法辞退我，不给经济补偿金，要求双倍工资', 'ARBITRATION', '040606'],
    ['承包地被村里收回，土地承包纠纷', 'ARBITRATION', '011202'],
    ['我不服开除党籍处分，申请复审', 'PARTY_APPEAL', '150101'],
    ['对交警的行政处罚决定不服，要求撤销处罚', 'ADMIN_PROCEDURE', '080502'],
    ['上班受伤，人社局不予认定工伤', 'ADMIN_PROCEDURE', '040202'],
    ['楼下烧烤油烟扰民，请求查处无照经营', 'PERFORM_DUTY', '130206'],
    ['老板拖欠工资，请劳动监察', 'PERFORM_DUTY', '040305'],
    ['退役军人待遇政策没有落实，希望解决', 'PETITION_PROCEDURE', '070202'],
    ['门口的路灯坏了，希望修好', 'PETITION_PROCEDURE', '030204'],
  ])('of “%s” is %s', (text, procedure, categoryCode) => {
    const reading = read(text, { categoryCode });
    expect([text, reading.value]).toEqual([text, procedure]);
    expect(reading.reasons.length).toBeGreaterThan(0);
  });

  it('of what is related to a law suit is judicial, whatever else is said', () => {
    const reading = read('法院判决不执行，拖欠工资', { categoryCode: '040305', litigation: true });
    expect(reading.value).toBe('JUDICIAL');
    expect(reading.reasons[0]?.rule).toBe('procedure-litigation');
  });

  it('of suggestions and accusations is not proposed', () => {
    for (const kind of ['SUGGESTION', 'ACCUSATION'] as const)
      expect(read('请求查处', { class: kind })).toMatchObject({ confidence: 0, others: [], ways: [] });
  });
});

describe('the catalogue', () => {
  it('names the ways of the category first', () => {
    expect(read('上班受伤，人社局不予认定工伤', { categoryCode: '040202' }).ways).toEqual([
      'work-injury',
      'reconsideration',
    ]);
  });
  it('that has no such way for the category rules it out', () => {
    const text = '合同约定了仲裁，对方违约，仲裁条款';
    expect(read(text, { categoryCode: '0308' }).value).not.toBe('ARBITRATION');
    expect(readProcedure(rules, said(text), { class: 'APPEAL', litigation: false, categoryCode: '0308' }).value).toBe(
      'ARBITRATION',
    );
  });
  it('without a way leaves the usual one', () => {
    expect(read('请求查处油烟扰民', { ways: [] })).toMatchObject({ value: 'PETITION_PROCEDURE', ways: [] });
  });
});
