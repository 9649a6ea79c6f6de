// What an act asks for: what the form starts with, what must be filled in, and what the server is sent.
import { describe, expect, it } from 'vitest';
import { SERVICE_METHODS } from '../../contract/act-base.ts';
import { FILING_GROUNDS, OBJECTION_DECISIONS, REFUSAL_GROUNDS } from '../../contract/acts-dispatch.ts';
import {
  ACCUSATION_OUTCOMES,
  ADOPTIONS,
  EXECUTIONS,
  PROCEDURE_OUTCOMES,
  SIMPLE_GROUNDS,
} from '../../contract/acts-handling.ts';
import { AID_KINDS, REOPEN_GROUNDS, REVIEW_DECISIONS, REVIEW_REFUSALS } from '../../contract/acts-review.ts';
import { ACT_BODIES, type MatterView } from '../../contract.ts';
import { type Ask, bodyFrom, initialOf, lines, requiredOf } from './asks.ts';
import { type CodeSet, codes } from './codes.ts';
import { ACT_FORMS } from './forms.ts';
import { extendedTo } from './known-handling.tsx';
import { asked } from './use-act-form.ts';

const matter = { petitions: [{ people: 3 }] } as unknown as MatterView;
const ASKS: readonly Ask[] = [
  { kind: 'choice', name: 'ground', words: 'x', codes: ['A', 'OTHER'] },
  { kind: 'text', name: 'reason', rows: 2, most: 10, optional: (values) => values['ground'] !== 'OTHER' },
  { kind: 'petition', name: 'otherNumber', when: (values) => values['ground'] === 'A' },
  { kind: 'number', name: 'people', initial: ({ petitions }) => String(petitions[0]?.people) },
  { kind: 'tick', name: 'public' },
  { kind: 'yes-no', name: 'agree' },
  { kind: 'names', name: 'panel' },
  { kind: 'time', name: 'at' },
  { kind: 'fixed', name: 'procedure', value: 'PETITION_PROCEDURE' },
  { kind: 'earlier', name: 'legalTime' },
];

describe('asks', () => {
  const start = initialOf(ASKS, matter);

  it('start with what is known, and name every place a refusal may point to', () => {
    expect(start).toMatchObject({ people: '3', public: false, procedure: 'PETITION_PROCEDURE', ground: undefined });
    expect(Object.keys(start)).toEqual(expect.arrayContaining(['legalTime.evidence', 'legalTime.secondPersonId']));
  });

  it('require what is asked as things stand', () => {
    const required = (more: object) => requiredOf(ASKS, { ...start, ...more }, matter);
    expect(required({ ground: 'A' })).toContain('otherNumber');
    expect(required({ ground: 'A' })).not.toContain('reason');
    expect(required({ ground: 'OTHER' })).toContain('reason');
    expect(required({ ground: 'OTHER' })).not.toContain('otherNumber');
    expect(required({ legalTime: '2026-03-03T09:00' })).toContain('legalTime.evidence');
    expect(required({})).not.toContain('legalTime.evidence');
  });

  it('send what the server expects of each kind of field', () => {
    const filled = {
      ...start,
      ground: 'OTHER',
      otherNumber: '440106 2026 001',
      agree: 'no',
      panel: '张三\n李四、王五',
      at: '2026-03-03T09:00',
      legalTime: '2026-03-02T08:00',
      'legalTime.evidence': 'EMS 1',
      'legalTime.secondPersonId': 'p',
    };
    expect(bodyFrom(ASKS, filled, matter)).toEqual({
      ground: 'OTHER',
      reason: '',
      people: 3,
      public: false,
      agree: false,
      panel: ['张三', '李四', '王五'],
      at: '2026-03-03T01:00:00.000Z',
      procedure: 'PETITION_PROCEDURE',
      legalTime: { at: '2026-03-02T00:00:00.000Z', evidence: 'EMS 1', secondPersonId: 'p' },
    });
  });

  it('take names one a line or with commas', () =>
    expect(lines(' 张三，李四\n\n王五 ')).toEqual(['张三', '李四', '王五']));
});

describe('codes', () => {
  const known: Readonly<Partial<Record<CodeSet, readonly string[]>>> = {
    refusalGround: REFUSAL_GROUNDS,
    filingGround: FILING_GROUNDS,
    objectionDecision: OBJECTION_DECISIONS,
    urgentKind: Reflect.get(ACT_BODIES['report-urgent'].properties.kind, 'enum') as readonly string[],
    simpleGround: SIMPLE_GROUNDS,
    service: SERVICE_METHODS,
    procedureOutcome: PROCEDURE_OUTCOMES,
    adoption: ADOPTIONS,
    accusationOutcome: ACCUSATION_OUTCOMES,
    execution: EXECUTIONS,
    reviewRefusal: REVIEW_REFUSALS,
    reviewDecision: REVIEW_DECISIONS,
    reopenGround: REOPEN_GROUNDS,
    aidKind: AID_KINDS,
  };
  it.each(Object.entries(known))('%s are those of the contract', (set, contract) => {
    expect([...codes(set as CodeSet).codes].sort()).toEqual([...contract].sort());
  });
});

describe('forms', () => {
  it('are there for every staff act', () =>
    expect(Object.keys(ACT_FORMS).sort()).toEqual(Object.keys(ACT_BODIES).sort()));

  it('show the new last day of an extension only for a number of days', () => {
    expect(extendedTo('2026-03-31', '30')).toBe('2026-04-30');
    expect(extendedTo('2026-03-31', '')).toBeUndefined();
    expect(extendedTo('2026-03-31', '-1')).toBeUndefined();
    expect(extendedTo(undefined, '3')).toBeUndefined();
  });

  it('offer a confirmation once the server has asked for it, and keep what was ticked', () => {
    expect(asked({}, undefined)).toEqual({});
    expect(asked({}, 'document-character-missing')).toEqual({ byHand: false });
    expect(asked({ notSamePerson: true }, 'recusal-same-name')).toEqual({ notSamePerson: true });
  });
});
