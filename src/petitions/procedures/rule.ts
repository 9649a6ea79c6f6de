// What a new version in the catalogue of procedures must keep to: it begins today or later, and what is in force stays. Pure.
import { decided, type Result, refused } from '../../platform/result.ts';
import type { CatalogWanted } from './contract.ts';

/**
 * Refusals: way-day-past, way-day-taken, way-length-half (a length without its unit, or the other way round),
 * way-procedure-fixed (a way stays in its procedure).
 */
export function judgeWay(
  versions: readonly { readonly validFrom: string; readonly procedure: string }[],
  wanted: Pick<CatalogWanted, 'validFrom' | 'length' | 'unit' | 'procedure'>,
  today: string,
): Result<undefined> {
  if (wanted.validFrom <= today) return refused('way-day-past', { field: 'validFrom' });
  if (versions.some((one) => one.validFrom === wanted.validFrom))
    return refused('way-day-taken', { field: 'validFrom' });
  if ((wanted.length === null) !== (wanted.unit === null)) return refused('way-length-half', { field: 'length' });
  if (versions.some((one) => one.procedure !== wanted.procedure))
    return refused('way-procedure-fixed', { field: 'procedure' });
  return decided(undefined);
}
