// The load: so many users at once, each doing one thing after the other until the time is over.
import { Pool } from 'undici';
import { stopwatch } from '../../platform/time.ts';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

export class Client {
  readonly #pool: Pool;
  constructor(url: string, connections: number) {
    this.#pool = new Pool(url, { connections, pipelining: 1, keepAliveTimeout: 60_000 });
  }

  /** One request; the body as JSON where there is one. */
  async send<T>(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const answer = await this.#pool.request({
      method,
      path,
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.body.text();
    return { status: answer.statusCode, body: (text.startsWith('{') ? JSON.parse(text) : undefined) as T };
  }

  /** Signs a demo account in; the cookie header for later requests and the staff id. */
  async signIn(login: string, password: string): Promise<{ cookie: string; staffId: string }> {
    const answer = await this.#pool.request({
      method: 'POST',
      path: '/api/session',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    const staff = (await answer.body.json()) as { staffId: string };
    const cookie = String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '';
    if (answer.statusCode !== 200)
      throw new Error(`sign-in of ${login}: ${answer.statusCode}; is the system in demo mode?`);
    return { cookie, staffId: staff.staffId };
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

/** Runs `users` loops of `once` for `seconds`; how many rounds were finished and in how many seconds. */
export async function loops(
  users: number,
  seconds: number,
  once: (user: number, round: number) => Promise<void>,
): Promise<{ rounds: number; seconds: number }> {
  const elapsed = stopwatch();
  let rounds = 0;
  const loop = async (user: number): Promise<void> => {
    for (let round = 0; elapsed() < seconds * 1000; round++) {
      await once(user, round);
      rounds++;
    }
  };
  await Promise.all(Array.from({ length: users }, (_, user) => loop(user)));
  return { rounds, seconds: elapsed() / 1000 };
}
