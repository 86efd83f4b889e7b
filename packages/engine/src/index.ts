/**
 * Running ONNX models: inspecting them, describing them in manifests, and executing them in a pool of processes with
 * limits.
 */
export { type BuildManifestOptions, buildManifest } from './build-manifest.ts'
export { checkManifest } from './check-manifest.ts'
export { createEngine } from './create-engine.ts'
export { isDefinedForNonFinite } from './determinism-of-manifest.ts'
export type { Engine, EngineInit, ModelSource } from './engine.ts'
export { assertNoPointer } from './foreign-format.ts'
export { openHuggingFaceFolder } from './hugging-face-folder.ts'
export { inspectModel, type ModelInspection } from './inspect.ts'
export { jobTensors, stepAxes } from './job-tensors.ts'
export { type DiskModelFile, type ModelFile, type ModelFiles, type ModelFolder, openModelFiles } from './model-files.ts'
export { modelLimits } from './model-limits.ts'
export { asReplayer } from './replayer.ts'
export type { RuntimeAdapter, Session } from './runtime-adapter.ts'
export { type TrialInputsInit, type TrialValues, trialInputs } from './trial-inputs.ts'
export { validateInputs } from './validate-inputs.ts'
