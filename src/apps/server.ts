// The server: every capability's routes on one Fastify, the pages beside them, the work behind them.
import { join } from 'node:path';
import { calendarRoutes } from '../deadlines/calendar-routes.ts';
import { countCalendarDays, warnOfCalendarEnd } from '../deadlines/jobs.ts';
import { periodRoutes, reminderRoutes } from '../deadlines/period-routes.ts';
import { deadlinesWording } from '../deadlines/wording.ts';
import { directoryRoutes } from '../organs/directory-routes.ts';
import { forgetful, type Identities } from '../organs/identities.ts';
import { sessionRoutes } from '../organs/session-routes.ts';
import { successionRoutes } from '../organs/succession/routes.ts';
import { organsWording } from '../organs/wording.ts';
import { sweepClocks } from '../petitions/clocks/acts.ts';
import { deskRoutes } from '../petitions/desk-routes.ts';
import { documentRoutes } from '../petitions/documents/routes.ts';
import { templateRoutes } from '../petitions/documents/template-routes.ts';
import { documentsWording } from '../petitions/documents/wording.ts';
import { documentRefusals } from '../petitions/documents/wording-refusals.ts';
import { bringAboutDue } from '../petitions/due/acts.ts';
import { readerRoutes } from '../petitions/grant-access/routes.ts';
import { startIndexing } from '../petitions/jobs.ts';
import { messageRoutes } from '../petitions/messages/routes.ts';
import { procedureAdminRoutes, procedureRoutes } from '../petitions/procedures/routes.ts';
import { deskReminderRoutes } from '../petitions/reminders/routes.ts';
import { revealLogRoutes } from '../petitions/reveal-log/routes.ts';
import { revealLogWording } from '../petitions/reveal-log/wording.ts';
import { matterRoutes } from '../petitions/routes.ts';
import { sealMatterFiles } from '../petitions/sealed/acts.ts';
import { readAttachments } from '../petitions/search/attachments/acts.ts';
import { searchRoutes } from '../petitions/search/routes.ts';
import { searchWording } from '../petitions/search/wording.ts';
import { sentences } from '../petitions/sentences.ts';
import { urgentRoutes } from '../petitions/urgent/routes.ts';
import { petitionsWording } from '../petitions/wording.ts';
import { sweepSessions } from '../platform/auth/session.ts';
import { textReader } from '../platform/files/text/reader.ts';
import { sweepUploads } from '../platform/files/uploads.ts';
import { serveHealth } from '../platform/http/health.ts';
import { servePages } from '../platform/http/pages.ts';
import { sweepAttempts } from '../platform/http/ratelimit.ts';
import { buildServer } from '../platform/http/server.ts';
import type { App } from '../platform/http/type.ts';
import { type JobTasks, startWorker } from '../platform/jobs/jobs.ts';
import { type Recurring, startRecurring } from '../platform/jobs/recurring.ts';
import type { Logger } from '../platform/log.ts';
import { createMetrics } from '../platform/metrics.ts';
import { projectRoot } from '../platform/root.ts';
import { portalDocumentRoutes } from '../portal/document-routes.ts';
import { portalRoutes } from '../portal/routes.ts';
import { countHotIssues, countQuality, openSorter } from '../sorting/jobs.ts';
import { sortingRoutes } from '../sorting/routes.ts';
import { sortingWording } from '../sorting/wording.ts';
import type { House } from './house.ts';
import { countSorting } from './sorting/metrics.ts';
import type { SortingThread } from './sorting/thread.ts';

const petitionsWords = {
  zh: { ...petitionsWording.zh, ...sentences.zh, refusals: { ...sentences.zh.refusals, ...documentRefusals.zh } },
  en: { ...petitionsWording.en, ...sentences.en, refusals: { ...sentences.en.refusals, ...documentRefusals.en } },
};

/** What of the sorting thread the routes need. */
export type SortingBeside = Pick<SortingThread, 'propose' | 'poke' | 'status'>;

/** Without a thread beside it: what is asked on demand is answered by this process itself. */
function sortingInside({ spine }: House, logger: Logger): SortingBeside {
  let opened: ReturnType<typeof openSorter> | undefined;
  return {
    status: undefined,
    poke: () => undefined,
    propose: async (petition) => {
      opened ??= openSorter(spine, { logger, repeats: false });
      return (await opened).answer(petition);
    },
  };
}

/** The server with all its routes, not yet listening. */
export async function buildApp(
  house: House,
  logger: Logger,
  identities: Identities = forgetful,
  sorting: SortingBeside = sortingInside(house, logger),
): Promise<App> {
  const { environment, spine, secrets, uploads, database } = house;
  const metrics = createMetrics(database.pool);
  countCalendarDays(metrics.registry, spine.clocks, spine.clock);
  countSorting(metrics.registry, sorting);
  const desk = { ...spine, identities };
  const app = await buildServer({
    logger,
    metrics,
    wording: {
      petitions: petitionsWords,
      documents: documentsWording,
      organs: organsWording,
      deadlines: deadlinesWording,
      revealLog: revealLogWording,
      search: searchWording,
      sorting: sortingWording,
    },
    ...(environment.trustProxy && { trustProxy: environment.trustProxy }),
  });
  app.addHook('onClose', async () => metrics.stop());
  // Whatever was written may be something to be sorted.
  app.addHook('onResponse', async ({ method }) => void (method !== 'GET' && sorting.poke()));
  sessionRoutes(app, { ...desk, secrets, demo: environment.demo });
  directoryRoutes(app, spine.directory, desk);
  successionRoutes(app, desk);
  calendarRoutes(app, desk);
  periodRoutes(app, desk);
  reminderRoutes(app, desk);
  revealLogRoutes(app, desk);
  procedureRoutes(app, desk);
  procedureAdminRoutes(app, desk);
  deskReminderRoutes(app, desk);
  messageRoutes(app, desk);
  readerRoutes(app, desk);
  matterRoutes(app, desk, uploads);
  documentRoutes(app, desk, uploads);
  templateRoutes(app, desk);
  urgentRoutes(app, desk);
  searchRoutes(app, desk);
  sortingRoutes(app, { ...desk, onDemand: sorting });
  await deskRoutes(app, desk, uploads);
  portalDocumentRoutes(app, { spine, secrets, uploads });
  await portalRoutes(app, { spine, secrets, uploads, demo: environment.demo, hotline: environment.hotline });
  serveHealth(app, {
    metrics,
    metricsToken: environment.metricsToken,
    ready: async () => (await database.pool.query('select from petitions.matter limit 1')).rowCount !== null,
  });
  servePages(app, join(projectRoot(), 'dist', 'web'));
  return app;
}

const RECURRING: readonly Recurring[] = [
  { task: 'sweep-clocks', rhythm: { everyMinutes: 1 } },
  { task: 'seal-files', rhythm: { everyMinutes: 1 } },
  { task: 'lapse', rhythm: { everyMinutes: 5 } },
  { task: 'complete-withdrawal', rhythm: { everyMinutes: 5 } },
  { task: 'read-attachments', rhythm: { everyMinutes: 1 } },
  { task: 'sweep-uploads', rhythm: { everyMinutes: 60 } },
  { task: 'sweep-sessions', rhythm: { daily: '03:10' } },
  { task: 'sweep-attempts', rhythm: { daily: '03:20' } },
  { task: 'warn-of-calendar-end', rhythm: { daily: '08:00' } },
  { task: 'count-sorting-quality', rhythm: { everyMinutes: 60 } },
  { task: 'count-hot-issues', rhythm: { everyMinutes: 60 } },
];

/** Starts the work behind the acts: the index, the queue and what recurs. Any number may run beside one database. */
export async function startWork(house: House, logger: Logger): Promise<{ stop(): Promise<void> }> {
  const { spine, uploads, database } = house;
  const fault = (what: string) => (id: string, error: unknown) => logger.error({ err: error, id }, what);
  const reader = textReader();
  const tasks: JobTasks = {
    'sweep-clocks': async (_payload, { signal }) =>
      void (await sweepClocks(database.pool, spine.clocks.reminders, spine.clock.now(), { signal })),
    'seal-files': async () => void (await sealMatterFiles(spine, uploads, fault('a file could not be sealed'))),
    lapse: async (_payload, { signal }) =>
      void (await bringAboutDue(spine, 'lapse', { signal, onFault: fault('a matter could not lapse') })),
    'complete-withdrawal': async (_payload, { signal }) =>
      void (await bringAboutDue(spine, 'complete-withdrawal', {
        signal,
        onFault: fault('a withdrawal could not take effect'),
      })),
    'read-attachments': async (_payload, { signal }) =>
      void (await readAttachments(uploads, reader, spine.clock, {
        signal,
        onFault: (id, error) => logger.warn({ err: error, id }, 'the text of a file could not be read'),
      }).finally(() => reader.close())),
    'sweep-uploads': async () => void (await sweepUploads(uploads, spine.clock.now())),
    'sweep-sessions': async () => void (await sweepSessions(database.pool, spine.clock.now())),
    'sweep-attempts': async () => void (await sweepAttempts(database.pool, spine.clock.now())),
    'warn-of-calendar-end': async () => warnOfCalendarEnd(spine.clocks, spine.clock, logger),
    'count-sorting-quality': async (_payload, { signal }) => void (await countQuality(spine, { signal })),
    'count-hot-issues': async (_payload, { signal }) => void (await countHotIssues(spine, { signal })),
  };
  const worker = await startWorker(database.pool, tasks, { logger });
  const recurring = startRecurring(database.pool, RECURRING, spine.clock, logger);
  const indexing = startIndexing(spine, logger);
  return {
    stop: async () => {
      await Promise.all([indexing.stop(), recurring.stop()]);
      await worker.stop();
    },
  };
}
