/**
 * Running ONNX models: reading and refusing them, describing them in manifests, and executing them in a pool of
 * processes with limits.
 */
export { createEngine } from './create-engine.ts'
export type { Engine, EngineInit, ModelSource } from './engine.ts'
export { inspectModel, type ModelInspection } from './inspect.ts'
export { type BuildManifestOptions, buildManifest, checkManifest, jobTensors, stepAxes } from './manifest.ts'
export { type DiskModelFile, type ModelFile, type ModelFiles, type ModelFolder, openModelFiles } from './model-files.ts'
export { modelLimits } from './model-limits.ts'
export { asReplayer } from './replayer.ts'
export { selectOutputs, validateInputs } from './validate-inputs.ts'
