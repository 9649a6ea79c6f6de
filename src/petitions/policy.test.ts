// Who sees a matter: those whose charge it is, the bureau of the region, and of the sealed only those who must.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUSING } from '../../tests/support/acts.ts';
import { ground, officerOf } from '../../tests/support/ground.ts';
import { anyMatter, anyOfficer, isAccused, type Readable } from '../../tests/support/matters.ts';
import type { Officer } from './act.ts';
import { CASE_ROLES, mayRead, REGION_ROLES, SEALED_HANDLING_ROLES, SEALED_ROLES, scopeOf } from './policy.ts';

const reads = (officer: Officer, matter: Readable): boolean => mayRead(scopeOf(officer, ground), matter);
const has = (officer: Officer, roles: readonly string[]): boolean => officer.roles.some((role) => roles.includes(role));
const hasCharge = (officer: Officer, matter: Readable): boolean =>
  matter.tasks.some((task) => task.organ === officer.organ.code);

const always = (claim: (officer: Officer, matter: Readable) => void): void =>
  fc.assert(fc.property(anyOfficer, anyMatter, claim), { numRuns: 1000 });

describe('a sealed matter (R22 art. 30)', () => {
  it('is seen only in organs whose charge it is or was, and there only by those who must', () => {
    always((officer, matter) => {
      if (matter.sealed && reads(officer, matter)) {
        expect(hasCharge(officer, matter)).toBe(true);
        const noAccusation = matter.class !== undefined && matter.class !== 'ACCUSATION';
        const must = noAccusation ? [...SEALED_ROLES, ...SEALED_HANDLING_ROLES] : SEALED_ROLES;
        expect(has(officer, must)).toBe(true);
      }
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

describe('an accused organ', () => {
  it('never sees the matter, nor does any unit of it, whatever their roles; but who has the charge keeps it', () => {
    always((officer, matter) => {
      if (isAccused(matter, officer.organ.code) && matter.holder !== officer.organ.code)
        expect(reads(officer, matter)).toBe(false);
    });
  });
});

describe('an ordinary matter', () => {
  it('is seen in every organ whose charge it is or was, by those who work on cases', () => {
    always((officer, matter) => {
      if (!matter.sealed && !matter.accusedOrgan && has(officer, CASE_ROLES) && hasCharge(officer, matter))
        expect(reads(officer, matter)).toBe(true);
    });
  });

  it('is else seen only by the bureaus over its place, by those who look over the region', () => {
    always((officer, matter) => {
      if (!reads(officer, matter) || hasCharge(officer, matter)) return;
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
          expect(reads(officerOf(matter.holder, role), matter)).toBe(false);
        },
      ),
    );
  });
});
