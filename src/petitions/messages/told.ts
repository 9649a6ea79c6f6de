// Which organ is told of something that the petitioner did: the bureau that has an eye on the matter, or the one above it. Pure.
import { isAccusedUnit } from '../accused/line.ts';
import type { Ground } from '../act.ts';
import { firstPetition, isAccusation, type Matter } from '../matter.ts';

/**
 * BUREAU: who registered it (of an accusation, who has it in charge); ABOVE: one level further up. Never the accused or who
 * stands under them; undefined where nobody is left.
 */
export function toldOf(matter: Matter, whom: 'BUREAU' | 'ABOVE', ground: Ground): string | undefined {
  const own = isAccusation(matter) ? matter.holder : firstPetition(matter).organ;
  const line = [own];
  for (let above = ground.above(own); above; above = ground.above(above.code)) line.push(above.code);
  const open = line.filter((code) => !isAccusedUnit(matter, code, ground));
  return whom === 'BUREAU' ? open[0] : (open.find((code) => code !== own) ?? open[0]);
}
