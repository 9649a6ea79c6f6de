// What runs in a process that sorts: the model, the rules and the index in memory, kept up to date; and the rounds over them.
import type { Spine } from '../petitions/spine.ts';
import type { Listener } from '../platform/db/listen.ts';
import { readSetting } from '../platform/db/settings.ts';
import type { Logger } from '../platform/log.ts';
import { type Head, headOf, type Model, thresholdOf } from './classify/model.ts';
import { hearDecisions } from './learn/acts.ts';
import { followModel } from './learn/jobs.ts';
import { type LiveModel, liveModel } from './learn/live.ts';
import type { Answered } from './proposals/ask.ts';
import type { BarOf } from './proposals/automatic/rule.ts';
import type { PetitionText } from './proposals/petition.ts';
import { proposeAll, type SortingGround } from './proposals/propose.ts';
import { NO_MODEL, type Proposer } from './proposals/proposer.ts';
import type { Follower, Repeats, Sorter } from './proposals/round.ts';
import { THRESHOLDS_SETTING, thresholdsFrom } from './proposals/thresholds.ts';
import { loadRules } from './rules/seed.ts';

export { type Sorting, startRounds } from './proposals/loop.ts';
export { sortPending } from './proposals/round.ts';

export interface SortingStatus {
  readonly model: string;
  /** Why there is no model. */
  readonly modelFault?: string;
  readonly faults: number;
}

export interface OpenSorter {
  readonly sorter: Sorter;
  /** What is proposed for one petition, at once. */
  answer(petition: PetitionText): Answered;
  status(): SortingStatus;
  /** Takes another model, other thresholds and other organs as soon as they are in use. */
  follow(databaseUrl: string): Promise<Listener[]>;
}

export interface SorterOptions {
  readonly logger?: Logger;
  /** Whether repeats are looked up: their index is read whole when it opens. */
  readonly repeats: boolean;
}

/** The confidence from which on the model's category had that precision in cross-validation; of other fields the precision. */
function barsOf(model: Model | undefined): BarOf {
  const head: Head | undefined = model && (headOf(model, 'category1') ?? headOf(model, 'category'));
  return (field, precision) =>
    field === 'category' && head ? Math.max(precision, thresholdAt(head, precision)) : precision;
}

/** Of precisions that were not measured the next stricter one. */
function thresholdAt(head: Head, precision: number): number {
  const stricter = head.thresholds.map((one) => one.precision).filter((one) => one >= precision);
  return stricter.length === 0 ? 2 : thresholdOf(head, Math.min(...stricter));
}

function proposerOf(ground: SortingGround): Proposer {
  return {
    model: ground.model?.version ?? NO_MODEL,
    propose: (petition) => proposeAll(ground, petition),
    barOf: barsOf(ground.model),
  };
}

const learning: Follower = {
  name: 'learning',
  hears: ['triaged', 'referred', 'assigned', 'objection-decided'],
  hear: hearDecisions,
};

const noRepeats: Repeats = { relate: async () => new Map() };

class Proposing {
  readonly #rules;
  #thresholds = thresholdsFrom(undefined);
  #known: { readonly model: LiveModel['model']; readonly proposer: Proposer } | undefined;

  constructor(
    private readonly spine: Spine,
    private readonly live: LiveModel,
  ) {
    const { directory } = spine;
    this.#rules = loadRules(directory.categories(), directory.places());
  }

  /** Thresholds as they are noted now. */
  async reload(): Promise<void> {
    this.#thresholds = thresholdsFrom(await readSetting(this.spine.pool, THRESHOLDS_SETTING));
    this.#known = undefined;
  }

  proposer(): Proposer {
    const { model } = this.live;
    if (this.#known?.model !== model) {
      const { directory } = this.spine;
      const ground = {
        directory,
        rules: this.#rules,
        thresholds: this.#thresholds,
        ...(model.ok && { model: model.value }),
      };
      this.#known = { model, proposer: proposerOf(ground) };
    }
    return this.#known.proposer;
  }
}

/** Loads what sorting needs into this process: about half a second. A model that is missing or broken is told once, and rules go on. */
export async function openSorter(spine: Spine, { logger }: SorterOptions): Promise<OpenSorter> {
  const live = await liveModel(spine.pool);
  const proposing = new Proposing(spine, live);
  await proposing.reload();
  const { model } = live;
  if (!model.ok) logger?.warn({ fault: model.refusal.code }, 'no model: only rules propose');
  let faults = 0;
  const sorter: Sorter = {
    spine,
    proposer: () => proposing.proposer(),
    repeats: noRepeats,
    followers: [learning],
    onFault: (what, id, error) => {
      faults++;
      logger?.error({ err: error, id }, what);
    },
    onStopped: (rule) => logger?.warn({ rule }, 'automatic triage stopped: persons disagreed too often'),
  };
  return {
    sorter,
    answer: (petition) => {
      const proposer = proposing.proposer();
      try {
        return { model: proposer.model, proposals: proposer.propose(petition) };
      } catch (error) {
        faults++;
        logger?.error({ err: error }, 'not sorted');
        return { model: proposer.model, fault: 'unreadable' };
      }
    },
    status: () => ({
      model: proposing.proposer().model,
      ...(!live.model.ok && { modelFault: live.model.refusal.code }),
      faults,
    }),
    follow: async (databaseUrl) => [await followModel(databaseUrl, live, logger)],
  };
}
