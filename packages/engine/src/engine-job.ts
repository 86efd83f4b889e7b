import type { OgError, SumOrder, Tensor } from '@opengradient/protocol'

import type { ModelSource } from './engine.ts'
import type { RegisteredRuntime } from './runtime-registry.ts'
import type { SupervisedJob } from './supervised-process.ts'

/** The outputs of a run with the time inside the engine process, in milliseconds. */
export interface CompletedRun {
  readonly runMs: number
  readonly tensors: readonly Tensor[]
}

/** Model, runtime and inputs of a job. */
export interface EngineJobInit {
  readonly model: ModelSource
  readonly runtime: RegisteredRuntime
  /** Absent: load only. */
  readonly run: { readonly inputs: readonly Tensor[]; readonly outputs: readonly string[] } | undefined
  readonly priority: number
  /** @default 'canonical' */
  readonly sumOrder?: SumOrder | undefined
  /** See {@link ExecutionRequest.payer}. */
  readonly payer?: string | undefined
}

/** One call of `execute` or `preload`. */
export class EngineJob implements SupervisedJob {
  readonly model: ModelSource
  readonly runtime: RegisteredRuntime
  readonly run: EngineJobInit['run']
  readonly priority: number
  readonly sumOrder: SumOrder
  readonly session: string
  readonly payer: string
  abandonedAt: number | undefined
  /** Whether the job has already been repeated after a kill for memory that earlier jobs may have held. */
  retried = false
  readonly #completed = Promise.withResolvers<CompletedRun>()
  #settled = false
  #onSettled: (() => void) | undefined

  constructor({ model, runtime, run, priority, sumOrder = 'canonical', payer = '' }: EngineJobInit) {
    this.model = model
    this.runtime = runtime
    this.run = run
    this.priority = priority
    this.sumOrder = sumOrder
    this.session = runtime.sessionKey(model.modelId, sumOrder)
    this.payer = payer
  }

  get completed(): Promise<CompletedRun> {
    return this.#completed.promise
  }

  get loadOnly(): boolean {
    return this.run === undefined
  }

  get settled(): boolean {
    return this.#settled
  }

  /** Calls `onAbort` when `signal` aborts before the job is settled. */
  listen(signal: AbortSignal, onAbort: () => void): void {
    signal.addEventListener('abort', onAbort, { once: true })
    this.#onSettled = () => signal.removeEventListener('abort', onAbort)
  }

  resolve(run: CompletedRun): void {
    this.#settle()
    this.#completed.resolve(run)
  }

  reject(error: OgError): void {
    this.#settle()
    this.#completed.reject(error)
  }

  #settle(): void {
    this.#settled = true
    this.#onSettled?.()
  }
}
