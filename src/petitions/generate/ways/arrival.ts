// From registration to the organ with power: triage, what ends there, dispatch over one bureau or two, objections. Pure.
import { addDays, dayOf } from '../../../platform/time.ts';
import { charge } from '../../act.ts';
import type { Track } from '../../contract.ts';
import { isAccusation, type Matter } from '../../matter.ts';
import { OPEN_STATES } from '../../moves.ts';
import { objectionUntil } from '../../object/rule.ts';
import { type Weighted, weighted } from '../dice.ts';
import type { Step } from '../life.ts';
import type { Part, Scene } from './scene.ts';

/** How often a clerk finds that somebody writes again. */
const FOUND = 0.65;
const MERGES = 0.5;
const OBJECTS = 0.06;
const ASSIGNS = 0.06;

const TRACKS: Weighted<Track> = [
  ['ORDINARY', 0.72],
  ['SIMPLE', 0.22],
  ['COMPLEX', 0.05],
  ['URGENT', 0.01],
];

/** The earlier matter as triage may name it. */
function nameable(scene: Scene, at: number): Matter | undefined {
  const { link, story } = scene.telling;
  if (!link?.same || story.class === 'ACCUSATION') return undefined;
  const earlier = scene.life.earlierAt(at);
  return earlier && !isAccusation(earlier) && !earlier.sealed ? earlier : undefined;
}

/** The organ that is complained of: the government of the street, or a department of the place. */
function accusedOf({ telling, life }: Scene): string | undefined {
  const { directory } = life.province;
  const { place } = telling.story;
  const own = place.level === 4 ? directory.governmentOf(place.code) : undefined;
  return (own ?? directory.organ(`${place.code}-urban-management`))?.code;
}

function* triage(scene: Scene): Part {
  const { story } = scene.telling;
  const { dice } = scene;
  const days = scene.days(0, 3);
  const step = scene.act('triage', {}, { days });
  const earlier = dice.chance(FOUND) ? nameable(scene, step.at) : undefined;
  const accused = story.class === 'ACCUSATION' && dice.chance(0.7) ? accusedOf(scene) : undefined;
  yield {
    ...step,
    body: {
      class: story.class,
      categoryCode: story.categoryCode,
      placeCode: story.place.code,
      litigationRelated: story.litigation,
      track: weighted(dice, TRACKS),
      ...(accused && { accusedOrganCode: accused }),
      ...(earlier && { otherNumber: earlier.petitions[0]?.number }),
      ...(dice.chance(0.15) && { note: scene.say(earlier ? 'repeat-note' : 'note') }),
    },
  } as Step;
  return true;
}

/** What is found to be a repeat: no longer accepted, or merged into what is under way. */
function* again(scene: Scene): Part {
  const { repeatOf, triagedBy } = scene.matter;
  if (!repeatOf) return true;
  const at = scene.life.work(0);
  const earlier = scene.life.earlierAt(at);
  const body = { otherNumber: earlier?.petitions[0]?.number };
  if (earlier?.state === 'TERMINATED') {
    yield { ...scene.act('no-longer-accept', { ...body, reason: scene.say('no-longer') }), at } as Step;
    return false;
  }
  const open = earlier && OPEN_STATES.includes(earlier.state) && !earlier.sealed;
  const other = scene.life.staff(scene.matter.holder, ['dispatcher'], [triagedBy?.id]);
  if (!open || !other || !scene.dice.chance(MERGES)) return true;
  yield { ...scene.act('merge', { ...body, reason: scene.say('merge') }, { except: [triagedBy?.id] }), at } as Step;
  return false;
}

/** What a bureau ends itself. */
function* atDesk(scene: Scene): Part {
  const { dice, telling } = scene;
  if (telling.story.class === 'ACCUSATION' || telling.story.litigation) return true;
  const thrown = dice.next();
  if (thrown < 0.06)
    yield scene.act('reply-directly', { reply: scene.say('direct'), service: 'WEB' }, { days: scene.days(0, 4) });
  else if (thrown < 0.08)
    yield scene.act('file-no-action', {
      ground: dice.pick(['NO_DEMAND', 'NO_CONTENT']),
      reason: scene.say('file-reason'),
    });
  else if (thrown < 0.1) {
    const body = {
      ground: dice.pick(['NOT_A_PETITION', 'NOT_COMPETENT']),
      reason: scene.say('refuse-reason'),
      whereTo: scene.say('where-to'),
    };
    yield scene.act('refuse-acceptance', body, { days: scene.days(0, 6) });
  } else return true;
  if (scene.matter.state === 'DIRECT_REPLIED' && dice.chance(0.3)) yield* judged(scene);
  return false;
}

/** The petitioner judges what was answered. */
export function* judged(scene: Scene): Part {
  const { dice } = scene;
  const pleased = dice.next();
  const organ = pleased < 0.55 ? 'SATISFIED' : pleased < 0.8 ? 'BASICALLY' : 'NOT';
  const comment = dice.chance(0.2) ? { comment: scene.say('comment') } : {};
  const bureau = dice.chance(0.85) ? 'SATISFIED' : 'BASICALLY';
  yield {
    by: 'petitioner',
    act: 'evaluate',
    at: scene.life.home(scene.days(1, 22)),
    body: { bureau, organ, ...comment },
  };
  return true;
}

/** Organs that may handle it, the best first; all of them with people to do so. */
export function targetsOf(scene: Scene): string[] {
  const { province } = scene.life;
  const { story } = scene.telling;
  const bureau = scene.organ(scene.matter.holder)?.placeCode ?? '';
  if (story.class === 'ACCUSATION') return [`${bureau}-discipline`];
  if (story.litigation) return [`${bureau}-court`, `${bureau}-political-legal-committee`];
  const found = province.competent(story.categoryCode, story.place.code);
  const last = [story.place.code.slice(0, 6), bureau].map((code) => province.seatsOf(code).government ?? '');
  return [...new Set([...found, ...last.filter((code) => province.canHandle(code))])];
}

const dayAfter = (at: number, days: number): string => addDays(dayOf(new Date(at)), days);

function* send(scene: Scene, to: string): Part {
  const { dice } = scene;
  const opinion = dice.chance(0.3) ? { opinion: scene.say('opinion-referred') } : {};
  const days = scene.days(0, 5);
  if (scene.telling.story.class === 'APPEAL' && dice.chance(ASSIGNS)) {
    const step = scene.act('assign', {}, { days });
    const body = { organCode: to, reportDueDay: dayAfter(step.at, 45), reportContents: scene.say('report-contents') };
    yield { ...step, body } as Step;
  } else yield scene.act('refer', { organCode: to, ...opinion }, { days });
  yield scene.act('take-receipt', {}, { days: scene.days(0, 6) });
  return true;
}

/** From a bureau above down to the one of the place. */
function* down(scene: Scene): Part {
  const { story } = scene.telling;
  const own = scene.life.province.seatsOf(story.place.code).bureau;
  if (!own || own === scene.matter.holder) return true;
  yield scene.act('refer', { organCode: own }, { days: scene.days(0, 4) });
  yield scene.act('take-receipt', {}, { days: scene.days(0, 4) });
  return true;
}

/** The organ says that it is not its own; the bureau takes it back and sends it on, or not. */
function* objection(scene: Scene, others: readonly string[]): Part {
  const { dice } = scene;
  const target = others.find((code) => code !== scene.matter.holder);
  if (!target) return true;
  const step = scene.act(
    'object',
    { reasons: scene.say('object'), suggestedOrganCode: target },
    { days: scene.days(0, 2) },
  );
  const { clocks } = scene.life.province;
  if (!objectionUntil(charge(scene.matter), { now: new Date(step.at), clocks }).ok) return true;
  yield step;
  const agree = dice.chance(0.65);
  const reason = scene.say(agree ? 'objection-agree' : 'objection-refuse');
  const except = [scene.matter.objection?.staff?.id];
  yield scene.act(
    'decide-objection',
    { decision: agree ? 'AGREE' : 'REFUSE', reason },
    { days: scene.days(1, 3), except },
  );
  if (agree) return yield* send(scene, target);
  if (scene.matter.state === 'DISPATCHED') yield scene.act('take-receipt', {}, { days: scene.days(0, 2) });
  return true;
}

/** Until the organ with power has it. */
export function* arrival(scene: Scene): Part {
  if (!(yield* triage(scene))) return false;
  if (!(yield* again(scene))) return false;
  if (!(yield* atDesk(scene))) return false;
  if (!(yield* down(scene))) return false;
  const targets = targetsOf(scene);
  const [first] = targets;
  if (!first) return false;
  if (!(yield* send(scene, first))) return false;
  const objects = scene.telling.story.class === 'APPEAL' && !scene.telling.story.litigation && scene.slow === 1;
  return objects && scene.dice.chance(OBJECTS) ? yield* objection(scene, targets) : true;
}
