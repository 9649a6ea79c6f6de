// What proposals stand on, without a database: the shipped model, the rules over the vendored tree, the published festivals.
import { loadModel } from '../../src/sorting/classify/model-file.ts';
import { shippedModelFile } from '../../src/sorting/classify/shipped.ts';
import { categoryLabels } from '../../src/sorting/proposals/model-reading.ts';
import type { PetitionText } from '../../src/sorting/proposals/petition.ts';
import type { SortingGround } from '../../src/sorting/proposals/propose.ts';
import { thresholdsFrom } from '../../src/sorting/proposals/thresholds.ts';
import { NOTHING_LEARNED } from '../../src/sorting/route/learned.ts';
import { LEAST_LEARNED } from '../../src/sorting/route/route.ts';
import { loadRules } from '../../src/sorting/rules/seed.ts';
import { festivalsOf } from '../../src/sorting/rules/signals.ts';
import { directory, publishedDays } from './ground.ts';

/** The ground with the model of that file; with none, the rules alone. */
export function sortingGround(modelFile: string = shippedModelFile()): SortingGround {
  const model = loadModel(modelFile);
  const rules = loadRules(directory.categories(), directory.places());
  return {
    rules,
    ...(model.ok && { model: model.value }),
    labels: categoryLabels(directory),
    thresholds: thresholdsFrom(undefined),
    waysOn: () => [],
    routes: { directory, learned: NOTHING_LEARNED, local: rules.local, least: LEAST_LEARNED },
    festivals: festivalsOf(publishedDays.map((day) => ({ name: '', ...day }))),
  };
}

/** A petition filed for a street of Tianhe on 2 March 2026. */
export const petition = (text: string, more: Partial<PetitionText> = {}): PetitionText => ({
  title: '',
  text,
  demand: '',
  placeCode: '440106006',
  placeDetail: '',
  people: 1,
  receivedAt: new Date('2026-03-02T01:00:00Z'),
  ...more,
});
