import { isOgError } from '@opengradient/protocol'

import { type Check, type CheckName, failure } from './check.ts'

/** Runs checks that query the chain and records whether a query had no answer. */
export class ChainQueries {
  #unanswered = false

  /** Whether the chain did not answer at least one query. */
  get unanswered(): boolean {
    return this.#unanswered
  }

  /**
   * Runs one check. Its result is the detail of a passed check, or the outcome itself. An error fails the check, except
   * that a query without an answer leaves it undecided.
   */
  async check(name: CheckName, body: () => Promise<string | Omit<Check, 'name'>>): Promise<Check> {
    try {
      const result = await body()
      return typeof result === 'string' ? { name, ok: true, detail: result } : { name, ...result }
    } catch (error) {
      if (!isUnanswered(error)) return { name, ok: false, detail: failure(error) }
      this.#unanswered = true
      return { name, ok: null, detail: failure(error) }
    }
  }
}

/** Whether an error means that the chain did not answer, as opposed to a negative answer. */
export function isUnanswered(error: unknown): boolean {
  return isOgError(error) && (error.code === 'CHAIN' || error.code === 'RPC_DISAGREE')
}
