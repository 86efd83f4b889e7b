import {
  appealCase,
  type ChainEvent,
  deposit as depositOpg,
  openCanary,
  plantCanary,
  RevertError,
} from '@opengradient/chain'
import {
  type Address,
  canaryCommit,
  caseIdOf,
  decodeRecord,
  encodeRecord,
  fromHex,
  type Hex,
  hashLeaf,
  isOgError,
  orderCommit,
  randomBytes32,
  toHex,
  toOgError,
  zeroAddress,
} from '@opengradient/protocol'

import { CaseTracker } from '../../auditor/case-tracker.ts'
import { StepPlanner } from '../../auditor/step-planner.ts'
import { canarySalt } from '../../canary-salt.ts'
import type { Components, Head } from '../../components.ts'
import type { WorkerChannels } from '../channels/worker-channels.ts'
import type { DispatchedAnswer, DispatchRequest } from '../dispatch/dispatch-request.ts'
import type { Dispatcher } from '../dispatch/dispatcher.ts'
import type { BatchViews } from '../receipts/batch-views.ts'
import type { OwnReceipts } from '../receipts/own-receipts.ts'
import type { CanaryBook, OwnCanary } from './canary-book.ts'
import { type CanaryBatch, type CanaryFacts, type CanaryStep, nextCanaryStep } from './next-canary-step.ts'

export interface CanaryPlanterInit
  extends Pick<
    Components,
    'account' | 'config' | 'outbox' | 'reader' | 'writer' | 'parameters' | 'clock' | 'random' | 'logger' | 'signal'
  > {
  readonly book: CanaryBook
  readonly receipts: Pick<OwnReceipts, 'get' | 'put'>
  readonly views: Pick<BatchViews, 'view'>
  readonly channels: Pick<WorkerChannels, 'acknowledge'>
  /** Assigns jobs to the planter's own worker only. */
  readonly dispatcher: Pick<Dispatcher, 'dispatch'>
}

const kind = 'canary'
const everyLeaf = 10_000
/** Time until another job may become a canary in place of one that failed. */
const retryMs = 1_000
const opgRateUnit = 10n ** 18n
/** A bond pays for at least this many jurors. */
const leastBondFees = 7

const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const greatest = (...amounts: readonly bigint[]): bigint => amounts.reduce((most, each) => (each > most ? each : most))

/** Where the events of a canary are on chain. */
interface PlantedCanary {
  readonly block: number
  openedBlock: number | undefined
}

/**
 * Plants canaries: buys a wrong answer from an own worker by a job that repeats one of a user, commits to its receipt before the
 * worker posts it, and opens it once the drawn auditors have answered. Those that reported a match did not run the model.
 */
export class CanaryPlanter {
  readonly #init: CanaryPlanterInit
  readonly #cases = new CaseTracker()
  readonly #planner: StepPlanner<Hex>
  /** By commitment. */
  readonly #planted = new Map<Hex, PlantedCanary>()
  /** Unix milliseconds before which no further canary is made. */
  #notBefore = 0

  constructor(init: CanaryPlanterInit) {
    this.#init = init
    this.#planner = new StepPlanner(init.random)
  }

  start(): void {
    const backoff = { initialMs: 500, maxMs: 5_000 }
    this.#init.outbox.process(kind, ({ payload }) => this.#take(payload), { backoff })
  }

  /** Repeats a sponsored job as a canary when one is due. Does not wait for it. */
  consider(request: DispatchRequest, answer: Pick<DispatchedAnswer, 'outputRoot'>): void {
    const { config, clock, logger, signal } = this.#init
    const { canaries } = config.gateway
    const isExact = request.manifest.determinism === 'exact'
    if (canaries === undefined || !isExact || request.clientJob !== undefined || clock.now() < this.#notBefore) return
    this.#notBefore = clock.now() + this.#nextInterval(canaries.intervalMs)
    this.#make(request, canaries.secret, answer.outputRoot).catch((error: unknown) => {
      if (signal.aborted) return
      this.#notBefore = clock.now() + retryMs
      logger.warn({ error: toOgError(error).shortMessage }, 'Canary not made')
    })
  }

  async onBlocks(events: readonly ChainEvent[], head: Head): Promise<void> {
    const { book, outbox, config, parameters } = this.#init
    if (config.gateway.canaries === undefined && book.all().length === 0) return
    for (const event of events) this.#apply(event)
    const clocks = { confirmations: config.confirmations, margin: Math.max(5, parameters.batches.window / 4) }
    for (const canary of book.all()) {
      const { receiptHash } = canary
      const step = nextCanaryStep(await this.#factsOf(canary), head, clocks)
      if (!this.#planner.isDue(receiptHash, step, head, 0, 0) || step === undefined) continue
      const payload = encodeRecord([fromHex(receiptHash), step])
      await outbox.enqueue({ key: `${kind}/${receiptHash}/${step}/${head.number}`, kind, payload })
    }
  }

  rewind(fromBlock: number): void {
    this.#cases.rewind(fromBlock)
    this.#planner.clear()
    for (const [commitment, planted] of this.#planted) {
      if (planted.block >= fromBlock) this.#planted.delete(commitment)
      else if ((planted.openedBlock ?? 0) >= fromBlock) planted.openedBlock = undefined
    }
  }

  /** Between half and one and a half of the interval: canaries are not to be foreseen. */
  #nextInterval(intervalMs: number): number {
    const [byte = 0] = this.#init.random.bytes(1)
    return intervalMs * (0.5 + byte / 256)
  }

  #apply(event: ChainEvent): void {
    this.#cases.apply(event)
    if (event.contract !== 'canaries' || !('planter' in event.args) || event.args.planter !== this.#init.account) return
    const { commitment } = event.args
    if (event.name === 'CanaryPlanted') {
      this.#planted.set(commitment, { block: event.blockNumber, openedBlock: undefined })
    } else if (event.name === 'CanaryOpened') {
      const planted = this.#planted.get(commitment)
      if (planted !== undefined) planted.openedBlock = event.blockNumber
    }
  }

  async #make(request: DispatchRequest, secret: Hex, correctRoot: Hex): Promise<void> {
    const { random, dispatcher, book, receipts, channels, clock, logger, signal } = this.#init
    const value = randomBytes32(random)
    const salt = canarySalt(secret, random)
    const terms = { auditClass: everyLeaf, orderCommit: orderCommit(value), client: zeroAddress } as const
    const answer = await dispatcher.dispatch({ ...request, ...terms, salt, caller: kind }, signal)
    const { receiptHash, jobHash, job, offer, assignment, receipt, outputRoot } = answer
    const { worker } = receipt.value
    const isWrong = outputRoot !== correctRoot
    if (isWrong) {
      const canary = { receiptHash, random: value, salt: randomBytes32(random) }
      const deposit = await this.#depositOf(answer)
      // Before the receipt is known: it is acknowledged once its commitment is on chain.
      await book.put({ ...canary, deposit, settleBy: job.value.settleBy, isAcknowledged: false })
    } else logger.warn({ worker }, 'Worker of canaries answered correctly')
    const stored = { receiptHash, jobHash, salt, answer: { job, offer, assignment, receipt }, outputRoot }
    await receipts.put({ ...stored, storedAt: clock.now() })
    if (!isWrong) channels.acknowledge(worker, receiptHash)
  }

  /** The bond of a case on the leaf, as `Challenges.costsOf` computes it. */
  async #depositOf({ receipt, offer }: DispatchedAnswer): Promise<bigint> {
    const { reader, parameters } = this.#init
    const { leastBond, firstRung, jurorGas } = parameters.cases
    const rate = (await reader.tokenTerms(offer.value.token))?.opgRate ?? 0n
    const jurors = BigInt(Math.max(firstRung, leastBondFees))
    const inOpg = (amount: bigint): bigint => (amount * rate) / opgRateUnit
    const { price } = receipt.value
    const fee = lesser(inOpg(offer.value.checkFee), greatest(inOpg(price), leastBond / jurors))
    const jurorFee = fee + 2n * BigInt(jurorGas) * parameters.batches.gasPrice
    return greatest(leastBond, inOpg(2n * price), jurors * jurorFee)
  }

  async #factsOf(canary: OwnCanary): Promise<CanaryFacts> {
    const { receipts, views, reader } = this.#init
    const { settleBy, isAcknowledged, receiptHash } = canary
    const planted = this.#planted.get(canaryCommit(canary))
    const place = (await receipts.get(receiptHash))?.place
    const view = place && (await views.view(place.batchId))
    const { chainId, contracts } = reader.deployment
    const leafCase = place && this.#cases.get(caseIdOf(chainId, contracts.cases, place.batchId, hashLeaf(place.leaf)))
    return {
      ...{ settleBy, isAcknowledged, plantedBlock: planted?.block, isOpened: planted?.openedBlock !== undefined },
      batch: view && toBatch(view),
      leafCase,
    }
  }

  async #take(payload: Uint8Array): Promise<void> {
    const { book, logger } = this.#init
    const [hash, step] = decodeRecord(payload, 1_024) as [Uint8Array, CanaryStep]
    const canary = book.get(toHex(hash))
    if (canary === undefined) return
    const { receiptHash } = canary
    try {
      if (step === 'plant') await this.#plant(canary)
      else if (step === 'acknowledge') await this.#acknowledge(canary)
      else if (step === 'forget') await book.forget(receiptHash)
      else await this.#openOrAppeal(canary, step)
      logger.debug({ receiptHash, step }, 'Step of a canary taken')
    } catch (error) {
      if (!isOgError(error) || error.code !== 'REVERTED') throw error
      const revert = error instanceof RevertError ? error.errorName : undefined
      // A step that stays possible is planned again.
      logger.warn({ receiptHash, step, revert }, 'Step of a canary not taken')
    }
  }

  async #plant(canary: OwnCanary): Promise<void> {
    const { account, reader, writer, signal } = this.#init
    const token = reader.deployment.contracts.opg
    const missing = canary.deposit - (await reader.freeBalance(account, token))
    if (missing > 0n) await depositOpg(writer, { token, balance: missing }, { signal })
    await plantCanary(writer, canary, canary.deposit, { signal })
  }

  async #acknowledge(canary: OwnCanary): Promise<void> {
    const { book, receipts, channels } = this.#init
    const worker: Address | undefined = (await receipts.get(canary.receiptHash))?.answer.receipt.value.worker
    if (worker === undefined) return
    await book.put({ ...canary, isAcknowledged: true })
    channels.acknowledge(worker, canary.receiptHash)
  }

  async #openOrAppeal(canary: OwnCanary, step: 'open' | 'appeal'): Promise<void> {
    const { account, receipts, reader, writer, signal } = this.#init
    const place = (await receipts.get(canary.receiptHash))?.place
    const batch = place && (await reader.postedBatch(place.batchId))
    if (place === undefined || batch === undefined) return
    const { chainId, contracts } = reader.deployment
    if (step === 'open') await openCanary(writer, canary, { batch, ...place }, account, { signal })
    else {
      const caseId = caseIdOf(chainId, contracts.cases, place.batchId, hashLeaf(place.leaf))
      await appealCase(writer, caseId, account, { signal })
    }
  }
}

function toBatch({
  batch,
  progress,
  rounds,
  posted,
}: NonNullable<Awaited<ReturnType<BatchViews['view']>>>): CanaryBatch {
  const accounts = rounds[0]?.accounts
  const isAnswered = accounts?.every((account) => posted.some(({ summary }) => summary.auditor === account)) ?? false
  return { postedBlock: batch.postedBlock, windowEnd: progress.windowEnd, isAnswered }
}
