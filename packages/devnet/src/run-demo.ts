import { type Address, OgError } from '@opengradient/protocol'

import {
  type DemoNetwork,
  type DemoWork,
  maxAttempts,
  penaltyTimeoutMs,
  runExample,
  unlessTimedOut,
} from './demo-network.ts'
import type { DemoJob, DemoReport } from './demo-report.ts'
import type { ExampleJob } from './example-jobs.ts'
import { type FaultOutcome, faultOutcome, isRefused, isRuled } from './fault-outcome.ts'
import { readFaultStory } from './fault-story.ts'
import { type LiarKind, liarKinds } from './liar-kinds.ts'
import { isAnswered, isAudited } from './receipt-follower.ts'
import { describeRefusal } from './refusal-story.ts'

/** Rounds of jobs until every liar is caught. */
const maxRounds = 3
/** Draws of batches until a faulty auditor is drawn: with two of four drawn, each misses it in one of two. */
const maxDraws = 20

interface Liar {
  readonly id: string
  readonly kind: LiarKind
  readonly address: Address
}

/**
 * Runs jobs over all models that have examples until every liar has injected a fault, and waits until each receipt is audited
 * and each case is closed.
 *
 * @throws USAGE when no model has an example, ABORTED, the gateway's errors
 */
export async function runDemo(net: DemoNetwork, signal: AbortSignal): Promise<DemoReport> {
  const examples = await net.examples()
  if (examples.length === 0) {
    throw new OgError('USAGE', 'The demonstration needs a model with an example, and no model has one.')
  }
  const demo = new Demo(net, signal)
  for (const example of examples) await demo.run(example)
  for (let round = 1; ; round++) {
    await demo.runUntilNoLiarIsIdle(examples, round === 1)
    await demo.waitForPenalties()
    // On a busy machine a case may miss its time. The liar gets another round of jobs then.
    if (demo.isEveryLiarCaught() || round === maxRounds) break
  }
  return demo.report()
}

/** Completed jobs of one demonstration, and which of them are faults of which liar. */
class Demo {
  readonly #net: DemoNetwork
  readonly #signal: AbortSignal
  readonly #liars: readonly Liar[]
  readonly #work: DemoWork[] = []

  constructor(net: DemoNetwork, signal: AbortSignal) {
    this.#net = net
    this.#signal = signal
    this.#liars = net.nodes.flatMap(({ id, liar, address }) => (liar === null ? [] : [{ id, kind: liar, address }]))
  }

  async run(example: ExampleJob): Promise<void> {
    this.#work.push(await runExample(this.#net, example, this.#signal))
  }

  /**
   * Sends jobs until each liar that was not caught had an opportunity, or one more than before. Neither the gateway's choice
   * of workers nor the draw of auditors is known in advance.
   */
  async runUntilNoLiarIsIdle(examples: readonly ExampleJob[], isFirstRound: boolean): Promise<void> {
    const atLarge = this.#liars.filter((liar) => this.#outcome(liar) === undefined)
    const before = new Map(atLarge.map((liar) => [liar, isFirstRound ? 0 : this.#opportunities(liar)]))
    const isIdle = (liar: Liar): boolean => this.#opportunities(liar) <= (before.get(liar) ?? 0)
    const [workers, auditors] = [atLarge.filter(isWorker), atLarge.filter((liar) => !isWorker(liar))]
    let sent = 0
    const runNext = (): Promise<void> => this.run(examples[sent++ % examples.length] as ExampleJob)
    while (workers.some(isIdle) && sent < maxAttempts) await runNext()
    for (let draw = 0; auditors.some(isIdle) && draw < maxDraws; draw++) {
      if (draw > 0) await runNext()
      await this.#untilAnswered()
    }
  }

  /** Waits until every case that a liar is a party of is closed and every receipt is audited, or until the time limit. */
  async waitForPenalties(): Promise<void> {
    const { cases, receipts } = this.#net
    const limit = AbortSignal.any([this.#signal, AbortSignal.timeout(penaltyTimeoutMs)])
    await this.#untilAnswered()
    const areRulingsFinal = (): boolean =>
      this.#liars.every((liar) => this.#isJudged(liar)) && cases.cases().every(({ isClosed }) => isClosed)
    await unlessTimedOut(this.#signal, () => cases.until(areRulingsFinal, limit))
    for (const { receiptHash, worker } of this.#work) {
      // One mismatch of a summary stands for all: the others stay disputed, and their pay burns.
      const isDone: typeof isAudited = (receipt) =>
        isAudited(receipt) || (receipt.state === 'disputed' && this.#isConvicted(worker))
      await unlessTimedOut(this.#signal, () => receipts.waitUntil(receiptHash, isDone, limit))
    }
    // The gateway may have read the chain further than this process.
    await this.#net.catchUp(this.#signal)
  }

  isEveryLiarCaught(): boolean {
    return this.#liars.every((liar) => this.#outcome(liar) !== undefined)
  }

  async report(): Promise<DemoReport> {
    const { cases } = this.#net
    const ended: Record<FaultOutcome['result'], DemoReport['caught'][number][]> = { caught: [], harmless: [] }
    const stories: (readonly string[])[] = []
    for (const liar of this.#liars) {
      const { id: node, kind } = liar
      for (const work of this.#toTell(this.#faults(liar))) {
        stories.push(await readFaultStory(this.#net, kind, node, work, this.#signal))
      }
      if (isRefused(kind)) stories.push(describeRefusal(this.#net, kind, node))
      const outcome = this.#outcome(liar)
      if (outcome !== undefined) ended[outcome.result].push({ node, kind, how: outcome.how })
    }
    const punished = cases.punished()
    const honestPunished = punished.filter((address) => !this.#isLiar(address))
    const { caught, harmless } = ended
    const ok = this.isEveryLiarCaught() && honestPunished.length === 0
    return { ok, jobs: await this.#jobs(), caught, harmless, punished, honestPunished, stories }
  }

  /** Faults with a case; the first fault where none has one. */
  #toTell(faults: readonly DemoWork[]): readonly DemoWork[] {
    const ruled = faults.filter(({ receiptHash }) => this.#net.cases.byReceipt(receiptHash) !== undefined)
    return ruled.length > 0 ? ruled : faults.slice(0, 1)
  }

  async #untilAnswered(): Promise<void> {
    const limit = AbortSignal.any([this.#signal, AbortSignal.timeout(penaltyTimeoutMs)])
    for (const { receiptHash } of this.#work) {
      await unlessTimedOut(this.#signal, () => this.#net.receipts.waitUntil(receiptHash, isAnswered, limit))
    }
  }

  async #jobs(): Promise<DemoJob[]> {
    const jobs: DemoJob[] = []
    for (const { example, receiptHash, worker } of this.#work) {
      const { state, guarantee } = await this.#net.gateway.receipt(receiptHash, this.#signal)
      const { model, asked } = example
      jobs.push({ model, asked, worker: this.#net.nameOf(worker), receiptHash, state, guarantee })
    }
    return jobs
  }

  /** Number of jobs in which a liar could inject its fault: a worker's own jobs, else those in which it did. */
  #opportunities(liar: Liar): number {
    return isWorker(liar) && !isRefused(liar.kind) ? this.#faults(liar).length : this.#net.faults(liar.id).length
  }

  /** Jobs in which a liar injected its fault: a worker's own jobs, and for an auditor those of its cases. */
  #faults(liar: Liar): DemoWork[] {
    if (isWorker(liar)) return this.#work.filter(({ worker }) => worker === liar.address)
    return this.#work.filter(({ receiptHash, worker }) => {
      const openers = this.#net.cases.byReceipt(receiptHash)?.openers
      return openers?.includes(liar.address) === true && !this.#isLiar(worker)
    })
  }

  #outcome(liar: Liar): FaultOutcome | undefined {
    const { id, kind, address } = liar
    const injected = this.#net.faults(id).length
    return faultOutcome(this.#net.cases, { kind, liar: address, faults: this.#faults(liar), injected })
  }

  /** Whether a case about a fault is closed, also without a penalty. */
  #isJudged(liar: Liar): boolean {
    if (!isRuled(liar.kind)) return true
    return this.#faults(liar).some(({ receiptHash }) => this.#net.cases.byReceipt(receiptHash)?.isClosed === true)
  }

  #isConvicted(worker: Address): boolean {
    return this.#net.cases.cases().some((each) => each.worker === worker && each.ruling?.isConviction === true)
  }

  #isLiar(account: Address): boolean {
    return this.#liars.some(({ address }) => address === account)
  }
}

function isWorker({ kind }: Pick<Liar, 'kind'>): boolean {
  return liarKinds[kind] === 'worker'
}
