// Who sees a matter: those whose charge it is, the bureau of the region, and of the sealed only those who must.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUREAU, HOUSING } from '../../tests/support/acts.ts';
import { ground, officerOf } from '../../tests/support/ground.ts';
import { anyMatter, anyOfficer, isAccused, type Readable } from '../../tests/support/matters.ts';
import type { Officer } from './act.ts';
import {
  CASE_ROLES,
  DISCIPLINE_ROLES,
  mayKnowOf,
  mayRead,
  REGION_ROLES,
  SEALED_HANDLING_ROLES,
  SEALED_ROLES,
  scopeOf,
} from './policy.ts';

const reads = (officer: Officer, matter: Readable): boolean => mayRead(scopeOf(officer, ground), matter);
const has = (officer: Officer, roles: readonly string[]): boolean => officer.roles.some((role) => roles.includes(role));
const hasCharge = (officer: Officer, matter: Readable): boolean =>
  matter.tasks.some((task) => task.organ === officer.organ.code);

const always = (claim: (officer: Officer, matter: Readable) => void): void =>
  fc.assert(fc.property(anyOfficer, anyMatter, claim), { numRuns: 1000 });

const isAccusation = (matter: Readable): boolean =>
  matter.sealed && (matter.class === undefined || matter.class === 'ACCUSATION');
const isNamed = (officer: Officer, matter: Readable): boolean =>
  Boolean(matter.readers?.some((one) => one.id === officer.staffId)) ||
  matter.tasks.some(
    (task) => task.organ === officer.organ.code && !task.doneAt && task.handler?.id === officer.staffId,
  );

describe('an accusation (R22 art. 30)', () => {
  it('is seen only by the named few, and by those who must at the organ that has it now', () => {
    always((officer, matter) => {
      if (!isAccusation(matter) || !reads(officer, matter) || isNamed(officer, matter)) return;
      expect(matter.holder).toBe(officer.organ.code);
      expect(has(officer, officer.organ.type === 'DISCIPLINE' ? DISCIPLINE_ROLES : SEALED_ROLES)).toBe(true);
    });
  });

  it('is known of, and no more, by those who passed it on', () => {
    const tasks = [{ organ: BUREAU }, { organ: '440106-discipline' }] as unknown as Readable['tasks'];
    const matter = {
      sealed: true,
      class: 'ACCUSATION',
      placeCode: '440106',
      holder: '440106-discipline',
      tasks,
    } as const;
    const knows = (officer: Officer, given: Readable = matter) => mayKnowOf(scopeOf(officer, ground), given);
    expect(reads(officerOf(BUREAU, 'dispatcher'), matter)).toBe(false);
    expect(knows(officerOf(BUREAU, 'dispatcher'))).toBe(true);
    expect(knows(officerOf(BUREAU, 'bureau-director', 'supervisor', 'clerk'))).toBe(false);
    expect(knows(officerOf(BUREAU, 'dispatcher'), { ...matter, accusedOrgan: '440106-government' })).toBe(false);
    expect(reads(officerOf('440106-discipline', 'discipline-receiver'), matter)).toBe(true);
    expect(reads(officerOf('440106-discipline', 'organ-leader', 'clerk', 'dispatcher'), matter)).toBe(false);
  });
});

describe('a sealed matter that is something else', () => {
  it('is seen only in organs whose charge it is or was, and there only by those who must', () => {
    always((officer, matter) => {
      if (!matter.sealed || isAccusation(matter) || !reads(officer, matter)) return;
      expect(hasCharge(officer, matter)).toBe(true);
      expect(has(officer, [...SEALED_ROLES, ...DISCIPLINE_ROLES, ...SEALED_HANDLING_ROLES])).toBe(true);
    });
  });

  it('that is no accusation after all can be answered by the organ in charge, and stays hidden from others there', () => {
    const tasks = [{ no: 1, organ: HOUSING }] as unknown as Readable['tasks'];
    const matter = { sealed: true, class: 'APPEAL', placeCode: '440106', holder: HOUSING, tasks } as const;
    expect(reads(officerOf(HOUSING, 'handler'), matter)).toBe(true);
    expect(reads(officerOf(HOUSING, 'clerk'), matter)).toBe(false);
    expect(reads(officerOf(HOUSING, 'handler'), { ...matter, class: 'ACCUSATION' })).toBe(false);
  });

  it('is not seen by looking over the region', () => {
    const director = officerOf('44-petition-bureau', 'bureau-director', 'dispatcher');
    const matter = { sealed: true, placeCode: '440106', holder: '440106-discipline', tasks: [] };
    expect(reads(director, matter)).toBe(false);
    expect(reads(director, { ...matter, sealed: false })).toBe(true);
  });
});

describe('the accused', () => {
  it('their unit, units under it and units they run never see the matter, whatever their roles or their charge', () => {
    always((officer, matter) => {
      if (isAccused(matter, officer.organ.code) || matter.barred?.staff.includes(officer.staffId))
        expect([reads(officer, matter), mayKnowOf(scopeOf(officer, ground), matter)]).toEqual([false, false]);
    });
  });
});

describe('an ordinary matter', () => {
  it('is seen in every organ whose charge it is or was, by those who work on cases', () => {
    always((officer, matter) => {
      if (matter.sealed || isAccused(matter, officer.organ.code) || matter.barred?.staff.includes(officer.staffId))
        return;
      if (has(officer, CASE_ROLES) && hasCharge(officer, matter)) expect(reads(officer, matter)).toBe(true);
    });
  });

  it('is else seen only by the bureaus over its place, by those who look over the region', () => {
    always((officer, matter) => {
      if (isAccusation(matter) || !reads(officer, matter) || hasCharge(officer, matter)) return;
      expect(officer.organ.type).toBe('PETITION_BUREAU');
      expect(matter.placeCode.startsWith(officer.organ.placeCode ?? '-')).toBe(true);
      expect(has(officer, REGION_ROLES)).toBe(true);
    });
  });

  it('is no case for administrators, auditors and assessors: they see logs, orders and figures', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('administrator', 'auditor', 'assessor', 'commander', 'lawyer'),
        anyMatter,
        (role, matter) => {
          expect(reads(officerOf(matter.holder, role), { ...matter, readers: [], tasks: [] })).toBe(false);
        },
      ),
    );
  });
});
