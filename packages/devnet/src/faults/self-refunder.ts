import { ApiClient, encodeInferenceRequest, routes } from '@opengradient/api'
import { createReader, type LeafStatus } from '@opengradient/chain'
import {
  type Address,
  chequeType,
  countUnits,
  createHasher,
  createSigner,
  fieldSalt,
  formatOpg,
  type Hex,
  hashLeaf,
  hashParams,
  hashRequest,
  hashRuntimes,
  hashTensors,
  jobType,
  leafType,
  OgError,
  postingModes,
  randomBytes32,
  runtimeIdsOf,
  signStruct,
  systemRandom,
  toOgError,
  visibilities,
  zeroBytes32,
} from '@opengradient/protocol'

import { type DemoWork, maxAttempts, penaltyTimeoutMs, runExample, unlessTimedOut } from '../demo-network.ts'
import type { ExampleJob } from '../example-jobs.ts'
import type { CaseRuling } from '../network-cases.ts'
import type { ActingLiar, FaultOutcome, LiarView } from './liar.ts'
import { withWrongOutput } from './wrong-output.ts'

/**
 * A client with an accomplice, a worker, which lies in the client's job so that the ruling refunds the price: once by a job that
 * the client signs with the gateway as payer, once by a job that the gateway sponsors.
 */
export const selfRefunder: ActingLiar = {
  install: (faults) => ({ wrapExecutor: (executor) => withWrongOutput(executor, faults, 'self-refunder') }),
  async act(view, signal) {
    const [example] = await view.net.examples()
    const limit = AbortSignal.any([signal, AbortSignal.timeout(penaltyTimeoutMs)])
    const facts = await observe(view, example as ExampleJob, signal, limit)
    if (facts === undefined) return { outcome: undefined, story: [`claimed      nothing: no job came to ${view.node}`] }
    return { outcome: judgeSelfRefunder(facts), receiptHash: facts.receiptHash, story: describe(view, facts) }
  },
}

/** A job that the client's accomplice answered falsely, and the money of both before and after the ruling, in 1e-18 OPG. */
export interface SelfRefunderFacts {
  readonly receiptHash: Hex
  /** The field by which a job that the client signed for the gateway's money was refused; undefined when it was answered. */
  readonly foreignJob: string | undefined
  readonly ruling: CaseRuling | undefined
  readonly leaf: LeafStatus
  /** Account that the leaf's group names as payer: the only one that is refunded. */
  readonly payer: Address
  readonly gateway: Address
  readonly price: bigint
  readonly before: FreeMoney
  readonly after: FreeMoney
}

interface FreeMoney {
  readonly client: bigint
  readonly worker: bigint
}

/** Caught when the foreign job is refused, the answer is ruled wrong, its payer is refunded, and neither accomplice gained. */
export function judgeSelfRefunder(facts: SelfRefunderFacts): FaultOutcome | undefined {
  const { foreignJob, ruling, leaf, payer, gateway, before, after, price } = facts
  if (foreignJob !== 'job.payer' || ruling !== 'wrong' || leaf !== 'void' || payer !== gateway) return undefined
  if (after.client > before.client || after.worker > before.worker) return undefined
  const how = `a foreign job for the gateway's money is refused (${foreignJob}); ruled wrong, the leaf of ${formatOpg(price)} OPG is the gateway's, and neither client nor worker gained`
  return { result: 'caught', how }
}

async function observe(
  view: LiarView,
  example: ExampleJob,
  signal: AbortSignal,
  limit: AbortSignal,
): Promise<SelfRefunderFacts | undefined> {
  const { net, address, kind } = view
  const { rpcUrl, deployment, keyOf } = net.access
  const token = deployment.contracts.opg
  const reader = createReader({ rpcUrls: [rpcUrl], deployment })
  const client = createSigner(keyOf(kind)).address
  const readMoney = async (): Promise<FreeMoney> => ({
    client: await reader.freeBalance(client, token),
    worker: await reader.freeBalance(address, token),
  })
  const before = await readMoney()
  const foreignJob = await refusalOf(sendForeignJob(view, example, limit), signal)
  const work = view.work.find(({ worker }) => worker === address) ?? (await runOwnJob(view, example, limit))
  if (work === undefined) return undefined
  // One mismatch of a summary stands for all: the case may be on another false answer of the worker.
  const ownCase = () =>
    net.cases.cases().find(({ worker, receiptHash }) => worker === address && receiptHash !== undefined)
  await unlessTimedOut(signal, () => net.cases.until(() => ownCase()?.isClosed === true, limit))
  const receiptHash = ownCase()?.receiptHash ?? work.receiptHash
  const { settlement, price } = await net.gateway.receipt(receiptHash, signal)
  if (settlement === null) throw new OgError('NOT_FOUND', `No batch holds the receipt ${receiptHash}.`)
  const leaf = leafType.jsonSchema.parse(settlement.leaf)
  const payer = (settlement.groups[leaf.group] as { readonly payer: Address }).payer
  return {
    ...{ receiptHash, foreignJob, payer, before, price: BigInt(price) },
    gateway: net.nodes.find(({ id }) => id === 'gateway-1')?.address as Address,
    ruling: ownCase()?.ruling?.outcome,
    leaf: await reader.leafStatus(settlement.batchId, hashLeaf(leaf)),
    after: await readMoney(),
  }
}

/** The field by which the gateway refused a job, or the code of another error; undefined when it answered. */
async function refusalOf(call: Promise<void>, signal: AbortSignal): Promise<string | undefined> {
  try {
    await call
    return undefined
  } catch (error) {
    signal.throwIfAborted()
    const { code, details } = toOgError(error)
    return details !== undefined && 'field' in details ? details.field : code
  }
}

/** Sends jobs until the accomplice answers one. */
async function runOwnJob(view: LiarView, example: ExampleJob, signal: AbortSignal): Promise<DemoWork | undefined> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const work = await runExample(view.net, example, signal)
    if (work.worker === view.address) return work
  }
  return undefined
}

/** Sends a job that the client signs, and that names the gateway's account as payer. */
async function sendForeignJob(
  { net, kind }: LiarView,
  { model, inputs }: ExampleJob,
  signal: AbortSignal,
): Promise<void> {
  const { deployment, urlOf, keyOf, models } = net.access
  const { manifest, modelId } = models.find(({ published }) => published.name === model)?.published ?? {}
  if (manifest === undefined || modelId === undefined) throw new OgError('UNKNOWN_MODEL', `No model is ${model}.`)
  const api = new ApiClient({ urls: [urlOf('gateway-1')], rounds: 1 })
  const client = createSigner(keyOf(kind))
  const units = countUnits(manifest, inputs)
  const query = { model, version: manifest.version, payer: client.address, ...units }
  const { body: quote } = await api.call(routes.getQuote, { query }, { signal })
  const { gateway, worker } = quote
  const { opg: token, settlement: module, escrow } = deployment.contracts
  const hasher = createHasher({ chainId: deployment.chainId, verifyingContract: escrow })
  const salt = randomBytes32(systemRandom)
  const executeBy = Math.floor(Date.now() / 1_000) + Math.ceil(quote.executeSeconds)
  const [maxPrice, auditFee] = [BigInt(quote.price), BigInt(quote.auditFee)]
  const job = signStruct(client, hasher, jobType, {
    ...{ requester: client.address, client: client.address, gateway, payer: gateway, token, module, modelId },
    runtimes: hashRuntimes(runtimeIdsOf(manifest)),
    inputHash: hashTensors('input', fieldSalt(salt, 'input'), inputs),
    paramsHash: hashParams(fieldSalt(salt, 'params'), { outputs: [] }),
    requestHash: hashRequest(fieldSalt(salt, 'request'), null),
    ...{ offerHash: zeroBytes32, orderCommit: zeroBytes32, payment: zeroBytes32, nonce: randomBytes32(systemRandom) },
    ...{ maxPrice, auditFee, maxInputUnits: units.inputUnits, maxOutputUnits: units.outputUnits },
    ...{ executeBy, settleBy: executeBy + Math.ceil(quote.settleSeconds), auditClass: quote.class },
    visibility: visibilities.public,
  })
  const { gatewayFeeBps, burnBps } = quote.cheque
  const cheque = signStruct(client, hasher, chequeType, {
    ...{ module, payer: gateway, gateway, worker, token, cumulative: maxPrice + auditFee, epoch: quote.cheque.epoch },
    ...{ gatewayFeeBps, burnBps, auditClass: quote.class, postingMode: postingModes.listed },
  })
  const signed = { job: { value: job.value, signature: job.signature }, cheque }
  const request = encodeInferenceRequest({ inputs, salt, request: null, ...signed })
  await api.call(routes.inferModel, { params: { name: model }, ...request }, { signal })
}

function describe({ node }: LiarView, facts: SelfRefunderFacts): string[] {
  const { receiptHash, foreignJob, ruling, leaf, price, before, after } = facts
  return [
    `asked        a client signs a job with the gateway as payer: ${foreignJob ?? 'answered'}`,
    `claimed      ${node}, its accomplice, answered a sponsored job falsely; receipt ${receiptHash}`,
    `ruling       ${ruling ?? 'none'}; the leaf is ${leaf}`,
    `payer        the gateway, as the cheque of the leaf names it: ${formatOpg(price)} OPG`,
    `consequence  the client's free money grew by ${formatOpg(after.client - before.client)} OPG, the accomplice's by ${formatOpg(after.worker - before.worker)}`,
  ]
}
