// `redress serve` and `redress worker`: run until told to stop, then finish what is under way.
import { randomBytes } from 'node:crypto';
import { followClocks } from '../../deadlines/jobs.ts';
import { firstAdministrator } from '../../organs/acts.ts';
import { type Identities, rememberIdentities } from '../../organs/identities.ts';
import { followDirectory } from '../../organs/jobs.ts';
import { DEMO_PASSWORD, seedDemo } from '../../organs/seed/demo.ts';
import { followTemplates } from '../../petitions/documents/jobs.ts';
import { followProcedures } from '../../petitions/procedures/jobs.ts';
import { hashPassword } from '../../platform/auth/password.ts';
import { BY_KEY, withTransaction } from '../../platform/db/connect.ts';
import type { Listener } from '../../platform/db/listen.ts';
import { createLogger, type Logger } from '../../platform/log.ts';
import { type Environment, environmentFrom } from '../environment.ts';
import { type House, openHouse } from '../house.ts';
import { buildApp, startWork } from '../server.ts';
import { startSortingThread } from '../sorting/thread.ts';
import { warnOfCalendar } from './calendar.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Demo accounts in demo mode; else, on an empty installation, an administrator with a one-time password. */
export async function seedPeople(house: House): Promise<string | undefined> {
  const now = house.spine.clock.now();
  const oneTimePassword = randomBytes(12).toString('base64url');
  return withTransaction(house.database.pool, async (client) => {
    if (house.environment.demo) {
      await seedDemo(client, { hash: hashPassword, now });
      return undefined;
    }
    const made = await firstAdministrator(client, { actor: 'cli', now }, { hash: hashPassword, oneTimePassword });
    return made ? oneTimePassword : undefined;
  });
}

/** Resolves at the first of Ctrl-C, a termination signal, or the end of the parent that asked over IPC. */
const asked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });

function greet(environment: Environment, port: number, oneTimePassword: string | undefined): void {
  say('');
  say(`  Redress 诉达  http://localhost:${port}/       群众门户 citizens`);
  say(`                http://localhost:${port}/desk   工作台 staff`);
  if (environment.demo) {
    say(`\n  演示账号 demo sign-in: clerk, triage-clerk, dispatcher, acceptance-clerk, handler, organ-leader …`);
    say(`  密码 password: ${DEMO_PASSWORD}    (全部账号列在登录页 all are listed on the sign-in page)`);
  }
  if (oneTimePassword)
    say(`\n  首位管理员 first administrator: admin    一次性密码 one-time password: ${oneTimePassword}`);
  say('\n  Ctrl-C 结束 ends it.\n');
}

/** What others change in the database is read again by this process. */
const follow = ({ database, clocks, templates, procedures, spine }: House, logger: Logger): Promise<Listener[]> =>
  Promise.all([
    followClocks(database.url, clocks, logger),
    followTemplates(database.url, templates, logger),
    followProcedures(database.url, procedures, logger),
    followDirectory(database.url, spine.directory, logger),
  ]);

/** Serves pages, API and the work behind them until told to stop. */
export async function serve({ work }: { work: boolean }): Promise<void> {
  const stop = asked();
  const environment = environmentFrom(process.env);
  const logger = createLogger({ level: environment.logLevel });
  const house = await openHouse(environment, {
    applicationName: 'redress serve',
    poolSize: 12,
    settings: BY_KEY,
  });
  let identities: Identities | undefined;
  const sorting = startSortingThread(house.database.url, logger, { rounds: work });
  const following = await follow(house, logger);
  try {
    const oneTimePassword = await seedPeople(house);
    identities = await rememberIdentities(house.database.url, logger);
    const app = await buildApp(house, logger, identities, sorting);
    await app.listen({ port: environment.port, host: environment.host });
    const worker = work ? await startWork(house, logger) : undefined;
    const address = app.server.address();
    greet(environment, typeof address === 'object' && address ? address.port : environment.port, oneTimePassword);
    warnOfCalendar(house);
    await stop;
    await app.close();
    await worker?.stop();
  } finally {
    // Also when the port was taken: its connection would keep the process alive.
    await Promise.all([identities?.stop(), sorting.stop(), ...following.map((one) => one.stop())]);
    await house.close();
  }
}

/** Only the work behind the acts, for installations with several servers. */
export async function work(): Promise<void> {
  const stop = asked();
  const environment = environmentFrom(process.env);
  const logger = createLogger({ level: environment.logLevel });
  const house = await openHouse(environment, { applicationName: 'redress worker', poolSize: 6 });
  const sorting = startSortingThread(house.database.url, logger, { rounds: true });
  const following = await follow(house, logger);
  try {
    const worker = await startWork(house, logger);
    logger.info('working');
    await stop;
    await worker.stop();
  } finally {
    await Promise.all([sorting.stop(), ...following.map((one) => one.stop())]);
    await house.close();
  }
}
