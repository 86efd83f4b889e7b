import { routes } from '@opengradient/api'
import { type Client, createClient } from '@opengradient/client'
import {
  type Assessment,
  type Cheque,
  chequeType,
  createSigner,
  fieldSalt,
  type Hex,
  hashList,
  isOgError,
  OgError,
  type Order,
  orderParties,
  orderType,
  orderVerdictType,
  outcomes,
  postingModes,
  type ReceiptFile,
  type ReceiptOrder,
  randomBytes32,
  type Signed,
  type Signer,
  signedToJson,
  signStruct,
  systemRandom,
  tagOf,
  tensorsRoot,
  zeroBytes32,
} from '@opengradient/protocol'

import type { DemoNetwork } from '../demo-network.ts'
import type { ActingLiar, FaultOutcome, LiarEnding, LiarView } from './liar.ts'

/** Assessments of a requester's audits by their readers. */
export interface OwnAuditFacts {
  /** Of the order that the job committed to: for the requester itself, and for a reader without its key. */
  readonly own: Assessment
  readonly foreign: Assessment
  /** Of an order with another random value that draws the friend, and of one that names the friend: for the requester. */
  readonly ground: Assessment
  readonly picked: Assessment
  /** Code with which the gateway refused a second order. */
  readonly second: string | undefined
}

const require = { kind: 'replayed', auditors: 1 } as const
/** Random values that are tried until one draws the friend: one of four, on average, in the smallest devnet. */
const maxTries = 200
const timeoutMs = 60_000

/** A requester that wants a friend as the auditor of its own, otherwise unaudited job, and shows the result to others. */
export const ownAuditor: ActingLiar = {
  async act(view, signal) {
    try {
      return await actOnce(view, signal)
    } catch (error) {
      if (signal.aborted || !isOgError(error)) throw error
      return { outcome: undefined, story: [`claimed      nothing: ${error.shortMessage}`] }
    }
  },
}

async function actOnce({ net, node }: LiarView, signal: AbortSignal): Promise<LiarEnding> {
  const signer = createSigner(net.access.keyOf(node))
  const [requester, stranger] = [clientOf(net, signer), clientOf(net)]
  const [example] = await net.examples()
  if (example === undefined) throw new OgError('UNAVAILABLE', 'No model has an example.')
  const job = {
    model: example.model,
    input: { tensors: example.inputs },
    audit: 0,
    require,
    timeoutMs,
    signal,
  } as const
  const { receiptFile, receiptHash } = await requester.infer(job)
  const { order } = receiptFile
  if (order === null) throw new OgError('UNAVAILABLE', 'No auditor took the order.')
  const friend = net.nodes.find(({ roles, address }) => roles.includes('auditor') && !order.auditors.includes(address))
  if (friend === undefined) throw new OgError('UNAVAILABLE', 'Every auditor was drawn.')
  const forgery = {
    client: requester,
    signer,
    friend: createSigner(net.access.keyOf(friend.id)),
    file: receiptFile,
    order,
  }
  const ground = await forgeOrder(forgery, { random: await grind(forgery) })
  const picked = await forgeOrder(forgery, {})
  const assess = async (client: Client, forged: ReceiptOrder): Promise<Assessment> =>
    (await client.verify({ ...receiptFile, order: forged }, { require, refresh: false, signal })).assessment
  const facts: OwnAuditFacts = {
    own: await assess(requester, order),
    foreign: await assess(stranger, order),
    ground: await assess(requester, ground),
    picked: await assess(requester, picked),
    second: await codeOfSecond(forgery, ground, signal),
  }
  const drawn = order.auditors.map((account) => net.nameOf(account)).join(', ')
  return {
    outcome: judgeOwnAudit(facts),
    story: [
      `asked        ${node} ran a job of class 0 and wants ${friend.id} as its auditor; receipt ${receiptHash}`,
      `claimed      replayed:1 by its own draw: the value behind the job's commitment drew ${drawn}`,
      `recomputed   ${facts.own} for the holder of its key, ${facts.foreign} for every other reader`,
      `refused      a value that draws ${friend.id}: ${facts.ground}; its name in place of ${drawn}: ${facts.picked}`,
      `consequence  none: a second order is ${facts.second ?? 'accepted'}, and no account has gained or lost anything`,
    ],
  }
}

function clientOf({ access }: Pick<DemoNetwork, 'access'>, clientKey?: Signer): Client {
  const { rpcUrl, deployment } = access
  return createClient({
    ...{ gateway: access.urlOf('gateway-1'), rpcUrls: [rpcUrl], settlement: deployment.contracts.settlement },
    fromBlock: deployment.fromBlock,
    ...(clientKey && { clientKey }),
  })
}

interface Forgery {
  readonly client: Client
  readonly signer: Signer
  readonly friend: Signer
  readonly file: ReceiptFile
  readonly order: ReceiptOrder
}

/** The order with other values, and a verdict of the friend in place of the drawn auditor's. */
async function forgeOrder(forgery: Forgery, change: Partial<Order>): Promise<ReceiptOrder> {
  const { client, signer, friend, file, order } = forgery
  const { hasher } = await client.network()
  const auditors = [friend.address]
  const cheque = await friendsCheque(forgery)
  const signed = signStruct(signer, hasher, orderType, {
    ...order.order.value,
    auditorsHash: hashList(auditors),
    chequesHash: hashList([hasher.digest(chequeType, cheque.value)]),
    ...change,
  })
  const tag = tagOf(friend.address, fieldSalt(file.salt, 'output'), tensorsRoot('output', file.outputs))
  const { value: verdict, signature } = signStruct(friend, hasher, orderVerdictType, {
    ...{ orderHash: signed.digest, receiptHash: order.order.value.receiptHash, auditor: friend.address, tag },
    ...{ fingerprint: zeroBytes32, checkedAt: Date.now(), outcome: outcomes.match, distance: 0 },
  })
  const { value, signature: ofOrder } = signed
  return { order: { value, signature: ofOrder }, auditors, verdicts: [{ value: verdict, signature }] }
}

/** Like the cheque of the drawn auditor: over no fee. */
async function friendsCheque({ client, signer, friend, file }: Forgery): Promise<Signed<Cheque>> {
  const { hasher, reader } = await client.network()
  const { gateway, token } = file.job.value
  const { orders: module } = reader.deployment.contracts
  const { value, signature } = signStruct(signer, hasher, chequeType, {
    ...{ module, payer: signer.address, gateway, worker: friend.address, token, cumulative: 0n, epoch: 0 },
    ...{ gatewayFeeBps: 0, burnBps: 0, auditClass: 10_000, postingMode: postingModes.listed },
  })
  return { value, signature }
}

/** A random value that draws the friend. @throws UNAVAILABLE */
async function grind({ client, friend, file, order }: Forgery): Promise<Hex> {
  const { reader } = await client.network()
  const { receiptHash, seatsBlock } = order.order.value
  const excluded = orderParties(file.job.value, file.receipt.value)
  for (let tries = 0; tries < maxTries; tries++) {
    const random = randomBytes32(systemRandom)
    const [drawn] = await reader.orderDraw({ random, receiptHash, seatsBlock, count: 1, excluded })
    if (drawn?.account === friend.address) return random
  }
  throw new OgError('UNAVAILABLE', `None of ${maxTries} values draws the friend.`)
}

/** The code with which the gateway refuses another order for the receipt; undefined where it accepts it. */
async function codeOfSecond(forgery: Forgery, { order, auditors }: ReceiptOrder, signal: AbortSignal) {
  const cheques = [signedToJson(chequeType, await friendsCheque(forgery))]
  const body = { order: signedToJson(orderType, order), auditors: [...auditors], cheques }
  try {
    await forgery.client.gateways.call(routes.orderAudits, { headers: {}, body }, { signal, failover: false })
    return undefined
  } catch (error) {
    if (signal.aborted || !isOgError(error)) throw error
    return error.code
  }
}

/** Harmless when the requester alone is convinced, by the draw that it could not choose. */
export function judgeOwnAudit({ own, foreign, ground, picked, second }: OwnAuditFacts): FaultOutcome | undefined {
  const isForged = ground === 'met' || picked === 'met'
  if (own !== 'met' || foreign !== 'unmet' || isForged || (second !== 'DUPLICATE' && second !== 'BAD_ORDER'))
    return undefined
  return {
    result: 'harmless',
    how: 'its own draw convinces the holder of its key alone, and no other value or auditor than the drawn one is accepted',
  }
}
