// Which acts stand as buttons and which among the others, and with which key.
import type { MatterView, StaffAct } from '../../contract.ts';
import { ACT_FORMS } from '../acts/forms.ts';
import { ACT_KEYS, NUMBER_KEYS } from '../shared/keys.ts';

/** Acts of the main way, in the order they stand in; what is not here stands among the others. */
const MAIN: readonly StaffAct[] = [
  'triage',
  'take-receipt',
  'accept',
  'object',
  'refer',
  'assign',
  'draft-reply',
  'sign-reply',
  'return-draft',
  'close',
  'decide-objection',
  'decide-jurisdiction',
  'state-position',
  'reply-simply',
  'conclude-procedure',
  'conclude-hearing',
  'settle',
  'end-mediation',
  'study-suggestion',
  'answer-suggestion',
  'take-up-accusation',
  'conclude-accusation',
  'give-assistance',
  'admit-review',
  'refuse-review',
  'decide-review',
  'decide-re-review',
  'redo',
  'follow-up-urgent',
];
/** More buttons than these would be a wall. */
const BUTTONS_AT_MOST = 4;

/** The other acts by what they are about. */
export const GROUPS = {
  way: [
    'refer',
    'assign',
    'reply-directly',
    'refuse-acceptance',
    'no-longer-accept',
    'merge',
    'split',
    'file-no-action',
    'object',
    'dispute-jurisdiction',
    'pass-to-successor',
    'divert',
    'handle-simply',
    'return-to-ordinary',
    'reopen',
  ],
  work: ['notify-receipt', 'extend', 'ask-assistance', 'hold-hearing', 'mediate', 'inform-organisation'],
  after: ['record-service', 'report-execution', 'report-result', 'record-aid'],
  urgent: ['report-urgent', 'follow-up-urgent', 'close-urgent'],
  people: ['declare-recusal', 'decide-recusal', 'grant-access'],
} as const satisfies Readonly<Record<string, readonly StaffAct[]>>;
export type Group = keyof typeof GROUPS;
const LAST: Group = 'work';

export interface Offered {
  readonly act: StaffAct;
  readonly likely: boolean;
  readonly key?: string;
}

const isAct = (name: string): name is StaffAct => name in ACT_FORMS;

function groupOf(act: StaffAct): Group {
  const names = Object.keys(GROUPS) as Group[];
  return names.find((name) => (GROUPS[name] as readonly StaffAct[]).includes(act)) ?? LAST;
}

/** Every act that may be done: the buttons with the likely one first, and the others by group, numbered where they have no key. */
export function actOrder(mayDo: MatterView['mayDo']): {
  readonly buttons: readonly Offered[];
  readonly others: readonly { readonly group: Group; readonly acts: readonly Offered[] }[];
} {
  const all = mayDo.flatMap(({ act, likely }): Offered[] => {
    if (!isAct(act)) return [];
    const key = ACT_KEYS[act];
    return [{ act, likely, ...(key && { key }) }];
  });
  const rank = ({ act, likely }: Offered): number => (likely ? -1 : MAIN.indexOf(act));
  const buttons = all
    .filter(({ act, likely }) => likely || MAIN.includes(act))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, BUTTONS_AT_MOST);
  const rest = all.filter((one) => !buttons.includes(one));
  const grouped = (Object.keys(GROUPS) as Group[]).map((group) => ({
    group,
    acts: rest.filter(({ act }) => groupOf(act) === group),
  }));
  const inOrder = grouped.flatMap(({ acts }) => acts).filter(({ key }) => !key);
  const keyed = (one: Offered): Offered => {
    const key = one.key ?? NUMBER_KEYS[inOrder.indexOf(one)];
    return { ...one, ...(key && { key }) };
  };
  return {
    buttons,
    others: grouped.filter(({ acts }) => acts.length > 0).map(({ group, acts }) => ({ group, acts: acts.map(keyed) })),
  };
}
