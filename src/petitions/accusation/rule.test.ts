// Accusations: discipline alone takes them up and concludes them; named reporters are answered; organisation is informed.
import { describe, expect, it } from 'vitest';
import { clockOf, grown, NOW, registered, setting, triaged } from '../../../tests/support/acts.ts';
import { officerOf, settingAt } from '../../../tests/support/ground.ts';
import type { Rule, Setting } from '../act.ts';
import { refer } from '../dispatch/rule.ts';
import type { Matter } from '../matter.ts';
import { concludeAccusation, informOrganisation, takeUpAccusation } from './rule.ts';

const DISCIPLINE = '440106-discipline';
const receiver = officerOf(DISCIPLINE, 'discipline-receiver');
const director = officerOf('440106-petition-bureau', 'bureau-director');
const here: Setting = settingAt(NOW, receiver);
const refused = <B>(rule: Rule<B>, matter: Matter, body: B, by = receiver) => {
  const answer = rule(matter, body, by, here);
  return answer.ok ? undefined : [answer.refusal.code, answer.refusal.field];
};

const accusation = (change: object = {}): Matter =>
  triaged(
    { class: 'ACCUSATION', accusedOrganCode: '440106-housing', ...change },
    registered({ reportsWrongdoing: true }),
  );
const atDiscipline = (): Matter => {
  const from = accusation();
  const by = officerOf('440106-petition-bureau', 'dispatcher');
  const sent = grown(from, refer(from, { seen: 2, organCode: DISCIPLINE }, by, setting));
  return { ...sent, state: 'AT_ORGAN' };
};
const named = (matter: Matter): Matter => ({
  ...matter,
  petitions: matter.petitions.map((one) => ({ ...one, anonymous: false })),
});
const TAKEN = { seen: 4, handlerId: receiver.staffId } as const;
const taken = (from = atDiscipline()): Matter =>
  grown(from, takeUpAccusation(from, TAKEN, receiver, here), NOW, receiver);
const RESULT = { seen: 5, outcome: 'FOUNDED', result: '已经立案。' } as const;

describe('an accusation', () => {
  it('is taken up by discipline, also where discipline registered it', () => {
    expect(taken()).toMatchObject({ state: 'ACCEPTED', class: 'ACCUSATION' });
    expect(clockOf(taken(), 'T-NOTICE')?.metAt).toBe(NOW);
    const here = { ...registered({ reportsWrongdoing: true, organ: '44-discipline' }) };
    const above = officerOf('44-discipline', 'discipline-receiver');
    const own = settingAt(NOW, above);
    const body = { seen: 1, handlerId: above.staffId };
    const matter = grown(here, takeUpAccusation(here, body, above, own), NOW, above);
    expect(matter).toMatchObject({ state: 'ACCEPTED', class: 'ACCUSATION' });
    expect(clockOf(matter, 'T-DISP')?.metAt).toBe(NOW);
    const bureau = officerOf('440106-petition-bureau', 'discipline-receiver');
    expect(refused(takeUpAccusation, accusation(), TAKEN, bureau)?.[0]).toBe('discipline-only');
    expect(refused(takeUpAccusation, { ...atDiscipline(), class: 'APPEAL' }, TAKEN)?.[0]).toBe('not-an-accusation');
  });

  it('is concluded with feedback to who reported under a name', () => {
    expect(refused(concludeAccusation, named(taken()), RESULT)).toEqual(['feedback-missing', 'feedback']);
    expect(refused(concludeAccusation, taken(), RESULT)).toBeUndefined();
    const from = named(taken());
    const body = { ...RESULT, feedback: '您反映的问题已经查实。' };
    const matter = grown(from, concludeAccusation(from, body, receiver, here), NOW, receiver);
    expect(matter).toMatchObject({ state: 'CLOSED', answer: { kind: 'ACCUSATION', text: body.feedback } });
    expect(clockOf(matter, 'T-REVIEW-REQ')).toBeUndefined();
  });

  it('is told to the organisation department that manages these cadres, and never on the accused’s line', () => {
    const inform = (organCode: string, matter = accusation()) =>
      refused(informOrganisation, matter, { seen: 2, organCode, major: false, summary: '反映情况' }, director);
    expect(inform('440106-organisation')).toBeUndefined();
    expect(inform('4401-organisation')).toBeUndefined();
    expect(inform('440305-organisation')).toEqual(['not-their-cadres', 'organCode']);
    expect(inform('440106-ecology')).toEqual(['not-organisation-department', 'organCode']);
    expect(inform('440106-organisation', accusation({ accusedOrganCode: '440106-party-committee' }))?.[0]).toBe(
      'accused-unit',
    );
    expect(inform('440106-organisation', accusation({ accusedOrganCode: '4401-housing' }))).toEqual([
      'not-their-cadres',
      'organCode',
    ]);
    expect(inform('440106-organisation', triaged())?.[0]).toBe('not-an-accusation');
  });
});
