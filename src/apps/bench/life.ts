// `bench life`: complete lives of petitions per second, with two yardsticks of the same run.

import { DEMO_PASSWORD } from '../../organs/seed/demo.ts';
import { openDatabase, withTransaction } from '../../platform/db/connect.ts';
import { addDays, clockFrom, dayOf, stopwatch } from '../../platform/time.ts';
import { environmentFrom } from '../environment.ts';
import { fillBase } from './base.ts';
import { Client, loops } from './driver.ts';
import { type Figure, figure, quantile, type Report } from './report.ts';
import { type Running, runningAt, startServer } from './running.ts';

export interface LifeOptions {
  readonly users: number;
  readonly seconds: number;
  readonly base: number;
  readonly url?: string;
}

const PLACE = '440106006';
const clock = clockFrom(undefined);
const BUREAU_LOGINS = ['triage-clerk', 'dispatcher'] as const;
const ORGAN = '440106-housing';
const ORGAN_LOGINS = ['acceptance-clerk', 'handler', 'organ-leader'] as const;
type Login = (typeof BUREAU_LOGINS)[number] | (typeof ORGAN_LOGINS)[number];

type People = Readonly<Record<Login, { cookie: string; staffId: string }>>;

interface Done {
  readonly id: string;
  readonly version: number;
}

/** What was measured: milliseconds of each act, and answers that were not as they should be. */
export class Measured {
  readonly times = new Map<string, number[]>();
  readonly errors = new Map<string, number>();
  async time<T extends { status: number }>(act: string, wanted: number, work: () => Promise<T>): Promise<T> {
    const elapsed = stopwatch();
    const answer = await work();
    const list = this.times.get(act) ?? [];
    list.push(elapsed());
    this.times.set(act, list);
    if (answer.status !== wanted) {
      const key = `${act} ${answer.status}`;
      this.errors.set(key, (this.errors.get(key) ?? 0) + 1);
      throw new Error(key);
    }
    return answer;
  }
}

const TEXT =
  '小区外墙渗水一年多，物业和开发商互相推诿，墙皮脱落，下雨天屋里也漏。多次反映没有结果，请有关部门查清责任，督促维修。';

/** One petition from filing to the petitioner's judgement, by that user. */
export async function oneLife(
  client: Client,
  people: People,
  measured: Measured,
  user: number,
  round: number,
): Promise<void> {
  const executeBy = addDays(dayOf(clock.now()), 30);
  const filed = await measured.time('register', 201, () =>
    client.send<{ number: string; queryCode: string }>(
      'POST',
      '/api/portal/petitions',
      {
        text: TEXT,
        demand: '督促维修，明确责任。',
        placeCode: PLACE,
        petitioner: { name: `张${user}`, phone: '13800138000' },
      },
      { 'idempotency-key': `bench-${process.pid}-${user}-${round}` },
    ),
  );
  const { number, queryCode } = filed.body;
  let last: Done = { id: number, version: 1 };
  const act = async (name: string, login: Login, body: object): Promise<void> => {
    const answer = await measured.time(name, 200, () =>
      client.send<Done>(
        'POST',
        `/api/matters/${last.id}/acts/${name}`,
        { seen: last.version, ...body },
        { cookie: people[login].cookie },
      ),
    );
    last = answer.body;
  };
  await act('triage', 'triage-clerk', {
    class: 'APPEAL',
    categoryCode: '0301',
    placeCode: PLACE,
    litigationRelated: false,
  });
  await act('refer', 'dispatcher', { organCode: ORGAN });
  await act('take-receipt', 'acceptance-clerk', {});
  await act('accept', 'acceptance-clerk', {
    procedure: 'PETITION_PROCEDURE',
    handlerId: people.handler.staffId,
    responsibleLeaderId: people['organ-leader'].staffId,
  });
  await act('draft-reply', 'handler', {
    claims: '督促维修，明确责任。',
    facts: '经查，外墙渗水属实，工程在保修期内。',
    reasons: '保修期内由建设单位负责维修。',
    conclusion: 'SUPPORT',
    opinion: '责令建设单位三十日内完成维修。',
    legalBasis: '《建设工程质量管理条例》第四十一条。',
    remedy: '如不服本处理意见，可以自收到之日起三十日内请求复查。',
    executeBy,
  });
  await act('sign-reply', 'organ-leader', {});
  await measured.time('evaluate', 200, () =>
    client.send(
      'POST',
      `/api/portal/petitions/${number}/acts/evaluate`,
      { bureau: 'SATISFIED', organ: 'SATISFIED' },
      { 'x-query-code': queryCode },
    ),
  );
}

/** Requests/s of a route that returns a constant, by the same driver. */
async function constantRoute(client: Client, users: number, seconds: number): Promise<number> {
  const done = await loops(users, seconds, async () => void (await client.send('GET', '/healthz')));
  return done.rounds / done.seconds;
}

const APPEND = 'insert into bench_act.fact (id, seq, data) values ($1, $2, $3)';
const UPDATE = 'update bench_act.state set version = $2 where id = $1';
const ONE_STATEMENT = `with f as (${APPEND}) ${UPDATE}`;

interface SqlYardstick {
  /** begin, insert, update, commit: an act's transaction as it is usually written. */
  readonly transaction: number;
  /** The same two rows in a single statement. */
  readonly statement: number;
}

/** The smallest honest SQL for one act (append one fact, update one state row, committed durably), per second. */
async function smallestSql(environment: NodeJS.ProcessEnv, users: number, seconds: number): Promise<SqlYardstick> {
  const { databaseUrl, dataDir } = environmentFrom(environment);
  const database = await openDatabase({ databaseUrl, dataDir, applicationName: 'redress bench', poolSize: 12 });
  const { pool } = database;
  const data = JSON.stringify({ type: 'yardstick', text: TEXT });
  try {
    await pool.query(`drop schema if exists bench_act cascade; create schema bench_act;
      create table bench_act.fact (id int, seq int, data jsonb, primary key (id, seq));
      create table bench_act.state (id int primary key, version int not null) with (fillfactor = 70);
      insert into bench_act.state select id, 0 from generate_series(0, ${users - 1}) as id`);
    const statements = await loops(users, seconds / 2, async (user, round) => {
      await pool.query({ name: 'one-statement', text: ONE_STATEMENT, values: [user, round + 1, data] });
    });
    const transactions = await loops(users, seconds / 2, (user, round) =>
      withTransaction(pool, async (client) => {
        await client.query({ name: 'append', text: APPEND, values: [user, round + 10_000_000, data] });
        await client.query({ name: 'update', text: UPDATE, values: [user, round] });
      }),
    );
    return {
      transaction: transactions.rounds / transactions.seconds,
      statement: statements.rounds / statements.seconds,
    };
  } finally {
    await pool.query('drop schema if exists bench_act cascade');
    await database.close();
  }
}

const mean = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : (a + b) / 2;

/** Everybody who acts in a life, signed in. */
export async function signAllIn(client: Client): Promise<People> {
  const logins: readonly Login[] = [...BUREAU_LOGINS, ...ORGAN_LOGINS];
  const people = await Promise.all(
    logins.map(async (login) => [login, await client.signIn(login, DEMO_PASSWORD)] as const),
  );
  return Object.fromEntries(people) as People;
}

const ACTS_IN_A_LIFE = 8;
const YARDSTICK_SHARE = 6;

async function measure(running: Running, options: LifeOptions): Promise<Figure[]> {
  const { users, seconds } = options;
  const client = new Client(running.url, users);
  try {
    const people = await signAllIn(client);
    const short = Math.max(2, seconds / YARDSTICK_SHARE);
    await loops(users, short / 2, (user, round) => oneLife(client, people, new Measured(), user, round - 1_000_000));
    const before = running.environment && (await smallestSql(running.environment, users, short));
    const measured = new Measured();
    const lives = await loops(users, seconds, (user, round) =>
      oneLife(client, people, measured, user, round).catch(() => undefined),
    );
    const memory = running.memoryMb();
    const after = running.environment && (await smallestSql(running.environment, users, short));
    const constant = await constantRoute(client, users, short);
    const failed = [...measured.errors.values()].reduce((sum, n) => sum + n, 0);
    const perSecond = (lives.rounds - failed) / lives.seconds;
    return [
      figure('lives', 'lives/s', perSecond, { aim: 100 }),
      figure('acts against the smallest SQL transaction', 'acts/s', perSecond * ACTS_IN_A_LIFE, {
        yardstick: mean(before?.transaction, after?.transaction),
        aimRatio: 0.4,
      }),
      figure('acts against the same SQL in one statement', 'acts/s', perSecond * ACTS_IN_A_LIFE, {
        yardstick: mean(before?.statement, after?.statement),
      }),
      figure('acts against a constant route', 'acts/s', perSecond * ACTS_IN_A_LIFE, { yardstick: constant }),
      figure('errors', 'requests', failed, { aim: 0, most: true }),
      ...[...measured.errors].map(([name, n]) => figure(`error ${name}`, 'requests', n)),
      ...[...measured.times].flatMap(([act, times]) => [
        figure(`${act} p50`, 'ms', quantile(times, 0.5)),
        figure(`${act} p95`, 'ms', quantile(times, 0.95), { aim: 150, most: true }),
        figure(`${act} p99`, 'ms', quantile(times, 0.99)),
      ]),
      ...(memory === undefined ? [] : [figure('server memory', 'MB', memory, { aim: 300, most: true })]),
    ];
  } finally {
    await client.close();
  }
}

/** Measures complete lives; starts its own system unless an address is given. */
export async function benchLife(options: LifeOptions): Promise<Report> {
  const running = options.url
    ? runningAt(options.url)
    : await startServer((environment) => fillBase(environment, options.base));
  try {
    return { bench: 'life', base: options.base, figures: await measure(running, options) };
  } finally {
    await running.stop();
  }
}
