// `redress migrate`, `redress seed`, `redress openapi`: bring the schema up to date, fill it, print the API's document.
import { seedProvince } from '../../organs/seed/province.ts';
import { withTransaction } from '../../platform/db/connect.ts';
import { openApiDocument } from '../../platform/http/openapi.ts';
import { createLogger } from '../../platform/log.ts';
import { stopwatch } from '../../platform/time.ts';
import { buildApp } from '../server.ts';
import { progressLine } from './progress.ts';
import { seedPeople } from './serve.ts';
import { withHouse } from './with-house.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Schema and reference data, as every command does when it opens the house. */
export const migrateCommand = (): Promise<void> =>
  withHouse('redress migrate', async () => say('数据库已是最新 The database is up to date.'));

/** Demo accounts, or with size province also 16,300 staff on five levels. */
export async function seedCommand({ size, json }: { size: 'demo' | 'province'; json: boolean }): Promise<void> {
  const elapsed = stopwatch();
  await withHouse('redress seed', async (house) => {
    const oneTimePassword = await seedPeople(house);
    if (size === 'demo') {
      say(json ? JSON.stringify({ size, seconds: elapsed() / 1000 }) : '演示账号已就绪 Demo accounts are ready.');
    } else {
      const progress = progressLine('staff');
      const counts = await withTransaction(house.database.pool, (client) =>
        seedProvince(client, {
          now: house.spine.clock.now(),
          onProgress: (done: number, total: number) => progress.show(done, total),
        }),
      );
      progress.end();
      const seconds = Math.round(elapsed()) / 1000;
      say(
        json
          ? JSON.stringify({ size, ...counts, seconds })
          : `${counts.total} staff on five levels (${counts.added} new), ${seconds} s`,
      );
    }
    if (oneTimePassword && !json) say(`admin, one-time password: ${oneTimePassword}`);
  });
}

/** The OpenAPI 3.1 document on standard output. */
export const openApiCommand = (): Promise<void> =>
  withHouse('redress openapi', async (house) => {
    const app = await buildApp(house, createLogger({ level: 'silent' }));
    await app.ready();
    say(openApiDocument(app));
    await app.close();
  });
