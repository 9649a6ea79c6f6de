// Which acts stand as buttons: the likely one first, never a wall of them, the others numbered within reach.
import { expect, it } from 'vitest';
import { ACT_KEYS, GO_KEYS, LIST_KEYS, MORE_KEY, NUMBER_KEYS } from '../shared/keys.ts';
import { actOrder } from './act-order.ts';

const may = (acts: readonly string[], likely?: string) =>
  acts.map((act) => ({ act, article: 'R22 23', likely: act === likely }));

it('puts the likely act first and at most four as buttons', () => {
  const { buttons, others } = actOrder(
    may(['refer', 'assign', 'object', 'accept', 'divert', 'report-urgent', 'draft-reply'], 'accept'),
  );
  expect(buttons.map(({ act }) => act)).toEqual(['accept', 'object', 'refer', 'assign']);
  expect(others.map(({ group, acts }) => [group, ...acts.map(({ act }) => act)])).toEqual([
    ['way', 'divert'],
    ['work', 'draft-reply'],
    ['urgent', 'report-urgent'],
  ]);
});

it('numbers the others that have no key of their own', () => {
  const { others } = actOrder(may(['merge', 'divert', 'declare-recusal']));
  expect(others.flatMap(({ acts }) => acts.map(({ act, key }) => [act, key]))).toEqual([
    ['merge', '1'],
    ['divert', ACT_KEYS['divert']],
    ['declare-recusal', '2'],
  ]);
});

it('leaves out acts it does not know', () => expect(actOrder(may(['teleport']))).toEqual({ buttons: [], others: [] }));

it('gives no key twice', () => {
  const single = [...Object.values(ACT_KEYS), ...Object.values(LIST_KEYS), MORE_KEY, ...NUMBER_KEYS];
  expect(new Set(single).size).toBe(single.length);
  expect(single).not.toContain(Object.values(GO_KEYS)[0]?.slice(0, 1));
});
