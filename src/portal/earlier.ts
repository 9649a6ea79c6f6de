// A petition and an earlier one of the same person: how that one stands, and the wish to have them handled together. Who the
// person is, is proved by the query codes of both, never by a name, telephone or identity number that anybody could type.
import { performByPetitioner } from '../petitions/acts.ts';
import { type Loaded, loadMatter } from '../petitions/ask.ts';
import { firstPetition, type Matter, openTask } from '../petitions/matter.ts';
import type { Reader } from '../petitions/names.ts';
import type { Spine } from '../petitions/spine.ts';
import { decided, type Result, refused } from '../platform/result.ts';
import { pairScore, SAME_FROM } from '../sorting/repeats/ask.ts';
import type { Earlier } from './earlier-contract.ts';
import { progressOf } from './progress.ts';

/** Links from a merged petition to where it went. */
const LINKS = 5;

/** Before it was passed on nobody works on it alone. */
const NOT_PASSED_ON: readonly Matter['state'][] = ['REGISTERED', 'TRIAGE'];

const isPending = (matter: Matter): boolean => openTask(matter) !== undefined;

/** Where the earlier petition is handled now: itself, or what it was merged into. */
async function mainOf(spine: Spine, first: Loaded): Promise<Loaded> {
  let found = first;
  for (let link = 0; link < LINKS && found.matter.state === 'MERGED'; link++) {
    const next = found.matter.mergedInto && (await loadMatter(spine, found.matter.mergedInto.id));
    if (!next) break;
    found = next;
  }
  return found;
}

/** Refusals that no state can change: the same petition, or one of them sealed. */
function together(own: Matter, main: Matter): Result<Matter> {
  if (main.id === own.id) return refused('earlier-itself', { field: 'number' });
  if (own.sealed || main.sealed) return refused('earlier-sealed', { field: 'number', article: 'R22 30' });
  return decided(main);
}

/** How the earlier petition stands. Refusals: earlier-itself, earlier-sealed. */
export async function earlierOf(spine: Spine, own: Loaded, given: Loaded, reader: Reader): Promise<Result<Earlier>> {
  const main = await mainOf(spine, given);
  const allowed = together(own.matter, main.matter);
  if (!allowed.ok) return allowed;
  const [{ status, holder }, ...scores] = await Promise.all([
    progressOf(spine, main.matter, reader),
    ...[...new Set([given.matter.id, main.matter.id])].map((id) => pairScore(spine.pool, own.matter.id, id)),
  ]);
  const compared = scores.filter((score) => score !== undefined);
  return decided({
    number: firstPetition(given.matter).number,
    pending: isPending(main.matter),
    ...(compared.length > 0 && { sameMatter: Math.max(...compared) >= SAME_FROM }),
    label: status.label,
    sentence: holder.sentence,
  });
}

/**
 * Writes the petitioner's wish into the new petition, where the bureau sees it: merging is its decision. Said twice it is kept
 * once. Refusals: earlier-itself, earlier-sealed, earlier-ended, earlier-under-way, and those of supplementing.
 */
export async function attachTo(spine: Spine, own: Loaded, given: Loaded, { words }: Reader): Promise<Result<string>> {
  const main = await mainOf(spine, given);
  const allowed = together(own.matter, main.matter);
  if (!allowed.ok) return allowed;
  if (!isPending(main.matter)) return refused('earlier-ended', { field: 'number' });
  if (!NOT_PASSED_ON.includes(own.matter.state)) return refused('earlier-under-way');
  const { number } = firstPetition(main.matter);
  const text = words('sorting:repeats.wish', { number });
  const outcome = await performByPetitioner(spine, own, 'supplement', { text });
  if (outcome.kind === 'refused' && outcome.refusal.code !== 'said-already')
    return { ok: false, refusal: outcome.refusal };
  return decided(number);
}
