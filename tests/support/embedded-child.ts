// A command for tests: starts the embedded PostgreSQL of the folder in its first argument, tells its address, waits.
import { startEmbedded } from '../../src/platform/db/embedded.ts';

const embedded = await startEmbedded({ dataDir: String(process.argv[2]) });
const staying = setInterval(() => {}, 60_000);
process.once('SIGTERM', async () => {
  // Nothing but stop() keeps the process alive from here on, as in a command that has done its work.
  clearInterval(staying);
  await embedded.stop();
  process.stdout.write('stopped\n');
});
process.stdout.write(`${embedded.url} ${embedded.owned}\n`);
