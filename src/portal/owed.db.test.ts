// What the organs owe each other and the petitioner, on a real database: a report that is owed after closing stands on the
// organ's list and nowhere on the petitioner's page; what repeats a terminated matter is not accepted any longer, with the
// number of the opinion that ended it, also when it repeats such a repetition.
import { expect, it } from 'vitest';
import { petitionerApi } from '../../tests/support/petitioner.ts';
import { officerAt } from '../apps/commands/case.ts';
import type { Role } from '../organs/contract.ts';
import { perform } from '../petitions/acts.ts';
import type { BodyOf, StaffAct } from '../petitions/contract.ts';
import { openDocument } from '../petitions/documents/sealed.ts';
import { documentsOf } from '../petitions/documents/store.ts';
import { loadMatter } from '../petitions/store.ts';
import { textsOf } from '../platform/documents/model.ts';

const api = petitionerApi();
const BUREAU = '440106-petition-bureau';
const HOUSING = '440106-housing';

/** One act by somebody of that role, on the matter as it is; what came of it. */
async function act(id: string, name: StaffAct, role: Role, body: object, organ = HOUSING): Promise<string> {
  const { spine } = api.portal.house;
  const seen = (await loadMatter(spine, id))?.matter.version ?? 0;
  const officer = await officerAt(spine, organ, [role]);
  const outcome = await perform(spine, officer, id, name, { seen, ...body } as BodyOf<StaffAct>);
  return outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind === 'done' ? outcome.state : outcome.kind;
}

const heroOf = async (one: { number: string; queryCode: string }): Promise<string> =>
  ((await api.progress(one)) as unknown as { holder: { sentence: string } }).holder.sentence;

const OPINION = {
  claims: '维修外墙',
  facts: '属实',
  reasons: '在保修期内',
  conclusion: 'EXPLAIN',
  opinion: '已经督促',
  legalBasis: '条例',
  remedy: '可以申请复查',
};

it('a report that is owed after closing is on the organ’s list, and nothing that the petitioner waits for', async () => {
  const one = await api.made('triaged');
  const { id } = one.matter;
  const { spine } = api.portal.house;
  const handlerId = (await officerAt(spine, HOUSING, ['handler'])).staffId;
  const responsibleLeaderId = (await officerAt(spine, HOUSING, ['organ-leader'])).staffId;
  const report = { organCode: HOUSING, reportDueDay: '2026-04-01', reportContents: '办结报告' };
  expect(await act(id, 'assign', 'dispatcher', report, BUREAU)).toBe('DISPATCHED');
  expect(await act(id, 'take-receipt', 'acceptance-clerk', {})).toBe('AT_ORGAN');
  const people = { handlerId, responsibleLeaderId };
  await act(id, 'accept', 'acceptance-clerk', { procedure: 'PETITION_PROCEDURE', ...people });
  await act(id, 'draft-reply', 'handler', OPINION);
  expect(await act(id, 'sign-reply', 'organ-leader', {})).toBe('REPLIED');
  expect(await heroOf(one)).not.toContain('2026年4月1日');
  expect(await act(id, 'close', 'acceptance-clerk', { note: '已回访' })).toBe('CLOSED');
  const listed = async () =>
    (await api.portal.call('GET', '/api/desk/worklist', { as: 'handler' })).text.includes(one.number);
  expect(await listed()).toBe(true);
  expect(await act(id, 'report-result', 'acceptance-clerk', { report: '已经办结' })).toBe('CLOSED');
  expect(await listed()).toBe(false);
});

it('what repeats a terminated matter is only no longer accepted, also through another repetition', async () => {
  const { spine } = api.portal.house;
  const ended = await api.made('terminated');
  const triage = { class: 'APPEAL', categoryCode: '0301', placeCode: '440106006', litigationRelated: false };
  const again = await api.made('registered');
  const { id } = again.matter;
  await act(id, 'triage', 'triage-clerk', { ...triage, otherNumber: ended.number }, BUREAU);
  expect(await act(id, 'refer', 'dispatcher', { organCode: HOUSING }, BUREAU)).toBe('terminated-before');
  expect(await act(id, 'reply-directly', 'dispatcher', { reply: '请见原意见' }, BUREAU)).toBe('terminated-before');
  const no = { otherNumber: ended.number, reason: '同一事实和理由' };
  expect(await act(id, 'no-longer-accept', 'dispatcher', no, BUREAU)).toBe('NO_LONGER_ACCEPTED');
  const [notice] = await documentsOf(spine.pool, id);
  const text = notice && textsOf(openDocument(spine.keys, undefined, id, notice.id, notice.sealed)).join('\n');
  expect(text).toMatch(/已由广东省住房和城乡建设厅作出省住建厅信复核〔2026〕\d+号/);
  const third = await api.made('registered');
  await act(third.matter.id, 'triage', 'triage-clerk', { ...triage, otherNumber: again.number }, BUREAU);
  expect(await act(third.matter.id, 'refer', 'dispatcher', { organCode: HOUSING }, BUREAU)).toBe('terminated-before');
});
