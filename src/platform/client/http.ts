// Calls the server from a browser: JSON in and out, problem documents become a Problem that screens can show.

/** RFC 9457 problem document as the server sends it. `errors` and `field` name form fields; `changed` comes with 409. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code?: string;
  readonly article?: string;
  readonly field?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  readonly changed?: {
    readonly version: number;
    readonly act: string;
    readonly at: string;
    readonly by: { readonly name?: string; readonly organ?: string };
  };
}

/** What a call throws when the server (or the net) said no. `status` 0 means the server was not reached. */
export class Problem extends Error {
  constructor(readonly document: ProblemDocument) {
    super(document.detail ?? document.title);
  }
  get status(): number {
    return this.document.status;
  }
}

let language = 'zh';
/** Every later call asks for answers in this language. */
export const speak = (next: string): void => {
  language = next;
};

export interface CallOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

const OFFLINE: ProblemDocument = { type: 'about:blank', title: 'offline', status: 0, code: 'offline' };

async function problemOf(response: Response): Promise<ProblemDocument> {
  try {
    return (await response.json()) as ProblemDocument;
  } catch {
    return { type: 'about:blank', title: response.statusText, status: response.status };
  }
}

/** One request; resolves with the parsed body (undefined for 204), rejects with a Problem. */
export async function call<T>(path: string, options: CallOptions = {}): Promise<T> {
  const form = options.body instanceof FormData;
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': language,
    ...options.headers,
  };
  if (options.body !== undefined && !form) headers['content-type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(path, {
      method: options.method ?? (options.body === undefined ? 'GET' : 'POST'),
      headers,
      credentials: 'same-origin',
      ...(options.signal && { signal: options.signal }),
      ...(options.body !== undefined && { body: form ? (options.body as FormData) : JSON.stringify(options.body) }),
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new Problem(OFFLINE);
  }
  if (!response.ok) throw new Problem(await problemOf(response));
  return (response.status === 204 ? undefined : await response.json()) as T;
}
