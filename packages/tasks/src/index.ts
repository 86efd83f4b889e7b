/**
 * People's input to tensors to people's result, chosen by a manifest's task, and the formats in which tensors come and go
 * as files and HTTP bodies. Runs in Node and in browsers.
 */
export type { Segment } from './audio/segments.ts'
export {
  type ClassifyConfig,
  classifyConfigSchema,
  type EmbeddingConfig,
  embeddingConfigSchema,
  type OcrConfig,
  ocrConfigSchema,
  parseTaskConfig,
  type TaskConfig,
  taskConfigSchemas,
  tensorConfigSchema,
  type VadConfig,
  vadConfigSchema,
} from './config.ts'
export { createTask } from './create-task.ts'
export { matchTensors } from './match-tensors.ts'
export { readNpy, writeNpy } from './npy.ts'
export { type ReadModelFile, requestOf, type Task, type TaskInput, type TaskMedium, type TaskResult } from './task.ts'
