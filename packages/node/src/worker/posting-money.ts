import { type ChainReader, type OnChainParameters, pledge, type TokenTerms, type Writer } from '@opengradient/chain'
import type { Address, Logger } from '@opengradient/protocol'

import type { PostingLimits } from './batch-builder.ts'

export interface PostingMoneyInit {
  readonly account: Address
  readonly opg: Address
  readonly reader: Pick<ChainReader, 'workerAccount' | 'pledge' | 'freeBalance'>
  readonly writer: Writer
  readonly parameters: Pick<OnChainParameters, 'batches'>
  readonly termsOf: (token: Address) => TokenTerms | undefined
  readonly logger: Logger
}

/** Limits of the contract for a worker's next batch, and its number. */
export interface PostingState extends PostingLimits {
  readonly nextSequence: number
  /** Unix seconds. */
  readonly suspendedUntil: number
}

const bps = 10_000n

/** Reads what stake and bond allow a worker to post, and adds to the bond from its free OPG where that is too small. */
export class PostingMoney {
  readonly #init: PostingMoneyInit

  constructor(init: PostingMoneyInit) {
    this.#init = init
  }

  /** OPG per smallest unit of a token, times 1e18. */
  readonly rateOf = (token: Address): bigint | undefined => this.#init.termsOf(token)?.opgRate

  /** @param wanted OPG of value that waits for a batch @throws CHAIN, RPC_DISAGREE */
  async read(wanted: bigint): Promise<PostingState> {
    const { account, opg, reader, parameters } = this.#init
    const { valueBps, bondBps, workerStake } = parameters.batches
    const [worker, stake, bond] = await Promise.all([
      reader.workerAccount(account, opg),
      reader.pledge(account, 'worker'),
      reader.pledge(account, 'bond'),
    ])
    const { liability, nextSequence, suspendedUntil } = worker
    const byStake = stake.amount < workerStake ? 0n : (stake.amount * BigInt(valueBps)) / bps - liability
    const target = wanted < byStake ? wanted : byStake
    const bonded = await this.#topUp(liability + target, bond.amount)
    const byBond = bondBps === 0 ? byStake : (bonded * bps) / BigInt(bondBps) - liability
    const value = byStake < byBond ? byStake : byBond
    return { value, nextSequence, suspendedUntil, rateOf: this.rateOf }
  }

  /** Pledges what the bond lacks for a liability, with a quarter on top so that not every batch does. @returns the bond */
  async #topUp(liability: bigint, bond: bigint): Promise<bigint> {
    const { account, opg, reader, writer, parameters, logger } = this.#init
    const needed = ceilDiv(liability * BigInt(parameters.batches.bondBps), bps)
    if (needed <= bond || writer.sender.address !== account) return bond
    const free = await reader.freeBalance(account, opg)
    const wanted = needed + needed / 4n
    const amount = wanted < bond + free ? wanted : bond + free
    if (amount <= bond) {
      logger.warn({ bond: bond.toString(), needed: needed.toString() }, 'Bond too small, and no OPG to add')
      return bond
    }
    await pledge(writer, { purpose: 'bond', amount })
    logger.info({ bond: amount.toString() }, 'Bond increased')
    return amount
  }
}

function ceilDiv(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b
}
