// The made-up staff of a province and the demo accounts, before they reach a database.
import { describe, expect, it } from 'vitest';
import { ROLES } from '../contract.ts';
import { organsWording } from '../wording.ts';
import { seedRows } from './categories.ts';
import { readSeed } from './files.ts';
import { provincePeople } from './province.ts';
import { rolesOf } from './roles.ts';

const rows = seedRows();
const organs = new Map(rows.organs.map((organ) => [organ.code, organ]));

describe('the staff of a province', () => {
  const people = provincePeople(rows.organs);
  const rolesAt = new Map<string, Set<string>>();
  for (const { organCode, roles } of people)
    rolesAt.set(organCode, new Set([...(rolesAt.get(organCode) ?? []), ...roles]));

  it('is 16,300 people on five levels, each with a login of their own', () => {
    expect(people).toHaveLength(16_300);
    expect(new Set(people.map((person) => person.login)).size).toBe(16_300);
    expect(new Set(people.map((person) => person.level))).toEqual(new Set([0, 1, 2, 3, 4]));
  });

  it('is the same for the same seed and another for another', () => {
    expect(provincePeople(rows.organs)).toEqual(people);
    expect(provincePeople(rows.organs, { seed: 7 })[0]?.name).not.toBe(people[0]?.name);
  });

  it('lets every petition bureau register, triage, dispatch, supervise and sign', () => {
    for (const organ of rows.organs.filter((one) => one.type === 'PETITION_BUREAU'))
      for (const role of ['clerk', 'triage-clerk', 'dispatcher', 'supervisor', 'bureau-director'])
        expect(rolesAt.get(organ.code)?.has(role), `${role} at ${organ.code}`).toBe(true);
  });

  it('lets every competent organ take receipt, handle and sign, with a signer who is not the handler', () => {
    const competent = new Set(rows.competence.map((row) => row.organCode));
    const governing = rows.organs.filter((one) => ['STREET', 'TOWNSHIP'].includes(one.type)).map((one) => one.code);
    for (const code of [...competent, ...governing]) {
      for (const role of ['acceptance-clerk', 'handler', 'organ-leader'])
        expect(rolesAt.get(code)?.has(role), `${role} at ${code}`).toBe(true);
    }
    for (const person of people) expect(person.roles).not.toEqual(expect.arrayContaining(['handler', 'organ-leader']));
  });

  it('does not let administrators see cases', () => {
    for (const person of people) if (person.roles.includes('administrator')) expect(person.roles).toHaveLength(1);
  });
});

describe('the demo accounts', () => {
  const demo = readSeed('demo-staff.csv', ['login', 'organ_code', 'roles']);

  it('are one for each role, named after it, at organs that exist', () => {
    for (const role of ROLES) expect(demo.find((row) => row.login === role)?.roles).toBe(role);
    for (const row of demo) expect(organs.has(row.organ_code), row.organ_code).toBe(true);
    expect(rolesOf(demo.find((row) => row.login === 'province-dispatcher')?.roles ?? '')).toHaveLength(3);
  });
});

describe('the wording', () => {
  it('names every role and kind of organ in both languages', () => {
    for (const words of [organsWording.zh, organsWording.en]) {
      expect(Object.keys(words.role).sort()).toEqual([...ROLES].sort());
      expect(Object.keys(words.roleExplained).sort()).toEqual([...ROLES].sort());
      for (const organ of rows.organs) expect(Object.keys(words.organType)).toContain(organ.type);
    }
  });
});
