import { BoundedMap } from '@opengradient/async'

/** Properties of a job that the scheduler reads. */
export interface SchedulableJob {
  /** Names the loaded model that the job needs. */
  readonly session: string
  /** Account that pays for the job: the payers of one model take turns by the time that they have used. */
  readonly payer: string
  /** Jobs of higher priority leave the queue first. */
  readonly priority: number
  /** Whether the job only loads its model. */
  readonly loadOnly: boolean
}

/** Properties of an engine process that the scheduler reads. */
export interface ProcessView {
  /** Whether the process has started and is not being killed. */
  readonly isAvailable: boolean
  /** Loaded models and the bytes of their files, least recently used first. */
  readonly sessions: ReadonlyMap<string, number>
  /** Unanswered requests, in order; the process works on the first. */
  readonly sent: readonly { readonly job: SchedulableJob; readonly op: 'load' | 'run' }[]
}

/** A job of a model as fast as this is sent to a busy process ahead of time, so that no round trip lies between jobs. */
const aheadMs = 5
/** Models whose speed is remembered. */
const rememberedModels = 1_024
/** Models, and payers of one model, whose used time is remembered. */
const rememberedShares = 1_024
/** The share of all models that have not completed a run since their last kill. */
const unproven = ''
/** Duration assumed for a model that has not run yet. */
const unknownMs = 100
/** Waiting jobs that the retry time is computed from. */
const sampledJobs = 16
const retryMs = { min: 50, max: 10_000 }

/**
 * The queue of an engine and the choice of a process for each job. Holds no processes and no timers.
 *
 * Within one priority the model that has used the least time is served next, and of its payers the one that has used the least
 * (start-time fair queueing in two levels): a model whose runs last until their limit delays a job of another model by one run,
 * however many jobs and payers it has. Models that have not completed a run since they were killed last share one turn, so that
 * many new models delay others no longer than one.
 */
export class Scheduler<Job extends SchedulableJob> {
  readonly #waiting: Job[] = []
  readonly #speed = new BoundedMap<string, number>({ maxEntries: rememberedModels })
  /** Of models, of payers of a model, and of models of which several share one turn. */
  readonly #models = new UsedTimes()
  readonly #payers = new BoundedMap<string, UsedTimes>({ maxEntries: rememberedShares })
  readonly #sessions = new UsedTimes()

  /** Number of waiting jobs. */
  get size(): number {
    return this.#waiting.length
  }

  /** Adds a job behind the waiting ones of its priority. */
  add(job: Job): void {
    const at = this.#waiting.findLastIndex((other) => other.priority >= job.priority)
    this.#waiting.splice(at + 1, 0, job)
  }

  /** Puts jobs that have left the queue back to its front, in their order. */
  putBack(jobs: readonly Job[]): void {
    this.#waiting.unshift(...jobs)
  }

  /** Removes a waiting job. @returns whether it was waiting */
  remove(job: Job): boolean {
    const at = this.#waiting.indexOf(job)
    if (at >= 0) this.#waiting.splice(at, 1)
    return at >= 0
  }

  /** Removes all waiting jobs. */
  drain(): Job[] {
    return this.#waiting.splice(0)
  }

  /** Takes the first job off the queue if a process can take it. */
  next<Process extends ProcessView>(processes: Iterable<Process>): { job: Job; process: Process } | undefined {
    const at = this.#nextIndex()
    const job = this.#waiting[at]
    const process = job && chooseProcess(job, processes, (session) => this.#isFast(session))
    if (job === undefined || process === undefined) return undefined
    this.#waiting.splice(at, 1)
    for (const { times, share } of this.#levels(job)) times.serve(share)
    return { job, process }
  }

  /** Records how long a run took; recent runs weigh more. The time is charged to the job's model and payer. */
  recordRun(job: Pick<Job, 'session' | 'payer'>, runMs: number): void {
    const known = this.#speed.get(job.session)
    this.#speed.set(job.session, known === undefined ? runMs : known * 0.8 + runMs * 0.2)
    this.#charge(job, runMs)
  }

  /** Charges a run that was killed: it took the process too, and its model is unproven again. */
  recordKill(job: Pick<Job, 'session' | 'payer'>, ms: number): void {
    this.#speed.delete(job.session)
    this.#charge(job, ms)
  }

  /** Time after which a job that finds the queue full should be tried again, in milliseconds. */
  retryAfterMs(processes: number): number {
    const samples = this.#waiting.slice(0, sampledJobs).map(({ session }) => this.#speed.get(session) ?? unknownMs)
    const waitMs = Math.round((Math.max(1, ...samples) * this.#waiting.length) / processes)
    return Math.min(retryMs.max, Math.max(retryMs.min, waitMs))
  }

  #charge(job: Pick<Job, 'session' | 'payer'>, ms: number): void {
    for (const { times, share } of this.#levels(job)) times.charge(share, ms)
  }

  /** The shares of a job, and the times that they are compared by, in the order of their weight. */
  #levels({ session, payer }: Pick<Job, 'session' | 'payer'>): { readonly times: UsedTimes; readonly share: string }[] {
    const model = this.#speed.has(session) ? session : unproven
    return [
      { times: this.#models, share: model },
      { times: this.#payersOf(model), share: payer },
      { times: this.#sessions, share: session },
    ]
  }

  #payersOf(model: string): UsedTimes {
    const known = this.#payers.get(model)
    if (known !== undefined) return known
    const times = new UsedTimes()
    this.#payers.set(model, times)
    return times
  }

  /** Index of the next job: of the highest priority, the first of the model and payer that have used the least time. */
  #nextIndex(): number {
    if (this.#waiting.length === 1) return 0
    const priority = this.#waiting[0]?.priority
    let best = 0
    let least: readonly number[] = []
    const seen = new Set<string>()
    let previous: Job | undefined
    for (const [index, job] of this.#waiting.entries()) {
      if (job.priority !== priority) break
      // Most queues hold many jobs of one model and payer.
      if (job.session === previous?.session && job.payer === previous.payer) continue
      previous = job
      const key = `${job.session}/${job.payer}`
      if (seen.has(key)) continue
      seen.add(key)
      const used = this.#levels(job).map(({ times, share }) => times.usedBy(share))
      if (index > 0 && !isLess(used, least)) continue
      best = index
      least = used
    }
    return best
  }

  #isFast(session: string): boolean {
    return (this.#speed.get(session) ?? aheadMs) < aheadMs
  }
}

/** Compares two lists of equal length by their first different numbers. */
function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index])
  return at >= 0 && (a[at] as number) < (b[at] as number)
}

/** Times that shares have used, in milliseconds; an idle share earns no credit: it continues at the virtual time. */
class UsedTimes {
  readonly #used = new BoundedMap<string, number>({ maxEntries: rememberedShares })
  /** Used time of the share that was served last. */
  #virtual = 0

  serve(share: string): void {
    this.#virtual = this.usedBy(share)
    this.#used.set(share, this.#virtual)
  }

  charge(share: string, ms: number): void {
    this.#used.set(share, this.usedBy(share) + ms)
  }

  usedBy(share: string): number {
    return Math.max(this.#virtual, this.#used.get(share) ?? 0)
  }
}

/**
 * The process that a job is sent to: an idle one that has the model; else the idle one with the least loaded bytes, so
 * that a frequent model spreads; else a busy one that has the model and will be free within milliseconds.
 */
export function chooseProcess<Process extends ProcessView>(
  job: SchedulableJob,
  processes: Iterable<Process>,
  isFast: (session: string) => boolean,
): Process | undefined {
  let idle: Process | undefined
  let ahead: Process | undefined
  for (const process of processes) {
    if (!process.isAvailable) continue
    const loaded = process.sessions.has(job.session)
    const [running, second] = process.sent
    if (running === undefined) {
      if (loaded) return process
      if (idle === undefined || loadedBytes(process.sessions) < loadedBytes(idle.sessions)) idle = process
    } else if (loaded && second === undefined && !job.loadOnly && running.op === 'run') {
      if (isFast(job.session) && isFast(running.job.session)) ahead = process
    }
  }
  return idle ?? ahead
}

/** The least recently used models that must be unloaded before `addedBytes` fit into `maxBytes`. */
export function selectEvictions(sessions: ReadonlyMap<string, number>, addedBytes: number, maxBytes: number): string[] {
  const evicted: string[] = []
  let total = loadedBytes(sessions) + addedBytes
  for (const [session, bytes] of sessions) {
    if (total <= maxBytes) break
    evicted.push(session)
    total -= bytes
  }
  return evicted
}

function loadedBytes(sessions: ReadonlyMap<string, number>): number {
  let total = 0
  for (const bytes of sessions.values()) total += bytes
  return total
}
