// Door to repeats: the model and its measuring, the index, what commands, benches and other parts of the house need of it.
export { comparedOf } from './compare.ts';
export { overriddenByOrgan } from './decisions/store.ts';
export { evaluateRepeats, type RepeatFigures } from './evaluate.ts';
export { fingerprintOf, packed, weighed } from './fingerprint.ts';
export { type Candidate, fitJudge, type GoldRow, GoldSet, type Message } from './gold.ts';
export { countIdf, idfFrom } from './idf.ts';
export { RepeatIndex } from './index.ts';
export { InvertedIndex } from './inverted.ts';
export { modelBytes, type RepeatModel, readModel, shippedModel, shippedModelPath } from './model.ts';
export { openRepeats } from './open.ts';
export { RERANKED, SAME_FROM } from './rank.ts';
export { printPending } from './relate.ts';
export { pairScore, placesOf } from './store.ts';
export { hashOf, type Said, termsOf } from './terms.ts';
export { repeatsSeen } from './view.ts';
