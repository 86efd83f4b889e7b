import type { ReceiptListing } from '@opengradient/api'
import { type Address, createSigner, OgError, toOgError } from '@opengradient/protocol'

import {
  type DemoNetwork,
  type DemoWork,
  maxAttempts,
  penaltyTimeoutMs,
  runExample,
  unlessTimedOut,
  withoutFalseMatches,
} from './demo-network.ts'
import type { DemoJob, DemoReport } from './demo-report.ts'
import type { ExampleJob } from './example-jobs.ts'
import type { FaultOutcome, JobLiar, LiarEnding, LiarView } from './faults/liar.ts'
import { liars } from './faults/liars.ts'
import type { LiarKind } from './liar-kinds.ts'
import { isAnswered, isAudited } from './receipt-follower.ts'

/** Rounds of jobs until every liar is caught. */
const maxRounds = 3
/** Draws of batches until a faulty auditor is drawn: with two of four drawn, each misses it in one of two. */
const maxDraws = 20

/**
 * Runs jobs over all models that have examples until every liar has injected a fault, and waits until each receipt is audited
 * and each case is closed. Liars that take turns are faulty one turn after the other.
 *
 * @throws USAGE when no model has an example, TIMEOUT, ABORTED, the gateway's errors
 */
export async function runDemo(net: DemoNetwork, signal: AbortSignal): Promise<DemoReport> {
  const examples = await net.examples()
  if (examples.length === 0) {
    throw new OgError('USAGE', 'The demonstration needs a model with an example, and no model has one.')
  }
  const reports: DemoReport[] = []
  for (let turn = 0; turn < net.turns.count; turn++) {
    if (turn > 0) await net.turns.end(turn - 1)
    await net.turns.begin(turn, signal)
    reports.push(await runTurn(net, turn, examples, signal))
  }
  return joinReports(net, reports)
}

/** The reports of all turns as one. Penalties are those of the last report, which has all of them. */
function joinReports({ nameOf }: DemoNetwork, reports: readonly DemoReport[]): DemoReport {
  const { punished, honestPunished, penalties } = reports.at(-1) as DemoReport
  return {
    ok: reports.every(({ ok }) => ok),
    jobs: reports.flatMap(({ jobs }) => jobs),
    caught: reports.flatMap(({ caught }) => caught),
    harmless: reports.flatMap(({ harmless }) => harmless),
    punished,
    honestPunished,
    penalties,
    stories: [
      ...reports.flatMap(({ stories }) => stories),
      ...honestPunished.map((account) => [
        `punished     ${nameOf(account)}, which is no liar: ${penalties[account]?.join('; ')}`,
      ]),
    ],
  }
}

async function runTurn(
  net: DemoNetwork,
  turn: number,
  examples: readonly ExampleJob[],
  signal: AbortSignal,
): Promise<DemoReport> {
  const demo = new Demo(net, turn, signal)
  if (turn === 0) for (const example of examples) await demo.run(example)
  for (let round = 1; ; round++) {
    const acts = demo.act()
    // Awaited below; the jobs may fail before.
    acts.catch(() => undefined)
    await demo.runUntilNoLiarIsIdle(examples, round === 1)
    await acts
    await demo.waitForPenalties()
    // On a busy machine a case may miss its time. The liar gets another round of jobs then.
    if (demo.isEveryLiarCaught() || round === maxRounds) break
  }
  return demo.report()
}

/** Completed jobs of one demonstration, and the liars that may have been faulty in them. */
class Demo {
  readonly #net: DemoNetwork
  readonly #signal: AbortSignal
  readonly #liars: readonly LiarView[]
  readonly #work: DemoWork[] = []
  /** Accounts of the liars' nodes, and those that are named for their kinds. */
  readonly #accounts: ReadonlySet<Address>
  /** The latest ends of liars that act for themselves. */
  readonly #endings = new Map<LiarView, LiarEnding>()

  constructor(net: DemoNetwork, turn: number, signal: AbortSignal) {
    this.#net = net
    this.#signal = signal
    const { keyOf } = net.access
    const faulty = net.nodes.filter(({ liar }) => liar !== null)
    this.#accounts = new Set(
      faulty.flatMap(({ address, liar }) => [address, createSigner(keyOf(liar as LiarKind)).address]),
    )
    const work = this.#work
    this.#liars = net.nodes.flatMap(({ id: node, liar: kind, address, ...each }) => {
      if (kind === null || each.turn !== turn) return []
      const isLiar = (account: Address): boolean => this.#isLiar(account)
      return [
        {
          net,
          kind,
          node,
          address,
          work,
          isLiar,
          get injected() {
            return net.faults(node)
          },
        },
      ]
    })
  }

  async run(example: ExampleJob): Promise<void> {
    this.#work.push(await runExample(this.#net, example, this.#signal))
  }

  /** Has each liar that acts for itself, and was not caught, act. */
  async act(): Promise<void> {
    const atLarge = this.#liars.filter((liar) => this.#outcome(liar) === undefined && this.#actor(liar) === liar)
    await Promise.all(
      atLarge.map(async (liar) => {
        const kind = liars[liar.kind]
        if (!('act' in kind)) return
        const ending = await kind.act(liar, this.#signal).catch((error: unknown): LiarEnding => {
          this.#signal.throwIfAborted()
          const { code, shortMessage } = toOgError(error)
          return { outcome: undefined, story: [`failed       ${liar.kind}: ${shortMessage} [${code}]`] }
        })
        this.#endings.set(liar, ending)
      }),
    )
  }

  /**
   * Sends jobs until each liar that was not caught had an opportunity, or one more than before. Neither the gateway's choice
   * of workers nor the draw of auditors is known in advance.
   */
  async runUntilNoLiarIsIdle(examples: readonly ExampleJob[], isFirstRound: boolean): Promise<void> {
    const atLarge = this.#jobLiars().filter(({ view }) => this.#outcome(view) === undefined)
    const before = new Map(atLarge.map(({ view, kind }) => [view, isFirstRound ? 0 : kind.opportunities(view)]))
    const isIdle = ({ view, kind }: { view: LiarView; kind: JobLiar }): boolean =>
      kind.opportunities(view) <= (before.get(view) ?? 0)
    const drawn = atLarge.filter(({ kind }) => kind.needsDraw === true)
    const others = atLarge.filter(({ kind }) => kind.needsDraw !== true)
    let sent = 0
    const runNext = (): Promise<void> => this.run(examples[sent++ % examples.length] as ExampleJob)
    while (others.some(isIdle) && sent < maxAttempts) await runNext()
    for (let draw = 0; drawn.some(isIdle) && draw < maxDraws; draw++) {
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
      this.#jobLiars().every(({ view, kind }) => kind.isSettled(view)) &&
      cases.cases().every(({ isClosed }) => isClosed)
    await unlessTimedOut(this.#signal, () => cases.until(areRulingsFinal, limit))
    for (const { receiptHash, worker } of this.#work) {
      // One mismatch of a summary stands for all: the others stay disputed, and their pay burns.
      const isDone = (receipt: ReceiptListing): boolean =>
        isAudited(withoutFalseMatches(this.#net, receipt)) ||
        (receipt.state === 'disputed' && this.#isConvicted(worker))
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
      const { node, kind } = liar
      stories.push(...(await this.#stories(liar)))
      const outcome = this.#outcome(liar)
      if (outcome !== undefined) ended[outcome.result].push({ node, kind, how: outcome.how })
    }
    const punished = cases.punished()
    const honestPunished = punished.filter((address) => !this.#isLiar(address))
    const penalties = Object.fromEntries(punished.map((address) => [address, cases.penaltiesOf(address)]))
    const { caught, harmless } = ended
    const ok = this.isEveryLiarCaught() && honestPunished.length === 0
    return { ok, jobs: await this.#jobs(), caught, harmless, punished, honestPunished, penalties, stories }
  }

  async #stories(liar: LiarView): Promise<readonly (readonly string[])[]> {
    const kind = liars[liar.kind]
    if (!('act' in kind)) return kind.stories(liar, this.#signal)
    const ending = this.#endings.get(liar)
    return ending === undefined ? [] : [ending.story]
  }

  async #untilAnswered(): Promise<void> {
    const limit = AbortSignal.any([this.#signal, AbortSignal.timeout(penaltyTimeoutMs)])
    const hasAnswers = (receipt: ReceiptListing): boolean => isAnswered(withoutFalseMatches(this.#net, receipt))
    for (const { receiptHash } of this.#work) {
      await unlessTimedOut(this.#signal, () => this.#net.receipts.waitUntil(receiptHash, hasAnswers, limit))
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

  #jobLiars(): { readonly view: LiarView; readonly kind: JobLiar }[] {
    return this.#liars.flatMap((view) => {
      const kind = liars[view.kind]
      return 'act' in kind ? [] : [{ view, kind }]
    })
  }

  #outcome(liar: LiarView): FaultOutcome | undefined {
    const kind = liars[liar.kind]
    return 'act' in kind ? this.#endings.get(this.#actor(liar))?.outcome : kind.outcome(liar)
  }

  /** The node that acts for a liar: the first one of a party. */
  #actor(liar: LiarView): LiarView {
    const kind = liars[liar.kind]
    const isParty = 'act' in kind && kind.isParty === true
    return (isParty ? this.#liars.find((each) => each.kind === liar.kind) : undefined) ?? liar
  }

  #isConvicted(worker: Address): boolean {
    return this.#net.cases.cases().some((each) => each.worker === worker && each.ruling?.isConviction === true)
  }

  #isLiar(account: Address): boolean {
    return this.#accounts.has(account)
  }
}
