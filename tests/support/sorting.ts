// What proposals stand on, without a database: the shipped model, the rules over the vendored tree, the published festivals.
import { loadModel } from '../../src/sorting/classify/model-file.ts';
import { shippedModelFile } from '../../src/sorting/classify/shipped.ts';
import { groundOver, rulesOver, type SortingGround } from '../../src/sorting/proposals/ground.ts';
import type { PetitionText } from '../../src/sorting/proposals/petition.ts';
import { festivalsOf } from '../../src/sorting/rules/signals.ts';
import { directory, publishedDays } from './ground.ts';

/** The ground with the model of that file; with none, the rules alone. */
export function sortingGround(modelFile: string = shippedModelFile()): SortingGround {
  const model = loadModel(modelFile);
  const festivals = festivalsOf(publishedDays.map((day) => ({ name: '', ...day })));
  return groundOver({ directory, rules: rulesOver(directory), ...(model.ok && { model: model.value }), festivals });
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
