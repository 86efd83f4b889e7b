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
import { describeCatch, readFaultStory } from './fault-story.ts'
import { type LiarKind, liarKinds } from './liar-kinds.ts'

/** Rounds of jobs until every liar is caught. */
const maxRounds = 3

interface Liar {
  readonly id: string
  readonly kind: LiarKind
  readonly address: Address
}

/**
 * Runs jobs over all models that have examples until every liar has injected a fault, and waits until each receipt is final.
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
    // On a busy machine a challenge may miss its window. The liar gets another round of jobs then.
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
   * Sends jobs until each liar that was not caught had an opportunity, or one more than before. The gateway chooses at random
   * between workers with the same load, so the number of jobs is not known in advance.
   */
  async runUntilNoLiarIsIdle(examples: readonly ExampleJob[], isFirstRound: boolean): Promise<void> {
    const atLarge = this.#liars.filter((liar) => !this.#isCaught(liar))
    const before = new Map(atLarge.map((liar) => [liar, isFirstRound ? 0 : this.#opportunities(liar).length]))
    const isIdle = (liar: Liar): boolean => this.#opportunities(liar).length <= (before.get(liar) ?? 0)
    for (let i = 0; atLarge.some(isIdle) && i < maxAttempts; i++) {
      await this.run(examples[i % examples.length] as ExampleJob)
    }
  }

  /** Waits until every faulty auditor lost a challenge and every receipt is final, or until the time limit. */
  async waitForPenalties(): Promise<void> {
    const { challenges, receipts } = this.#net
    const limit = AbortSignal.any([this.#signal, AbortSignal.timeout(penaltyTimeoutMs)])
    const auditorsCaught = (): boolean =>
      this.#liars.every((liar) => liarKinds[liar.kind] === 'worker' || this.#isCaught(liar))
    await unlessTimedOut(this.#signal, () => challenges.until(auditorsCaught, limit))
    for (const { receiptHash } of this.#work) {
      await unlessTimedOut(this.#signal, () => receipts.waitUntilFinal(receiptHash, limit))
    }
    // The gateway may have read the chain further than this process.
    await this.#net.catchUp(this.#signal)
  }

  isEveryLiarCaught(): boolean {
    return this.#liars.every((liar) => this.#isCaught(liar))
  }

  async report(): Promise<DemoReport> {
    const { challenges } = this.#net
    const caught: DemoReport['caught'][number][] = []
    const stories: (readonly string[])[] = []
    for (const liar of this.#liars) {
      const { id: node, kind, address } = liar
      const faults = this.#faults(liar)
      for (const work of faults) stories.push(await readFaultStory(this.#net, kind, node, work, this.#signal))
      const how = describeCatch(challenges, kind, address, faults)
      if (how !== undefined) caught.push({ node, kind, how })
    }
    const punished = challenges.punished()
    const honestPunished = punished.filter((address) => !this.#isLiar(address))
    const ok = caught.length === this.#liars.length && honestPunished.length === 0
    return { ok, jobs: await this.#jobs(), caught, punished, honestPunished, stories }
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

  /** Jobs in which a liar could inject its fault: a worker's own jobs, and for an auditor those of correct workers. */
  #opportunities({ kind, address }: Liar): DemoWork[] {
    return this.#work.filter(({ worker }) =>
      liarKinds[kind] === 'worker' ? worker === address : !this.#isLiar(worker),
    )
  }

  /** Jobs in which a liar injected its fault: a worker's own jobs, and for an auditor those that it challenged. */
  #faults(liar: Liar): DemoWork[] {
    const opportunities = this.#opportunities(liar)
    if (liarKinds[liar.kind] === 'worker') return opportunities
    const challengerOf = ({ receiptHash }: DemoWork): Address | undefined =>
      this.#net.challenges.byReceipt(receiptHash)?.challenger
    return opportunities.filter((work) => challengerOf(work) === liar.address)
  }

  #isCaught(liar: Liar): boolean {
    return describeCatch(this.#net.challenges, liar.kind, liar.address, this.#faults(liar)) !== undefined
  }

  #isLiar(account: Address): boolean {
    return this.#liars.some(({ address }) => address === account)
  }
}
