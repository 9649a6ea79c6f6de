// How sure a field must be before a bureau's precision can be kept: by cross-validation, by calibration, and by what persons decided.
import { type Head, type Model, thresholdOf } from '../../classify/model.ts';
import { firstHead } from '../model-reading.ts';
import type { ownBars } from './own.ts';
import type { BarOf } from './rule.ts';

/** Of precisions that were not measured the next stricter one. */
function thresholdAt(head: Head, precision: number): number {
  const stricter = head.thresholds.map((one) => one.precision).filter((one) => one >= precision);
  return stricter.length === 0 ? 2 : thresholdOf(head, Math.min(...stricter));
}

/**
 * Of the model's level of the category the confidence that had that precision in cross-validation; of other fields, whose
 * confidence is calibrated, the precision itself. The office's own decisions can only make it stricter.
 */
export function barsOf(model: Model | undefined, own: ReturnType<typeof ownBars>): BarOf {
  const head = model && firstHead(model);
  return (field, precision, level) => {
    const measured = field === 'category' && level === 1 && head ? thresholdAt(head, precision) : 0;
    return Math.max(precision, measured, own(field, precision));
  };
}
