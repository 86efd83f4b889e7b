import type {
  Clock,
  Execution,
  ExecutionModel,
  ExecutionRequest,
  Executor,
  ExecutorLoad,
  ExecutorRuntime,
  Logger,
  Metrics,
} from '@opengradient/protocol'

/** A model whose files are on this machine's disk. */
export interface ModelSource extends ExecutionModel {
  /** Absolute path of a folder that holds every file of the manifest at its path, complete and unlinked, while the engine runs. */
  readonly folder: string
}

export interface EngineInit {
  /**
   * Maximum number of engine processes. They start when they are first needed.
   * @default one for each core
   */
  readonly processes?: number
  /**
   * Jobs that may wait.
   * @default 256
   */
  readonly queue?: number
  /**
   * Wall time of one job.
   * @default 30_000
   */
  readonly timeoutMs?: number
  /**
   * Wall time of loading one model.
   * @default 120_000
   */
  readonly loadTimeoutMs?: number
  /**
   * Resident memory of one process, its models included.
   * @default 4 GiB
   */
  readonly memoryBytes?: number
  /**
   * Files of the models that one process keeps loaded. The least recently used model is unloaded first.
   * @default 1 GiB
   */
  readonly sessionBytes?: number
  /**
   * Outputs of one job.
   * @default `limits.jobBytes`
   */
  readonly outputBytes?: number
  /**
   * Time for which a cancelled job may still run before its process is killed.
   * @default 1_000
   */
  readonly abandonedMs?: number
  /** @default the system clock */
  readonly clock?: Clock
  /** @default no logs */
  readonly logger?: Logger
  /** @default no metrics */
  readonly metrics?: Metrics
}

/**
 * Runs models in a pool of processes. A model that loops, exhausts memory or aborts fails its own job only: its process
 * is killed, the jobs behind it run in other processes, and a new process replaces it.
 */
export interface Engine extends Executor<ModelSource> {
  /**
   * Runtimes of this engine with their fingerprints: hashes of runtime, binaries and outputs for a fixed probe model.
   * Engines with the same fingerprint are expected to compute the same bits.
   * @throws NOT_SET_UP before `start` has finished
   */
  readonly runtimes: readonly ExecutorRuntime[]
  /**
   * Starts the first process and runs the probe of each runtime. A stopped engine cannot be started again.
   * @throws NOT_SET_UP when ONNX Runtime is not installed for this platform or no process starts
   */
  start(): Promise<void>
  /** Ends all processes; jobs that wait or run fail with UNAVAILABLE. Idempotent. */
  stop(): Promise<void>
  /**
   * Validates the inputs and runs a model. The result rejects with BAD_TENSOR, BAD_INPUT, TOO_LARGE; BAD_MODEL,
   * UNSUPPORTED_MODEL when the model cannot be loaded; MODEL_CRASHED, MODEL_TIMEOUT, MODEL_MEMORY, MODEL_FAILED,
   * OUTPUT_TOO_LARGE; OVERLOADED with `retryAfterMs`; ABORTED; UNAVAILABLE.
   */
  execute(request: ExecutionRequest<ModelSource>): Execution
  /** Loads a model into one process before its first job. @throws the codes of `execute` */
  preload(model: ModelSource, signal?: AbortSignal): Promise<void>
  /** Jobs that run or wait, and how many are accepted before OVERLOADED. */
  load(): ExecutorLoad
}
