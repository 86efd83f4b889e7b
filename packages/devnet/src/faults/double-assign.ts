import { ApiClient, type ReceiptDetails, routes } from '@opengradient/api'
import { type ChainReader, createReader, type ProvenAttempt, proveFault } from '@opengradient/chain'
import {
  type Address,
  assignmentType,
  formatOpg,
  type Hex,
  jobType,
  leafType,
  OgError,
  receiptType,
  signedJsonSchema,
} from '@opengradient/protocol'

import { accountWriter } from '../account-writer.ts'
import { penaltyTimeoutMs, unlessTimedOut } from '../demo-network.ts'
import type { ExampleJob } from '../example-jobs.ts'
import { createGatewayClient, type GatewayClient } from '../gateway-client.ts'
import { isAnswered } from '../receipt-follower.ts'
import type { ActingLiar, FaultOutcome, LiarView } from './liar.ts'
import { poll } from './poll.ts'

/** Jobs that are sent until batches hold two receipts of one: beside other liars a second answer may be refused or hidden. */
const maxJobs = 6
const batchMs = 20_000

/** A gateway that assigns an answered job once more. Any account proves it, and the gateway's pledge pays the second receipt. */
export const doubleAssign: ActingLiar = {
  install: (faults) => ({
    gateway: {
      assignsTwice() {
        if (!faults.consume('double-assign')) return false
        faults.report('double-assign', undefined, 'a second assignment of an answered job')
        return true
      },
    },
  }),
  async act(view, signal) {
    const [example] = await view.net.examples()
    const limit = AbortSignal.any([signal, AbortSignal.timeout(penaltyTimeoutMs)])
    const facts = await observe(view, example as ExampleJob, limit)
    return {
      outcome: judgeDoubleAssign(facts),
      receiptHash: facts.receipts[0].receiptHash,
      story: describe(view, facts),
    }
  },
}

/** A receipt of the job that was assigned twice. */
export interface AttemptFacts extends Pick<ReceiptDetails, 'receiptHash' | 'worker' | 'state'> {
  /** Whether its worker is a liar of another kind, whose receipt may be void for its own faults. */
  readonly isLiar: boolean
  readonly isPunished: boolean
}

/** Two receipts of one job, and the gateway's pledge before and after the proof of the second, in 1e-18 OPG. */
export interface DoubleAssignFacts {
  /** The first attempt first. */
  readonly receipts: readonly [AttemptFacts, AttemptFacts]
  /** Price of the second receipt. */
  readonly price: bigint
  readonly pledgeBefore: bigint
  readonly pledgeAfter: bigint
}

/** Caught when the pledge paid the second price, and honest workers keep their pay and are not punished. */
export function judgeDoubleAssign(facts: DoubleAssignFacts): FaultOutcome | undefined {
  const { receipts, price, pledgeBefore, pledgeAfter } = facts
  if (new Set(receipts.map(({ worker }) => worker)).size !== 2) return undefined
  const isPaid = ({ state, isPunished }: AttemptFacts): boolean =>
    (state === 'settled' || state === 'replayed' || state === 'final') && !isPunished
  if (!receipts.every((each) => each.isLiar || isPaid(each))) return undefined
  if (price <= 0n || pledgeBefore - pledgeAfter !== price) return undefined
  const how = `a second worker answered, and its ${formatOpg(price)} OPG came from the gateway's pledge; both workers keep their pay`
  return { result: 'caught', how }
}

async function observe(view: LiarView, example: ExampleJob, signal: AbortSignal): Promise<DoubleAssignFacts> {
  const { net, node, address } = view
  const { rpcUrl, deployment, urlOf, keyOf } = net.access
  const gateway = createGatewayClient(urlOf(node))
  const reader = createReader({ rpcUrls: [rpcUrl], deployment })
  const readPledge = async (): Promise<bigint> => (await reader.pledge(address, 'gateway')).amount
  // Auditors that were shown both receipts may prove them before this account does.
  const pledgeBefore = await readPledge()
  const [first, second] = await twoReceipts(view, example, gateway, signal)
  const writer = accountWriter({ rpcUrl, deployment, privateKey: keyOf('deployer') })
  const proof = {
    kind: 'secondAttempt',
    first: await toAttempt(reader, first),
    second: await toAttempt(reader, second),
    job: signedJob.parse(second.answer.job).value,
  } as const
  await proveFault(writer, proof, { signal })
  const audited = await Promise.all([first, second].map((each) => untilAudited(gateway, each, signal)))
  await net.catchUp(signal)
  const toFacts = ({ receiptHash, worker, state }: ReceiptDetails): AttemptFacts => {
    const isPunished = net.cases.punished().includes(worker)
    return { receiptHash, worker, state, isLiar: view.isLiar(worker), isPunished }
  }
  const receipts = audited.map(toFacts) as [AttemptFacts, AttemptFacts]
  return { receipts, price: BigInt(second.price), pledgeBefore, pledgeAfter: await readPledge() }
}

/** Sends jobs until batches hold both receipts of one. @throws TIMEOUT when none has two */
async function twoReceipts(
  { net, node }: LiarView,
  { model, inputs }: ExampleJob,
  gateway: GatewayClient,
  signal: AbortSignal,
): Promise<readonly [ReceiptDetails, ReceiptDetails]> {
  for (let job = 0; job < maxJobs; job++) {
    const { receiptHash } = await gateway.infer(model, inputs, signal)
    const limit = AbortSignal.any([signal, AbortSignal.timeout(batchMs)])
    const both = await unlessTimedOut(signal, () => bothReceipts(net.access.urlOf(node), receiptHash, limit))
    if (both !== undefined) return both
  }
  throw new OgError('TIMEOUT', `No batch holds a second receipt of one of ${maxJobs} jobs of ${node}.`)
}

/** The receipts of both attempts at a job, once batches hold them; the first attempt first. */
async function bothReceipts(
  url: string,
  receiptHash: Hex,
  signal: AbortSignal,
): Promise<readonly [ReceiptDetails, ReceiptDetails]> {
  const api = new ApiClient({ urls: [url], rounds: 1 })
  const read = async (hash: Hex): Promise<ReceiptDetails> =>
    (await api.call(routes.getReceipt, { params: { hash } }, { signal })).body
  return poll(async () => {
    const { jobHash } = await read(receiptHash)
    const { body } = await api.call(routes.listReceipts, { query: { limit: 1_000 } }, { signal })
    const own = body.receipts.filter((each) => each.jobHash === jobHash)
    const details = await Promise.all(own.map((each) => read(each.receiptHash)))
    const [first, second] = details.sort((a, b) => attemptOf(a) - attemptOf(b))
    if (first === undefined || second === undefined) return undefined
    return first.settlement === null || second.settlement === null ? undefined : ([first, second] as const)
  }, signal)
}

const signedReceipt = signedJsonSchema(receiptType)
const signedAssignment = signedJsonSchema(assignmentType)
const signedJob = signedJsonSchema(jobType)

function attemptOf({ answer }: ReceiptDetails): number {
  return signedAssignment.parse(answer.assignment).value.attempt
}

async function toAttempt(
  reader: Pick<ChainReader, 'findLeaf'>,
  { answer, settlement, worker }: ReceiptDetails,
): Promise<ProvenAttempt> {
  if (settlement === null) throw new OgError('NOT_FOUND', 'No batch holds the receipt.')
  const { batchId, path } = settlement
  const leaf = await reader.findLeaf({ worker, batchId, path, leaf: leafType.jsonSchema.parse(settlement.leaf) })
  if (leaf === undefined) throw new OgError('NOT_FOUND', `Batch ${batchId} does not hold the receipt.`)
  const { value: assignment, signature } = signedAssignment.parse(answer.assignment)
  const { value: receipt } = signedReceipt.parse(answer.receipt)
  // The registry knows the keys of blocks that have ended.
  return { leaf, receipt, assignment, signature, signedBlock: settlement.batch.postedBlock - 1 }
}

function untilAudited(
  gateway: GatewayClient,
  { receiptHash }: ReceiptDetails,
  signal: AbortSignal,
): Promise<ReceiptDetails> {
  return poll(async () => {
    const receipt = await gateway.receipt(receiptHash, signal)
    return isAnswered(receipt) ? receipt : undefined
  }, signal)
}

function describe({ net, node }: LiarView, facts: DoubleAssignFacts): string[] {
  const { receipts, price, pledgeBefore, pledgeAfter } = facts
  const nameOf = ({ worker }: { readonly worker: Address }): string => net.nameOf(worker)
  return [
    `asked        ${node} for one job; receipt ${receipts[0].receiptHash}`,
    `claimed      ${node} assigned it to ${receipts.map(nameOf).join(' and then to ')}, and gave the first answer`,
    `recomputed   both answers: ${receipts.map(({ state }) => state).join(' and ')}`,
    `proven       by any account: two assignments of one job, both with receipts in batches`,
    `consequence  ${formatOpg(pledgeBefore - pledgeAfter)} of ${formatOpg(price)} OPG taken from the pledge of ${node}; both workers keep their pay`,
  ]
}
