// What a process that sorts opens: who proposes, the index of repeats, who else hears; and what changes while it runs.
import type { Spine } from '../../petitions/spine.ts';
import type { Listener } from '../../platform/db/listen.ts';
import type { Logger } from '../../platform/log.ts';
import type { Model } from '../classify/model.ts';
import { hearDecisions } from '../learn/acts.ts';
import { followModel } from '../learn/jobs.ts';
import { liveModel } from '../learn/live.ts';
import { type OpenRepeats, openRepeats } from '../repeats/open.ts';
import { hearRoutes, ROUTES_HEAR } from '../route/acts.ts';
import type { Answered } from './ask.ts';
import type { PetitionText } from './petition.ts';
import type { Proposer } from './proposer.ts';
import { Proposing } from './proposing.ts';
import type { Follower, Repeats, Sorter } from './round.ts';

export interface SorterStatus {
  readonly model: string;
  /** Why there is no model. */
  readonly modelFault?: string;
  readonly faults: number;
}

export interface OpenSorter {
  readonly sorter: Sorter;
  /** What is proposed for one petition, at once. */
  answer(petition: PetitionText): Answered;
  /** What would be proposed if another model, or none, were in use: to compare models by all that is made of their answers. */
  answerWith(model: Model | undefined, petition: PetitionText): Answered;
  status(): SorterStatus;
  /** Takes another model and other thresholds as soon as they are in use. */
  follow(databaseUrl: string): Promise<Listener[]>;
  close(): Promise<void>;
}

export interface SorterOptions {
  readonly logger?: Logger;
  /** Whether repeats are looked up: their index is read whole when it opens. */
  readonly repeats: boolean;
}

/** Who else in sorting hears what happened. */
const followersOf = ({ directory }: Spine): readonly Follower[] => [
  { name: 'learning', hears: ['triaged', 'referred', 'assigned', 'objection-decided'], hear: hearDecisions },
  { name: 'routes', hears: ROUTES_HEAR, hear: hearRoutes(directory) },
];

const NO_REPEATS: Repeats = { relate: async () => new Map() };

/** The index of repeats; without its model none are looked up, and that is told once. */
async function repeatsFor({ pool, clock }: Spine, logger: Logger | undefined): Promise<OpenRepeats | undefined> {
  try {
    const onFault = (error: unknown): void => logger?.error({ err: error }, 'old matters are not fingerprinted');
    return await openRepeats(pool, clock, onFault);
  } catch (error) {
    logger?.warn({ err: error }, 'no model of repeats: none are looked up');
    return undefined;
  }
}

/**
 * Loads what sorting needs into this process: half a second, and the index of repeats. A model that is missing or broken is told
 * once, and the rules go on alone.
 */
export async function openSorter(spine: Spine, { logger, repeats }: SorterOptions): Promise<OpenSorter> {
  const live = await liveModel(spine.pool);
  const proposing = new Proposing(spine, live);
  await proposing.reload();
  const index = repeats ? await repeatsFor(spine, logger) : undefined;
  if (!live.model.ok) logger?.warn({ fault: live.model.refusal.code }, 'no model: only rules propose');
  let faults = 0;
  const onFault = (what: string, id: string, error: unknown): void => {
    faults++;
    logger?.error({ err: error, id }, what);
  };
  return {
    sorter: {
      spine,
      proposer: () => proposing.now,
      repeats: index ?? NO_REPEATS,
      followers: followersOf(spine),
      onFault,
      onStopped: (rule) => logger?.warn({ rule }, 'automatic triage stopped: persons disagreed too often'),
    },
    answer: (petition) => answered(proposing.now, petition, onFault),
    answerWith: (model, petition) => answered(proposing.with(model), petition, onFault),
    status: () => ({
      model: proposing.now.model,
      ...(!live.model.ok && { modelFault: live.model.refusal.code }),
      faults,
    }),
    follow: async (databaseUrl) => [await followModel(databaseUrl, live, logger), everyMinute(proposing, logger)],
    close: async () => index?.close(),
  };
}

const MINUTE_MS = 60_000;

/** What dispatches taught, and what an office noted, is taken up within a minute. */
function everyMinute(proposing: Proposing, logger: Logger | undefined): Listener {
  const reload = (): void =>
    void proposing
      .reload()
      .catch((error: Error) => logger?.warn({ err: error }, 'routes and thresholds not read again'));
  const timer = setInterval(reload, MINUTE_MS);
  return { hears: () => true, stop: async () => clearInterval(timer) };
}

function answered(proposer: Proposer, petition: PetitionText, onFault: Sorter['onFault']): Answered {
  try {
    return { model: proposer.model, proposals: proposer.propose(petition) };
  } catch (error) {
    onFault('not sorted', '', error);
    return { model: proposer.model, fault: 'unreadable' };
  }
}
