// Stating a position in a dispute over jurisdiction (R22 art. 24): each organ says whether it is its own, and why.
import { decided, refused } from '../../platform/result.ts';
import { openBeside, type Rule } from '../act.ts';
import type { BodyOf } from '../contract.ts';

/** Refusal: position-stated (once said, it stands). */
export const statePosition: Rule<BodyOf<'state-position'>> = (matter, { position }, officer) => {
  const organ = officer.organ.code;
  if (matter.dispute?.positions.some((one) => one.organ === organ))
    return refused('position-stated', { article: 'R22 24' });
  const task = openBeside(matter, 'POSITION', organ)?.no;
  return decided([{ type: 'position-stated', data: { organ, position, ...(task && { task }) } }]);
};
