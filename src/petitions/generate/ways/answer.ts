// The opinion on an appeal: drafted by who handles it, perhaps sent back once, signed by the head. Pure.
import { addDays, dayOf } from '../../../platform/time.ts';
import type { Conclusion } from '../../contract.ts';
import { type Weighted, weighted } from '../dice.ts';
import type { Step } from '../life.ts';
import type { Part, Scene } from './scene.ts';

const dayAfter = (at: number, days: number): string => addDays(dayOf(new Date(at)), days);

const CONCLUSIONS: Weighted<Conclusion> = [
  ['SUPPORT', 0.5],
  ['EXPLAIN', 0.35],
  ['NOT_SUPPORT', 0.15],
];

/** A handling opinion. */
export function opinionAt(scene: Scene, at: number, facts = scene.say('facts')): object {
  const conclusion = weighted(scene.dice, CONCLUSIONS);
  const kind = conclusion === 'SUPPORT' ? 'support' : conclusion === 'EXPLAIN' ? 'explain' : 'not';
  return {
    claims: scene.say('claims'),
    facts,
    reasons: scene.say('reasons'),
    conclusion,
    opinion: scene.say(`opinion-${kind}`),
    legalBasis: scene.say('legal-basis'),
    remedy: scene.say('remedy'),
    ...(conclusion === 'SUPPORT' && { executeBy: dayAfter(at, 20 + scene.dice.below(60)) }),
  };
}

/** Drafted, perhaps sent back once, signed by somebody else. */
export function* answered(scene: Scene, facts?: string): Part {
  const except = scene.heads(scene.matter.holder);
  const draft = (days: number): Step => {
    const step = scene.act('draft-reply', {}, { days, except });
    return { ...step, body: opinionAt(scene, step.at, facts) } as Step;
  };
  yield draft(scene.days(6, 40));
  if (scene.dice.chance(0.08)) {
    yield scene.act('return-draft', { reason: scene.say('return-draft') }, { days: scene.days(0, 3) });
    yield draft(scene.days(1, 4));
  }
  const drafted = [scene.matter.opinion?.draftedBy.id];
  yield scene.act('sign-reply', { service: 'WEB' }, { days: scene.days(0, 4), except: drafted });
  return true;
}
