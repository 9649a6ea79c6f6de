// docs/law/moves.md is the table of moves as people read it: made from the code, so that both always say the same.
// After a change of the table: npx vitest run --project unit tests/architecture/moves.test.ts -u
import { expect, it } from 'vitest';
import { organsWording } from '../../src/organs/wording.ts';
import { documentsWording } from '../../src/petitions/documents/wording.ts';
import { MOVES } from '../../src/petitions/lifecycle.ts';
import type { Move, Seat } from '../../src/petitions/moves.ts';
import { petitionsWording } from '../../src/petitions/wording.ts';

const { zh, en } = petitionsWording;
type Names = Readonly<Record<string, string>>;

const SEATS: Readonly<Record<Seat, string>> = {
  holder: 'the organ in charge',
  handling: 'the organ that answered or has to',
  assisting: 'an assisting organ',
  reporting: 'the organ that reported it',
  disputing: 'an organ of the dispute',
  issuer: 'an organ that had a charge in it',
  region: 'the petition bureau of the place, or one above it',
  petitioner: 'the petitioner, with the query code',
  system: 'time itself',
};

const states = (some: readonly string[]): string =>
  some.length === 0 ? 'nothing' : some.map((state) => `${(zh.state as Names)[state]} \`${state}\``).join(', ');
const target = (to: Move['to']): string => (to === 'unchanged' ? 'the state stays' : states([to].flat()));

function section(move: Move): string {
  const { act, from, seat, roles, article, notice, starts, automatic } = move;
  const who = roles.map((role) => `${organsWording.zh.role[role]} ${organsWording.en.role[role]}`);
  return [
    `## ${(zh.act as Names)[act]} ${(en.act as Names)[act]}`,
    '',
    `- act: \`${act}\`, ${article}`,
    `- who: ${SEATS[seat]}${who.length > 0 ? `: ${who.join(', ')}` : ''}`,
    ...(automatic
      ? [`- also: the system itself, from ${states(from.slice(0, 1))}, where the bureau asked for it`]
      : []),
    `- from: ${states(from)}`,
    `- to: ${target(move.to)}`,
    ...(notice ? [`- document: ${documentsWording.zh.kind[notice]} ${documentsWording.en.kind[notice]}`] : []),
    ...(starts?.length
      ? [`- starts: ${starts.map((timer) => `\`${timer}\` ${(zh.timer as Names)[timer] ?? ''}`.trim()).join(', ')}`]
      : []),
    '',
  ].join('\n');
}

it('the page repeats the table', async () => {
  const head = [
    '# The moves of a matter',
    '',
    'Every act of the procedure: who may do it, from which state to which, by which article, with which document and which',
    'periods. Made from `src/petitions/lifecycle.ts`; each cell of state and act is tried by `src/petitions/ways.walk.test.ts`.',
    'R22: Regulations on Petition Work (信访工作条例, 2022). SIMP22: measures on simplified handling. SD15: Shandong, as a model.',
    '',
  ].join('\n');
  await expect([head, ...MOVES.map(section)].join('\n')).toMatchFileSnapshot('../../docs/law/moves.md');
});
