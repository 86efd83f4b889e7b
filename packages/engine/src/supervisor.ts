import type { Clock, Logger, Tensor } from '@opengradient/protocol'

import { EngineChild } from './engine-child.ts'
import type { EngineLimits } from './engine-limits.ts'
import type { ProcessRequest, ProcessResponse } from './process-messages.ts'
import { type KillReason, type SupervisedJob, SupervisedProcess } from './supervised-process.ts'

/** Interval at which running jobs are compared with their limits. */
const inspectMs = 50
/** A process that has not reported ready by then is killed. */
const startTimeoutMs = 30_000
/** Consecutive failed starts after which the waiting jobs fail. */
const maxStartFailures = 5
/** Delay between an abnormal end and the next start: doubles with every consecutive end. */
const respawnMs = { first: 100, max: 5_000 }

/** How a process ended while it had unanswered requests. */
export interface ProcessEnd<Job extends SupervisedJob> {
  /** The request that the process worked on. */
  readonly running: { readonly job: Job; readonly op: 'load' | 'run' } | undefined
  /** Jobs that were sent and had not begun. */
  readonly behind: readonly Job[]
  readonly code: KillReason | 'MODEL_CRASHED'
  readonly reason: string
}

export interface SupervisorEvents<Job extends SupervisedJob> {
  /** A process can take jobs, or another one can be started. */
  onCapacity(): void
  onResponse(process: SupervisedProcess<Job>, job: Job, op: 'load' | 'run', response: ProcessResponse): void
  onEnd(process: SupervisedProcess<Job>, end: ProcessEnd<Job>): void
  /** No process has started in {@link maxStartFailures} attempts. `trace` is the end of the last one's standard error. */
  onStartFailure(reason: string, trace: string): void
}

/** Starts engine processes, sends them requests, and kills those that exceed a limit. */
export class Supervisor<Job extends SupervisedJob> {
  readonly #limits: EngineLimits
  readonly #clock: Clock
  readonly #logger: Logger
  readonly #events: SupervisorEvents<Job>
  readonly #processes = new Set<SupervisedProcess<Job>>()
  readonly #stopping = new AbortController()
  readonly #emptied = Promise.withResolvers<void>()
  #inspecting = false
  #endsInARow = 0
  #startFailures = 0
  #respawnAt = 0
  #respawning = false

  constructor(limits: EngineLimits, clock: Clock, logger: Logger, events: SupervisorEvents<Job>) {
    this.#limits = limits
    this.#clock = clock
    this.#logger = logger
    this.#events = events
  }

  get processes(): ReadonlySet<SupervisedProcess<Job>> {
    return this.#processes
  }

  /** Kills all processes and resolves when they have ended. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    for (const process of this.#processes) process.child.kill()
    if (this.#processes.size === 0) this.#emptied.resolve()
    await this.#emptied.promise
  }

  /** Starts a process if `waiting` jobs need another one and the limits allow it. */
  grow(waiting: number): void {
    let starting = 0
    for (const process of this.#processes) if (!process.ready) starting++
    if (this.#processes.size >= this.#limits.processes || starting >= waiting) return
    const waitMs = this.#respawnAt - this.#clock.now()
    if (waitMs <= 0) this.#spawn()
    else if (!this.#respawning) {
      this.#respawning = true
      this.#after(waitMs, () => {
        this.#respawning = false
        this.#events.onCapacity()
      })
    }
  }

  send(
    process: SupervisedProcess<Job>,
    job: Job,
    request: ProcessRequest & { readonly op: 'load' | 'run' },
    tensors: readonly Tensor[],
  ): void {
    if (process.sent.length === 0) process.since = this.#clock.now()
    process.sent.push({ job, op: request.op })
    process.child.send(request, tensors)
    this.#inspectLater()
  }

  #spawn(): void {
    const process = new SupervisedProcess<Job>(
      new EngineChild({
        addressBytes: this.#limits.memoryBytes,
        frameBytes: this.#limits.outputBytes + 2 ** 20,
        onResponse: (response) => this.#onResponse(process, response),
        onExit: (reason, trace) => this.#onExit(process, reason, trace),
      }),
      this.#clock.now(),
    )
    this.#processes.add(process)
    this.#inspectLater()
  }

  #onResponse(process: SupervisedProcess<Job>, response: ProcessResponse): void {
    if (!process.ready) {
      process.ready = true
      this.#startFailures = 0
      this.#events.onCapacity()
      return
    }
    const answered = process.sent.shift()
    if (answered === undefined) {
      // A response without a request: the model has taken over the process.
      process.child.kill()
      return
    }
    process.since = this.#clock.now()
    process.late = false
    if (response.ok && answered.op === 'run') {
      this.#endsInARow = 0
      process.served++
    }
    this.#events.onResponse(process, answered.job, answered.op, response)
  }

  #onExit(process: SupervisedProcess<Job>, reason: string, trace: string): void {
    this.#processes.delete(process)
    const [running, ...behind] = process.sent
    const crashed = /out of memory|bad_alloc/i.test(trace) ? 'MODEL_MEMORY' : 'MODEL_CRASHED'
    const end = { running, behind: behind.map(({ job }) => job), code: process.killed ?? crashed, reason } as const
    if (this.#stopping.signal.aborted) {
      this.#events.onEnd(process, end)
      if (this.#processes.size === 0) this.#emptied.resolve()
      return
    }
    this.#endsInARow++
    const backoffMs = Math.min(respawnMs.max, respawnMs.first * 2 ** Math.min(this.#endsInARow - 1, 10))
    this.#respawnAt = this.#clock.now() + backoffMs
    if (!process.ready) {
      this.#logger.error({ reason, trace: trace.slice(-1_000) }, 'Engine process failed to start')
      if (++this.#startFailures >= maxStartFailures) {
        this.#startFailures = 0
        this.#events.onStartFailure(reason, trace)
      }
    }
    this.#events.onEnd(process, end)
  }

  /** Inspects the processes as long as one of them has work, and kills those that exceed a limit. */
  #inspectLater(): void {
    if (this.#inspecting) return
    this.#inspecting = true
    this.#after(inspectMs, () => {
      this.#inspecting = false
      const now = this.#clock.now()
      let working = false
      for (const process of this.#processes) {
        if (process.ready && process.sent.length === 0) continue
        working = true
        if (process.killed === undefined) this.#inspect(process, now)
      }
      if (working) this.#inspectLater()
    })
  }

  #inspect(process: SupervisedProcess<Job>, now: number): void {
    const exceeded = this.#exceededLimit(process, now)
    // If this process itself was suspended, a response may be waiting already: it is read before the next inspection.
    const wasLate = process.late
    process.late = exceeded !== undefined && exceeded !== 'MODEL_MEMORY'
    if (exceeded === undefined || (process.late && !wasLate)) return
    process.killed = exceeded
    process.child.kill()
  }

  #exceededLimit(process: SupervisedProcess<Job>, now: number): KillReason | undefined {
    const { loadTimeoutMs, timeoutMs, abandonedMs, memoryBytes } = this.#limits
    const ms = now - process.since
    const [running] = process.sent
    if (running === undefined) return ms > startTimeoutMs ? 'MODEL_TIMEOUT' : undefined
    if (ms > (running.op === 'load' ? loadTimeoutMs : timeoutMs)) return 'MODEL_TIMEOUT'
    const { abandonedAt } = running.job
    if (abandonedAt !== undefined && now - Math.max(abandonedAt, process.since) > abandonedMs) return 'ABORTED'
    return process.child.residentBytes() > memoryBytes ? 'MODEL_MEMORY' : undefined
  }

  #after(ms: number, then: () => void): void {
    this.#clock.sleep(ms, this.#stopping.signal).then(then, () => {})
  }
}
