// How likely so many or more are by chance: the negative binomial's upper tail, and how many false findings a list has. Pure.

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** ln Γ(x) for x > 0 (Lanczos). */
function lnGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  const t = x - 1 + 7.5;
  const sum = LANCZOS.reduce((total, c, at) => (at === 0 ? c : total + c / (x - 1 + at)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

const NEGLIGIBLE = 1e-15;
const MOST_TERMS = 100_000;

/**
 * ln P(X ≥ n) of a negative binomial with that mean and size (variance: mean + mean² / size); of 0 or fewer it is 0. Summed from n
 * on, so that small probabilities are exact.
 */
export function lnTail(n: number, mean: number, size: number): number {
  if (n <= 0) return 0;
  const ratio = mean / (size + mean);
  const first = lnGamma(n + size) - lnGamma(size) - lnGamma(n + 1) + size * Math.log1p(-ratio) + n * Math.log(ratio);
  let sum = 1;
  let term = 1;
  for (let x = n; x < n + MOST_TERMS; x++) {
    const step = ((x + size) / (x + 1)) * ratio;
    term *= step;
    sum += term;
    if (step < 1 && term < NEGLIGIBLE * sum) break;
  }
  return Math.min(0, first + Math.log(sum));
}

/**
 * Benjamini–Hochberg: for each of the tests the part of findings at least as strong that would be false. `lnP`: logarithms of
 * probabilities; `tests`: how many were made in all, at least as many as are given.
 */
export function falseParts(lnP: readonly number[], tests: number): number[] {
  const order = [...lnP.keys()].sort((a, b) => (lnP[b] ?? 0) - (lnP[a] ?? 0));
  const parts = new Array<number>(lnP.length).fill(1);
  let least = 1;
  for (const [at, index] of order.entries()) {
    const rank = lnP.length - at;
    least = Math.min(least, Math.exp((lnP[index] ?? 0) + Math.log(tests) - Math.log(rank)));
    parts[index] = least;
  }
  return parts;
}
