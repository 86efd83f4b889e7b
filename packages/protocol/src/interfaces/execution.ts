import type { Address, Hex } from '../hex.ts'
import type { Manifest } from '../manifest.ts'
import type { Tensor } from '../tensor.ts'

/** Options of a run beside its inputs; hashed into `paramsHash`. */
export interface RunParams {
  /** Names of the outputs wanted, in the manifest's order; all when empty. */
  readonly outputs: readonly string[]
}

/** The model version that an execution runs. */
export interface ExecutionModel {
  /** `modelIdOf` of `manifest`. */
  readonly modelId: Hex
  readonly manifest: Manifest
}

/**
 * Order in which a run adds numbers: that of the runtime, or another one, which shows what rounding does to the outputs. Outputs of
 * another order belong to no receipt.
 */
export type SumOrder = 'canonical' | 'other'

/** One run of a model. `Model` carries the executor's own data about the model, for example the folder of its files. */
export interface ExecutionRequest<Model extends ExecutionModel = ExecutionModel> {
  readonly model: Model
  readonly inputs: readonly Tensor[]
  readonly params: RunParams
  /**
   * Runtime to execute with.
   * @default the executor's first runtime that the manifest lists
   */
  readonly runtimeId?: Hex | undefined
  /** @default 'canonical' */
  readonly sumOrder?: SumOrder | undefined
  /** Cancels the execution: `result` then rejects with ABORTED. */
  readonly signal?: AbortSignal | undefined
  /**
   * Requests of higher priority leave the queue first.
   * @default 0
   */
  readonly priority?: number | undefined
  /**
   * Account that pays. Requests of one model and payer wait for each other; others take turns with them.
   * @default requests of the model without a payer wait for each other
   */
  readonly payer?: Address | undefined
}

/** A part of the outputs, available before the execution has ended. */
export interface ExecutionChunk {
  /** In the manifest's order. */
  readonly outputs: readonly Tensor[]
}

/** The outcome of a whole execution. */
export interface ExecutionResult {
  /** In the manifest's order. */
  readonly outputs: readonly Tensor[]
  /** Units as the manifest's task counts them. */
  readonly inputUnits: number
  readonly outputUnits: number
  /** Of the runtime that executed the model, see {@link ExecutorRuntime}. */
  readonly engineFingerprint: Hex
}

/**
 * A running execution: its chunks by iteration, its outcome by `result`. It runs whether or not it is iterated.
 *
 * Iterate at most once. Leaving the iteration before its end (`break`, `throw`, `return()`) cancels the execution.
 */
export interface Execution extends AsyncIterable<ExecutionChunk> {
  /**
   * Resolves when the last chunk is available. A rejection that is not awaited is not reported as unhandled.
   * @throws MODEL_*, OUTPUT_TOO_LARGE, OVERLOADED, ABORTED, UNAVAILABLE, and what validation of the request throws
   */
  readonly result: Promise<ExecutionResult>
}

/** Executions that run or wait, and how many are accepted before OVERLOADED. */
export interface ExecutorLoad {
  readonly jobs: number
  readonly capacity: number
}

/** A runtime that an executor has. */
export interface ExecutorRuntime {
  readonly runtimeId: Hex
  /** Hash of the runtime, its binaries and its outputs for a fixed probe model. */
  readonly engineFingerprint: Hex
}

/** Runs models: an engine, or a decorator around one. */
export interface Executor<Model extends ExecutionModel = ExecutionModel> {
  /** Preferred first. */
  readonly runtimes: readonly ExecutorRuntime[]
  /** Starts an execution. Never throws: all failures reject `result` and end the iteration. */
  execute(request: ExecutionRequest<Model>): Execution
  load(): ExecutorLoad
}
