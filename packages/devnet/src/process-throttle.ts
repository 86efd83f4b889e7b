import { signalProcessGroup } from './process-group.ts'

/** A slow process runs for a fifth of the time. */
const runMs = 40
const stopMs = 160

/** Stops and continues a process group: a node that does not answer, or answers late. */
export class ProcessThrottle {
  #leader: number | undefined
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
  }
}
