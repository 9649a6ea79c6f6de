// The directory over the vendored tables, without a database: counts, lines, competence, search.
import { describe, expect, it } from 'vitest';
import { Directory } from './directory.ts';
import type { Organ, Place } from './model.ts';
import { seedRows } from './seed/categories.ts';

const rows = seedRows();
const directory = new Directory(rows);
const atLevel = (level: number) => rows.places.filter((place) => place.level === level);
const codes = (found: readonly (Organ | Place)[]) => found.map((one) => one.code);
/** Every city, county and directly governed place that has departments. */
const withDepartments = rows.places.filter((place) => place.level < 4);

describe('the places of Guangdong', () => {
  it('are one province, 21 cities, 122 counties and 1,757 townships and streets', () => {
    expect([1, 2, 3, 4].map((level) => atLevel(level).length)).toEqual([1, 21, 122, 1757]);
  });

  it('are found by the prefix of the code, also the towns of Dongguan and Zhongshan, which have no county', () => {
    for (const place of rows.places) if (place.parentCode) expect(place.code.startsWith(place.parentCode)).toBe(true);
    expect(directory.place('441900')).toBeUndefined();
    expect(directory.childPlaces('4419')).toHaveLength(36);
    expect(directory.childPlaces('4420')).toHaveLength(23);
    expect(directory.ancestors('441900119').map((place) => place.name)).toEqual(['广东省', '东莞市']);
  });

  it('have a full name from the province down', () => {
    expect(directory.place('440106006')?.fullName).toBe('广东省广州市天河区石牌街道');
    expect(directory.place('440106006')?.nameEn).toBe('Shipai Subdistrict');
  });
});

describe('searching places by typing', () => {
  const first = (query: string) => directory.searchPlaces(query)[0]?.code;

  it.each([
    ['天河', '440106'],
    ['天河区', '440106'],
    ['tianhe', '440106'],
    ['th', '440106'],
    ['Tianhe District', '440106'],
    ['panyu', '440113'],
    ['东莞', '4419'],
    ['dongguan', '4419'],
    ['大埔', '441422'],
    ['dabu', '441422'],
    ['石碣', '441900101'],
    ['天河石牌', '440106006'],
    ['广州市天河区石牌', '440106006'],
    ['tianheshipai', '440106006'],
    ['440106', '440106'],
  ])('%s finds %s first', (query, code) => {
    expect(first(query)).toBe(code);
  });

  it('finds every place with the name, upper levels first', () => {
    const found = directory.searchPlaces('长安', 20);
    expect(codes(found)).toEqual(expect.arrayContaining(['441900119', '441225115']));
    expect(codes(directory.searchPlaces("Chang'an", 5))).toEqual(codes(directory.searchPlaces('changan', 5)));
  });

  it('answers nothing to nothing and to nonsense', () => {
    expect(directory.searchPlaces('  ')).toEqual([]);
    expect(directory.searchPlaces('zzzqqq')).toEqual([]);
    expect(directory.searchPlaces('天', 3).length).toBeLessThanOrEqual(3);
  });
});

describe('the organs of a place', () => {
  it('go from the national administration down to every street', () => {
    expect(directory.organ('N-petition-bureau')?.name).toBe('国家信访局');
    expect(directory.organ('440106-housing')).toMatchObject({
      name: '广州市天河区住房和城乡建设局',
      shortName: '天河区住建局',
      nameEn: 'Tianhe District Housing and Urban-Rural Development Bureau',
      type: 'DEPARTMENT',
      superiorCode: '440106-government',
      sectorCode: '4401-housing',
    });
    expect(directory.organ('440106006-police')?.name).toBe('广州市公安局天河区分局石牌派出所');
    expect(directory.organ('440222100-township')?.name).toBe('始兴县太平镇人民政府');
  });

  it('have names and codes of their own', () => {
    expect(new Set(rows.organs.map((organ) => organ.code)).size).toBe(rows.organs.length);
    for (const organ of rows.organs)
      expect(`${organ.name}${organ.shortName}${organ.nameEn}`).not.toMatch(/[{}]|undefined/);
  });

  it('stand on lines that end at the province or the nation, without circles', () => {
    const end = (organ: Organ, step: 'superior' | 'sector', steps = 0): Organ => {
      expect(steps, organ.code).toBeLessThan(8);
      const next = directory[step](organ.code);
      return next ? end(next, step, steps + 1) : organ;
    };
    for (const organ of rows.organs) {
      expect(end(organ, 'superior').level, organ.code).toBeLessThanOrEqual(1);
      end(organ, 'sector');
    }
  });

  it('lead from a town of Dongguan straight to the city', () => {
    expect(directory.superior('441900119-township')?.code).toBe('4419-government');
    expect(directory.sector('441900119-police')?.code).toBe('4419-police');
    expect(directory.petitionBureauOf('441900119')?.code).toBe('4419-petition-bureau');
  });

  it('include a petition bureau in charge of every place and an organ that governs it', () => {
    for (const place of rows.places) {
      const bureau = directory.petitionBureauOf(place.code);
      expect(bureau?.type).toBe('PETITION_BUREAU');
      expect(place.code.startsWith(bureau?.placeCode ?? 'none')).toBe(true);
      expect(directory.governmentOf(place.code)?.placeCode).toBe(place.code);
    }
    expect(directory.petitionBureauOf('440106006')?.code).toBe('440106-petition-bureau');
    expect(directory.petitionBureauOf('999')).toBeUndefined();
  });

  it('know who stands under whom, on either line', () => {
    expect(directory.isSubordinate('440106-housing', '440106-government')).toBe(true);
    expect(directory.isSubordinate('440106-housing', '4401-housing')).toBe(true);
    expect(directory.isSubordinate('440106-petition-bureau', '44-petition-bureau')).toBe(true);
    expect(directory.isSubordinate('4401-housing', '440106-housing')).toBe(false);
    expect(directory.isSubordinate('440106-housing', '440106-housing')).toBe(false);
    expect(directory.isSubordinate('440106-housing', '440105-government')).toBe(false);
  });

  it('are found by words of their names and by place, level and type', () => {
    expect(directory.searchOrgans('天河 住建')[0]?.code).toBe('440106-housing');
    expect(directory.searchOrgans('tianhe housing')[0]?.code).toBe('440106-housing');
    const bureaux = directory.searchOrgans('', { level: 3, placePrefix: '4401', type: 'PETITION_BUREAU' }, 50);
    expect(bureaux).toHaveLength(11);
  });
});

describe('competence', () => {
  const best = (category: string, place: string) => directory.competentOrgans(category, place)[0]?.code;
  const byPath = (...path: string[]) =>
    rows.categories.find((one) => directory.category(one.code)?.path.join('/') === path.join('/'))?.code ?? 'none';

  it('covers every category at every province, city and county', () => {
    for (const place of withDepartments)
      for (const category of rows.categories) {
        const organ = directory.competentOrgans(category.code, place.code)[0];
        expect(organ?.placeCode, `${category.code} at ${place.code}`).toBe(place.code);
      }
  });

  it('follows the most particular category', () => {
    expect(best(byPath('城乡建设'), '440106')).toBe('440106-housing');
    expect(best(byPath('城乡建设', '住房保障与房地产', '物业服务'), '440106')).toBe('440106-housing');
    expect(best(byPath('城乡建设', '城乡规划'), '440106')).toBe('440106-natural-resources');
    expect(best(byPath('城乡建设', '城乡规划', '违章建筑'), '440106')).toBe('440106-urban-management');
    expect(best(byPath('城乡建设', '城市建设和市政管理'), '44')).toBe('44-housing');
    expect(best(byPath('劳动和社会保障', '城镇职工社会保险', '职工医疗保险'), '4402')).toBe('4402-healthcare-security');
    expect(best(byPath('纪检监察', '贪污贿赂'), '440106')).toBe('440106-discipline');
  });

  it('of a street is its county’s, with the street itself as the second candidate', () => {
    const found = directory.competentOrgans(byPath('城乡建设', '住房保障与房地产'), '440106006');
    expect(codes(found)).toEqual(['440106-housing', '440106006-street']);
    expect(best(byPath('环境保护', '环境污染'), '441900119')).toBe('4419-ecology');
  });

  it('is empty for what is unknown', () => {
    expect(directory.competentOrgans('77', '440106')).toEqual([]);
    expect(directory.competentOrgans('03', '999999')).toEqual([]);
  });
});

describe('the categories', () => {
  it('are three levels: 15, 118 and 517, every one with an English name and a path', () => {
    const count = (level: number) => directory.categories().filter((one) => one.level === level).length;
    expect([1, 2, 3].map(count)).toEqual([15, 118, 517]);
    for (const category of directory.categories()) {
      expect(category.nameEn).toMatch(/^[A-Z][\w ,'-]+$/);
      expect(category.path).toHaveLength(category.level);
    }
  });
});

describe('reloading', () => {
  it('puts the new rows in the place of the old', async () => {
    let current = rows;
    const fresh = new Directory(current, async () => current);
    current = { ...rows, organs: rows.organs.filter((organ) => organ.code !== '440106-housing') };
    expect(fresh.organ('440106-housing')).toBeDefined();
    await fresh.reload();
    expect(fresh.organ('440106-housing')).toBeUndefined();
  });
});
