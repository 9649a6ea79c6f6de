// After the answer: judged, carried out, closed or lapsed; asked for review and for re-review; decided anew. Pure.
import { addDays, dayOf } from '../../../platform/time.ts';
import { lapsingWindow } from '../../lapse/rule.ts';
import { type Level, linesFor, windowOf } from '../../request-review/rule.ts';
import type { Step } from '../life.ts';
import { answered } from './answer.ts';
import { judged } from './arrival.ts';
import type { Part, Scene } from './scene.ts';

const REVIEWS = 0.06;
const RE_REVIEWS = 0.4;
const JUDGED = 0.4;
const LAPSES = 0.12;
const DAY_MS = 86_400_000;

/** Whether a review of that level can still be asked for then. */
function open(scene: Scene, level: Level, at: number): boolean {
  const window = windowOf(scene.matter, level);
  return scene.matter.class === 'APPEAL' && window !== undefined && !window.metAt && at < Date.parse(window.dueAt);
}

/** An organ above that has people to review it, on one of its lines. */
function lineOf(scene: Scene, level: Level): 'SUPERIOR' | 'SECTOR' | undefined {
  const lines = linesFor(scene.matter, level, scene.life.province.ground).filter(({ organ }) =>
    scene.life.staff(organ.code, ['review-officer', 'organ-leader']),
  );
  return lines.length > 0 ? scene.dice.pick(lines).line : undefined;
}

const reviewBody = (scene: Scene): object => ({
  decision: 'UPHOLD',
  claims: scene.say('review-claims'),
  facts: scene.say('review-facts'),
  reasons: scene.say('review-reasons'),
  opinion: scene.say('review-opinion'),
  legalBasis: scene.say('legal-basis'),
  service: 'WEB',
});

/** Admitted and decided by the organ above. */
function* decided(scene: Scene, level: Level): Part {
  const organ = scene.matter.holder;
  const handled = scene.matter.tasks.flatMap((task) => [task.handler?.id, task.leader?.id]);
  const except = [...handled, scene.matter.opinion?.draftedBy.id, scene.matter.opinion?.signedBy?.id];
  const reviewerId = scene.life.staff(organ, ['review-officer', 'organ-leader'], except);
  if (!reviewerId) return false;
  yield scene.act('admit-review', { reviewerId }, { days: scene.days(0, 2), except });
  const others = scene.life.province.colleaguesAt(organ);
  const but = [...others.keys()].filter((id) => id !== reviewerId);
  const step = scene.act(
    level === 1 ? 'decide-review' : 'decide-re-review',
    {},
    { days: scene.days(5, 18), except: but },
  );
  const redo = level === 1 && scene.dice.chance(0.12);
  const redoBy = redo ? { decision: 'ORDER_REDO', redoBy: addDays(dayOf(new Date(step.at)), 30) } : {};
  yield { ...step, body: { ...reviewBody(scene), ...redoBy } } as Step;
  return true;
}

function* asked(scene: Scene, level: Level, at: number): Part {
  const line = lineOf(scene, level);
  if (!line) return false;
  const [act, text] =
    level === 1 ? (['request-review', 'review-text'] as const) : (['request-re-review', 're-review-text'] as const);
  yield { by: 'petitioner', act, at, body: { line, text: scene.say(text) } };
  return yield* decided(scene, level);
}

/** Time ends what nobody asked about. */
function* lapsed(scene: Scene): Part {
  const window = lapsingWindow(scene.matter);
  if (window) yield { by: 'time', at: Date.parse(window.dueAt) + 60_000 };
  return false;
}

function* closed(scene: Scene): Part {
  const owes = scene.matter.execution?.state === 'PENDING';
  const days = scene.days(2, owes ? 40 : 16);
  const window = lapsingWindow(scene.matter);
  const step = scene.act(
    'close',
    { note: scene.say('close'), ...(owes && { executionEvidence: scene.say('evidence') }) },
    { days },
  );
  // The window ends the procedure first, where closing comes too late.
  if (window && step.at > Date.parse(window.dueAt) - DAY_MS) return yield* lapsed(scene);
  yield step;
  return true;
}

/** The order to decide anew is followed by another opinion; then by what follows any. */
function* anew(scene: Scene): Part {
  const { organ } = scene.matter.tasks.findLast((task) => task.kind === 'HANDLE') ?? {};
  if (!organ || scene.matter.holder !== organ) return false;
  yield scene.act('redo', scene.people(organ), { days: scene.days(1, 4) });
  yield* answered(scene, scene.say('redo-facts'));
  return yield* lapsed(scene);
}

/** Decided above: the petitioner goes one step further, or the window runs out. */
function* reviewed(scene: Scene): Part {
  if (scene.matter.state !== 'REVIEWED') return false;
  if (scene.matter.redo && !scene.matter.redo.begun) return yield* anew(scene);
  const at = scene.life.home(scene.days(3, 25));
  if (open(scene, 2, at) && scene.dice.chance(RE_REVIEWS)) return yield* asked(scene, 2, at);
  return yield* lapsed(scene);
}

/** What comes after an answer that was served. */
export function* afterAnswer(scene: Scene): Part {
  const { dice } = scene;
  if (dice.chance(JUDGED)) yield* judged(scene);
  const at = scene.life.home(scene.days(1, 12));
  if (open(scene, 1, at) && dice.chance(REVIEWS)) {
    if (yield* asked(scene, 1, at)) yield* reviewed(scene);
    return false;
  }
  if (lapsingWindow(scene.matter) && dice.chance(LAPSES)) return yield* lapsed(scene);
  return yield* closed(scene);
}
