// Supplement (补充材料, R22 art. 19): the petitioner adds words and files at any time; to an ended matter they are new facts.
import { decided, type Refusal, refused } from '../../platform/result.ts';
import type { PetitionerRule } from '../act.ts';
import type { PetitionerBodyOf } from '../contract.ts';
import type { Matter } from '../matter.ts';
import { toldOf } from '../messages/told.ts';
import { OPEN_STATES } from '../moves.ts';

const ARTICLE = { article: 'R22 19' };
const WORDS_A_DAY = 10;
const DAY_MS = 86_400_000;

/** Ten statements in a day are enough for anyone. Asking for a review is a right and never counted. */
export function tooManyWords(matter: Matter, now: Date): Refusal | undefined {
  const lately = matter.statements.filter((one) => now.getTime() - Date.parse(one.at) < DAY_MS);
  return lately.length >= WORDS_A_DAY ? { code: 'too-many-statements', ...ARTICLE } : undefined;
}

/** Refusals: text-missing, said-already (the same words and files once more), too-many-statements. */
export const supplement: PetitionerRule<PetitionerBodyOf<'supplement'>> = (matter, _body, setting) => {
  const { statement, now, ground } = setting;
  if (!statement) return refused('text-missing', { field: 'text', ...ARTICLE });
  if (matter.statements.some((one) => one.kind === 'supplemented' && one.hash === statement.hash))
    return refused('said-already', { field: 'text', ...ARTICLE });
  const many = tooManyWords(matter, now);
  if (many) return { ok: false, refusal: many };
  // Nobody works on an ended matter: the bureau is told, which may take it up again.
  const told = OPEN_STATES.includes(matter.state) ? undefined : toldOf(matter, 'BUREAU', ground);
  return decided([{ type: 'supplemented', data: { statement, ...(told && { told }) } }]);
};
