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
export { readNpy, writeNpy } from './npy.ts'
export {
  encodeBinaryRequest,
  encodeBinaryResponse,
  headerLengthName,
  parseBinaryRequest,
  parseBinaryResponse,
} from './oip/binary.ts'
export { type JsonLimits, parseBoundedJson } from './oip/json.ts'
export { matchTensors } from './oip/match.ts'
export {
  type OipRequest,
  type OipRequestedOutput,
  type OipResponse,
  parseOipRequest,
  parseOipResponse,
  wantsBinary,
} from './oip/messages.ts'
export { type OipTensor, tensorFromOip, tensorsFromOip, tensorToOip } from './oip/tensor.ts'
export { type ReadModelFile, requestOf, type Task, type TaskInput, type TaskMedium, type TaskResult } from './task.ts'
