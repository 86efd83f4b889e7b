import type { ChainEvent } from '@opengradient/chain'
import { type Executor, evidenceCodec, type Hex } from '@opengradient/protocol'

import type { Components, NodeRole } from '../components.ts'
import type { LocalModel } from '../registry/local-model.ts'
import { Attempts, evidenceKey } from './attempts.ts'
import { AvailabilityChallenges } from './availability-challenges.ts'
import { BatchClaims } from './batch-claims.ts'
import { Batcher } from './batcher.ts'
import { serveEvidence } from './evidence-server.ts'
import { JobServer } from './job-server.ts'
import { createOffers, type Offers } from './offers.ts'
import { PayerAllocations } from './payer-allocations.ts'

/** Parts of the node that a worker uses. */
export type WorkerComponents = Pick<
  Components,
  | 'config'
  | 'signer'
  | 'hasher'
  | 'peerNode'
  | 'records'
  | 'outbox'
  | 'reader'
  | 'sender'
  | 'nodes'
  | 'receiptIndex'
  | 'gossip'
  | 'models'
  | 'clock'
  | 'logger'
  | 'metrics'
  | 'signal'
>

/** Runs jobs, signs receipts, posts them in batches and claims the pay. */
export class Worker implements NodeRole {
  readonly #components: WorkerComponents
  readonly #executor: Executor<LocalModel>
  readonly #offers: Offers
  readonly #attempts: Attempts
  readonly #batcher: Batcher
  readonly #claims: BatchClaims
  readonly #availability: AvailabilityChallenges
  readonly #jobServer: JobServer

  constructor(components: WorkerComponents, executor: Executor<LocalModel>) {
    const { config, records, reader, clock } = components
    const { defaultPrice, gatewayFeeBps, burnBps, batchIntervalMs, batchMaxReceipts } = config.worker
    this.#components = components
    this.#executor = executor
    this.#offers = createOffers({
      ...components,
      token: config.deployment.contracts.opg,
      defaultPrice: BigInt(defaultPrice),
      gatewayFeeBps,
      burnBps,
    })
    this.#attempts = new Attempts(records, clock)
    this.#batcher = new Batcher({ ...components, intervalMs: batchIntervalMs, maxReceipts: batchMaxReceipts })
    this.#claims = new BatchClaims(components)
    this.#availability = new AvailabilityChallenges(components)
    this.#jobServer = new JobServer(components, {
      offers: this.#offers,
      batcher: this.#batcher,
      jobs: {
        ...components,
        attempts: this.#attempts,
        offers: this.#offers,
        executor,
        allocations: new PayerAllocations(reader, clock),
        extraWrites: (job) => [this.#batcher.add(job)],
      },
    })
  }

  async start(): Promise<void> {
    await this.#attempts.load()
    this.#claims.start()
    await this.#batcher.start()
    this.#availability.start()
    await this.#jobServer.start()
    await serveEvidence(this.#components)
    this.#publishEarlier().catch((error: unknown) =>
      this.#components.logger.warn({ error: String(error) }, 'Publication of earlier receipts failed'),
    )
  }

  async stop(): Promise<void> {
    this.#batcher.stop()
  }

  async onBlocks(events: readonly ChainEvent[]): Promise<void> {
    const { config, receiptIndex } = this.#components
    await this.#availability.onBlocks(events)
    await this.#claims.onBlock()
    await this.#attempts.prune(config.worker.evidenceMarginMs, (receiptHash) => {
      const entry = receiptIndex.get(receiptHash)
      return receiptIndex.isCurrent() && (entry?.leaf === undefined || receiptIndex.standing(entry).closed)
    })
  }

  announce(): ReturnType<NonNullable<NodeRole['announce']>> {
    const offers = this.#components.models.list().map(({ modelId, manifest }) => this.#offers.for(modelId, manifest))
    return Promise.resolve({ load: this.#executor.load(), offers })
  }

  /** Publishes receipts that an earlier process signed and did not publish before it ended. */
  async #publishEarlier(): Promise<void> {
    const { records, receiptIndex, gossip } = this.#components
    const prefix = evidenceKey('' as Hex)
    for await (const [key, bytes] of records.entries({ gte: prefix, lt: `${prefix}~` })) {
      const receiptHash = key.slice(prefix.length) as Hex
      if (receiptIndex.get(receiptHash)?.answer) continue
      const { job, offer, assignment, receipt } = evidenceCodec.decode(bytes)
      await gossip.publishAnswer({ job, offer, assignment, receipt }, receiptHash)
    }
  }
}
