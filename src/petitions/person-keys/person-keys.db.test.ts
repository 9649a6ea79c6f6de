// Persons by fingerprint in the database: written with the petition, none of a sealed matter, made up for matters from before.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { testSpine } from '../../../tests/support/spine.ts';
import { caseAt, officerAt } from '../../apps/commands/case.ts';
import { TestClock } from '../../platform/time.ts';
import { perform } from '../acts.ts';
import type { PetitionerInput } from '../contract.ts';
import { registerBatch } from '../register/batch.ts';
import { filingFrom } from '../register/filing.ts';
import type { Spine } from '../spine.ts';
import { matterIdsByKeys, personKeysOf } from './ask.ts';
import { keyPending } from './store.ts';

const ORGAN = '440106-housing';
const BUREAU = '440106-petition-bureau';
const WHO: PetitionerInput = {
  name: '申屠明月',
  phone: '13912340000',
  idNumber: '440106197001010014',
  address: '示例路1号',
};
const clock = new TestClock('2026-03-02T01:00:00Z');
let database: TestDatabase;
let spine: Spine;

beforeAll(async () => {
  database = await testDatabase();
  spine = await testSpine(database, clock);
});
afterAll(() => database.drop());

const found = async (person: PetitionerInput): Promise<string[]> =>
  (await matterIdsByKeys(database.pool, personKeysOf(spine.keys, person))).map(
    ({ matterId, kind }) => `${kind} ${matterId}`,
  );

it('finds co-petitioners as well as the first, newest first, from the moment of registration', async () => {
  const first = await caseAt(spine, 'registered', ORGAN, { petitioner: WHO });
  clock.forward(1);
  const second = await caseAt(spine, 'registered', ORGAN, {
    petitioner: { name: '夏侯远', phone: '13900009999' },
    coPetitioners: [WHO],
  });
  const both = [second.matter.id, first.matter.id];
  expect(await found({ phone: '+86 139 1234 0000' })).toEqual(both.map((id) => `PHONE ${id}`));
  expect(await found({ name: '申屠 明月' })).toEqual(both.map((id) => `NAME ${id}`));
  expect(await matterIdsByKeys(database.pool, personKeysOf(spine.keys, { idNumber: '440106700101001' }))).toHaveLength(
    2,
  );
  expect(await matterIdsByKeys(database.pool, personKeysOf(spine.keys, WHO), 1)).toHaveLength(4);
  expect(await found({ name: '没有此人', phone: '13000000000' })).toEqual([]);
});

it('keys what an import brings, and nothing of what is sealed from the beginning', async () => {
  const name = '公孙无名';
  const filing = (reportsWrongdoing: boolean) =>
    filingFrom(
      { text: '路灯坏了三个月。', placeCode: '440106', petitioner: { name }, reportsWrongdoing },
      { channel: 'LETTER', organ: BUREAU, receivedAt: clock.now() },
    );
  await registerBatch(spine, 'elsewhere', [
    { sourceId: '1', filing: filing(false) },
    { sourceId: '2', filing: filing(true) },
  ]);
  expect(await found({ name })).toHaveLength(1);
});

it('loses the keys in the transaction that seals the matter', async () => {
  const person = { name: '令狐不言' };
  const { matter } = await caseAt(spine, 'registered', ORGAN, { petitioner: person });
  expect(await found(person)).toHaveLength(1);
  const outcome = await perform(spine, await officerAt(spine, BUREAU, ['triage-clerk']), matter.id, 'triage', {
    seen: matter.version,
    class: 'ACCUSATION',
    categoryCode: '15',
    placeCode: '440106006',
    litigationRelated: false,
  });
  expect(outcome.kind).toBe('done');
  expect(await found(person)).toEqual([]);
  const { rowCount } = await database.pool.query('select from petitions.person_key where matter_id = $1', [matter.id]);
  expect(rowCount).toBe(0);
});

it('keys matters from before, once, and passes over a petitioner that does not open', async () => {
  const [whole, broken] = [
    await caseAt(spine, 'registered', ORGAN, { petitioner: { name: '完颜完好' } }),
    await caseAt(spine, 'registered', ORGAN, { petitioner: { name: '完颜破损' } }),
  ];
  const ids = [whole.matter.id, broken.matter.id];
  await database.pool.query('delete from petitions.person_key where matter_id = any($1::uuid[])', [ids]);
  await database.pool.query('insert into petitions.unkeyed select unnest($1::uuid[])', [ids]);
  await database.pool.query(
    'update petitions.petitioner set sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1) where matter_id = $1',
    [broken.matter.id],
  );
  const faults: string[] = [];
  const round = () => keyPending(spine, { onFault: (id) => faults.push(id) });
  expect([await round(), await round()]).toEqual([2, 0]);
  expect(faults).toEqual([broken.matter.id]);
  expect([await found({ name: '完颜完好' }), await found({ name: '完颜破损' })]).toEqual([
    [`NAME ${whole.matter.id}`],
    [],
  ]);
});
