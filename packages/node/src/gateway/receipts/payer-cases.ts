import { appealCase, type ChainEvent, caseOutcomes, openPartyCase, RevertError } from '@opengradient/chain'
import {
  fromHex,
  type Hex,
  isContrary,
  isOgError,
  OgError,
  type OrderVerdict,
  receiptState,
  toHex,
} from '@opengradient/protocol'

import type { Components } from '../../components.ts'
import { appealBond } from '../../evidence/appeal-bond.ts'
import { SpendingLimit } from '../payments/spending-limit.ts'
import type { OwnReceipts } from './own-receipts.ts'
import { payerCaseStep } from './payer-case-step.ts'
import type { ReceiptTracker, TrackedReceipt } from './receipt-tracker.ts'

export interface PayerCasesInit
  extends Pick<
    Components,
    'account' | 'config' | 'records' | 'outbox' | 'reader' | 'writer' | 'parameters' | 'clock' | 'logger' | 'signal'
  > {
  readonly receipts: Pick<OwnReceipts, 'get'>
  readonly tracker: Pick<ReceiptTracker, 'get' | 'head'>
}

const kind = 'payer-case'
const appealKind = 'payer-appeal'
/** On-disk key of the bonds of the last hour. */
const bondsKey = 'payer-case-bonds'
const hourMs = 3_600_000

/**
 * Opens cases as payer on receipts for which an ordered or a drawn auditor found another answer, where no drawn auditor opens one in
 * half of the time, and has a ruling against the worker confirmed by the last rung, which alone takes the worker's pay. A false
 * verdict costs the gateway its bond: this is off by default, and bounded by an hour's bonds.
 */
export class PayerCases {
  readonly #init: PayerCasesInit
  readonly #bonds: SpendingLimit

  constructor(init: PayerCasesInit) {
    this.#init = init
    const limit = BigInt(init.config.gateway.cases.hourlyBonds)
    this.#bonds = new SpendingLimit({ ...init, key: bondsKey, periodMs: hourMs, limit })
  }

  async start(): Promise<void> {
    await this.#bonds.load()
    const backoff = { initialMs: 250, maxMs: 2_000 }
    this.#init.outbox.process(kind, ({ payload }) => this.#open(toHex(payload)), { backoff })
    this.#init.outbox.process(appealKind, ({ payload }) => this.#appeal(toHex(payload)), { backoff })
  }

  /** Queues appeals of first rulings against workers. */
  async onBlocks(events: readonly ChainEvent[]): Promise<void> {
    const { config, outbox } = this.#init
    if (!config.gateway.cases.enabled) return
    for (const event of events) {
      if (event.contract !== 'cases' || event.name !== 'CaseAnswered' || event.args.rung !== 0) continue
      if (caseOutcomes[event.args.outcome] !== 'wrong') continue
      const { caseId } = event.args
      await outbox.enqueue({ key: `${appealKind}/${caseId}`, kind: appealKind, payload: fromHex(caseId) })
    }
  }

  /** Records that a verdict disputes a receipt that this gateway pays. */
  async consider(receiptHash: Hex, { outcome }: Pick<OrderVerdict, 'outcome'>): Promise<void> {
    const { account, config, outbox, receipts } = this.#init
    if (!config.gateway.cases.enabled || !isContrary(outcome)) return
    const receipt = await receipts.get(receiptHash)
    if (receipt?.answer.job.value.payer !== account) return
    await outbox.enqueue({ key: `${kind}/${receiptHash}`, kind, payload: fromHex(receiptHash) })
  }

  /** @throws UNAVAILABLE to be repeated until the batch is posted, and the drawn auditors have answered */
  async #open(receiptHash: Hex): Promise<void> {
    const { config, tracker, parameters, logger } = this.#init
    // An earlier process queued it, with another configuration.
    if (!config.gateway.cases.enabled) return
    const tracked = await tracker.get(receiptHash)
    if (receiptState(tracked.facts) === 'void') return
    const step = payerCaseStep(tracked, (await tracker.head()).timestamp, parameters.batches.window)
    if (step === 'wait') {
      throw new OgError('UNAVAILABLE', 'The receipt is not posted, or its drawn auditors have time left.')
    }
    if (step === 'open') await this.#openNow(tracked)
    else logger.info({ receiptHash, ...step }, 'No case opened as payer')
  }

  async #openNow({ receipt, view }: TrackedReceipt): Promise<void> {
    const { reader, writer, logger, signal } = this.#init
    const { receiptHash, place, answer } = receipt
    if (place === undefined || view === undefined) return
    const inclusion = { batch: view.batch, leaf: place.leaf, path: place.path }
    const { bond } = await reader.challengeCosts(inclusion)
    if (!(await this.#bonds.reserve(bond))) {
      logger.warn({ receiptHash, bond: String(bond) }, "Bond of a case exceeds the hour's limit")
      return
    }
    try {
      const { caseId } = await openPartyCase(writer, inclusion, { job: answer.job.value }, { signal })
      logger.warn({ receiptHash, caseId, bond: String(bond) }, 'Case opened as payer')
    } catch (error) {
      if (!isOgError(error) || error.code !== 'REVERTED') throw error
      const revert = error instanceof RevertError ? error.errorName : undefined
      if (revert === undefined) throw new OgError('CHAIN', error.shortMessage, { cause: error })
      logger.warn({ receiptHash, revert }, 'Case not opened as payer')
    }
  }

  async #appeal(caseId: Hex): Promise<void> {
    const { account, config, reader, writer, parameters, logger, signal } = this.#init
    if (!config.gateway.cases.enabled) return
    const found = await reader.case(caseId)
    if (found?.openers[0]?.account !== account || found.rung !== 0 || found.status !== 'appealable') return
    const bond = appealBond(parameters, found)
    if (!(await this.#bonds.reserve(bond))) {
      logger.warn({ caseId, bond: String(bond) }, "Bond of an appeal exceeds the hour's limit")
      return
    }
    try {
      await appealCase(writer, caseId, account, { signal })
      logger.info({ caseId, bond: String(bond) }, 'Ruling appealed as payer')
    } catch (error) {
      if (!(error instanceof RevertError) || error.errorName === undefined) throw error
      logger.warn({ caseId, revert: error.errorName }, 'Ruling not appealed as payer')
    }
  }
}
