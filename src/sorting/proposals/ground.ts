// What proposals stand on: the tables of rules over a directory, a model, thresholds, festivals, ways and routes.
import type { Directory } from '../../organs/directory.ts';
import type { Model } from '../classify/model.ts';
import { type LearnedRoutes, NOTHING_LEARNED } from '../route/learned.ts';
import { LEAST_LEARNED, type RouteGround } from '../route/route.ts';
import type { KnownWay } from '../rules/procedure.ts';
import { loadRules, type Rules } from '../rules/seed.ts';
import type { Festival } from '../rules/signals.ts';
import { categoryLabels } from './model-reading.ts';
import { type Thresholds, thresholdsFrom } from './thresholds.ts';

/** All that proposals stand on; nothing in it changes while it is used. */
export interface SortingGround {
  readonly rules: Rules;
  /** Missing: the rules propose alone. */
  readonly model?: Model;
  /** Codes of categories by the model's labels. */
  readonly labels: ReadonlyMap<string, string>;
  readonly thresholds: Thresholds;
  /** Other lawful ways that are in force on a day. */
  readonly waysOn: (day: string) => readonly KnownWay[];
  readonly festivals: readonly Festival[];
  /** The competence table, and what dispatches taught. */
  readonly routes: RouteGround;
}

/** The part of the ground that only the directory decides: read once a process, in a tenth of a second. */
export const rulesOver = (directory: Directory): Rules => loadRules(directory.categories(), directory.places());

export interface GroundGiven {
  readonly directory: Directory;
  readonly rules: Rules;
  readonly model?: Model;
  readonly thresholds?: Thresholds;
  readonly waysOn?: (day: string) => readonly KnownWay[];
  readonly festivals?: readonly Festival[];
  readonly learned?: LearnedRoutes;
}

/** The ground over a directory; what is not given is as in a new installation. */
export const groundOver = ({
  directory,
  rules,
  model,
  thresholds = thresholdsFrom(undefined),
  waysOn = () => [],
  festivals = [],
  learned = NOTHING_LEARNED,
}: GroundGiven): SortingGround => ({
  rules,
  ...(model && { model }),
  labels: categoryLabels(directory),
  thresholds,
  waysOn,
  festivals,
  routes: { directory, learned, local: rules.local, least: LEAST_LEARNED },
});
