// Who proposes in this process: over the model in use, and what is noted, published and taught, taken up as it changes.
import { calendarDays } from '../../deadlines/ask.ts';
import type { Spine } from '../../petitions/spine.ts';
import { readSetting } from '../../platform/db/settings.ts';
import type { Model } from '../classify/model.ts';
import type { LiveModel } from '../learn/live.ts';
import { confirmedBefore } from '../learn/store.ts';
import { type LearnedRoutes, learnedRoutes, NOTHING_LEARNED } from '../route/learned.ts';
import { routeCounts } from '../route/store.ts';
import { type Festival, festivalsOf } from '../rules/signals.ts';
import { barsOf } from './automatic/bars.ts';
import { ownBars } from './automatic/own.ts';
import { rulesInForce } from './automatic/store.ts';
import { groundOver, rulesOver, type SortingGround } from './ground.ts';
import { asRepeat, proposeAll } from './propose.ts';
import { NO_MODEL, type Proposer } from './proposer.ts';
import { THRESHOLDS_SETTING, type Thresholds, thresholdsFrom } from './thresholds.ts';

/** So many of the latest decisions tell how sure is sure enough. */
const DECISIONS = 2_000;

type OwnBars = ReturnType<typeof ownBars>;

const proposerOf = (ground: SortingGround, own: OwnBars): Proposer => ({
  model: ground.model?.version ?? NO_MODEL,
  propose: (petition) => proposeAll(ground, petition),
  asRepeat: (petition, proposals) => asRepeat(ground, petition, proposals),
  barOf: barsOf(ground.model, own),
});

/** The proposer over a model that may change. */
export class Proposing {
  readonly #rules;
  #held: { readonly model: LiveModel['model']; readonly proposer: Proposer } | undefined;
  #thresholds: Thresholds = thresholdsFrom(undefined);
  #festivals: readonly Festival[] = [];
  #learned: LearnedRoutes = NOTHING_LEARNED;
  #own: OwnBars = ownBars([]);

  constructor(
    readonly spine: Spine,
    readonly live: LiveModel,
  ) {
    this.#rules = rulesOver(spine.directory);
  }

  /** Thresholds, festivals, what dispatches taught and persons decided, as they are kept now. */
  async reload(): Promise<void> {
    const { pool } = this.spine;
    this.#thresholds = thresholdsFrom(await readSetting(pool, THRESHOLDS_SETTING));
    this.#festivals = festivalsOf(await calendarDays(pool));
    this.#learned = learnedRoutes(await routeCounts(pool));
    // Nobody asks for it while nothing is triaged automatically.
    const asked = (await rulesInForce(pool)).length > 0;
    const decisions = asked ? await confirmedBefore(pool, undefined, DECISIONS) : [];
    this.#own = ownBars(decisions.map((one) => one.fields));
    this.#held = undefined;
  }

  get now(): Proposer {
    const { model } = this.live;
    if (this.#held?.model !== model) this.#held = { model, proposer: this.with(model.ok ? model.value : undefined) };
    return this.#held.proposer;
  }

  /** The same over another model. */
  with(model: Model | undefined): Proposer {
    return proposerOf(this.#ground(model), this.#own);
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
