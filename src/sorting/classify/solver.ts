// One-vs-rest linear weights by dual coordinate descent, several labels at a time over one pass of the examples.

/** The examples in rows: of row i the columns and values stand from starts[i] to starts[i + 1]. */
export interface Rows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  readonly width: number;
}

export interface SolverOptions {
  /** How much an error costs against large weights. */
  readonly cost: number;
  readonly rounds: number;
  readonly seed: number;
  /** squared: distance from ±1, squared; hinge: only what lies on the wrong side of ±1, squared. */
  readonly loss: 'squared' | 'hinge';
}

export interface Problem {
  /** The label of each row. */
  readonly targets: Int32Array;
  /** How much each row counts; 1 usual. */
  readonly importance: Float32Array;
  readonly labels: number;
}

/** Weights of a label stand at column * labels + label; the biases apart. */
export interface Weights {
  readonly labels: number;
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** A small dice that gives the same throws for the same seed (mulberry32); answers 0 ≤ x < 1. */
export function seededDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffle(order: Int32Array, dice: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(dice() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}

/** The work of one solution: what is found so far, and the row that is looked at. */
class Descent {
  readonly weights: Float32Array;
  readonly biases: Float32Array;
  readonly #alphas: Float32Array;
  readonly #squares: Float64Array;
  readonly #scores: Float64Array;

  constructor(
    private readonly rows: Rows,
    private readonly problem: Problem,
    private readonly options: SolverOptions,
  ) {
    const { labels } = problem;
    this.weights = new Float32Array(rows.width * labels);
    this.biases = new Float32Array(labels);
    this.#alphas = new Float32Array(problem.targets.length * labels);
    this.#squares = squaresOf(rows);
    this.#scores = new Float64Array(labels);
  }

  /** Betters all labels at one row. */
  visit(row: number): void {
    const { labels } = this.problem;
    this.#scores.set(this.biases);
    addScores(this.rows, row, this.weights, labels, this.#scores);
    const slack = 1 / (2 * this.options.cost * (this.problem.importance[row] ?? 1));
    const square = (this.#squares[row] ?? 0) + 1 + slack;
    let moved = 0;
    for (let label = 0; label < labels; label++) {
      const change = this.#changeOf(row, label, slack, square);
      this.#scores[label] = change;
      moved += Math.abs(change);
    }
    if (moved > 0) addRow(this.rows, row, this.weights, labels, this.#scores);
  }

  #changeOf(row: number, label: number, slack: number, square: number): number {
    const sign = this.problem.targets[row] === label ? 1 : -1;
    const place = row * this.problem.labels + label;
    const alpha = this.#alphas[place] ?? 0;
    const gradient = sign * (this.#scores[label] ?? 0) - 1 + slack * alpha;
    const free = alpha - gradient / square;
    const next = this.options.loss === 'hinge' ? Math.max(0, free) : free;
    this.#alphas[place] = next;
    const change = (next - alpha) * sign;
    this.biases[label] = (this.biases[label] ?? 0) + change;
    return change;
  }
}

/**
 * Solves as many problems at once as there are labels, each: this label against all others. Deterministic for a seed.
 * `round` hears of each round over the rows.
 */
export function solve(rows: Rows, problem: Problem, options: SolverOptions, round: () => void = () => {}): Weights {
  const descent = new Descent(rows, problem, options);
  const order = Int32Array.from(problem.targets.keys());
  const dice = seededDice(options.seed);
  for (let done = 0; done < options.rounds; done++) {
    shuffle(order, dice);
    for (const row of order) descent.visit(row);
    round();
  }
  return { labels: problem.labels, weights: descent.weights, biases: descent.biases };
}

function squaresOf(rows: Rows): Float64Array {
  const squares = new Float64Array(rows.starts.length - 1);
  for (let row = 0; row < squares.length; row++) {
    let square = 0;
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) square += (rows.values[at] ?? 0) ** 2;
    squares[row] = square;
  }
  return squares;
}

function addScores(rows: Rows, row: number, weights: Float32Array, labels: number, into: Float64Array): void {
  const end = rows.starts[row + 1] ?? 0;
  for (let at = rows.starts[row] ?? 0; at < end; at++) {
    const value = rows.values[at] ?? 0;
    const from = (rows.columns[at] ?? 0) * labels;
    for (let label = 0; label < labels; label++)
      into[label] = (into[label] ?? 0) + value * (weights[from + label] ?? 0);
  }
}

function addRow(rows: Rows, row: number, weights: Float32Array, labels: number, changes: Float64Array): void {
  const end = rows.starts[row + 1] ?? 0;
  for (let at = rows.starts[row] ?? 0; at < end; at++) {
    const value = rows.values[at] ?? 0;
    const from = (rows.columns[at] ?? 0) * labels;
    for (let label = 0; label < labels; label++)
      weights[from + label] = (weights[from + label] ?? 0) + value * (changes[label] ?? 0);
  }
}
