// Makes db/seeds/places.csv from the two public tables of Guangdong's areas and streets, adding pinyin and English names.
// Run once when the tables change: node tools/vendor-places.mjs AREAS.csv STREETS.csv FOLDER_WITH_PINYIN_PRO
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [areasFile, streetsFile, toolFolder] = process.argv.slice(2);
const { pinyin } = createRequire(path.resolve(toolFolder, 'package.json'))('pinyin-pro');

/** Readings that people of Guangdong use for their places, where the dictionary has another one. */
const WORDS = {
  番禺: 'pan yu',
  大埔: 'da bu',
  塘厦: 'tang xia',
  重阳: 'chong yang',
  曾田: 'zeng tian',
  乐昌: 'le chang',
  曲江: 'qu jiang',
  畜牧: 'xu mu',
  长安: 'chang an',
};
const CHARACTERS = {
  莞: 'guan',
  都: 'du',
  涌: 'chong',
  圩: 'xu',
  埗: 'bu',
  滘: 'jiao',
  巺: 'xun',
  输: 'shu',
  輋: 'she',
};
const PSEUDO_COUNTIES = new Set(['441900', '442000']);

/** Words of unusual units (farms, prisons, zones), longest first when matched. */
const ENGLISH = {
  高新技术产业开发区: 'High-Tech Industrial Development Zone',
  高新科技产业园: 'High-Tech Industrial Park',
  产业转移工业园: 'Industrial Transfer Park',
  产业转移园: 'Industrial Transfer Park',
  沿海经济开发试验: 'Coastal Economic Development Pilot',
  经济开发试验区: 'Economic Development Pilot Zone',
  省级自然保护区: 'Provincial Nature Reserve',
  自然保护区: 'Nature Reserve',
  海龟湾: 'Turtle Bay',
  滨海旅游度假区: 'Seaside Tourist Resort',
  生态旅游区: 'Ecotourism Area',
  工业园区管理处: 'Industrial Park Office',
  科创小镇发展中心: 'Science and Innovation Town Development Centre',
  商贸物流中心: 'Trade and Logistics Centre',
  综合保税区: 'Comprehensive Bonded Zone',
  国际机场: 'International Airport',
  经济开发区: 'Economic Development Zone',
  合作区: 'Cooperation Zone',
  华侨管理区: 'Overseas Chinese Administrative Zone',
  管理区: 'Administrative Zone',
  工业园区: 'Industrial Park',
  科技工业园: 'Science and Technology Industrial Park',
  航空产业园: 'Aviation Industrial Park',
  工业园: 'Industrial Park',
  科技园: 'Science Park',
  生态园: 'Eco-Park',
  园区: 'Park',
  滨海新区: 'Coastal New Area',
  滨海湾新区: 'Coastal Bay New Area',
  新区: 'New Area',
  工业区: 'Industrial Zone',
  保税区: 'Bonded Zone',
  开发区: 'Development Zone',
  试验区: 'Pilot Zone',
  矿务局: 'Mining Bureau',
  林业局: 'Forestry Bureau',
  畜牧果林场: 'Livestock and Orchard Farm',
  油桐林场: 'Tung Oil Forest Farm',
  农林场: 'Agriculture and Forest Farm',
  果林场: 'Orchard Farm',
  林场: 'Forest Farm',
  分场: 'Branch',
  县苗圃场: 'County Nursery',
  原种场: 'Seed Farm',
  农场: 'Farm',
  茶场: 'Tea Farm',
  盐场: 'Salt Works',
  女子劳教所: "Women's Correctional Centre",
  第二戒毒劳教所: 'Second Drug Rehabilitation Centre',
  劳教所: 'Correctional Centre',
  监狱: 'Prison',
  水库: 'Reservoir',
  硫铁矿: 'Pyrite Mine',
  露天矿: 'Open-Pit Mine',
  矿区: 'Mining Area',
  矿: 'Mine',
  广州军区: 'Guangzhou Military Region',
  国营: 'State-Run',
  国有: 'State-Owned',
  港: 'Port',
  广东省: 'Guangdong',
  广东: 'Guangdong',
  深圳: 'Shenzhen',
  东莞: 'Dongguan',
  珠海: 'Zhuhai',
  揭阳: 'Jieyang',
  惠东: 'Huidong',
  湛江: 'Zhanjiang',
  港口: 'Gangkou',
  市: '',
  县: '',
  区: 'Area',
  省: 'Provincial',
};
const ENGLISH_WORDS = Object.keys(ENGLISH).sort((a, b) => b.length - a.length);
const SUFFIXES = [
  [/壮族瑶族自治县$/, 'Zhuang and Yao Autonomous County', 'autonomous-county'],
  [/瑶族自治县$/, 'Yao Autonomous County', 'autonomous-county'],
  [/壮族瑶族乡$/, 'Zhuang and Yao Ethnic Township', 'ethnic-township'],
  [/瑶族乡$/, 'Yao Ethnic Township', 'ethnic-township'],
  [/壮族乡$/, 'Zhuang Ethnic Township', 'ethnic-township'],
  [/畲族乡$/, 'She Ethnic Township', 'ethnic-township'],
  [/满族乡$/, 'Manchu Ethnic Township', 'ethnic-township'],
  [/街道$/, 'Subdistrict', 'street'],
  [/镇$/, 'Town', 'town'],
  [/乡$/, 'Township', 'township'],
  [/区$/, 'District', 'district'],
  [/县$/, 'County', 'county'],
  [/市$/, 'City', 'county-level-city'],
];

/** The syllables of a Chinese name without tones. */
function syllables(name) {
  const plain = pinyin(name, { toneType: 'none', type: 'array', v: true });
  [...name].forEach((character, at) => {
    if (CHARACTERS[character]) plain[at] = CHARACTERS[character];
  });
  for (const [word, reading] of Object.entries(WORDS)) {
    const at = name.indexOf(word);
    if (at >= 0)
      reading.split(' ').forEach((one, offset) => {
        plain[at + offset] = one;
      });
  }
  return plain.filter((one) => /^[a-z]+$/.test(one));
}

/** One English word from Chinese syllables: Chang'an, Tianhe. */
function word(name) {
  const parts = syllables(name).map((one) => one.replace('v', 'u'));
  const joined = parts.map((one, at) => (at > 0 && /^[aoe]/.test(one) ? `'${one}` : one)).join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** English name of a farm, prison, reserve or zone, word by word. */
function unusual(name) {
  const words = [];
  let rest = name.replace(/[（）]/g, '');
  let pending = '';
  const flush = () => {
    if (pending) words.push(word(pending));
    pending = '';
  };
  while (rest) {
    const known = ENGLISH_WORDS.find((one) => rest.startsWith(one));
    const startsGeneric = rest.length === name.length && known === '省';
    if (known && (startsGeneric || pending.length >= 2 || known.length > 1 || words.length > 0)) {
      flush();
      words.push(ENGLISH[known]);
      rest = rest.slice(known.length);
    } else {
      pending += rest[0];
      rest = rest.slice(1);
    }
  }
  flush();
  return words.filter(Boolean).join(' ') || word(name);
}

function kindOfUnusual(name) {
  if (/(自然保护区|场|监狱|教所|水库|矿|矿区)$/.test(name) && !/国际机场$/.test(name)) return 'unit';
  return 'zone';
}

function describe(name, level) {
  if (level === 2) return { nameEn: word(name.replace(/市$/, '')), kind: 'city' };
  if (name === '城区') return { nameEn: 'Chengqu District', kind: 'district' };
  const found = SUFFIXES.find(([pattern]) => pattern.test(name));
  const townLike = found && ['street', 'town', 'township', 'ethnic-township'].includes(found[2]);
  if (!found || (level === 4 && !townLike)) return { nameEn: unusual(name), kind: kindOfUnusual(name) };
  return { nameEn: `${word(name.replace(found[0], ''))} ${found[1]}`, kind: found[2] };
}

/** The name without its kind: Tianhe for Tianhe District; a name of one character keeps its suffix. */
function shortOf(name, level) {
  const found = level === 1 ? [/省$/] : SUFFIXES.find(([pattern]) => pattern.test(name));
  const short = found ? name.replace(found[0], '') : name;
  return short.length > 1 ? short : name;
}

function read(file) {
  const [head, ...lines] = fs.readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, at) => [columns[at], value])));
}

const rows = [['44', '', 1, '广东省', '广东', 'Guangdong', 'province', 'guangdongsheng', 'gds']];
function add(code, parent, level, name) {
  const { nameEn, kind } = describe(name, level);
  const parts = syllables(name);
  rows.push([
    code,
    parent,
    level,
    name,
    kind === 'zone' || kind === 'unit' ? name : shortOf(name, level),
    nameEn,
    kind,
    parts.join(''),
    parts.map((one) => one[0]).join(''),
  ]);
}
const areas = read(areasFile);
for (const [code, name] of new Map(areas.map((one) => [one.city_code, one.city]))) add(code, '44', 2, name);
for (const one of areas) if (!PSEUDO_COUNTIES.has(one.code)) add(one.code, one.city_code, 3, one.name);
for (const one of read(streetsFile)) {
  add(one.code, PSEUDO_COUNTIES.has(one.area_code) ? one.city_code : one.area_code, 4, one.name);
}
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
const head = 'code,parent_code,level,name,short_name,name_en,kind,pinyin,initials';
fs.writeFileSync(
  new URL('../db/seeds/places.csv', import.meta.url),
  `${[head, ...rows.map((row) => row.join(','))].join('\n')}\n`,
);
