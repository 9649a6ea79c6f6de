// The door of the model for commands and benchmarks.
export { classify } from './classify.ts';
export { crossValidated } from './cross-validate.ts';
export { type Evaluation, evaluateHead } from './evaluate.ts';
export { type ExampleFile, examplesIn } from './examples.ts';
export { headOf, type Model, modelVersion } from './model.ts';
export { loadModel, modelFile } from './model-file.ts';
export { CATEGORY_HEAD, CATEGORY_OPTIONS, shippedModelFile } from './shipped.ts';
export { trainHead } from './train.ts';
