import { type ChainEvent, payBounty, RevertError } from '@opengradient/chain'
import { decodeRecord, encodeRecord, isOgError, OgError } from '@opengradient/protocol'

import type { Components, Head, NodeRole } from '../components.ts'

type BountyContract = 'faults' | 'rulings'

interface PromisedBounty {
  readonly contract: BountyContract
  readonly id: bigint
  readonly block: number
  /** Unix seconds. */
  readonly readyAt: number
  isQueued: boolean
}

const kind = 'bounty'

/** Collects the bounties that the contracts promised to this account, once their time has come. */
export class BountyCollector implements NodeRole {
  readonly #components: Pick<Components, 'account' | 'outbox' | 'writer' | 'logger' | 'signal'>
  readonly #promised = new Map<string, PromisedBounty>()

  constructor(components: Pick<Components, 'account' | 'outbox' | 'writer' | 'logger' | 'signal'>) {
    this.#components = components
  }

  async start(): Promise<void> {
    const backoff = { initialMs: 500, maxMs: 10_000 }
    this.#components.outbox.process(kind, ({ payload }) => this.#collect(payload), { backoff })
  }

  async stop(): Promise<void> {}

  async onBlocks(events: readonly ChainEvent[], head: Head): Promise<void> {
    for (const event of events) {
      if (event.contract !== 'faults' && event.contract !== 'rulings') continue
      const { contract, blockNumber: block } = event
      if (event.name === 'BountyPromised' && event.args.to === this.#components.account) {
        const { id, readyAt } = event.args
        this.#promised.set(`${contract}/${id}`, { contract, id, block, readyAt: Number(readyAt), isQueued: false })
      } else if (event.name === 'BountyPaid') this.#promised.delete(`${contract}/${event.args.id}`)
    }
    for (const [name, bounty] of this.#promised) {
      if (bounty.isQueued || head.timestamp < bounty.readyAt) continue
      bounty.isQueued = true
      const payload = encodeRecord([bounty.contract, String(bounty.id)])
      await this.#components.outbox.enqueue({ key: `${kind}/${name}/${head.number}`, kind, payload })
    }
  }

  /** Promises in replaced blocks are void, and payments in them are made again. */
  async onRewind(fromBlock: number): Promise<void> {
    for (const [name, bounty] of this.#promised) {
      if (bounty.block >= fromBlock) this.#promised.delete(name)
      else bounty.isQueued = false
    }
  }

  async #collect(payload: Uint8Array): Promise<void> {
    const { writer, logger, signal } = this.#components
    const [contract, id] = decodeRecord(payload, 1_024) as [BountyContract, string]
    try {
      const { status } = await payBounty(writer, contract, BigInt(id), { signal })
      if (status === 'sent') logger.info({ contract, id }, 'Bounty collected')
    } catch (error) {
      const isReverted = isOgError(error) && error.code === 'REVERTED'
      const revert = error instanceof RevertError ? error.errorName : undefined
      // The simulation's block may be older than the head whose time was compared.
      if (isReverted && revert === 'NotReady') throw new OgError('CHAIN', error.message, { cause: error })
      if (!isReverted) throw error
      logger.warn({ contract, id, revert }, 'Bounty not collected')
    }
  }
}
