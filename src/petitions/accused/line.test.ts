// The accused's line: whom an accusation never comes to, and which bureau registers it instead.
import { describe, expect, it } from 'vitest';
import { BUREAU, HOUSING } from '../../../tests/support/acts.ts';
import { directory, ground } from '../../../tests/support/ground.ts';
import type { Somebody } from '../act.ts';
import { barredBy, clearAbove, isAccusedPerson, isAccusedUnit, registeringOrgan } from './line.ts';

const CITY = '4401-petition-bureau';
const PROVINCE = '44-petition-bureau';
const at = { organ: HOUSING, placeCode: '440106' };
const someone = (organ: string, ...roles: Somebody['roles']): Somebody => ({ id: organ, name: '王伟', organ, roles });

describe('people who bear the name of an accused person', () => {
  it('are kept out on the line of places, and the units that they run there with them', () => {
    const barred = barredBy(
      at,
      [
        someone(HOUSING, 'handler'),
        someone(BUREAU, 'bureau-director'),
        someone('4401-discipline', 'discipline-receiver', 'organ-leader'),
        someone('440305-petition-bureau', 'bureau-director'),
      ],
      ground,
    );
    expect(barred).toEqual({ organs: [BUREAU], staff: ['4401-discipline', HOUSING, BUREAU].sort() });
    expect(barredBy(at, [someone('440305-petition-bureau', 'bureau-director')], ground)).toBeUndefined();
  });

  it('are never let in by name, whatever their organ', () => {
    const accused = { accusedPersons: ['王伟'], barred: { organs: [], staff: ['x'] } };
    expect(isAccusedPerson(accused, { id: 'y', name: '王伟' })).toBe(true);
    expect(isAccusedPerson(accused, { id: 'x', name: '李娜' })).toBe(true);
    expect(isAccusedPerson(accused, { id: 'y', name: '李娜' })).toBe(false);
    expect(isAccusedPerson({}, { id: 'y', name: '王伟' })).toBe(false);
  });
});

it('a unit under the accused one is the accused unit too', () => {
  expect(isAccusedUnit({ accusedOrgan: '440106-government' }, HOUSING, ground)).toBe(true);
  expect(isAccusedUnit({ accusedOrgan: HOUSING }, '440106-government', ground)).toBe(false);
  expect(isAccusedUnit({ barred: { organs: ['4401-housing'], staff: [] } }, HOUSING, ground)).toBe(true);
  expect(isAccusedUnit({}, HOUSING, ground)).toBe(false);
});

it('goes up to the next bureau that is clear, above the province to its discipline organ', () => {
  const under = (organ: string) => (one: string) => ground.isWithin(one, organ);
  expect(clearAbove(BUREAU, under('440106-government'), ground)?.code).toBe(CITY);
  expect(clearAbove(BUREAU, under('4401-government'), ground)?.code).toBe(PROVINCE);
  expect(clearAbove(BUREAU, under('44-government'), ground)?.code).toBe('44-discipline');
  expect(clearAbove(PROVINCE, under(PROVINCE), ground)?.code).toBe('44-discipline');
});

describe('a petition that reports wrongdoing is registered', () => {
  const leaders: Record<string, string[]> = { [BUREAU]: ['欧阳文远'], '4401-government': ['何建明'] };
  const names = [...ground.linesOf(BUREAU)].map((code) => {
    const organ = directory.organ(code);
    return { code, names: [organ?.name ?? '', organ?.shortName ?? '', organ?.nameEn ?? '', ...(leaders[code] ?? [])] };
  });
  const by = (accused: string): string => registeringOrgan(BUREAU, accused, names, ground);

  it.each([
    ['某房地产公司', BUREAU],
    ['天河区住建局的张科长', BUREAU],
    ['', BUREAU],
    ['广州市天河区信访局', CITY],
    ['天河信访局局长', CITY],
    ['欧阳 文远', CITY],
    ['你局接访的人', CITY],
    ['信访局的工作人员', CITY],
    ['天河区政府办公室', CITY],
    ['广州市信访局', PROVINCE],
    ['广州市人民政府何副市长', PROVINCE],
    ['何建明', PROVINCE],
    ['广东省信访局', '44-discipline'],
    ['省政府某处', '44-discipline'],
    ['Tianhe District Petition Bureau', CITY],
  ])('“%s”: at %s', (accused, organ) => expect(by(accused)).toBe(organ));
});
