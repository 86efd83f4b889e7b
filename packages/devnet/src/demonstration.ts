import { type Address, type Hex, OgError, outcomeName, type Role, type Tensor } from '@opengradient/protocol'

import type { Disputes } from './disputes.ts'
import { formatOpg } from './format-opg.ts'
import type { GatewayClient, Inferred } from './gateway-client.ts'
import type { Jobs } from './jobs.ts'
import { type LiarKind, liarKinds } from './liar-kinds.ts'
import { digestInputs, type ToldLie } from './lies/lie-switch.ts'
import type { ExampleJob } from './models.ts'

/** A running network, as a demonstration needs it. */
export interface Demonstration {
  readonly gateway: GatewayClient
  readonly disputes: Disputes
  readonly jobs: Jobs
  /** At least one for each model that has examples. */
  examples(): Promise<readonly ExampleJob[]>
  readonly nodes: readonly {
    readonly id: string
    readonly roles: readonly Role[]
    readonly liar: LiarKind | null
    readonly address: Address
    arm(kind: LiarKind, inputsDigest: Hex, signal: AbortSignal): Promise<void>
  }[]
  /** The lies that a node has told so far. */
  lies(id: string): readonly ToldLie[]
  /** Calls back after every lie. @returns what ends it */
  onLie(listener: () => void): () => void
  nameOf(address: Address): string
}

/** A job of the demonstration and what became of it. */
export interface DemoJob {
  readonly model: string
  readonly asked: string
  /** Id of the node. */
  readonly worker: string
  readonly receiptHash: Hex
  readonly state: string
  /** How far the answer has come, in words. */
  readonly guarantee: string
}

/** What `og devnet --exit-after-demo --json` prints. */
export interface DemoReport {
  /** Every liar was caught and nobody else was punished. */
  readonly ok: boolean
  readonly jobs: readonly DemoJob[]
  readonly caught: readonly { readonly node: string; readonly kind: LiarKind; readonly how: string }[]
  readonly punished: readonly Address[]
  readonly honestPunished: readonly Address[]
  /** Five lines for each lie. */
  readonly stories: readonly (readonly string[])[]
}

/** One lie on request and what came of it. */
export interface LieReport {
  readonly kind: LiarKind
  /** Id of the node that lied. */
  readonly node: string
  readonly receiptHash: Hex
  readonly caught: boolean
  /** Five lines: asked, claimed, recomputed by whom, consequence, transactions. */
  readonly story: readonly string[]
}

/** Jobs that are sent until a certain node has had one. */
const mostTries = 150
/** How often a liar that was not caught gets another chance to be. */
const mostRounds = 3
/** A dispute takes a batch, a challenge, a draw, votes and a ruling: some ten blocks, or the whole clock of the vote. */
const consequenceMs = 120_000

interface DemoWork extends Inferred {
  readonly example: ExampleJob
}

/** Runs jobs over all models that have examples until every liar has lied, and waits until each is over. */
export async function demonstrate(net: Demonstration, signal: AbortSignal): Promise<DemoReport> {
  const examples = await net.examples()
  if (examples.length === 0) throw new OgError('USAGE', 'There is nothing to demonstrate: no model has an example.')
  const liars = net.nodes.flatMap(({ id, liar, address }) => (liar === null ? [] : [{ id, kind: liar, address }]))
  const work: DemoWork[] = []
  const run = async (example: ExampleJob): Promise<void> => {
    work.push({ example, ...(await net.gateway.infer(example.model, example.inputs, signal)) })
  }
  const isLiar = (account: Address): boolean => liars.some(({ address }) => address === account)
  /** Jobs that give a liar its chance: a worker's own, and for a false accuser those that somebody did honestly. */
  const chancesOf = ({ kind, address }: (typeof liars)[number]): DemoWork[] =>
    work.filter(({ worker }) => (liarKinds[kind] === 'worker' ? worker === address : !isLiar(worker)))
  const liesOf = (liar: (typeof liars)[number]): DemoWork[] =>
    liarKinds[liar.kind] === 'worker'
      ? chancesOf(liar)
      : chancesOf(liar).filter(({ receiptHash }) => net.disputes.byReceipt(receiptHash)?.accuser === liar.address)
  const isCaught = (liar: (typeof liars)[number]): boolean =>
    howCaught(net, liar.kind, liar.address, liesOf(liar)) !== undefined

  for (const example of examples) await run(example)
  for (let round = 1; ; round++) {
    // The gateway draws lots between workers that are equally busy: go on until every liar has had a job.
    const waiting = liars.filter((liar) => !isCaught(liar))
    const before = new Map(waiting.map((liar) => [liar, round === 1 ? 0 : chancesOf(liar).length]))
    const isIdle = (): boolean => waiting.some((liar) => chancesOf(liar).length <= (before.get(liar) ?? 0))
    for (let i = 0; isIdle() && i < mostTries; i++) await run(examples[i % examples.length] as ExampleJob)
    await untilAllOver(
      net,
      work,
      () => liars.every((liar) => liarKinds[liar.kind] === 'worker' || isCaught(liar)),
      signal,
    )
    // On a machine that is too busy to object within the window a lie may slip through; a liar lies again.
    if (liars.every(isCaught) || round === mostRounds) break
  }

  const jobs: DemoJob[] = []
  for (const { example, receiptHash, worker } of work) {
    const { state, guarantee } = await net.gateway.receipt(receiptHash, signal)
    jobs.push({ model: example.model, asked: example.asked, worker: net.nameOf(worker), receiptHash, state, guarantee })
  }
  const caught: DemoReport['caught'][number][] = []
  const stories: (readonly string[])[] = []
  for (const liar of liars) {
    const { id, kind, address } = liar
    const lies = liesOf(liar)
    for (const lie of lies) stories.push(await tellStory(net, kind, id, lie, signal))
    const how = howCaught(net, kind, address, lies)
    if (how !== undefined) caught.push({ node: id, kind, how })
  }
  const punished = net.disputes.punished()
  const honestPunished = punished.filter((address) => !liars.some((liar) => liar.address === address))
  const ok = caught.length === liars.length && honestPunished.length === 0
  return { ok, jobs, caught, punished, honestPunished, stories }
}

/** Waits until all receipts are over and every false accuser has lost a challenge, or until that takes too long. */
async function untilAllOver(
  net: Demonstration,
  work: readonly DemoWork[],
  accusersLost: () => boolean,
  signal: AbortSignal,
): Promise<void> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(consequenceMs)])
  await settleDown(signal, () => net.disputes.until(accusersLost, limit))
  for (const { receiptHash } of work) await settleDown(signal, () => net.jobs.untilOver(receiptHash, limit))
}

/** Has one node lie about one job. @throws UNAVAILABLE when no node of the right role can, TIMEOUT */
export async function tellOneLie(net: Demonstration, kind: LiarKind, signal: AbortSignal): Promise<LieReport> {
  const role = liarKinds[kind]
  const [example] = await net.examples()
  if (example === undefined) throw new OgError('UNAVAILABLE', 'This devnet has no model with an example to lie about.')
  const status = await net.gateway.nodes(signal)
  const isActive = (address: Address): boolean =>
    status.some((node) => node.address === address && node.live && node.status === 'active')
  const liar = net.nodes.find(
    ({ roles, liar: already, address }) => already === null && roles.includes(role) && isActive(address),
  )
  if (liar === undefined) {
    const until = Math.min(...net.nodes.flatMap(({ address }) => net.disputes.suspendedUntil(address) ?? []))
    throw new OgError('UNAVAILABLE', `There is no ${role} that could lie: all are suspended or gone.`, {
      next: Number.isFinite(until) ? [`The first suspension ends at ${clockTime(until)}.`] : [],
    })
  }
  const before = net.lies(liar.id).length
  await liar.arm(kind, digestInputs(example.inputs), signal)
  const limit = AbortSignal.any([signal, AbortSignal.timeout(consequenceMs)])
  const told = untilLie(net, liar.id, before, limit)
  told.catch(() => undefined)

  let lie: DemoWork | undefined
  for (let i = 0; i < mostTries && lie === undefined; i++) {
    const done = await net.gateway.infer(example.model, example.inputs, limit)
    if (role === 'auditor' || done.worker === liar.address) lie = { example, ...done }
  }
  if (lie === undefined) throw new OgError('TIMEOUT', `The gateway gave ${liar.id} no job in ${mostTries}.`)
  await told
  const { receiptHash } = lie
  const isRuled = (): boolean => net.disputes.byReceipt(receiptHash)?.ruling !== undefined
  await settleDown(signal, () =>
    Promise.race([net.disputes.until(isRuled, limit), net.jobs.untilOver(receiptHash, limit)]),
  )
  // The event that voids a leaf comes with the ruling; the gateway hears of both in its own time.
  if (isRuled()) await settleDown(signal, () => net.jobs.untilOver(receiptHash, limit))
  const caught = howCaught(net, kind, liar.address, [lie]) !== undefined
  return { kind, node: liar.id, receiptHash, caught, story: await tellStory(net, kind, liar.id, lie, signal) }
}

function untilLie(net: Demonstration, id: string, before: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      unlisten()
      signal.removeEventListener('abort', abort)
    }
    const look = (): void => {
      if (net.lies(id).length <= before) return
      end()
      resolve()
    }
    const abort = (): void => {
      end()
      reject(new OgError('TIMEOUT', `${id} did not lie in time.`, { cause: signal.reason }))
    }
    const unlisten = net.onLie(look)
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
    look()
  })
}

/** Undefined when the wait ran out; what the caller stopped is thrown. */
async function settleDown<T>(signal: AbortSignal, wait: () => Promise<T>): Promise<T | undefined> {
  try {
    return await wait()
  } catch (error) {
    if (signal.aborted) throw error
    return undefined
  }
}

/** How a liar was caught, in words; undefined when none of its lies was. */
function howCaught(
  net: Demonstration,
  kind: LiarKind,
  address: Address,
  lies: readonly DemoWork[],
): string | undefined {
  const disputes = lies.flatMap(({ receiptHash }) => net.disputes.byReceipt(receiptHash) ?? [])
  if (liarKinds[kind] === 'auditor') {
    const lost = disputes.find(({ accuser, ruling }) => accuser === address && ruling?.upheld === false)
    if (lost === undefined) return undefined
    return `${votesInWords(lost.votes, false)}; the challenge was dismissed and its bond forfeited, half to the worker, half burnt`
  }
  const upheld = disputes.filter(({ ruling }) => ruling?.upheld === true)
  const [first] = upheld
  if (first === undefined) return undefined
  const escaped = lies.length - upheld.length
  const rest = escaped === 0 ? '' : `; ${escaped} of its ${lies.length} answers were not voided`
  return `replayed by ${votesInWords(first.votes, true)}; payment withheld, worker suspended${rest}`
}

function votesInWords(votes: readonly { mismatch: boolean }[], mismatch: boolean): string {
  const agreeing = votes.filter((vote) => vote.mismatch === mismatch).length
  return `${agreeing} of ${votes.length} jurors: ${mismatch ? 'mismatch' : 'match'}`
}

/** Five lines: asked, claimed, recomputed by whom, consequence, transactions. */
async function tellStory(
  net: Demonstration,
  kind: LiarKind,
  node: string,
  lie: DemoWork,
  signal: AbortSignal,
): Promise<string[]> {
  const receipt = await net.gateway.receipt(lie.receiptHash, signal)
  const dispute = net.disputes.byReceipt(lie.receiptHash)
  const detail = net
    .lies(node)
    .findLast(({ inputsDigest }) => inputsDigest === digestInputs(lie.example.inputs))?.detail
  const price = `${formatOpg(BigInt(receipt.price ?? 0))} OPG`
  const worker = net.nameOf(lie.worker)
  const said = lie.example.describe(lie.outputs).split('\n')[0]
  const names = (addresses: readonly Address[]): string => addresses.map(net.nameOf).join(', ') || 'nobody'

  const outcomes = new Map<string, Address[]>()
  for (const { value } of receipt.verdicts) {
    const outcome = outcomeName(value.outcome) ?? 'unknown'
    outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), value.auditor])
  }
  const found =
    [...outcomes].map(([outcome, auditors]) => `${outcome} by ${names(auditors)}`).join('; ') || 'nobody yet'
  const jurors = dispute && dispute.votes.length > 0 ? `; jurors ${names(dispute.votes.map(({ juror }) => juror))}` : ''

  const transactions = [
    ['batch', receipt.settlement?.transaction],
    ['challenge', dispute?.openTransaction],
    ['ruling', dispute?.ruling?.transaction],
    ['claim', receipt.settlement?.claimTransaction],
  ].flatMap(([what, hash]) => (hash ? [`${what} ${hash}`] : []))

  const claimed =
    liarKinds[kind] === 'worker'
      ? `${node} answered "${said}": ${detail ?? 'something else than the model gives'}; receipt ${lie.receiptHash}`
      : `${worker} answered "${said}", as the model does; ${node} said ${detail ?? 'that it is wrong'}; receipt ${lie.receiptHash}`
  return [
    `asked        ${lie.example.model}: ${lie.example.asked}, ${elements(lie.example.inputs)} numbers, for ${price}`,
    `claimed      ${claimed}`,
    `recomputed   ${found}${jurors}`,
    `consequence  ${consequence(net, kind, node, worker, price, lie)}`,
    `transactions ${transactions.join(', ')}`,
  ]
}

function consequence(
  net: Demonstration,
  kind: LiarKind,
  node: string,
  worker: string,
  price: string,
  lie: DemoWork,
): string {
  const dispute = net.disputes.byReceipt(lie.receiptHash)
  if (dispute === undefined) return 'none: nobody challenged the receipt in time'
  if (dispute.ruling === undefined) return 'none yet: the challenge is open'
  if (liarKinds[kind] === 'auditor') {
    return dispute.ruling.upheld
      ? `${worker} was suspended though it was honest`
      : `the challenge was dismissed, ${worker} keeps its ${price}; ${node} lost its bond, half of it to ${worker}, half burnt`
  }
  if (!dispute.ruling.upheld) return `none: the challenge of ${net.nameOf(dispute.accuser)} was dismissed`
  const until = net.disputes.suspendedUntil(lie.worker)
  const refund = dispute.refund === undefined ? '' : `, ${formatOpg(dispute.refund)} OPG back to the payer`
  return `${price} withheld${refund}; ${node} suspended${until === undefined ? '' : ` until ${clockTime(until)}`}, its stake untouched`
}

function elements(inputs: readonly Tensor[]): number {
  return inputs.reduce((sum, { shape }) => sum + shape.reduce((product, size) => product * size, 1), 0)
}

/** Unix seconds as a time of day in UTC. */
function clockTime(seconds: number): string {
  return `${new Date(seconds * 1_000).toISOString().slice(11, 19)} UTC`
}
