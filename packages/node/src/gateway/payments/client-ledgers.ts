import { BoundedMap } from '@opengradient/async'
import type { ChainReader } from '@opengradient/chain'
import { type Cheque, chequeKey, type Hex } from '@opengradient/protocol'

import { type OpenAmount, PayerLedger } from './payer-ledger.ts'

type LedgerParties = Pick<Cheque, 'payer' | 'gateway' | 'worker' | 'token' | 'epoch'>

/** Payers and workers whose open amounts are remembered. */
const maxLedgers = 16_384

/**
 * Amounts of other payers at workers, for quotes: the next cheque of a payer has to cover them. In memory: after a restart the
 * worker, which keeps them, rejects a cheque that is too low.
 */
export class ClientLedgers {
  readonly #reader: Pick<ChainReader, 'spent'>
  readonly #ledgers = new BoundedMap<Hex, PayerLedger>({ maxEntries: maxLedgers, refreshOnGet: true })

  constructor(reader: Pick<ChainReader, 'spent'>) {
    this.#reader = reader
  }

  /** Amount that a payer's last cheque had to cover. @throws CHAIN, RPC_DISAGREE */
  async cumulative(parties: LedgerParties): Promise<bigint> {
    const spent = await this.#reader.spent(parties)
    return spent + (this.#ledgers.get(chequeKey(parties))?.outstanding ?? 0n)
  }

  reserve(cheque: LedgerParties, id: string, open: OpenAmount): void {
    const key = chequeKey(cheque)
    const ledger = this.#ledgers.get(key) ?? new PayerLedger({ epoch: cheque.epoch, signed: 0n, included: 0n })
    ledger.reserve(id, open)
    this.#ledgers.set(key, ledger)
  }

  settle(cheque: LedgerParties, id: string, amount: bigint): void {
    this.#ledgers.get(chequeKey(cheque))?.settle(id, amount)
  }

  release(cheque: LedgerParties, id: string): void {
    this.#ledgers.get(chequeKey(cheque))?.release(id)
  }

  /** The receipt of an attempt is in a batch: the chain counts it. */
  include(id: string): void {
    for (const [, ledger] of this.#ledgers) if (ledger.release(id)) return
  }

  expire(nowSeconds: number): void {
    for (const [, ledger] of this.#ledgers) ledger.expire(nowSeconds)
  }
}
