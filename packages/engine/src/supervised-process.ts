import type { EngineChild } from './engine-child.ts'
import type { ProcessView, SchedulableJob } from './scheduler.ts'

/** Properties of a job that the supervisor reads. */
export interface SupervisedJob extends SchedulableJob {
  /** When its caller cancelled it while it ran. */
  readonly abandonedAt: number | undefined
}

/** Why the supervisor killed a process. */
export type KillReason = 'MODEL_TIMEOUT' | 'MODEL_MEMORY' | 'ABORTED'

/** One engine process with its sessions, requests and state. */
export class SupervisedProcess<Job extends SupervisedJob> implements ProcessView {
  readonly child: EngineChild
  readonly sessions = new Map<string, number>()
  readonly sent: { readonly job: Job; readonly op: 'load' | 'run' }[] = []
  ready = false
  /** When the first of `sent` began, or the process was started. */
  since: number
  /** Jobs that it has finished. */
  served = 0
  /** Whether it was over a time limit at the last inspection. */
  late = false
  killed: KillReason | undefined

  constructor(child: EngineChild, now: number) {
    this.child = child
    this.since = now
  }

  get isAvailable(): boolean {
    return this.ready && this.killed === undefined
  }
}
