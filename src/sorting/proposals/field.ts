// One proposed field: a reading under its threshold. Below it the field stays open, and what came nearest leads the others. Pure.
import type { Proposed } from '../contract.ts';
import type { Reading } from '../rules/reading.ts';

const MOST_OTHERS = 5;
const MOST_REASONS = 6;

/** The reading as it is proposed, or left open. */
export function proposed<T>({ value, confidence, reasons, others }: Reading<T>, threshold: number): Proposed<T> {
  const whole = { confidence, threshold, reasons: reasons.slice(0, MOST_REASONS) };
  if (value !== undefined && confidence >= threshold) return { ...whole, value, others: others.slice(0, MOST_OTHERS) };
  const led = value === undefined ? others : [{ value, confidence }, ...others];
  return { ...whole, others: led.slice(0, MOST_OTHERS) };
}
