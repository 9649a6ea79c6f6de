// A small logistic model: fitted by Newton's method with a penalty on large weights. Pure.

export interface Example {
  readonly features: readonly number[];
  readonly right: boolean;
  /** How much it counts; 1 usual. */
  readonly importance: number;
}

export interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

const ROUNDS = 12;

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

export const probability = ({ bias, weights }: Logistic, features: readonly number[]): number =>
  sigmoid(weights.reduce((sum, weight, at) => sum + weight * (features[at] ?? 0), bias));

/** Brings the row with the largest value of a column to its place. */
function pivotUp(rows: number[][], column: number): number[] {
  const size = (at: number): number => Math.abs(rows[at]?.[column] ?? 0);
  let pivot = column;
  for (let at = column; at < rows.length; at++) if (size(at) > size(pivot)) pivot = at;
  const top = rows[pivot] as number[];
  rows[pivot] = rows[column] as number[];
  rows[column] = top;
  return top;
}

function subtract(row: number[], top: readonly number[], column: number): void {
  const times = (row[column] as number) / (top[column] as number);
  for (let at = column; at < row.length; at++) row[at] = (row[at] as number) - times * (top[at] as number);
}

/** Solves a·x = b by elimination; rows of `a` carry b at their end. */
function solve(rows: number[][]): number[] {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const top = pivotUp(rows, column);
    for (const row of rows) if (row !== top) subtract(row, top, column);
  }
  return rows.map((row, at) => (row[size] as number) / (row[at] as number));
}

/** Adds one example to the gradient (last column) and the curvature (the others). */
function addExample(rows: number[][], x: readonly number[], error: number, curve: number): void {
  for (let at = 0; at < x.length; at++) {
    const row = rows[at] as number[];
    const own = x[at] as number;
    row[x.length] = (row[x.length] as number) + error * own;
    for (let other = 0; other < x.length; other++)
      row[other] = (row[other] as number) + curve * own * (x[other] as number);
  }
}

/** The weights that fit the examples best; `penalty` keeps them small. */
export function fitLogistic(examples: readonly Example[], penalty: number): Logistic {
  const size = (examples[0]?.features.length ?? 0) + 1;
  const inputs = examples.map(({ features }) => [1, ...features]);
  const weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const rows = weights.map((weight, at) => {
      const row = new Array<number>(size + 1).fill(0);
      row[at] = at === 0 ? 1e-6 : penalty;
      row[size] = at === 0 ? 0 : penalty * weight;
      return row;
    });
    examples.forEach(({ right, importance }, nth) => {
      const x = inputs[nth] as number[];
      const says = sigmoid(x.reduce((sum, value, at) => sum + value * (weights[at] as number), 0));
      addExample(rows, x, importance * (says - (right ? 1 : 0)), importance * says * (1 - says));
    });
    solve(rows).forEach((step, at) => {
      weights[at] = (weights[at] as number) - step;
    });
  }
  const [bias = 0, ...rest] = weights;
  return { bias, weights: rest };
}
