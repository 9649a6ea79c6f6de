// Recusal and the named few on a real database: who may not be named, who takes over, who is let in.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAt } from '../../src/apps/commands/case.ts';
import type { Officer } from '../../src/petitions/act.ts';
import { perform } from '../../src/petitions/acts.ts';
import type { BodyOf, StaffAct } from '../../src/petitions/contract.ts';
import type { Matter } from '../../src/petitions/matter.ts';
import { mayDo } from '../../src/petitions/may-do.ts';
import { mayRead, scopeOf } from '../../src/petitions/policy.ts';
import { groundOf, type Spine } from '../../src/petitions/spine.ts';
import { loadMatter } from '../../src/petitions/store.ts';
import { TestClock } from '../../src/platform/time.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { person } from '../support/people.ts';
import { testSpine } from '../support/spine.ts';

const HOUSING = '440106-housing';
const PETITIONER = { name: '陈秀英', phone: '13800138000' };

let database: TestDatabase;
let spine: Spine;
let clerk: Officer;
let leader: Officer;
beforeAll(async () => {
  database = await testDatabase();
  spine = await testSpine(database, new TestClock('2026-03-02T02:00:00Z'));
  clerk = await at(HOUSING, ['acceptance-clerk'], '诸葛受理');
  leader = await at(HOUSING, ['organ-leader'], '诸葛局长');
});
afterAll(() => database.drop());

const at = async (organ: string, roles: Officer['roles'], name: string, phone?: string): Promise<Officer> =>
  (await person(spine, organ, roles, { name, ...(phone && { phone }) })).officer;

const now = async (id: string): Promise<Matter> => (await loadMatter(spine, id))?.matter as Matter;

async function act<A extends StaffAct>(officer: Officer, id: string, name: A, body: object) {
  const { version } = await now(id);
  const outcome = await perform(spine, officer, id, name, { seen: version, ...body } as BodyOf<A>);
  return outcome.kind === 'refused' ? `${outcome.refusal.code} ${outcome.refusal.field ?? ''}`.trim() : outcome.kind;
}

describe('a charge', () => {
  const accept = (id: string, handler: Officer, more: object = {}) =>
    act(clerk, id, 'accept', {
      procedure: 'PETITION_PROCEDURE',
      handlerId: handler.staffId,
      responsibleLeaderId: leader.staffId,
      ...more,
    });

  it('is not given to the petitioner, nor to a namesake unless it was checked; the fact keeps that', async () => {
    const { id } = (await caseAt(spine, 'received', HOUSING, { petitioner: PETITIONER })).matter;
    expect(await accept(id, await at(HOUSING, ['handler'], '李娜', PETITIONER.phone))).toBe(
      'recusal-same-person handlerId',
    );
    const namesake = await at(HOUSING, ['handler'], PETITIONER.name);
    expect(await accept(id, namesake)).toBe('recusal-same-name handlerId');
    expect(await accept(id, namesake, { notSamePerson: true })).toBe('done');
    const { rows } = await database.pool.query(
      `select data->>'notSamePerson' as said from petitions.fact where matter_id = $1 and type = 'accepted'`,
      [id],
    );
    expect(rows).toEqual([{ said: 'true' }]);
  });

  it('goes to a colleague when its holder is recused; who was recused is not named again', async () => {
    const { id } = (await caseAt(spine, 'received', HOUSING)).matter;
    const [one, other] = [await at(HOUSING, ['handler'], '甲乙'), await at(HOUSING, ['handler'], '丙丁')];
    expect(await accept(id, one)).toBe('done');
    expect(await act(other, id, 'declare-recusal', { reason: '是亲属' })).toBe('recusal-not-named');
    expect(await act(one, id, 'declare-recusal', { reason: '是亲属' })).toBe('done');
    const decision = { staffId: one.staffId, agree: true };
    expect(await act(leader, id, 'decide-recusal', decision)).toBe('replacement-missing replacementId');
    expect(await act(leader, id, 'decide-recusal', { ...decision, replacementId: other.staffId })).toBe('done');
    const matter = await now(id);
    expect(matter.tasks.at(-1)?.handler?.id).toBe(other.staffId);
    const back = { staffId: other.staffId, agree: true, replacementId: one.staffId };
    expect(await act(leader, id, 'decide-recusal', back)).toBe('recusal-decided-before replacementId');
  });

  it('is over for good for who was recused: no act is left in the matter, whatever the post', async () => {
    const { id } = (await caseAt(spine, 'received', HOUSING)).matter;
    const [one, other] = [
      await at(HOUSING, ['handler', 'organ-leader'], '戊己'),
      await at(HOUSING, ['handler'], '庚辛'),
    ];
    expect(await accept(id, one)).toBe('done');
    expect(await act(one, id, 'declare-recusal', { reason: '是亲属' })).toBe('done');
    const decision = { staffId: one.staffId, agree: true, replacementId: other.staffId };
    expect(await act(leader, id, 'decide-recusal', decision)).toBe('done');
    const draft = { claims: '维修', facts: '属实', reasons: '保修期内', conclusion: 'EXPLAIN', opinion: '督促' };
    const reply = { ...draft, legalBasis: '条例', remedy: '可以申请复查' };
    expect(await act(one, id, 'draft-reply', reply)).toBe('recusal-decided-before');
    expect(await act(other, id, 'draft-reply', reply)).toBe('done');
    expect(await act(one, id, 'sign-reply', {})).toBe('recusal-decided-before');
    expect(
      mayDo(await now(id), one, { now: spine.clock.now(), clocks: spine.clocks, ground: groundOf(spine.directory) }),
    ).toEqual([]);
  });
});

describe('the named few', () => {
  it('read an accusation from then on, and never somebody of the accused’s side', async () => {
    const bureau = await at('440106-petition-bureau', ['triage-clerk', 'dispatcher'], '诸葛分派');
    const { id } = (await caseAt(spine, 'registered', HOUSING, { reportsWrongdoing: true })).matter;
    const accusation = {
      class: 'ACCUSATION',
      categoryCode: '15',
      placeCode: '440106',
      litigationRelated: false,
      accusedOrganCode: HOUSING,
      accusedPersons: ['诸葛局长'],
    };
    expect(await act(bureau, id, 'triage', accusation)).toBe('done');
    expect(await act(bureau, id, 'refer', { organCode: '440106-discipline' })).toBe('done');
    const receiver = await at('440106-discipline', ['discipline-receiver'], '诸葛纪检');
    const secretary = await at('440106-party-committee', ['organ-leader'], '书记');
    const reads = async (officer: Officer) => mayRead(scopeOf(officer, groundOf(spine.directory)), await now(id));
    expect([await reads(receiver), await reads(secretary), await reads(bureau), await reads(leader)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    const grant = (officer: Officer) =>
      act(receiver, id, 'grant-access', { staffId: officer.staffId, reason: '重大案件' });
    expect(await grant(secretary)).toBe('done');
    expect(await reads(secretary)).toBe(true);
    const { rows } = await database.pool.query('select readers from petitions.matter where matter_id = $1', [id]);
    expect(rows).toEqual([{ readers: [secretary.staffId] }]);
    expect(await grant(clerk)).toBe('accused-unit staffId');
    expect(await grant(await at('4401-discipline', ['clerk'], '诸葛局长'))).toBe('accused-person staffId');
    expect(await act(bureau, id, 'grant-access', { staffId: secretary.staffId, reason: '想看' })).toBe('unknown');
    const handler = await at('440106-discipline', ['handler'], '诸葛核查');
    expect([await act(receiver, id, 'take-receipt', {}), await reads(handler)]).toEqual(['done', false]);
    expect(await act(receiver, id, 'take-up-accusation', { handlerId: handler.staffId })).toBe('done');
    expect(await reads(handler)).toBe(true);
    const concluded = { outcome: 'FOUNDED', result: '查证属实，已处理', feedback: '已经查实处理' };
    expect([await act(receiver, id, 'conclude-accusation', concluded), await reads(handler)]).toEqual(['done', false]);
    expect([await reads(receiver), await reads(secretary)]).toEqual([true, true]);
  });
});

it('a petition against the bureau is registered above it', async () => {
  const made = await caseAt(spine, 'registered', HOUSING, { reportsWrongdoing: true, accused: '天河区信访局' });
  expect(made.matter.holder).toBe('4401-petition-bureau');
  const director = await at('440106-petition-bureau', ['bureau-director'], '慕容某某');
  const other = await caseAt(spine, 'registered', HOUSING, { reportsWrongdoing: true, accused: director.name });
  expect(other.matter.holder).toBe('4401-petition-bureau');
  const plain = await caseAt(spine, 'registered', HOUSING, { accused: director.name });
  expect(plain.matter.holder).toBe('440106-petition-bureau');
});
