// What a process that sorts holds in memory: model, rules, calendar of festivals, index of repeats; exchanged when they change.
import { calendarDays } from '../../deadlines/ask.ts';
import type { Spine } from '../../petitions/spine.ts';
import type { Listener } from '../../platform/db/listen.ts';
import { readSetting } from '../../platform/db/settings.ts';
import type { Logger } from '../../platform/log.ts';
import { type Head, type Model, thresholdOf } from '../classify/model.ts';
import { hearDecisions } from '../learn/acts.ts';
import { followModel } from '../learn/jobs.ts';
import { type LiveModel, liveModel } from '../learn/live.ts';
import { type OpenRepeats, openRepeats } from '../repeats/open.ts';
import { hearRoutes, ROUTES_HEAR } from '../route/acts.ts';
import { type LearnedRoutes, learnedRoutes, NOTHING_LEARNED } from '../route/learned.ts';
import { routeCounts } from '../route/store.ts';
import { type Festival, festivalsOf } from '../rules/signals.ts';
import type { Answered } from './ask.ts';
import type { BarOf } from './automatic/rule.ts';
import { groundOver, rulesOver, type SortingGround } from './ground.ts';
import { firstHead } from './model-reading.ts';
import type { PetitionText } from './petition.ts';
import { asRepeat, proposeAll } from './propose.ts';
import { NO_MODEL, type Proposer } from './proposer.ts';
import type { Follower, Repeats, Sorter } from './round.ts';
import { THRESHOLDS_SETTING, type Thresholds, thresholdsFrom } from './thresholds.ts';

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

/** Of precisions that were not measured the next stricter one. */
function thresholdAt(head: Head, precision: number): number {
  const stricter = head.thresholds.map((one) => one.precision).filter((one) => one >= precision);
  return stricter.length === 0 ? 2 : thresholdOf(head, Math.min(...stricter));
}

/** Of the category the confidence that had that precision in cross-validation; of other fields the precision itself. */
function barsOf(model: Model | undefined): BarOf {
  const head = model && firstHead(model);
  return (field, precision, level) =>
    field === 'category' && level === 1 && head ? Math.max(precision, thresholdAt(head, precision)) : precision;
}

const proposerOf = (ground: SortingGround): Proposer => ({
  model: ground.model?.version ?? NO_MODEL,
  propose: (petition) => proposeAll(ground, petition),
  asRepeat: (petition, proposals) => asRepeat(ground, petition, proposals),
  barOf: barsOf(ground.model),
});

/** The proposer over a model that may change. */
class Proposing {
  readonly #rules;
  #held: { readonly model: LiveModel['model']; readonly proposer: Proposer } | undefined;
  #thresholds: Thresholds = thresholdsFrom(undefined);
  #festivals: readonly Festival[] = [];
  #learned: LearnedRoutes = NOTHING_LEARNED;

  constructor(
    readonly spine: Spine,
    readonly live: LiveModel,
  ) {
    this.#rules = rulesOver(spine.directory);
  }

  /** Thresholds, festivals and what dispatches taught, as they are kept now. */
  async reload(): Promise<void> {
    const { pool } = this.spine;
    this.#thresholds = thresholdsFrom(await readSetting(pool, THRESHOLDS_SETTING));
    this.#festivals = festivalsOf(await calendarDays(pool));
    this.#learned = learnedRoutes(await routeCounts(pool));
    this.#held = undefined;
  }

  get now(): Proposer {
    const { model } = this.live;
    if (this.#held?.model !== model)
      this.#held = { model, proposer: proposerOf(this.#ground(model.ok ? model.value : undefined)) };
    return this.#held.proposer;
  }

  with(model: Model | undefined): Proposer {
    return proposerOf(this.#ground(model));
  }

  #ground(model: Model | undefined): SortingGround {
    const { directory, procedures } = this.spine;
    return groundOver({
      directory,
      rules: this.#rules,
      ...(model && { model }),
      thresholds: this.#thresholds,
      waysOn: (day) => procedures.waysOn(day),
      festivals: this.#festivals,
      learned: this.#learned,
    });
  }
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
