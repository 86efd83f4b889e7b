import { signalProcessGroup } from './process-group.ts'

/** A slow process runs for a fifth of the time. */
const runMs = 40
const stopMs = 160

/** Stops and continues a process group: a node that does not answer, or answers late. */
export class ProcessThrottle {
  #leader: number | undefined
  #isSlow = false
  #timer: NodeJS.Timeout | undefined

  /** Stops the processes of a group until {@link resume}. */
  pause(leader: number): void {
    this.resume()
    this.#leader = leader
    signalProcessGroup(leader, 'SIGSTOP')
  }

  /** Has the processes of a group run for a fifth of the time until {@link resume}. */
  slow(leader: number): void {
    this.pause(leader)
    this.#isSlow = true
    const turn = (isStopped: boolean): void => {
      signalProcessGroup(leader, isStopped ? 'SIGCONT' : 'SIGSTOP')
      this.#timer = setTimeout(turn, isStopped ? runMs : stopMs, !isStopped).unref()
    }
    this.#timer = setTimeout(turn, stopMs, true).unref()
  }

  /** Ends a pause or a slow run. Idempotent. */
  resume(): void {
    clearTimeout(this.#timer)
    if (this.#leader !== undefined) signalProcessGroup(this.#leader, 'SIGCONT')
    this.#leader = undefined
    this.#isSlow = false
  }

  /** Whether the processes are stopped until {@link resume}. */
  get isPaused(): boolean {
    return this.#leader !== undefined && !this.#isSlow
  }

  /** Stops the processes of a group for a short time, after which {@link release} has them go on as before. */
  hold(leader: number): void {
    clearTimeout(this.#timer)
    signalProcessGroup(leader, 'SIGSTOP')
  }

  /** Ends {@link hold}: a slow group stays slow. */
  release(leader: number): void {
    if (this.#isSlow) this.slow(leader)
    else signalProcessGroup(leader, 'SIGCONT')
  }
}
