/**
 * Conversion between user input, tensors and results for each kind of model task, and NumPy's `.npy` format. Runs in Node
 * and in browsers.
 * @packageDocumentation
 */
export type { SpeechSegment } from './audio/speech-segments.ts'
export { createTask } from './create-task.ts'
export { matchTensors } from './match-tensors.ts'
export { readNpy, writeNpy } from './npy.ts'
export { type ColumnValue, parseRows, parseRowsJson, type Row } from './tabular/row.ts'
export {
  type Classification,
  type DetectedObject,
  type DetectedObjects,
  type Entities,
  type Entity,
  type GeneratedText,
  type InputDetails,
  mediumOf,
  type ReadModelFile,
  requestOf,
  type TabularResult,
  type Task,
  type TaskInput,
  type TaskMedium,
  type TaskResult,
  type TextClassification,
  taskMedia,
} from './task.ts'
export {
  type ClassifyConfig,
  classifyConfigSchema,
  type EmbeddingConfig,
  embeddingConfigSchema,
  type KeywordConfig,
  keywordConfigSchema,
  type ObjectDetectionConfig,
  type OcrConfig,
  objectDetectionConfigSchema,
  ocrConfigSchema,
  parseTaskConfig,
  type TabularColumn,
  type TabularConfig,
  type TaskConfig,
  type TextClassificationConfig,
  type TokenClassificationConfig,
  tabularConfigSchema,
  taskConfigSchemas,
  tensorConfigSchema,
  textClassificationConfigSchema,
  textGenerationConfigSchema,
  tokenClassificationConfigSchema,
  type VadConfig,
  vadConfigSchema,
} from './task-config.ts'
export { embeddingVector } from './text/embedding-vector.ts'
