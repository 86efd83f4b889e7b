import { type Cheque, type ChequeParties, chequeKey, OgError } from '@opengradient/protocol'

/** Parties, token and class that cheques are counted by. */
export type PromiseParties = Omit<ChequeParties, 'epoch'>

/** Sums that this process has promised by cheques. A gateway's statement about them is never signed. */
export class PromisedSums {
  readonly #ownEpoch: number
  readonly #promised = new Map<string, bigint>()

  /** @param ownEpoch epoch of cheques whose earlier sums this process does not know; no other process has used it */
  constructor(ownEpoch: number) {
    this.#ownEpoch = ownEpoch
  }

  /**
   * Adds an amount and returns epoch and sum of the next cheque. The offered epoch is used where this process or the chain knows
   * its whole sum; else a new one is begun, so that a gateway cannot have an invented sum signed.
   *
   * @param offered epoch and sum so far, as the gateway states them
   * @param spent the sum that the module has drawn in the offered epoch
   * @throws BAD_CHEQUE for an offered epoch beyond 64 bits
   */
  next(
    account: PromiseParties,
    amount: bigint,
    offered: { readonly epoch: number; readonly cumulative: bigint },
    spent: bigint,
  ): Pick<Cheque, 'epoch' | 'cumulative'> {
    if (!Number.isSafeInteger(offered.epoch) || offered.epoch < 0) {
      throw new OgError('BAD_CHEQUE', `The epoch ${offered.epoch} of the gateway is none.`)
    }
    const key = chequeKey({ ...account, epoch: offered.epoch })
    const known = max(this.#promised.get(key) ?? 0n, spent)
    const epoch = offered.cumulative <= known ? offered.epoch : this.#ownEpoch
    const used = epoch === offered.epoch ? key : chequeKey({ ...account, epoch })
    const before = epoch === offered.epoch ? known : (this.#promised.get(used) ?? 0n)
    const cumulative = before + amount
    this.#promised.set(used, cumulative)
    return { epoch, cumulative }
  }

  /** As {@link next}, in the epoch that no other process has used. */
  nextOwn(account: PromiseParties, amount: bigint): Pick<Cheque, 'epoch' | 'cumulative'> {
    return this.next(account, amount, { epoch: this.#ownEpoch, cumulative: 0n }, 0n)
  }
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
