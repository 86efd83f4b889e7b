import { pause } from '@opengradient/async'
import { type Clock, isOgError, OgError } from '@opengradient/protocol'

/** A condition of a ready network. */
export interface ReadinessCondition {
  /** Describes the failure of a check that cannot be made. */
  readonly unknown: string
  /** Describes what is missing; nothing when the condition holds. @throws when the check cannot be made */
  missing(): Promise<readonly string[]>
}

const pollMs = 500

/**
 * Resolves when each condition held once.
 *
 * @throws TIMEOUT listing what is missing when the signal aborts
 */
export async function untilReady(
  conditions: readonly ReadinessCondition[],
  init: {
    readonly clock: Clock
    /** Aborts after `timeoutMs` without progress. */
    readonly signal: AbortSignal
    readonly timeoutMs: number
    /** Called when less is missing than before. */
    onProgress(): void
  },
): Promise<void> {
  const { clock, signal, timeoutMs, onProgress } = init
  const watch = async ({ unknown, missing }: ReadinessCondition): Promise<readonly string[]> => {
    let last: readonly string[] = [unknown]
    let fewest = Number.POSITIVE_INFINITY
    do {
      try {
        last = await missing()
        if (last.length < fewest) {
          fewest = last.length
          onProgress()
        }
        if (fewest === 0) return []
      } catch (error) {
        // An aborted check leaves the result of the one before it.
        if (!signal.aborted && !isOgError(error, 'ABORTED')) last = [unknown]
      }
    } while (await pause(clock, pollMs, signal))
    return last
  }
  const unmet = (await Promise.all(conditions.map(watch))).flat()
  if (unmet.length === 0) return
  throw new OgError(
    'TIMEOUT',
    `The start of the devnet made no progress for ${timeoutMs / 1_000} s: ${unmet.join('; ')}.`,
    {
      details: { timeoutMs, unmet },
      next: ['Start it again: files that have arrived are kept. The logs of the nodes are in the state folder.'],
    },
  )
}
