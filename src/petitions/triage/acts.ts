// Triage that no person did: at a precision that the bureau asked for, by the same rule; whoever disagrees triages again.
import { type Result, refused } from '../../platform/result.ts';
import type { Setting } from '../act.ts';
import { type Outcome, performBySystem } from '../acts.ts';
import type { NewFact } from '../events.ts';
import type { Matter } from '../matter.ts';
import { organOf } from '../names.ts';
import { groundOf, type Spine } from '../spine.ts';
import { loadMatter } from '../store.ts';
import { type AutomaticTriage, triageAutomatic } from './automatic-rule.ts';

export type { AutomaticTriage } from './automatic-rule.ts';

/** The rule's setting where nobody is at work: no colleagues, no other matter. */
const settingOf = ({ directory, clocks }: Spine, now: Date): Setting => ({
  now,
  clocks,
  ground: groundOf(directory),
  colleagues: new Map(),
});

/**
 * Triages a matter that nobody has touched since it was registered. Refusals: not-in-this-state, not-automatic, and those of
 * triage.
 */
export async function triageAutomatically(spine: Spine, matterId: string, said: AutomaticTriage): Promise<Outcome> {
  const loaded = await loadMatter(spine, matterId);
  if (!loaded) return { kind: 'unknown' };
  const decide = (matter: Matter, now: Date): Result<readonly NewFact[]> =>
    matter.state === 'REGISTERED'
      ? triageAutomatic(matter, said, organOf(spine.directory, matter.holder), settingOf(spine, now))
      : refused('not-in-this-state', { article: 'R22 22' });
  return performBySystem(spine, loaded, decide);
}
