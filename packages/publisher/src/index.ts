/**
 * Publication of models: inspects the graph, imports the files as streams to content ids, uploads them
 * to a gateway and registers the model on chain by commitment and reveal. Memory does not grow with the size of external data.
 */
export { exampleDistance, exampleTolerance } from './compare-example.ts'
export { type DescribedModel, type DescribeModelInit, describeModel } from './describe-model.ts'
export type { Published } from './publish-model.ts'
export { type PublishInit, publishModel } from './publish-model.ts'
export type { PublishProgress, PublishStage } from './publish-progress.ts'
export { type RegisterModelInit, registerModel } from './register-model.ts'
export { isExamplePath, parseExample, type StoredExample } from './stored-example.ts'
export { type UploadModelInit, uploadModel } from './upload-model.ts'
export { type WaitServedInit, waitServed } from './wait-served.ts'
