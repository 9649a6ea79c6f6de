// The door of the model for commands and benchmarks.
export { answerOf, type Classified, classify } from './classify.ts';
export { crossValidated } from './cross-validate.ts';
export { type Evaluation, evaluateHead } from './evaluate.ts';
export { type ExampleFile, examplesIn } from './examples.ts';
export { featuresOf, type Message } from './features.ts';
export { type Head, headOf, type Model, modelVersion } from './model.ts';
export { loadModel, modelFile } from './model-file.ts';
export { CATEGORY_HEAD, CATEGORY_OPTIONS, shippedModelFile } from './shipped.ts';
export { type Example, trainHead } from './train.ts';
