// What a text's words say for each place: the form of the name, what stands before and after it, which places stand by it.
import { wordsOf } from '../../platform/words.ts';
import type { NameForm, PlaceIndex, PlaceName } from './places.ts';
import type { Part, ReadText } from './text.ts';

interface Mention extends PlaceName {
  readonly at: number;
  readonly end: number;
  readonly part: Part;
}

/** How much speaks for a place, and the words that do. */
export interface PlaceEvidence {
  score: number;
  readonly words: string[];
  isOtherName: boolean;
}

/** By level 1 to 4. */
const OF_FORM: Readonly<Record<NameForm, readonly number[]>> = {
  full: [0.3, 2.4, 3, 3],
  old: [0.3, 2.4, 2.8, 2.6],
  suffix: [0.3, 2, 2.4, 2.4],
  short: [0.2, 1.9, 1.6, 0.5],
};
const WORD_ALONE = [0.2, 0.5, 0.3, 0.1];
/** A street by its short name: that it is near where the matter was filed counts by half. */
const NEAR_SHORT_STREET = 0.5;

/** A road, a person or a thing that bears the name of a place says nothing of where. */
const NOT_A_PLACE =
  /^(?:路|大道|大街|街(?![道办])|巷|里(?!面)|坊|横路|一路|二路|东路|西路|南路|北路|中路|大学|学院|话|籍|人(?![民社])|先生|女士|小姐|姓|菜|鸡|茶|酱|牌|啤酒|日报|晚报|银行|集团|人寿|牛杂|肠粉|高速|立交|线)/;
/** What stands in many places, mostly in that of its name: a little is said. */
const BEARS_THE_NAME =
  /^(?:公园|广场|大厦|花园|花苑|豪庭|小区|新村|村|苑|城(?![区管])|公司|酒店|宾馆|桥|大桥|隧道|中学|小学|一中|二中|三中|实验|医院|站|机场|港|码头|河|涌|湖|山(?!区)|水库|海|岛|市场|商场|超市|百货|厂|电厂|水厂|工业园|工业区|科技园|楼|农贸|幼儿园|新城|国际|电视|医学)/;
/** An organ or an area of that place. */
const OF_THE_PLACE =
  /^(?:[区市县镇乡]|街道)?(?:政府|人民政府|派出所|街道|办事处|司法所|人民法院|法院|检察院|公安|分局|交警|城管|教育局|国土|自然资源|住建|社保|税务|信访|市监|工商|人社|劳动|环保|生态环境|卫生院|卫生局|卫健|医保|民政|供电|规划|财政局|居委|社区|管委会|镇委|区委|县委|市委|党委|纪委|境内|辖区|片区|一带|地区|当地|镇区|圩)/;
const LOCATED = /(?:位于|坐落|座落|地处|住在|住|在|到|地址|地点|于|去|来|[：:，,。\n（(、])$/;
/** Where somebody comes from is not where the matter lies. */
const ORIGIN = /(?:籍贯|户籍|老家|来自|祖籍|原籍|户口在|户口是|户口)[：:为是在]?$/;

const CONTEXT = { organ: 1.5, located: 0.5, parent: 2.5, title: 0.4, detail: 0.9 } as const;
const ORIGIN_LEFT = 0.3;
const BEARS_LEFT = 0.2;
/** Between a place and the one it lies in. */
const GLUE = /^[\s,，、的·/-]{0,2}$/;
const EACH_MORE = 0.3;
const MOST_MORE = 3;

function mentionsOf({ lexicon }: PlaceIndex, read: ReadText): Mention[] {
  return lexicon
    .hits(read.plain)
    .filter(({ entry }) => entry.codes.length > 0)
    .map(({ at, end, entry }) => ({ ...entry, at, end, part: read.partAt(at) }));
}

const AROUND_WORDS = 10;
const KIND_OF_PLACE = /^[市区县镇乡街道]+$/;

/** Whether no word of the text reaches over an end of it: 工人和 holds 人和 by chance, 白鹤山 holds 鹤山. */
function standsAlone(plain: string, { at, end }: Mention): boolean {
  const from = Math.max(0, at - AROUND_WORDS);
  let begin = from;
  for (const word of wordsOf(plain.slice(from, end + AROUND_WORDS))) {
    const stop = begin + word.length;
    const touches = stop > at && begin < end;
    const isLonger = stop > end && !(begin === at && KIND_OF_PLACE.test(plain.slice(end, stop)));
    if (touches && (begin < at || isLonger)) return false;
    begin = stop;
  }
  return true;
}

/** What the signs around a name add, and by how much all of it counts; 0: it is no place there. */
function around({ plain }: ReadText, mention: Mention): { add: number; times: number } {
  const after = plain.slice(mention.end, mention.end + 8);
  const before = plain.slice(Math.max(0, mention.at - 6), mention.at);
  const isBare = mention.form === 'short' || mention.form === 'suffix';
  const add =
    (OF_THE_PLACE.test(after) && isBare ? CONTEXT.organ : 0) +
    (LOCATED.test(before) ? CONTEXT.located : 0) +
    (mention.part === 'title' ? CONTEXT.title : 0) +
    (mention.part === 'detail' ? CONTEXT.detail : 0);
  const origin = ORIGIN.test(before) ? ORIGIN_LEFT : 1;
  if (mention.form !== 'short' || OF_THE_PLACE.test(after)) return { add, times: origin };
  if (NOT_A_PLACE.test(after)) return { add: 0, times: 0 };
  if (!standsAlone(plain, mention)) return { add: 0, times: 0 };
  if (BEARS_THE_NAME.test(after)) return { add: 0, times: BEARS_LEFT * origin };
  return { add, times: origin };
}

const isUpper = (upper: string, code: string): boolean => upper !== code && code.startsWith(upper);

/** The place named right before, when the candidate lies in it: 天河区石牌街. */
const hasParentBefore = (read: ReadText, before: Mention | undefined, at: number, code: string): boolean =>
  before !== undefined &&
  at - before.end <= 2 &&
  GLUE.test(read.plain.slice(before.end, at)) &&
  before.codes.some((upper) => isUpper(upper, code));

/** How near a candidate is to where the filing says. */
export type Nearness = (code: string) => number;

interface Weighed {
  readonly code: string;
  readonly score: number;
}

/** The places that one mention may mean, each with its score. */
function candidates(
  index: PlaceIndex,
  read: ReadText,
  { mention, before, nearness }: { mention: Mention; before: Mention | undefined; nearness: Nearness },
): Weighed[] {
  const { add, times } = around(read, mention);
  if (times === 0) return [];
  const all = mention.codes.map((code) => {
    const level = index.places.get(code)?.level ?? 1;
    const inParent = hasParentBefore(read, before, mention.at, code);
    const isNamed = mention.form === 'short' && add >= CONTEXT.organ;
    const isWeak = mention.isWord && !inParent && !isNamed;
    const base = (isWeak ? WORD_ALONE : OF_FORM[mention.form])[level - 1] ?? 0;
    const near = level === 4 && mention.form === 'short' && !inParent ? NEAR_SHORT_STREET : 1;
    return { code, level, inParent, base, near };
  });
  const rivals = all.filter((one) => one.inParent).length || all.length;
  return all.map(({ code, level, inParent, base, near }) => ({
    code,
    score:
      times *
      (base +
        Math.min(add, base * 2) +
        (inParent ? CONTEXT.parent : 0) +
        (level > 1 && base >= 0.5 ? near * nearness(code) : 0) -
        (inParent ? 0 : Math.log(rivals))),
  }));
}

/** Evidence for each place that a text names, whatever speaks for other places. */
export function placeEvidence(index: PlaceIndex, read: ReadText, nearness: Nearness): Map<string, PlaceEvidence> {
  const scores = new Map<string, { scores: number[]; evidence: PlaceEvidence }>();
  let before: Mention | undefined;
  for (const mention of mentionsOf(index, read)) {
    for (const { code, score } of candidates(index, read, { mention, before, nearness })) {
      if (score <= 0) continue;
      const known = scores.get(code) ?? { scores: [], evidence: { score: 0, words: [], isOtherName: false } };
      known.scores.push(score);
      known.evidence.words.push(read.original.slice(mention.at, mention.end));
      known.evidence.isOtherName ||= mention.form === 'old';
      scores.set(code, known);
    }
    before = mention;
  }
  return new Map([...scores].map(([code, { scores: all, evidence }]) => [code, { ...evidence, score: together(all) }]));
}

/** The strongest mention whole, up to three more by a part. */
function together(scores: readonly number[]): number {
  const [first = 0, ...more] = scores.toSorted((a, b) => b - a);
  return more.slice(0, MOST_MORE).reduce((sum, one) => sum + one * EACH_MORE, first);
}
