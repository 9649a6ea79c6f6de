// Door to repeats: the model, its measuring, and what commands and benches need of it.
export { comparedOf } from './compare.ts';
export { overriddenByOrgan } from './decisions.ts';
export { evaluateRepeats, type RepeatFigures } from './evaluate.ts';
export type { RepeatGround } from './find.ts';
export { fitJudge, type GoldRow, GoldSet, type Message } from './gold.ts';
export { countIdf, idfFrom } from './idf.ts';
export { type Lookup, RepeatIndex } from './index.ts';
export { modelBytes, type RepeatModel, readModel, shippedModel, shippedModelPath } from './model.ts';
export { type OpenRepeats, openRepeats } from './open.ts';
export { printPending, relate } from './relate.ts';
export { termsOf } from './terms.ts';
export { relationsOf, repeatsSeen } from './view.ts';
