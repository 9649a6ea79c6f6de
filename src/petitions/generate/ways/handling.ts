// At the organ with power: the ordinary procedure, the simplified one, mediation, other lawful ways, withdrawal. Pure.
import { addDays, dayOf } from '../../../platform/time.ts';
import { charge } from '../../act.ts';
import { extendable } from '../../extend/rule.ts';
import { CHAIRS } from '../../hearing/rule.ts';
import { simpleRefusal } from '../../simple/rule.ts';
import { type Weighted, weighted } from '../dice.ts';
import type { Step } from '../life.ts';
import { answered } from './answer.ts';
import { judged } from './arrival.ts';
import { afterAnswer } from './review.ts';
import type { Part, Scene } from './scene.ts';

type Way = (scene: Scene) => Part;

const dayAfter = (at: number, days: number): string => addDays(dayOf(new Date(at)), days);

function* accepted(scene: Scene): Part {
  if (scene.dice.chance(0.25))
    yield scene.act('notify-receipt', { route: scene.say('route') }, { days: scene.days(0, 3) });
  yield scene.act('accept', { procedure: 'PETITION_PROCEDURE', ...scene.people() }, { days: scene.days(0, 9) });
  return true;
}

function* ordinary(scene: Scene): Part {
  yield* accepted(scene);
  if (scene.dice.chance(0.02)) yield* withdrawn(scene);
  if (scene.matter.state === 'WITHDRAWN') return false;
  if (scene.dice.chance(0.06)) yield* extended(scene);
  if (scene.dice.chance(0.04)) yield* assisted(scene);
  yield* answered(scene);
  return yield* afterAnswer(scene);
}

function* extended(scene: Scene): Part {
  const body = { days: scene.dice.between(10, 30), reason: scene.say('extend') };
  const step = scene.act('extend', body, { days: scene.days(8, 30) });
  if (extendable(scene.matter, new Date(step.at)).ok) yield step;
  return true;
}

/** Another organ of the place is asked and answers. */
function* assisted(scene: Scene): Part {
  const place = scene.organ(scene.matter.holder)?.placeCode ?? '';
  const other = ['police', 'ecology', 'justice', 'civil-affairs', 'housing']
    .map((field) => `${place}-${field}`)
    .find((code) => code !== scene.matter.holder && scene.life.province.canHandle(code));
  if (!other) return true;
  const step = scene.act('ask-assistance', {}, { days: scene.days(1, 8) });
  const body = { organCodes: [other], question: scene.say('question'), answerBy: dayAfter(step.at, 25) };
  yield { ...step, body } as Step;
  yield scene.act('give-assistance', { answer: scene.say('answer') }, { days: scene.days(2, 14) }, other);
  return true;
}

function* withdrawn(scene: Scene): Part {
  const at = scene.life.home(scene.days(2, 20));
  yield { by: 'petitioner', act: 'withdraw', at, body: { text: scene.say('withdraw') } };
  const until = Date.parse(scene.matter.withdrawal?.coolUntil ?? '');
  if (scene.dice.chance(0.15)) yield { by: 'petitioner', act: 'keep-going', at: scene.life.home(0), body: {} };
  else yield { by: 'time', at: until + 60_000 };
  return true;
}

function* simple(scene: Scene): Part {
  const step = scene.act('handle-simply', { ground: scene.dice.pick(['CLEAR', 'CONSULTATION']), ...scene.people() });
  const { clocks } = scene.life.province;
  const refusal = simpleRefusal(scene.matter, charge(scene.matter), { now: new Date(step.at), clocks });
  if (refusal) return yield* ordinary(scene);
  yield step;
  const body = { reply: scene.say('simple'), conclusion: scene.dice.pick(['SUPPORT', 'EXPLAIN']), service: 'WEB' };
  yield scene.act('reply-simply', body, { days: scene.days(1, 8) });
  return yield* afterAnswer(scene);
}

/** By the category: a court, an arbitration commission, an administrative procedure. */
function* diverted(scene: Scene): Part {
  const procedure = scene.telling.story.category.startsWith('04')
    ? 'ARBITRATION'
    : scene.dice.pick(['JUDICIAL', 'ADMIN_PROCEDURE']);
  const step = scene.act('divert', {}, { days: scene.days(0, 9) });
  const limit = procedure === 'JUDICIAL' ? {} : { limitDay: dayAfter(step.at, 60) };
  const body = {
    procedure,
    receiver: scene.say('receiver'),
    legalBasis: scene.say('legal-basis'),
    guidance: scene.say('guidance'),
    ...limit,
  };
  yield { ...step, body } as Step;
  yield scene.act(
    'conclude-procedure',
    { outcome: 'CONCLUDED', result: scene.say('procedure-result') },
    { days: scene.days(15, 70) },
  );
  return scene.dice.chance(0.2) ? yield* judged(scene) : true;
}

function* mediated(scene: Scene): Part {
  yield* accepted(scene);
  yield scene.act(
    'mediate',
    { mediator: scene.say('mediator'), otherParty: scene.say('other-party') },
    { days: scene.days(1, 10) },
  );
  const agree = scene.dice.chance(0.8);
  yield { by: 'petitioner', act: 'answer-mediation', at: scene.life.home(scene.days(0, 5)), body: { agree } };
  if (agree && scene.dice.chance(0.75)) {
    const step = scene.act('settle', {}, { days: scene.days(2, 15) });
    const agreement = scene.say('agreement');
    const body = {
      kind: 'MEDIATION',
      agreement,
      legalBasis: scene.say('legal-basis'),
      signedOn: dayOf(new Date(step.at)),
    };
    yield { ...step, body } as Step;
    return yield* afterAnswer(scene);
  }
  if (scene.matter.state === 'MEDIATION')
    yield scene.act('end-mediation', { reason: scene.say('mediation-end') }, { days: scene.days(1, 8) });
  yield* answered(scene);
  return yield* afterAnswer(scene);
}

function* heard(scene: Scene): Part {
  yield* accepted(scene);
  const { organ, handler } = charge(scene.matter);
  const chairId = scene.life.staff(organ, CHAIRS, [handler?.id]);
  const step = scene.act('hold-hearing', {}, { days: scene.days(2, 10) });
  const at = scene.life.province.days.after(step.at, 8, 9.5);
  const panel = [...new Set([scene.say('panel'), scene.say('panel'), scene.say('mediator')])];
  if (chairId && panel.length > 1) {
    const body = {
      at: new Date(at).toISOString(),
      place: scene.say('hearing-place'),
      chairId,
      panel,
      participants: scene.say('participants'),
    };
    yield { ...step, body } as Step;
    const end = { minutes: scene.say('minutes'), conclusion: scene.say('hearing-end') };
    yield { ...scene.act('conclude-hearing', end), at: at + 3 * 3_600_000 } as Step;
  }
  yield* answered(scene);
  return yield* afterAnswer(scene);
}

const WAYS: Weighted<Way> = [
  [ordinary, 0.58],
  [simple, 0.25],
  [diverted, 0.09],
  [mediated, 0.05],
  [heard, 0.01],
];

/** An appeal that the organ with power has. */
export function* handling(scene: Scene): Part {
  // Now and then nobody goes on with it.
  if (scene.dice.chance(0.003)) return false;
  if (scene.telling.story.litigation) return yield* diverted(scene);
  return yield* weighted(scene.dice, WAYS)(scene);
}

/** A suggestion: studied, answered, closed. */
export function* suggestion(scene: Scene): Part {
  yield scene.act('study-suggestion', scene.people(), { days: scene.days(0, 8) });
  const adoption = scene.dice.pick(['ADOPTED', 'PARTLY', 'PARTLY', 'NOT_ADOPTED']);
  yield scene.act(
    'answer-suggestion',
    { adoption, reply: scene.say('suggestion-reply'), service: 'WEB' },
    { days: scene.days(5, 35) },
  );
  return yield* afterAnswer(scene);
}

/** A report of wrongdoing at the discipline organ. */
export function* accusation(scene: Scene): Part {
  const handlerId = scene.life.staff(scene.matter.holder, ['handler', 'discipline-receiver']);
  yield scene.act('take-up-accusation', { handlerId }, { days: scene.days(0, 8) });
  const outcome = scene.dice.pick(['UNFOUNDED', 'PARTLY_FOUNDED', 'FOUNDED', 'TRANSFERRED']);
  const body = { outcome, result: scene.say('accusation-result'), feedback: scene.say('feedback') };
  yield scene.act('conclude-accusation', body, { days: scene.days(10, 60) });
  return true;
}
