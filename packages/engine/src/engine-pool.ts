import { availableParallelism } from 'node:os'

import {
  assertTensor,
  type Clock,
  type Counter,
  countUnits,
  type Execution,
  type ExecutionRequest,
  type ExecutionResult,
  type ExecutorLoad,
  type Hex,
  type Histogram,
  type Logger,
  limits,
  type Manifest,
  OgError,
  SingleChunkExecution,
  silentLogger,
  silentMetrics,
  systemClock,
  type Tensor,
} from '@opengradient/protocol'

import type { Engine, EngineInit, ModelSource } from './engine.ts'
import { EngineChild } from './engine-child.ts'
import { fingerprintEngine } from './fingerprint.ts'
import type { ProcessResponse } from './process-messages.ts'
import { selectOutputs, validateInputs } from './validate-inputs.ts'

/** How often running jobs are looked at. */
const superviseMs = 50
/** A process that has not said that it is ready by then never will. */
const startTimeoutMs = 30_000
/** Starts that fail in a row before the engine gives up. */
const maxStartFailures = 5
/** Between an abnormal end and the next start: doubles with every end in a row. */
const respawnMs = { first: 100, most: 5_000 }
/** A job of a model as fast as this is sent to a busy process ahead of time, so that no round trip lies between jobs. */
const aheadMs = 5
/** Models whose speed is remembered. */
const rememberedModels = 1_024

interface Done {
  readonly runMs: number
  readonly tensors: readonly Tensor[]
}

/** One call of `run` or `preload`. */
interface Work {
  readonly model: ModelSource
  /** Absent: load only. */
  readonly run: { readonly inputs: readonly Tensor[]; readonly outputs: readonly string[] } | undefined
  readonly priority: number
  resolve(done: Done): void
  reject(error: OgError): void
  settled: boolean
  /** When its caller gave up while it ran. */
  abandonedAt: number | undefined
  /** Whether it has already been killed for memory that may have been its predecessors'. */
  retried: boolean
}

interface Process {
  readonly child: EngineChild
  ready: boolean
  /** Loaded models and the bytes of their files, least recently used first. */
  readonly models: Map<Hex, number>
  /** What it was sent and has not answered, in order; it works on the first. */
  readonly sent: { readonly work: Work; readonly op: 'load' | 'run' }[]
  /** When it began with the first of these, or was started. */
  since: number
  /** Jobs that it has finished. */
  served: number
  /** Whether it was late when last looked at. */
  late: boolean
  /** Why it is being killed. */
  killed: 'MODEL_TIMEOUT' | 'MODEL_MEMORY' | 'ABORTED' | undefined
}

/** @internal The engine behind `createEngine`. */
export class EnginePool implements Engine {
  readonly #clock: Clock
  readonly #logger: Logger
  readonly #runSeconds: Histogram
  readonly #failures: Counter
  readonly #max: {
    readonly processes: number
    readonly queue: number
    readonly timeoutMs: number
    readonly loadTimeoutMs: number
    readonly memoryBytes: number
    readonly sessionBytes: number
    readonly outputBytes: number
    readonly abandonedMs: number
  }
  readonly #queue: Work[] = []
  readonly #processes = new Set<Process>()
  readonly #stopping = new AbortController()
  readonly #speed = new Map<Hex, number>()
  #fingerprint: Hex | undefined
  #state: 'new' | 'running' | 'stopped' = 'new'
  #supervising = false
  #endsInARow = 0
  #startFailures = 0
  #respawnAt = 0
  #growing = false
  readonly #emptied = Promise.withResolvers<void>()

  constructor(init: EngineInit) {
    this.#clock = init.clock ?? systemClock
    this.#logger = init.logger ?? silentLogger
    const metrics = init.metrics ?? silentMetrics
    this.#failures = metrics.counter('og_engine_failures_total', 'Jobs that ended with an error', ['code'])
    this.#runSeconds = metrics.histogram(
      'og_engine_run_seconds',
      'Time of one job inside an engine process',
      [0.0001, 0.001, 0.01, 0.1, 1, 10],
    )
    this.#max = {
      processes: init.processes ?? availableParallelism(),
      queue: init.queue ?? 256,
      timeoutMs: init.timeoutMs ?? 30_000,
      loadTimeoutMs: init.loadTimeoutMs ?? 120_000,
      memoryBytes: init.memoryBytes ?? 4 * 2 ** 30,
      sessionBytes: init.sessionBytes ?? 2 ** 30,
      outputBytes: init.outputBytes ?? limits.jobBytes,
      abandonedMs: init.abandonedMs ?? 1_000,
    }
  }

  get engineFingerprint(): Hex {
    if (this.#fingerprint === undefined) throw new OgError('NOT_SET_UP', 'The engine has not been started.')
    return this.#fingerprint
  }

  async start(): Promise<void> {
    if (this.#state !== 'new') throw new OgError('NOT_SET_UP', 'An engine is started once.')
    this.#state = 'running'
    this.#fingerprint = await fingerprintEngine((request) => this.execute(request).result)
  }

  async stop(): Promise<void> {
    this.#state = 'stopped'
    this.#stopping.abort()
    for (const work of this.#queue.splice(0)) this.#fail(work, stopped())
    for (const process of this.#processes) process.child.kill()
    if (this.#processes.size === 0) this.#emptied.resolve()
    await this.#emptied.promise
  }

  load(): ExecutorLoad {
    let jobs = this.#queue.length
    for (const { sent } of this.#processes) jobs += sent.length
    return { jobs, capacity: this.#max.processes + this.#max.queue }
  }

  execute(request: ExecutionRequest<ModelSource>): Execution {
    let work: Work | undefined
    const result = this.#execute(request, (submitted) => {
      work = submitted
    })
    return new SingleChunkExecution(result, () => {
      if (work !== undefined) this.#abort(work, aborted())
    })
  }

  async #execute(
    { model, inputs, params, signal, priority = 0 }: ExecutionRequest<ModelSource>,
    onSubmit: (work: Work) => void,
  ): Promise<ExecutionResult> {
    const ordered = validateInputs(model.manifest, inputs)
    const outputs = selectOutputs(model.manifest, params)
    const units = countUnits(model.manifest, ordered)
    const { tensors } = await this.#submit(model, { inputs: ordered, outputs }, signal, priority, onSubmit)
    return { outputs: tensors, ...units }
  }

  async preload(model: ModelSource, signal?: AbortSignal): Promise<void> {
    for (const process of this.#processes) if (process.models.has(model.modelId)) return
    await this.#submit(model, undefined, signal, 0)
  }

  #submit(
    model: ModelSource,
    run: Work['run'],
    signal: AbortSignal | undefined,
    priority: number,
    onSubmit?: (work: Work) => void,
  ): Promise<Done> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) throw aborted(signal.reason)
      if (this.#state === 'stopped') throw stopped()
      if (this.#state === 'new') throw new OgError('NOT_SET_UP', 'The engine has not been started.')
      if (this.#queue.length >= this.#max.queue) throw this.#overloaded()
      const abort = (): void => this.#abort(work, aborted(signal?.reason))
      const settle = (): void => {
        work.settled = true
        signal?.removeEventListener('abort', abort)
      }
      const work: Work = {
        model,
        run,
        priority,
        settled: false,
        abandonedAt: undefined,
        retried: false,
        resolve(done) {
          settle()
          resolve(done)
        },
        reject(error) {
          settle()
          reject(error)
        },
      }
      onSubmit?.(work)
      signal?.addEventListener('abort', abort, { once: true })
      // Behind everything of the same priority.
      const at = this.#queue.findLastIndex((other) => other.priority >= priority)
      this.#queue.splice(at + 1, 0, work)
      this.#dispatch()
    })
  }

  #overloaded(): OgError {
    const perJobMs = Math.max(1, ...this.#queue.slice(0, 16).map(({ model }) => this.#speed.get(model.modelId) ?? 100))
    const waitMs = Math.round((perJobMs * this.#queue.length) / this.#max.processes)
    return new OgError('OVERLOADED', `${this.#queue.length} jobs are waiting already.`, {
      next: ['Try again later, or another worker.'],
      retryAfterMs: Math.min(10_000, Math.max(50, waitMs)),
    })
  }

  #abort(work: Work, error: OgError): void {
    if (work.settled) return
    const at = this.#queue.indexOf(work)
    if (at >= 0) this.#queue.splice(at, 1)
    else work.abandonedAt = this.#clock.now()
    work.reject(error)
  }

  #fail(work: Work, error: OgError): void {
    if (work.settled) return
    this.#failures.add(1, { code: error.code })
    work.reject(error)
  }

  /** Hands out what waits, in order, as far as there are processes for it. */
  #dispatch(): void {
    while (this.#state === 'running') {
      const work = this.#queue[0]
      if (work === undefined) return
      const process = this.#choose(work)
      if (process === undefined) {
        this.#grow()
        return
      }
      this.#queue.shift()
      this.#assign(process, work)
    }
  }

  /** An idle process that has the model; else any idle one, so that a hot model spreads; else one that will be free at once. */
  #choose(work: Work): Process | undefined {
    const { modelId } = work.model
    let idle: Process | undefined
    let ahead: Process | undefined
    for (const process of this.#processes) {
      if (!process.ready || process.killed !== undefined) continue
      const loaded = process.models.has(modelId)
      if (process.sent.length === 0) {
        if (loaded) return process
        if (idle === undefined || loadedBytes(process) < loadedBytes(idle)) idle = process
      } else if (loaded && process.sent.length === 1 && work.run !== undefined && this.#isFast(process, work))
        ahead = process
    }
    return idle ?? ahead
  }

  #isFast(process: Process, work: Work): boolean {
    const [running] = process.sent
    return (
      running?.op === 'run' &&
      (this.#speed.get(work.model.modelId) ?? aheadMs) < aheadMs &&
      (this.#speed.get(running.work.model.modelId) ?? aheadMs) < aheadMs
    )
  }

  /** Starts a process where another is wanted and allowed. */
  #grow(): void {
    let starting = 0
    for (const process of this.#processes) if (!process.ready) starting++
    if (this.#processes.size >= this.#max.processes || starting >= this.#queue.length) return
    const waitMs = this.#respawnAt - this.#clock.now()
    if (waitMs > 0) {
      if (this.#growing) return
      this.#growing = true
      this.#later(waitMs, () => {
        this.#growing = false
        this.#dispatch()
      })
      return
    }
    this.#spawn()
  }

  #spawn(): void {
    const process: Process = {
      child: new EngineChild({
        addressBytes: this.#max.memoryBytes,
        frameBytes: this.#max.outputBytes + 2 ** 20,
        onResponse: (response) => this.#onResponse(process, response),
        onExit: (reason, trace) => this.#onExit(process, reason, trace),
      }),
      ready: false,
      models: new Map(),
      sent: [],
      since: this.#clock.now(),
      served: 0,
      late: false,
      killed: undefined,
    }
    this.#processes.add(process)
    this.#supervise()
  }

  #assign(process: Process, work: Work): void {
    const { modelId, manifest, folder } = work.model
    const bytes = process.models.get(modelId)
    if (bytes === undefined) {
      const added = fileBytes(manifest)
      const evict: Hex[] = []
      let total = loadedBytes(process) + added
      for (const [other, otherBytes] of process.models) {
        if (total <= this.#max.sessionBytes) break
        evict.push(other)
        total -= otherBytes
      }
      for (const other of evict) process.models.delete(other)
      this.#send(process, work, 'load', () =>
        process.child.send({ op: 'load', model: modelId, folder, manifest, evict }, []),
      )
      return
    }
    // Most recently used last.
    process.models.delete(modelId)
    process.models.set(modelId, bytes)
    const { run } = work
    if (run === undefined) {
      work.resolve({ runMs: 0, tensors: [] })
      return
    }
    this.#send(process, work, 'run', () =>
      process.child.send(
        { op: 'run', model: modelId, outputs: run.outputs, outputBytes: this.#max.outputBytes },
        run.inputs,
      ),
    )
  }

  #send(process: Process, work: Work, op: 'load' | 'run', send: () => void): void {
    if (process.sent.length === 0) process.since = this.#clock.now()
    process.sent.push({ work, op })
    send()
    this.#supervise()
  }

  #onResponse(process: Process, response: ProcessResponse): void {
    if (!process.ready) {
      process.ready = true
      this.#startFailures = 0
      this.#dispatch()
      return
    }
    const answered = process.sent.shift()
    if (answered === undefined) {
      // It speaks unasked: something else has taken it over.
      process.child.kill()
      return
    }
    process.since = this.#clock.now()
    process.late = false
    const { work, op } = answered
    if (!response.ok) {
      if (response.code === 'MODEL_MEMORY' && this.#mayRetry(process, work)) this.#retry(work)
      else this.#fail(work, new OgError(response.code, response.message, { next: response.next }))
    } else if (op === 'load') {
      process.models.set(work.model.modelId, fileBytes(work.model.manifest))
      if (!work.settled) this.#assign(process, work)
    } else {
      this.#endsInARow = 0
      process.served++
      this.#remember(work.model.modelId, response.runMs)
      this.#finish(process, work, response)
    }
    this.#dispatch()
  }

  #finish(process: Process, work: Work, { runMs, tensors }: Done): void {
    if (work.settled) return
    try {
      const { outputs } = work.run as NonNullable<Work['run']>
      if (tensors.length !== outputs.length || tensors.some(({ name }, index) => name !== outputs[index])) {
        throw new TypeError('other outputs than asked for')
      }
      for (const tensor of tensors) assertTensor(tensor)
    } catch (cause) {
      process.child.kill()
      this.#fail(work, new OgError('MODEL_CRASHED', 'The engine process gave a malformed answer.', { cause }))
      return
    }
    this.#runSeconds.observe(runMs / 1_000)
    work.resolve({ runMs, tensors })
  }

  #remember(model: Hex, runMs: number): void {
    const known = this.#speed.get(model)
    this.#speed.delete(model)
    this.#speed.set(model, known === undefined ? runMs : known * 0.8 + runMs * 0.2)
    if (this.#speed.size > rememberedModels) this.#speed.delete(this.#speed.keys().next().value as Hex)
  }

  #onExit(process: Process, reason: string, trace: string): void {
    this.#processes.delete(process)
    if (this.#state === 'stopped') {
      for (const { work } of process.sent) this.#fail(work, stopped())
      if (this.#processes.size === 0) this.#emptied.resolve()
      return
    }
    this.#endsInARow++
    const backoffMs = Math.min(respawnMs.most, respawnMs.first * 2 ** Math.min(this.#endsInARow - 1, 10))
    this.#respawnAt = this.#clock.now() + backoffMs
    if (!process.ready) this.#onStartFailure(reason, trace)
    const [running, ...behind] = process.sent
    // Those behind it have not begun.
    for (const { work } of behind.reverse()) if (!work.settled) this.#queue.unshift(work)
    if (running !== undefined) {
      const { work, op } = running
      this.#logger.warn({ model: work.model.modelId, op, reason, killed: process.killed }, 'engine process ended')
      const code = process.killed ?? (/out of memory|bad_alloc/i.test(trace) ? 'MODEL_MEMORY' : 'MODEL_CRASHED')
      if (code === 'MODEL_MEMORY' && this.#mayRetry(process, work)) this.#retry(work)
      else this.#fail(work, this.#ended(code, op, reason))
    }
    this.#dispatch()
  }

  #onStartFailure(reason: string, trace: string): void {
    this.#logger.error({ reason, trace: trace.slice(-1_000) }, 'engine process did not start')
    if (++this.#startFailures < maxStartFailures) return
    this.#startFailures = 0
    for (const work of this.#queue.splice(0)) {
      this.#fail(
        work,
        new OgError('NOT_SET_UP', `No engine process starts: ${reason}.`, {
          next: [
            'Check that onnxruntime-node has a binary for this platform and that memory is free.',
            ...trace.split('\n').slice(0, 4),
          ],
        }),
      )
    }
  }

  #ended(
    code: 'MODEL_TIMEOUT' | 'MODEL_MEMORY' | 'MODEL_CRASHED' | 'ABORTED',
    op: 'load' | 'run',
    reason: string,
  ): OgError {
    const doing = op === 'load' ? 'being loaded' : 'running'
    switch (code) {
      case 'MODEL_TIMEOUT': {
        const ms = op === 'load' ? this.#max.loadTimeoutMs : this.#max.timeoutMs
        return new OgError(code, `The model was stopped after ${doing} for ${ms} ms.`, {
          next: ['Give a smaller input.'],
        })
      }
      case 'MODEL_MEMORY':
        return new OgError(code, `The model took more than ${this.#max.memoryBytes} bytes of memory while ${doing}.`, {
          next: ['Give a smaller input.'],
        })
      case 'MODEL_CRASHED':
        return new OgError(code, `The model ended its process while ${doing} (${reason}).`)
      case 'ABORTED':
        return new OgError(code, 'The job was abandoned.')
    }
  }

  /** Sessions keep memory: what a process holds may be the work of the jobs before. Once, elsewhere, settles it. */
  #mayRetry(process: Process, work: Work): boolean {
    return !work.retried && !work.settled && process.served > 0
  }

  #retry(work: Work): void {
    work.retried = true
    this.#queue.unshift(work)
  }

  /** Looks at running jobs as long as there are any, and kills what is over a limit. */
  #supervise(): void {
    if (this.#supervising) return
    this.#supervising = true
    this.#later(superviseMs, () => {
      this.#supervising = false
      const now = this.#clock.now()
      let watched = false
      for (const process of this.#processes) {
        if (process.ready && process.sent.length === 0) continue
        watched = true
        if (process.killed !== undefined) continue
        const over = this.#overLimit(process, now)
        // If this process itself stood still, the answer may be there already: it is read before the next look.
        const wasLate = process.late
        process.late = over !== undefined && over !== 'MODEL_MEMORY'
        if (over === undefined || (process.late && !wasLate)) continue
        process.killed = over
        process.child.kill()
      }
      if (watched) this.#supervise()
    })
  }

  #overLimit(process: Process, now: number): Process['killed'] {
    const ms = now - process.since
    const [running] = process.sent
    if (running === undefined) return ms > startTimeoutMs ? 'MODEL_TIMEOUT' : undefined
    const { work, op } = running
    if (ms > (op === 'load' ? this.#max.loadTimeoutMs : this.#max.timeoutMs)) return 'MODEL_TIMEOUT'
    if (work.abandonedAt !== undefined && now - Math.max(work.abandonedAt, process.since) > this.#max.abandonedMs)
      return 'ABORTED'
    return process.child.residentBytes() > this.#max.memoryBytes ? 'MODEL_MEMORY' : undefined
  }

  #later(ms: number, then: () => void): void {
    this.#clock.sleep(ms, this.#stopping.signal).then(then, () => {})
  }
}

function loadedBytes({ models }: Process): number {
  let total = 0
  for (const bytes of models.values()) total += bytes
  return total
}

function fileBytes({ files }: Manifest): number {
  return files.reduce((total, file) => total + file.bytes, 0)
}

function aborted(cause?: unknown): OgError {
  return new OgError('ABORTED', 'The job was abandoned.', { cause })
}

function stopped(): OgError {
  return new OgError('UNAVAILABLE', 'The engine has stopped.')
}
