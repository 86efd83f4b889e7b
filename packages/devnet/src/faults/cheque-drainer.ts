import {
  type ChainReader,
  createReader,
  deposit,
  pledge,
  postBatch,
  RevertError,
  registerNode,
  reserve,
  type WriteOptions,
  type Writer,
} from '@opengradient/chain'
import {
  type Address,
  type BatchGroup,
  type Cheque,
  chequeType,
  createHasher,
  createSigner,
  formatOpg,
  postingModes,
  randomBytes32,
  type Signer,
  signStruct,
  systemRandom,
  toHex,
} from '@opengradient/protocol'

import { accountWriter } from '../account-writer.ts'
import { penaltyTimeoutMs } from '../demo-network.ts'
import { nodePledges, opg } from '../devnet-parameters.ts'
import type { ExampleJob } from '../example-jobs.ts'
import { createGatewayClient } from '../gateway-client.ts'
import { errorCode } from './error-code.ts'
import type { ActingLiar, FaultOutcome, LiarView } from './liar.ts'

/** Reservation of an honest payer for the worker, and the sums of its two cheques. */
const reserved = 100n * opg
const older = 10n * opg
const latest = 20n * opg
/** Drawn within the cheque, as a control. */
const honest = 5n * opg

/**
 * A gateway that signs cheques without cover, and an operator with a worker that draws more than an honest payer's cheques allow.
 * The worker posts by transactions of its own account.
 */
export const chequeDrainer: ActingLiar = {
  install: (faults) => ({
    gateway: {
      cheque(cheque) {
        if (!faults.consume('cheque-drainer')) return cheque
        faults.report('cheque-drainer', undefined, 'a cheque that allows nothing')
        return { ...cheque, cumulative: 0n }
      },
    },
  }),
  async act(view, signal) {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(penaltyTimeoutMs)])
    const facts = { ...(await observeGateway(view, limit)), ...(await observeWorker(view, limit)) }
    return { outcome: judgeChequeDrainer(facts), story: describe(view, facts) }
  },
}

/** Attempts to get work or money without a cheque that covers it. */
export interface ChequeDrainerFacts {
  /** Error code of a job under a cheque without cover; undefined when a worker answered. */
  readonly uncoveredError: string | undefined
  /** Cheques without cover that the gateway signed. */
  readonly uncovered: number
  /** Error of each false batch; undefined for one that was posted. */
  readonly refusals: Readonly<Record<FalseBatch, string | undefined>>
  /** Taken from the payer, in 1e-18 OPG: all of it in the one batch within the cheque. */
  readonly drawn: bigint
}

const falseBatches = ['beyond', 'older', 'twice', 'raised', 'uncovered'] as const
type FalseBatch = (typeof falseBatches)[number]

/** Errors by which the contract must refuse: no other reason proves that the cheque was read. */
const expected: Readonly<Record<FalseBatch, string>> = {
  beyond: 'ChequeExceeded',
  older: 'ChequeExceeded',
  twice: 'ChequeExceeded',
  raised: 'InvalidCheque',
  uncovered: 'InsufficientBalance',
}

/** Harmless when no worker works without cover, every false batch is refused for its cheque, and the control alone was drawn. */
export function judgeChequeDrainer(facts: ChequeDrainerFacts): FaultOutcome | undefined {
  const { uncoveredError, uncovered, refusals, drawn } = facts
  if (uncovered === 0 || uncoveredError === undefined) return undefined
  if (falseBatches.some((each) => refusals[each] !== expected[each]) || drawn !== honest) return undefined
  const how = `workers refuse cheques without cover (${uncoveredError}), the contract ${falseBatches.length} batches beyond a cheque; the payer lost nothing`
  return { result: 'harmless', how }
}

/** Asks the faulty gateway for a job, which its cheque does not cover. */
async function observeGateway(
  view: LiarView,
  signal: AbortSignal,
): Promise<Pick<ChequeDrainerFacts, 'uncoveredError' | 'uncovered'>> {
  const { model, inputs } = (await view.net.examples())[0] as ExampleJob
  const gateway = createGatewayClient(view.net.access.urlOf(view.node))
  const uncoveredError = await errorCode(gateway.infer(model, inputs, signal), signal)
  return { uncoveredError, uncovered: view.injected.length }
}

async function observeWorker(
  { net: { access }, kind }: LiarView,
  signal: AbortSignal,
): Promise<Pick<ChequeDrainerFacts, 'refusals' | 'drawn'>> {
  const { rpcUrl, deployment, keyOf } = access
  const { opg: token } = deployment.contracts
  const reader = createReader({ rpcUrls: [rpcUrl], deployment })
  const worker = accountWriter({ rpcUrl, deployment, privateKey: keyOf(kind) })
  const payer = accountWriter({ rpcUrl, deployment, privateKey: keyOf('publisher') })
  const parties = { payer: payer.sender.address, worker: worker.sender.address, token }
  await becomeWorker(reader, worker, token, signal)
  await deposit(payer, { token, balance: 2n * reserved }, { signal })
  await reserve(payer, { worker: parties.worker, token, amount: reserved }, { signal })
  const before = await reader.reservation(parties)
  // An epoch of its own: cheques of different epochs count apart.
  const purse = { reader, writer: worker, ...parties, epoch: Math.floor(Date.now() / 1_000) }
  const [own, foreign] = [createSigner(keyOf('publisher')), createSigner(keyOf(kind))]
  const limit = { signal }
  await draw(purse, [honest], { cumulative: latest, signer: own }, limit)
  const refusals = {
    beyond: await refusal(draw(purse, [latest - honest + 1n], { cumulative: latest, signer: own }, limit), signal),
    older: await refusal(draw(purse, [older - honest + 1n], { cumulative: older, signer: own }, limit), signal),
    twice: await refusal(draw(purse, [older, older], { cumulative: latest, signer: own }, limit), signal),
    raised: await refusal(draw(purse, [latest], { cumulative: reserved, signer: foreign }, limit), signal),
    uncovered: await refusal(draw(purse, [reserved], { cumulative: 2n * reserved, signer: own }, limit), signal),
  }
  return { refusals, drawn: before.amount - (await reader.reservation(parties)).amount }
}

/** Registers the account as a worker with a stake and a bond. */
async function becomeWorker(
  reader: Pick<ChainReader, 'node'>,
  writer: Writer,
  token: Address,
  signal: AbortSignal,
): Promise<void> {
  const { worker, bond } = nodePledges
  const [peerKey, url] = [randomBytes32(systemRandom), 'http://127.0.0.1:1']
  // Contracts check the form of a peer proof only. Nodes check the proof, and do not list this one.
  const peerProof = toHex(systemRandom.bytes(64))
  const known = (await reader.node(writer.sender.address)) !== undefined
  if (!known) await registerNode(writer, { peerKey, peerProof, roles: ['worker'], url }, { signal })
  await deposit(writer, { token, balance: worker + bond }, { signal })
  await pledge(writer, { purpose: 'worker', amount: worker }, { signal })
  await pledge(writer, { purpose: 'bond', amount: bond }, { signal })
}

/** Accounts between which cheques pay. */
interface Purse extends Pick<Cheque, 'payer' | 'worker' | 'token' | 'epoch'> {
  readonly reader: ChainReader
  readonly writer: Writer
}

/** Posts a batch of one group for each amount, all under one cheque, for receipts that do not exist. */
async function draw(
  { reader, writer, payer, worker, token, epoch }: Purse,
  amounts: readonly bigint[],
  { cumulative, signer }: { readonly cumulative: bigint; readonly signer: Signer },
  options: WriteOptions,
): Promise<void> {
  const { settlement, escrow } = reader.deployment.contracts
  const shares = { gatewayFeeBps: 0, burnBps: 0 }
  const cheque: Cheque = {
    ...{ module: settlement, payer, gateway: payer, worker, token, epoch, cumulative },
    ...{ ...shares, auditClass: 0, postingMode: postingModes.listed },
  }
  const hasher = createHasher({ chainId: reader.deployment.chainId, verifyingContract: escrow })
  const { signature } = signStruct(signer, hasher, chequeType, cheque)
  const groups = amounts.map((price): BatchGroup => {
    const [receiptHash, jobHash] = [randomBytes32(systemRandom), randomBytes32(systemRandom)]
    const items = [{ receiptHash, jobHash, price, auditFee: 0n }]
    return { payer, gateway: payer, token, epoch, cumulative, checkFee: 0n, auditClass: 0, ...shares, items }
  })
  const { nextSequence: sequence } = await reader.workerAccount(worker, token)
  await postBatch(writer, { worker, sequence, groups, cheques: groups.map(() => signature), mode: 'listed' }, options)
}

/** Name of the contract's error by which a batch was refused; undefined when it was posted. */
async function refusal(posted: Promise<void>, signal: AbortSignal): Promise<string | undefined> {
  try {
    await posted
    return undefined
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof RevertError && error.errorName !== undefined) return error.errorName
    throw error
  }
}

function describe({ node }: LiarView, { uncoveredError, uncovered, refusals, drawn }: ChequeDrainerFacts): string[] {
  const refused = falseBatches.map((each) => `${each}: ${refusals[each] ?? 'posted'}`)
  return [
    `claimed      ${node} signed ${uncovered} cheques that allow nothing, and asked workers for an answer`,
    `workers      ${uncoveredError === undefined ? 'one answered' : `refuse: ${uncoveredError}`}`,
    `posted       batches beyond the cheque, under an older one, twice under one, under a raised one, without reserved money`,
    `contract     ${refused.join('; ')}`,
    `consequence  ${formatOpg(drawn)} OPG drawn, as much as the one batch within the cheque names`,
  ]
}
