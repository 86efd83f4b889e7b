import { appealCase, type ChainEvent, type ChainReader, type OnChainCase, type Writer } from '@opengradient/chain'
import {
  type Address,
  type Clock,
  type Executor,
  type Hex,
  hashLeaf,
  hashTensors,
  type Logger,
  leafList,
  toOgError,
} from '@opengradient/protocol'
import type { Head } from '../components.ts'
import type { LocalModel } from '../registry/local-model.ts'
import type { ModelStore } from '../registry/model-store.ts'
import type { BatchPoster } from './batch-poster.ts'
import type { OwnBatches } from './own-batches.ts'
import type { ReceiptStore } from './receipt-store.ts'

export interface OwnCasesInit {
  readonly account: Address
  readonly opg: Address
  /** Whether rulings are appealed: a lost appeal costs all unreleased pay, where the ruling cost one price. */
  readonly appeals: boolean
  /** Seats of the last rung. */
  readonly lastRung: number
  readonly reader: Pick<ChainReader, 'case' | 'freeBalance'>
  readonly writer: Writer
  readonly batches: Pick<OwnBatches, 'get'>
  readonly poster: Pick<BatchPoster, 'read'>
  readonly receipts: ReceiptStore
  readonly models: Pick<ModelStore, 'ensure'>
  readonly executor: Executor<LocalModel>
  readonly clock: Pick<Clock, 'now'>
  readonly logger: Logger
  readonly signal: AbortSignal
}

interface AnsweredCase {
  readonly block: number
  /** Unix seconds. */
  readonly appealUntil: number
  isRunning: boolean
  /** Unix milliseconds. */
  retryAt: number
}

const retryMs = 500

/**
 * Appeals rulings of the first rung against this worker, if its own run of the job agrees with its receipt and its free OPG covers
 * the bond. A case is tried with every block until its time ends.
 */
export class OwnCases {
  readonly #init: OwnCasesInit
  readonly #answered = new Map<Hex, AnsweredCase>()

  constructor(init: OwnCasesInit) {
    this.#init = init
  }

  onBlocks(events: readonly ChainEvent[]): void {
    for (const event of events) {
      if (event.contract !== 'cases') continue
      if (event.name === 'CaseAnswered' && event.args.rung === 0 && event.args.appealUntil > 0n) {
        const appealUntil = Number(event.args.appealUntil)
        const answered = { block: event.blockNumber, appealUntil, isRunning: false, retryAt: 0 }
        this.#answered.set(event.args.caseId, answered)
      } else if (event.name === 'CaseAppealed') {
        this.#answered.delete(event.args.caseId)
      }
    }
  }

  /** Starts the appeals that are due. */
  run(head: Head): void {
    const { clock, logger, signal } = this.#init
    for (const [caseId, answered] of this.#answered) {
      if (head.timestamp >= answered.appealUntil) {
        this.#answered.delete(caseId)
        continue
      }
      if (answered.isRunning || answered.retryAt > clock.now()) continue
      answered.isRunning = true
      this.#appeal(caseId)
        .then(() => this.#answered.delete(caseId))
        .catch((error: unknown) => {
          if (!signal.aborted) logger.warn({ caseId, error: toOgError(error).shortMessage }, 'Appeal failed')
          answered.isRunning = false
          answered.retryAt = clock.now() + retryMs
        })
    }
  }

  rewind(fromBlock: number): void {
    for (const [caseId, { block }] of this.#answered) if (block >= fromBlock) this.#answered.delete(caseId)
  }

  async #appeal(caseId: Hex): Promise<void> {
    const { account, appeals, opg, lastRung, reader, writer, logger, signal } = this.#init
    const found = await reader.case(caseId)
    const isAgainst = found?.outcome === 'wrong' || found?.outcome === 'notServed'
    if (found?.worker !== account || found.status !== 'appealable' || !isAgainst) return
    if (!appeals) {
      logger.warn({ caseId, outcome: found.outcome }, 'Ruling accepted: appeals are turned off')
      return
    }
    if (!(await this.#isRight(found))) {
      logger.warn({ caseId, outcome: found.outcome }, 'Ruling accepted: the own run does not agree with the receipt')
      return
    }
    const fees = BigInt(lastRung) * found.jurorFee
    const bond = fees > 2n * found.bond ? fees : 2n * found.bond
    if ((await reader.freeBalance(account, opg)) < bond) {
      logger.warn({ caseId, bond: bond.toString() }, 'Ruling not appealed: too little free OPG for the bond')
      return
    }
    await appealCase(writer, caseId, account, { signal })
    logger.info({ caseId, outcome: found.outcome, bond: bond.toString() }, 'Ruling appealed')
  }

  /** Whether this worker's own run gives the output of the receipt; for a leaf list, whether the worker has it. */
  async #isRight({ batchId, leafHash }: OnChainCase): Promise<boolean> {
    const { batches, poster, receipts, models, executor, signal } = this.#init
    const state = batches.get(batchId)
    const own = state && (await poster.read(state))
    if (own === undefined) return false
    if (leafHash === hashLeaf(leafList)) return true
    const leaf = own.batch.leaves.find((each) => hashLeaf(each) === leafHash)
    if (leaf === undefined) return false
    const { job, receipt, inputs, params, outputSalt } = await receipts.evidence(leaf.receiptHash)
    const model = await models.ensure(job.value.modelId, signal)
    const { runtimeId, outputHash } = receipt.value
    const { outputs } = await executor.execute({ model, inputs, params, runtimeId, signal }).result
    return hashTensors('output', outputSalt, outputs) === outputHash
  }
}
