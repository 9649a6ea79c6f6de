// Made-up messages on three subjects, for tests: as many as wanted, the same for the same seed.
import { seededDice } from './solver.ts';
import type { Example } from './train.ts';

const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  工资: ['老板拖欠工资', '工地欠薪', '社保没有缴纳', '加班费不给', '劳动合同没签', '退休金少发', '工伤没有认定'],
  学校: [
    '学校乱收补课费',
    '老师体罚学生',
    '幼儿园学位不够',
    '高考加分不公',
    '校车超载',
    '食堂饭菜太贵',
    '学区划分不合理',
  ],
  污染: ['河水发黑发臭', '工厂排放废气', '夜里噪音很大', '垃圾没有清运', '养猪场污水横流', '粉尘满天', '油烟扰民'],
};
const FILLERS = ['请领导关注', '我们是当地居民', '已经反映多次', '希望尽快解决', '从去年到现在', '没有人管', '谢谢'];

/** Messages of the three subjects in turn. */
export function madeUp(count: number, seed = 1): Example[] {
  const dice = seededDice(seed);
  const one = (list: readonly string[]): string => list[Math.floor(dice() * list.length)] ?? '';
  const labels = Object.keys(SUBJECTS);
  return Array.from({ length: count }, (_, at) => {
    const label = labels[at % labels.length] ?? '';
    const parts = [one(FILLERS), ...[1, 2, 3].map(() => one(SUBJECTS[label] ?? [])), one(FILLERS), one(FILLERS)];
    return { title: at % 4 === 0 ? one(SUBJECTS[label] ?? []) : '', text: parts.join('，'), label };
  });
}
