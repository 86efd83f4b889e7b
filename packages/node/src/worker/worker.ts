import { BoundedMap } from '@opengradient/async'
import type { ChainEvent, TokenTerms } from '@opengradient/chain'
import {
  type Address,
  type Executor,
  type Hex,
  type JobResponse,
  OgError,
  receiptType,
  type SignatureContext,
  settleMarginOf,
  toOgError,
} from '@opengradient/protocol'
import type { Components, Head, NodeRole } from '../components.ts'
import { DemandAnswers } from '../evidence/demand-answers.ts'
import type { LocalModel } from '../registry/local-model.ts'
import { TurnSigner } from '../turn-signer.ts'
import { AuditWindow } from './audit-window.ts'
import { toIncludedMessages } from './batch-notices.ts'
import { BatchPoster } from './batch-poster.ts'
import { BatchSettler } from './batch-settler.ts'
import { type BatchState, clocksOf, nextStep } from './batch-state.ts'
import { ContrarySummaries } from './contrary-summaries.ts'
import { EvidenceServer } from './evidence-server.ts'
import { GatewayChannels } from './gateway-channels.ts'
import { JobAttempts } from './job-attempts.ts'
import { JobServer } from './job-server.ts'
import { OwnBatches } from './own-batches.ts'
import { OwnCases } from './own-cases.ts'
import { OwnOffers } from './own-offers.ts'
import { postingMarginOf } from './posting-margin.ts'
import { PostingMoney } from './posting-money.ts'
import { ReceiptStore } from './receipt-store.ts'
import type { RunJobInit } from './run-job.ts'
import { type ReceivedSummary, SummaryStore, toSummaryMessages } from './summary-store.ts'
import { WorkerFunds } from './worker-funds.ts'
import type { WorkerHooks } from './worker-hooks.ts'
import { createSession } from './worker-session.ts'

/** Parts of the node that a worker uses. */
export type WorkerComponents = Pick<
  Components,
  | 'config'
  | 'account'
  | 'signer'
  | 'hasher'
  | 'peerNode'
  | 'records'
  | 'outbox'
  | 'reader'
  | 'writer'
  | 'parameters'
  | 'nodes'
  | 'offers'
  | 'jobCalls'
  | 'notices'
  | 'models'
  | 'clock'
  | 'random'
  | 'logger'
  | 'metrics'
  | 'signal'
>

/** Keys of signatures under roots that stay known: objects under one root cost one recovery. */
const maxRecoveredKeys = 10_000

/** Runs jobs, signs receipts, posts them in batches, serves their evidence and claims the pay. */
export class Worker implements NodeRole {
  readonly #components: WorkerComponents
  readonly #hooks: WorkerHooks
  readonly #channels: GatewayChannels
  readonly #batches: OwnBatches
  readonly #receipts: ReceiptStore
  readonly #attempts: JobAttempts
  readonly #funds: WorkerFunds
  readonly #offers: OwnOffers
  readonly #poster: BatchPoster
  readonly #settler: BatchSettler
  readonly #summaries: SummaryStore
  readonly #cases: OwnCases
  readonly #contrary: ContrarySummaries
  readonly #answers: DemandAnswers
  readonly #window: AuditWindow
  readonly #jobServer: JobServer
  readonly #evidenceServer: EvidenceServer
  #terms: TokenTerms | undefined
  #headAtStart = 0
  #isCurrent = false
  #stopListening: () => void = () => undefined

  constructor(components: WorkerComponents, executor: Executor<LocalModel>, hooks: WorkerHooks = {}) {
    const { account, config, hasher, nodes, records, clock, parameters, logger } = components
    const { settlement: module, opg } = config.deployment.contracts
    const { drawn, window, grace } = parameters.batches
    const signatures: SignatureContext = {
      hasher,
      signerOf: (address) => nodes.byAccount(address)?.signer,
      recovered: new BoundedMap({ maxEntries: maxRecoveredKeys }),
    }
    const shared = { ...components, module, signatures, drawn, hooks }
    const termsOf = (token: Address): TokenTerms | undefined => (token === opg ? this.#terms : undefined)
    this.#components = components
    this.#hooks = hooks
    this.#channels = new GatewayChannels(logger)
    this.#batches = new OwnBatches(account)
    this.#receipts = new ReceiptStore(records)
    this.#attempts = new JobAttempts(records, clock)
    const { credit, maxShareBps, appeals } = config.worker
    this.#funds = new WorkerFunds({ ...shared, credit: BigInt(credit), maxShareBps })
    this.#summaries = new SummaryStore(shared)
    this.#offers = this.#createOffers(executor)
    this.#poster = new BatchPoster({
      ...shared,
      worker: account,
      chainId: config.deployment.chainId,
      funds: this.#funds,
      receipts: this.#receipts,
      money: new PostingMoney({ ...shared, opg, termsOf }),
      intervalMs: config.worker.batchIntervalMs,
      maxReceipts: config.worker.batchMaxReceipts,
      marginSeconds: postingMarginOf(parameters.batches.jobLifetime),
    })
    const stores = { ...shared, poster: this.#poster, summaries: this.#summaries, receipts: this.#receipts }
    this.#contrary = new ContrarySummaries(components, this.#batches)
    this.#answers = new DemandAnswers({
      ...{ ...components, kind: 'worker-answer', turn: 'second' },
      isOwn: async ({ batchId }) => this.#batches.get(batchId) !== undefined,
      find: (demand) => this.#summaries.answer(demand),
    })
    this.#settler = new BatchSettler({ ...stores, onReleased: (state) => this.#forget(state) })
    const { lastRung } = parameters.cases
    this.#cases = new OwnCases({ ...stores, opg, lastRung, executor, appeals, batches: this.#batches })
    const { auditWindow: initial } = config.worker
    this.#window = new AuditWindow({ initial, max: 1_024, windowSeconds: window, graceSeconds: grace })
    this.#evidenceServer = new EvidenceServer(components, {
      ...stores,
      batches: this.#batches,
      toleranceOf: (modelId) => components.models.get(modelId)?.manifest.tolerance ?? 0,
      onSummary: (state, received) => this.#onSummary(state, received),
    })
    const { session, hello } = createSession(shared)
    const jobs: RunJobInit = {
      ...{ ...shared, session, executor, receipts: this.#receipts, attempts: this.#attempts },
      receiptSigner: new TurnSigner({ ...components, type: receiptType }),
      offers: this.#offers,
      funds: this.#funds,
      canarySecret: config.worker.canarySecret,
      jobLifetime: parameters.batches.jobLifetime,
      settleMargin: settleMarginOf(parameters.batches.jobLifetime),
      leastPriceOf: (token) => termsOf(token)?.leastPrice,
      toPending: (receipt) => this.#poster.add(receipt),
    }
    this.#jobServer = new JobServer(components, {
      ...{ hello, jobs, executor, channels: this.#channels, offers: this.#offers, funds: this.#funds },
      acknowledge: (receipts, gateway) => this.#poster.acknowledge(receipts, gateway),
      backlog: () => this.#backlog(),
      repeat: (gateway) => this.#repeat(gateway),
    })
  }

  async start(): Promise<void> {
    const { reader, config, jobCalls, models, signal } = this.#components
    this.#terms = await reader.tokenTerms(config.deployment.contracts.opg)
    this.#headAtStart = (await reader.head()).number
    await this.#funds.load()
    await this.#attempts.load()
    await this.#summaries.load()
    await this.#poster.load()
    this.#poster.start()
    this.#contrary.start()
    await this.#answers.start()
    await this.#jobServer.start()
    await this.#evidenceServer.start()
    this.#publishOffers()
    this.#stopListening = jobCalls.onCall(({ modelId }) => {
      // The next block publishes the offer.
      models.ensure(modelId, signal).catch((error: unknown) => {
        this.#components.logger.debug({ modelId, error: toOgError(error).shortMessage }, 'Called model not available')
      })
    })
  }

  async stop(): Promise<void> {
    this.#stopListening()
    await this.#poster.stop()
  }

  async onBlocks(events: readonly ChainEvent[], head: Head): Promise<void> {
    const { config } = this.#components
    this.#funds.onBlocks(events)
    this.#cases.onBlocks(events)
    const { posted, changed } = this.#batches.apply(events, head)
    await this.#contrary.onBlocks(events)
    await this.#answers.onBlocks(events, head)
    await this.#poster.onPosted(posted)
    for (const state of changed) this.#updateWindow(state, head.timestamp)
    this.#window.advance(head.timestamp)
    if (head.number < this.#headAtStart) return
    if (this.#isCurrent) {
      for (const state of posted) this.#onPosted(state)
      for (const state of changed) this.#evidenceServer.push(state)
    } else {
      this.#isCurrent = true
      await this.#poster.onCurrent()
      this.#funds.setCurrent()
      this.#catchUp(posted)
    }
    // Any account may release the pay.
    for (const state of changed) if (state.isReleased) await this.#forget(state)
    this.#runSteps(head)
    this.#cases.run(head)
    this.#publishOffers()
    this.#jobServer.updateCredit()
    await this.#attempts.prune(config.worker.evidenceMarginMs)
  }

  async onRewind(fromBlock: number): Promise<void> {
    this.#cases.rewind(fromBlock)
    const dropped = this.#batches.rewind(fromBlock)
    for (const { batchId } of dropped) this.#window.forget(batchId)
    this.#isCurrent = false
    await this.#poster.onDropped(dropped)
  }

  /** Channels that were opened before the worker had the chain's events get what they lack. */
  #catchUp(posted: readonly BatchState[]): void {
    for (const state of posted) this.#publish(state)
    for (const gateway of this.#channels.gateways()) this.#channels.push(gateway, this.#repeat(gateway))
    for (const state of this.#batches.open()) this.#evidenceServer.push(state)
  }

  #createOffers({ runtimes }: Executor<LocalModel>): OwnOffers {
    const { config } = this.#components
    const { settlement: module, opg: token } = config.deployment.contracts
    return new OwnOffers({
      ...{ ...this.#components, module, token },
      leastPrice: () => this.#terms?.leastPrice ?? 0n,
      defaultPrice: BigInt(config.worker.defaultPrice),
      checkFee: BigInt(config.worker.checkFee),
      runtimeIds: runtimes.map(({ runtimeId }) => runtimeId),
    })
  }

  #publishOffers(): void {
    const { offers, isChanged } = this.#offers.renew(this.#components.models.list())
    if (isChanged) this.#components.offers.publish(offers.map(({ value, signature }) => ({ value, signature })))
  }

  #backlog(): OgError | undefined {
    if (!this.#window.isFull()) return undefined
    const { waiting, size } = this.#window
    return new OgError('AUDIT_BACKLOG', `${waiting} batches wait for their summaries, the maximum.`, {
      details: { limit: size, actual: waiting },
      retryAfterMs: this.#window.retryAfterMs(this.#components.clock.now() / 1_000),
    })
  }

  #updateWindow(state: BatchState, now: number): void {
    const onChain = [...(state.rounds[0]?.summaries.keys() ?? [])]
    const accounts = new Set([...onChain, ...this.#summaries.auditorsOf(state.batchId, 0)])
    this.#window.update(state, accounts.size, now)
  }

  #runSteps(head: Head): void {
    const { parameters } = this.#components
    for (const state of this.#batches.open()) {
      const held = (round: number): ReadonlySet<Address> =>
        this.#hooks.hidesSummaries?.() ? new Set() : this.#summaries.auditorsOf(state.batchId, round)
      const step = nextStep(state, parameters.batches, head, held)
      if (step !== undefined) this.#settler.start(state, step)
    }
  }

  #onPosted(state: BatchState): void {
    this.#publish(state)
    for (const gateway of gatewaysOf(state)) this.#channels.push(gateway, this.#includedMessages(state, gateway))
  }

  #publish(state: BatchState): void {
    const { account, notices } = this.#components
    const { batchId, sequence, root, groups, postedBlock } = state
    const count = groups.reduce((sum, group) => sum + group.count, 0)
    notices.publish({ type: 'batch', batchId, worker: account, sequence, root, count, postedBlock })
  }

  async *#includedMessages(state: BatchState, gateway: Address): AsyncGenerator<JobResponse> {
    const own = await this.#poster.read(state)
    if (own !== undefined && !this.#hooks.hidesSummaries?.()) yield* toIncludedMessages(state, own, gateway)
  }

  #onSummary(state: BatchState, received: ReceivedSummary): void {
    const { clock } = this.#components
    this.#updateWindow(this.#batches.get(state.batchId) ?? state, clock.now() / 1_000)
    this.#jobServer.updateCredit()
    for (const gateway of gatewaysOf(state)) {
      this.#channels.push(gateway, this.#summaryMessages(state, [received], gateway))
    }
  }

  async *#summaryMessages(
    state: BatchState,
    summaries: Iterable<ReceivedSummary> | AsyncIterable<ReceivedSummary>,
    gateway: Address,
  ): AsyncGenerator<JobResponse> {
    const own = await this.#poster.read(state)
    if (own === undefined || this.#hooks.hidesSummaries?.()) return
    const isWanted = (index: number): boolean => state.groups[own.batch.leaves[index]?.group ?? -1]?.gateway === gateway
    for await (const received of summaries) yield* toSummaryMessages(received, isWanted)
  }

  /** Places and summaries of batches whose pay is not free yet. */
  async *#repeat(gateway: Address): AsyncGenerator<JobResponse> {
    const { parameters, clock } = this.#components
    for (const state of this.#batches.all()) {
      const isOld = clocksOf(state, parameters.batches).free < clock.now() / 1_000
      if (isOld || !gatewaysOf(state).has(gateway)) continue
      yield* this.#includedMessages(state, gateway)
      yield* this.#summaryMessages(state, this.#summaries.ofBatch(state.batchId), gateway)
    }
  }

  /** Deletes what is kept of a batch whose pay is released: no case can be open any more. */
  async #forget(state: BatchState): Promise<void> {
    this.#batches.release(state.batchId)
    const own = await this.#poster.read(state)
    const receipts: readonly Hex[] = own?.batch.leaves.map(({ receiptHash }) => receiptHash) ?? []
    await this.#components.records.batch([
      ...receipts.flatMap((receiptHash) => this.#receipts.delete(receiptHash)),
      ...this.#summaries.delete(state.batchId),
      ...this.#poster.delete(state),
    ])
  }
}

function gatewaysOf({ groups }: BatchState): ReadonlySet<Address> {
  return new Set(groups.map(({ gateway }) => gateway))
}
