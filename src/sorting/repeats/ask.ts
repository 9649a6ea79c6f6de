// Door to repeats: the model, its measuring, and what commands and benches need of it.
export { comparedOf } from './compare.ts';
export { evaluateRepeats, type RepeatFigures } from './evaluate.ts';
export { fitJudge, type GoldRow, GoldSet, type Message } from './gold.ts';
export { countIdf, idfFrom } from './idf.ts';
export { modelBytes, type RepeatModel, readModel, shippedModel, shippedModelPath } from './model.ts';
export { termsOf } from './terms.ts';
