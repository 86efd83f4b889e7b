import type {
  Clock,
  Execution,
  ExecutionModel,
  ExecutionRequest,
  Executor,
  ExecutorLoad,
  Hex,
  Logger,
  Metrics,
} from '@opengradient/protocol'

/** A model whose files are on this machine's disk. */
export interface ModelSource extends ExecutionModel {
  /** Absolute path of a folder that holds every file of the manifest at its path, complete and unlinked, while the engine runs. */
  readonly folder: string
}

export interface EngineInit {
  /** Engine processes at most; one for each core when absent. They start when they are first needed. */
  readonly processes?: number
  /** Jobs that may wait; 256 when absent. */
  readonly queue?: number
  /** Wall time of one job; 30 s when absent. */
  readonly timeoutMs?: number
  /** Wall time of loading one model; 120 s when absent. */
  readonly loadTimeoutMs?: number
  /** Resident memory of one process, its models included; 4 GiB when absent. */
  readonly memoryBytes?: number
  /** Files of the models that one process keeps loaded; 1 GiB when absent. The least recently used goes first. */
  readonly sessionBytes?: number
  /** Outputs of one job; `limits.jobBytes` when absent. */
  readonly outputBytes?: number
  /** How long an abandoned job may go on before its process is killed; 1 s when absent. */
  readonly abandonedMs?: number
  readonly clock?: Clock
  readonly logger?: Logger
  readonly metrics?: Metrics
}

/**
 * Runs models in a pool of processes. A model that loops, eats memory or aborts costs its own job only: the process is
 * killed, jobs that waited behind it run elsewhere, and another process takes its place.
 */
export interface Engine extends Executor<ModelSource> {
  /**
   * Hash of runtime, engine binaries and the outputs of a fixed probe model: engines with the same fingerprint are
   * expected to give the same bits.
   * @throws NOT_SET_UP before `start` has finished.
   */
  readonly engineFingerprint: Hex
  /** Starts the first process and runs the probe. Once: a stopped engine cannot be started again. @throws NOT_SET_UP */
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
