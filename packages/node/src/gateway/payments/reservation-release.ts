import { beginRelease, finishRelease } from '@opengradient/chain'
import { type Address, type Logger, toOgError } from '@opengradient/protocol'

import type { Components, Head } from '../../components.ts'
import type { ChequeBook } from './cheque-book.ts'

export interface ReservationReleaseInit
  extends Pick<Components, 'account' | 'config' | 'nodes' | 'reader' | 'writer' | 'signal'> {
  readonly book: Pick<ChequeBook, 'workers' | 'outstanding'>
  readonly logger: Logger
}

/** Blocks between two checks. */
const intervalBlocks = 30

/**
 * Takes back reservations for workers that retired: it begins the release when nothing of theirs is open, and ends it after the
 * exit delay. Each step follows from the chain, so that a restart loses none.
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
    const { account, config, reader, writer, signal } = this.#init
    const token = config.deployment.contracts.opg
    for (const worker of this.#retired()) {
      const { amount, leaving, readyAt } = await reader.reservation({ payer: account, worker, token })
      if (leaving > 0n && timestamp >= readyAt) await finishRelease(writer, { worker, token }, { signal })
      if (leaving === 0n && amount > 0n) await beginRelease(writer, { worker, token }, { signal })
    }
  }

  #retired(): readonly Address[] {
    const { book, nodes } = this.#init
    return book
      .workers()
      .filter((worker) => (nodes.byAccount(worker)?.retiredAt ?? 0) !== 0 && book.outstanding(worker) === 0n)
  }
}
