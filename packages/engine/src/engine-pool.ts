import {
  assertTensor,
  type Clock,
  type Counter,
  countUnits,
  type Execution,
  type ExecutionRequest,
  type ExecutionResult,
  type ExecutorLoad,
  type ExecutorRuntime,
  fitsShape,
  type Hex,
  type Histogram,
  type Logger,
  type Manifest,
  OgError,
  SingleChunkExecution,
  selectOutputs,
  silentLogger,
  silentMetrics,
  systemClock,
  type Tensor,
  withCanonicalNaN,
} from '@opengradient/protocol'

import type { Engine, EngineInit, ModelSource } from './engine.ts'
import { fingerprintRuntime } from './engine-fingerprint.ts'
import { type CompletedRun, EngineJob, type EngineJobInit } from './engine-job.ts'
import { type EngineLimits, resolveLimits } from './engine-limits.ts'
import { describe } from './job-tensors.ts'
import type { ProcessResponse } from './process-messages.ts'
import type { RuntimeRegistry } from './runtime-registry.ts'
import { Scheduler, selectEvictions } from './scheduler.ts'
import type { SupervisedProcess } from './supervised-process.ts'
import { type ProcessEnd, Supervisor } from './supervisor.ts'
import { validateInputs } from './validate-inputs.ts'

/** @internal The engine behind `createEngine`: joins the scheduler's decisions to the supervisor's processes. */
export class EnginePool implements Engine {
  readonly #registry: RuntimeRegistry
  readonly #limits: EngineLimits
  readonly #clock: Clock
  readonly #logger: Logger
  readonly #runSeconds: Histogram
  readonly #failures: Counter
  readonly #scheduler = new Scheduler<EngineJob>()
  readonly #supervisor: Supervisor<EngineJob>
  readonly #fingerprints = new Map<Hex, Hex>()
  #runtimes: readonly ExecutorRuntime[] | undefined
  #state: 'new' | 'running' | 'stopped' = 'new'

  constructor(init: EngineInit, registry: RuntimeRegistry) {
    this.#registry = registry
    this.#limits = resolveLimits(init)
    this.#clock = init.clock ?? systemClock
    this.#logger = init.logger ?? silentLogger
    const metrics = init.metrics ?? silentMetrics
    this.#failures = metrics.counter('og_engine_failures_total', 'Jobs that ended with an error', ['code'])
    this.#runSeconds = metrics.histogram(
      'og_engine_run_seconds',
      'Time of one job inside an engine process',
      [0.0001, 0.001, 0.01, 0.1, 1, 10],
    )
    this.#supervisor = new Supervisor(this.#limits, this.#clock, this.#logger, {
      onCapacity: () => this.#dispatch(),
      onResponse: (process, job, op, response) => this.#onResponse(process, job, op, response),
      onEnd: (process, end) => this.#onEnd(process, end),
      onStartFailure: (reason, trace) => this.#onStartFailure(reason, trace),
    })
  }

  get runtimes(): readonly ExecutorRuntime[] {
    if (this.#runtimes === undefined) throw notStarted()
    return this.#runtimes
  }

  async start(): Promise<void> {
    if (this.#state !== 'new') throw new OgError('NOT_SET_UP', 'An engine can be started once.')
    this.#state = 'running'
    for (const runtime of this.#registry.runtimes) {
      const fingerprint = await fingerprintRuntime(runtime, async (model, inputs) => {
        const run = { inputs, outputs: selectOutputs(model.manifest, []) }
        return (await this.#submit({ model, runtime, run, priority: 0 }, undefined).completed).tensors
      })
      this.#fingerprints.set(runtime.runtimeId, fingerprint)
    }
    this.#runtimes = [...this.#fingerprints].map(([runtimeId, engineFingerprint]) => ({ runtimeId, engineFingerprint }))
  }

  async stop(): Promise<void> {
    this.#state = 'stopped'
    for (const job of this.#scheduler.drain()) this.#fail(job, stopped())
    await this.#supervisor.stop()
  }

  load(): ExecutorLoad {
    let jobs = this.#scheduler.size
    for (const { sent } of this.#supervisor.processes) jobs += sent.length
    return { jobs, capacity: this.#limits.processes + this.#limits.queue }
  }

  execute(request: ExecutionRequest<ModelSource>): Execution {
    let job: EngineJob | undefined
    const result = this.#execute(request, (submitted) => {
      job = submitted
    })
    return new SingleChunkExecution(result, () => {
      if (job !== undefined) this.#abort(job, undefined)
    })
  }

  async preload(model: ModelSource, signal?: AbortSignal): Promise<void> {
    const runtime = this.#registry.preferred(model.manifest)
    const session = runtime.sessionKey(model.modelId, 'canonical')
    for (const process of this.#supervisor.processes) if (process.sessions.has(session)) return
    await this.#submit({ model, runtime, run: undefined, priority: 0 }, signal).completed
  }

  async #execute(
    { model, inputs, params, runtimeId, sumOrder, signal, priority = 0, payer }: ExecutionRequest<ModelSource>,
    onSubmit: (job: EngineJob) => void,
  ): Promise<ExecutionResult> {
    const { manifest } = model
    const runtime = runtimeId === undefined ? this.#registry.preferred(manifest) : this.#registry.get(runtimeId)
    const run = { inputs: validateInputs(manifest, inputs), outputs: selectOutputs(manifest, params.outputs) }
    const job = this.#submit({ model, runtime, run, priority, sumOrder, payer }, signal)
    onSubmit(job)
    const { tensors } = await job.completed
    const engineFingerprint = this.#fingerprints.get(runtime.runtimeId)
    if (engineFingerprint === undefined) throw notStarted()
    return { outputs: tensors, ...countUnits(manifest, run.inputs, tensors), engineFingerprint }
  }

  #submit(init: EngineJobInit, signal: AbortSignal | undefined): EngineJob {
    if (signal?.aborted) throw aborted(signal.reason)
    if (this.#state === 'stopped') throw stopped()
    if (this.#state === 'new') throw notStarted()
    if (this.#scheduler.size >= this.#limits.queue) throw this.#overloaded()
    const job = new EngineJob(init)
    if (signal !== undefined) job.listen(signal, () => this.#abort(job, signal.reason))
    this.#scheduler.add(job)
    this.#dispatch()
    return job
  }

  #overloaded(): OgError {
    return new OgError('OVERLOADED', `The queue is full: ${this.#scheduler.size} jobs are waiting.`, {
      details: { limit: this.#limits.queue },
      next: ['Try again later, or try another worker.'],
      retryAfterMs: this.#scheduler.retryAfterMs(this.#limits.processes),
    })
  }

  #abort(job: EngineJob, reason: unknown): void {
    if (job.settled) return
    // A job that has left the queue may run: its process gets `abandonedMs` to finish.
    if (!this.#scheduler.remove(job)) job.abandonedAt = this.#clock.now()
    job.reject(aborted(reason))
  }

  #fail(job: EngineJob, error: OgError): void {
    if (job.settled) return
    this.#failures.add(1, { code: error.code })
    job.reject(error)
  }

  /** Sends waiting jobs, in order, as long as a process can take the first. */
  #dispatch(): void {
    while (this.#state === 'running' && this.#scheduler.size > 0) {
      const next = this.#scheduler.next(this.#supervisor.processes)
      if (next === undefined) {
        this.#supervisor.grow(this.#scheduler.size)
        return
      }
      this.#assign(next.process, next.job)
    }
  }

  #assign(process: SupervisedProcess<EngineJob>, job: EngineJob): void {
    const { session, run, sumOrder } = job
    const bytes = process.sessions.get(session)
    if (bytes === undefined) {
      const { manifest, folder } = job.model
      const evict = selectEvictions(process.sessions, fileBytes(job.model), this.#limits.sessionBytes)
      for (const other of evict) process.sessions.delete(other)
      const { runtimeId } = job.runtime
      this.#supervisor.send(process, job, { op: 'load', session, runtimeId, sumOrder, folder, manifest, evict }, [])
      return
    }
    // Most recently used last.
    process.sessions.delete(session)
    process.sessions.set(session, bytes)
    if (run === undefined) {
      job.resolve({ runMs: 0, tensors: [] })
      return
    }
    const { outputBytes } = this.#limits
    this.#supervisor.send(process, job, { op: 'run', session, outputs: run.outputs, outputBytes }, run.inputs)
  }

  #onResponse(
    process: SupervisedProcess<EngineJob>,
    job: EngineJob,
    op: 'load' | 'run',
    response: ProcessResponse,
  ): void {
    if (!response.ok) {
      if (!this.#retryElsewhere(process, job, response.code)) this.#fail(job, this.#failure(response))
    } else if (op === 'load') {
      process.sessions.set(job.session, fileBytes(job.model))
      if (!job.settled) this.#assign(process, job)
    } else {
      this.#scheduler.recordRun(job, response.runMs)
      this.#complete(process, job, response)
    }
    this.#dispatch()
  }

  #failure({ code, message, next }: ProcessResponse & { readonly ok: false }): OgError {
    if (code !== 'OUTPUT_TOO_LARGE') return new OgError(code, message, { next })
    return new OgError(code, message, { next, details: { limit: this.#limits.outputBytes } })
  }

  #complete(process: SupervisedProcess<EngineJob>, job: EngineJob, { runMs, tensors }: CompletedRun): void {
    if (job.settled) return
    try {
      const outputs = job.run?.outputs ?? []
      if (tensors.length !== outputs.length || tensors.some(({ name }, index) => name !== outputs[index])) {
        throw new TypeError('The response does not have the requested outputs.')
      }
      for (const tensor of tensors) assertTensor(tensor)
    } catch (cause) {
      process.child.kill()
      this.#fail(job, new OgError('MODEL_CRASHED', 'The engine process sent a malformed response.', { cause }))
      return
    }
    const misfit = tensors.find((tensor) => !fitsOutput(job.model.manifest, tensor))
    if (misfit !== undefined) {
      this.#fail(job, otherOutput(job.model.manifest, misfit))
      return
    }
    this.#runSeconds.observe(runMs / 1_000)
    job.resolve({ runMs, tensors: tensors.map(withCanonicalNaN) })
  }

  #onEnd(process: SupervisedProcess<EngineJob>, { running, behind, code, reason }: ProcessEnd<EngineJob>): void {
    if (this.#state === 'stopped') {
      for (const { job } of process.sent) this.#fail(job, stopped())
      return
    }
    // Jobs behind the running one have not begun.
    this.#scheduler.putBack(behind.filter((job) => !job.settled))
    if (running !== undefined) {
      const { job, op } = running
      if (op === 'run') this.#scheduler.recordKill(job, this.#limits.timeoutMs)
      this.#logger.warn({ model: job.model.modelId, op, reason, killed: process.killed }, 'Engine process ended')
      if (!this.#retryElsewhere(process, job, code)) this.#fail(job, this.#ended(code, op, reason))
    }
    this.#dispatch()
  }

  #onStartFailure(reason: string, trace: string): void {
    for (const job of this.#scheduler.drain()) {
      this.#fail(
        job,
        new OgError('NOT_SET_UP', `Engine processes do not start: ${reason}.`, {
          next: [
            'Check that ONNX Runtime is installed for this platform and that memory is free.',
            ...trace.split('\n').slice(0, 4),
          ],
        }),
      )
    }
  }

  /**
   * Repeats a job that failed for memory once: sessions keep memory, so what the process held may be the work of the jobs
   * before.
   */
  #retryElsewhere(process: SupervisedProcess<EngineJob>, job: EngineJob, code: string): boolean {
    if (code !== 'MODEL_MEMORY' || job.retried || job.settled || process.served === 0) return false
    job.retried = true
    this.#scheduler.putBack([job])
    return true
  }

  #ended(code: ProcessEnd<EngineJob>['code'], op: 'load' | 'run', reason: string): OgError {
    const doing = op === 'load' ? 'being loaded' : 'running'
    const { loadTimeoutMs, timeoutMs, memoryBytes } = this.#limits
    const next = ['Use a smaller input.']
    switch (code) {
      case 'MODEL_TIMEOUT': {
        const ms = op === 'load' ? loadTimeoutMs : timeoutMs
        return new OgError(code, `The model was stopped after ${doing} for ${ms} ms.`, { next })
      }
      case 'MODEL_MEMORY':
        return new OgError(code, `The model used more than ${memoryBytes} bytes of memory while ${doing}.`, { next })
      case 'MODEL_CRASHED':
        return new OgError(code, `The model ended its process while ${doing} (${reason}).`)
      case 'ABORTED':
        return aborted(undefined)
    }
  }
}

function fileBytes({ manifest: { files } }: ModelSource): number {
  return files.reduce((total, file) => total + file.bytes, 0)
}

/** Whether an output is one of the manifest's: workers of a model whose manifest states other outputs are not to blame. */
function fitsOutput({ outputs }: Manifest, { name, datatype, shape }: Tensor): boolean {
  return outputs.some((spec) => spec.name === name && spec.datatype === datatype && fitsShape(shape, spec.shape))
}

function otherOutput({ outputs }: Manifest, output: Tensor): OgError {
  const declared = outputs.find(({ name }) => name === output.name)
  const stated = declared === undefined ? 'no such output' : describe(declared)
  return new OgError('MODEL_FAILED', `The model made ${describe(output)}; its manifest states ${stated}.`, {
    next: ['Report the model to its publisher: a new version has to state the shapes that the model makes.'],
  })
}

function aborted(cause: unknown): OgError {
  return new OgError('ABORTED', 'The job was cancelled.', { cause })
}

function stopped(): OgError {
  return new OgError('UNAVAILABLE', 'The engine has stopped.')
}

function notStarted(): OgError {
  return new OgError('NOT_SET_UP', 'The engine has not been started.')
}
