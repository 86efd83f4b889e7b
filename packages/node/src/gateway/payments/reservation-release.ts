import { type Address, type Hex, type Logger, toOgError } from '@opengradient/protocol'

import type { Components, Head } from '../../components.ts'
import type { Reservations } from './reservations.ts'

export interface ReservationReleaseInit extends Pick<Components, 'nodes' | 'signal'> {
  readonly reservations: Pick<Reservations, 'workers' | 'idleMs' | 'release'>
  /** Whether an idle account keeps the amount of a new one. */
  readonly isWanted: (account: Address) => boolean
  readonly logger: Logger
}

/** Blocks between two checks. */
const intervalBlocks = 30
/** How long a worker is not used before its reservation is released. */
const idleMs = 3_600_000

/**
 * Takes back reservations: all of an account that retired; what an idle one has above the amount of a new one; and all of an
 * idle one that is not wanted any more.
 */
export class ReservationRelease {
  readonly #init: ReservationReleaseInit
  #lastBlock = 0
  #running = false

  constructor(init: ReservationReleaseInit) {
    this.#init = init
  }

  /** Checks now and then. Does not wait for transactions. */
  onBlock(head: Head): void {
    if (this.#running || head.number < this.#lastBlock + intervalBlocks) return
    this.#lastBlock = head.number
    this.#running = true
    const { logger, signal } = this.#init
    this.#release(head)
      .catch((error: unknown) => {
        if (!signal.aborted) logger.warn({ error: toOgError(error).shortMessage }, 'Reservation not released')
      })
      .finally(() => {
        this.#running = false
      })
  }

  async #release({ timestamp }: Head): Promise<void> {
    const { reservations, isWanted } = this.#init
    for (const worker of reservations.workers()) {
      const hasRetired = this.#hasRetired(worker)
      if (!hasRetired && reservations.idleMs(worker) < idleMs) continue
      await reservations.release(worker, !hasRetired && isWanted(worker), timestamp)
    }
  }

  #hasRetired(worker: Address): boolean {
    return (this.#init.nodes.byAccount(worker)?.retiredAt ?? 0) !== 0
  }
}

export interface WantedWorkersInit extends Pick<Components, 'nodes' | 'offers'> {
  /** Whether the gateway pays for jobs of a model. */
  readonly isPaid: (modelId: Hex) => boolean
  /** Stake of a worker below which it posts no batch, in 1e-18 OPG. */
  readonly leastStake: bigint
}

/** Whether a worker with the least stake offers a model that the gateway pays for. */
export function wantedWorkers({ nodes, offers, leastStake, isPaid }: WantedWorkersInit) {
  return (worker: Address): boolean => {
    if ((nodes.byAccount(worker)?.stake ?? 0n) < leastStake) return false
    return offers.ofWorker(worker).some(({ offer }) => isPaid(offer.value.modelId))
  }
}
