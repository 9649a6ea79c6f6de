// A command for tests: starts the embedded PostgreSQL of the folder in its first argument, tells its address, waits.
import { startEmbedded } from '../../src/platform/db/embedded.ts';

const embedded = await startEmbedded({ dataDir: String(process.argv[2]) });
process.once('SIGTERM', async () => {
  await embedded.stop();
  process.exit(0);
});
setInterval(() => {}, 60_000);
process.stdout.write(`${embedded.url} ${embedded.owned}\n`);
