// Problem documents (RFC 9457): the one shape of every answer that says no. Routes throw HttpProblem; `problems.ts` sends it.
import type { Refusal, Result } from '../result.ts';

/** One field of the form and what is wrong with it, in the reader's language; `field` is a path like `petitioner.phone`. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** Who was faster, for 409. */
export interface Changed {
  readonly version: number;
  readonly act: string;
  readonly at: string;
  readonly by: { readonly name?: string; readonly organ?: string };
}

export interface ProblemExtra {
  /** The text's key (`namespace:path`); absent: `http:problems.<code>`, and where that is missing the status's own text. */
  readonly key?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** The finished text; wins over `key`. */
  readonly detail?: string;
  readonly article?: string;
  readonly field?: string;
  readonly errors?: readonly FieldError[];
  readonly changed?: Changed;
  /** Seconds after which it is worth trying again (header retry-after). */
  readonly retryAfter?: number;
}

/** Thrown by routes and hooks to answer with a problem document. Not a fault: it is not logged as one. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly extra: ProblemExtra;

  constructor(status: number, code: string, extra: ProblemExtra = {}) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}

/**
 * A rule's refusal as a problem: 422 unless said otherwise, with code, article, field. Its text stands in the capability's
 * wording under `refusals.<code>` and may use the refusal's details and its article.
 */
export const refusalProblem = (refusal: Refusal, namespace: string, status = 422): HttpProblem =>
  new HttpProblem(status, refusal.code, {
    key: `${namespace}:refusals.${refusal.code}`,
    params: { ...(refusal.article !== undefined && { article: refusal.article }), ...refusal.details },
    ...(refusal.article !== undefined && { article: refusal.article }),
    ...(refusal.field !== undefined && { field: refusal.field }),
  });

/** The value of a result, or its refusal thrown as a problem. */
export function orProblem<T>(result: Result<T>, namespace: string, status = 422): T {
  if (result.ok) return result.value;
  throw refusalProblem(result.refusal, namespace, status);
}

export const notFound = (): HttpProblem => new HttpProblem(404, 'not-found');
export const notSignedIn = (): HttpProblem => new HttpProblem(401, 'not-signed-in');
export const forbidden = (): HttpProblem => new HttpProblem(403, 'forbidden');
export const conflict = (changed: Changed): HttpProblem => new HttpProblem(409, 'conflict', { changed });

/** 429: as many minutes are told as the window still lasts. */
export const tooManyAttempts = (minutes: number): HttpProblem =>
  new HttpProblem(429, 'too-many', { params: { minutes }, retryAfter: minutes * 60 });
