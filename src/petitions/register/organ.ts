// Who registers a petition that reports wrongdoing: not the bureau it complains of, nor one under the accused.
import { isBlank } from '../../platform/text.ts';
import { registeringOrgan } from '../accused/line.ts';
import { leaderNames } from '../colleagues.ts';
import { groundOf, type Spine } from '../spine.ts';
import type { Filing } from './rule.ts';

/** The organ that registers this filing. Only what names an accused is looked into. */
export async function organFor({ pool, directory }: Spine, filing: Filing): Promise<string> {
  if (!filing.reportsWrongdoing || filing.accusedOrgan || isBlank(filing.accused)) return filing.organ;
  const ground = groundOf(directory);
  const lines = [...ground.linesOf(filing.organ)];
  const leaders = await leaderNames(pool, lines);
  const names = lines.map((code) => {
    const organ = directory.organ(code);
    return {
      code,
      names: [...(organ ? [organ.name, organ.shortName, organ.nameEn] : []), ...(leaders.get(code) ?? [])],
    };
  });
  return registeringOrgan(filing.organ, filing.accused ?? '', names, ground);
}
