import { routes } from '@opengradient/api'
import {
  type Address,
  type Cheque,
  chequeType,
  type Hex,
  hashList,
  OgError,
  orderParties,
  orderType,
  orderVerdictType,
  postingModes,
  type ReceiptFile,
  type ReceiptOrder,
  receiptType,
  type Signed,
  type Signer,
  signedJsonSchema,
  signedToJson,
  signStruct,
} from '@opengradient/protocol'

import type { ClientContext, ClientNetwork } from './client-context.ts'

export interface OrderInit {
  readonly file: ReceiptFile
  /** The value behind the job's `orderCommit`. */
  readonly random: Hex
  /** Number of auditors. */
  readonly count: number
  /** Fee of each auditor in the smallest unit of the job's token. */
  readonly fee: bigint
  /** Seconds to wait for verdicts. */
  readonly waitSeconds: number
}

/** Longest time that a gateway holds an order. */
const maxWaitSeconds = 600

/**
 * Orders audits by the client's own draw, through the gateway, and returns the order with the verdicts that arrived. The draw is
 * the client's; the verdicts are not verified here.
 *
 * @throws NOT_FOUND when fewer auditors than asked for can be drawn, and the errors of the gateway
 */
export async function orderAudits(context: ClientContext, init: OrderInit, signal: AbortSignal): Promise<ReceiptOrder> {
  const network = await context.network()
  const { file, random, count, waitSeconds } = init
  const { hasher, reader } = network
  const receiptHash = hasher.digest(receiptType, file.receipt.value)
  // The gateway's endpoint may be behind this one.
  const { number: seatsBlock, timestamp } = await reader.head(context.confirmations)
  const excluded = orderParties(file.job.value, file.receipt.value)
  const drawn = await reader.orderDraw({ random, receiptHash, seatsBlock, count, excluded })
  if (drawn.length < count) {
    throw new OgError('NOT_FOUND', `Only ${drawn.length} of ${count} auditors can be drawn.`, {
      next: ['Order fewer auditors, or wait for the draw of the batch.'],
    })
  }
  const auditors = drawn.map(({ account }) => account)
  const signer = signerOf(context, file)
  const cheques = auditors.map((auditor) => signAuditorCheque(context, network, { ...init, signer, auditor }))
  const order = signStruct(signer, hasher, orderType, {
    ...{ receiptHash, random, seatsBlock, requester: signer.address, module: file.job.value.module },
    auditorsHash: hashList(auditors),
    chequesHash: hashList(cheques.map(({ value }) => hasher.digest(chequeType, value))),
    expires: Math.max(timestamp, Math.floor(context.clock.now() / 1000)) + Math.ceil(waitSeconds) + 60,
  })
  const { body } = await context.gateways.call(
    routes.orderAudits,
    {
      headers: { 'x-og-timeout': String(Math.max(1, Math.min(Math.ceil(waitSeconds), maxWaitSeconds))) },
      body: {
        order: signedToJson(orderType, { value: order.value, signature: order.signature }),
        auditors,
        cheques: cheques.map((cheque) => signedToJson(chequeType, cheque)),
      },
    },
    { signal, failover: false },
  )
  const verdicts = body.verdicts.map((verdict) => signedJsonSchema(orderVerdictType).parse(verdict))
  // Order and auditors are the client's own: those of the answer are not read.
  return { order: { value: order.value, signature: order.signature }, auditors, verdicts }
}

/** The key that may order audits of a receipt: the job's requester, else its client. */
function signerOf({ payment, clientKey }: ClientContext, { job }: ReceiptFile): Signer {
  const { requester, client } = job.value
  if (payment?.signer.address === requester) return payment.signer
  if (clientKey.address === client) return clientKey
  throw new OgError('NOT_AUTHORISED', 'The job names neither the key of this client nor that of its payment.')
}

interface AuditorChequeInit extends Pick<OrderInit, 'file' | 'fee'> {
  readonly signer: Signer
  readonly auditor: Address
}

function signAuditorCheque(
  { orderCheques }: ClientContext,
  { hasher, reader }: ClientNetwork,
  { file, fee, signer, auditor }: AuditorChequeInit,
): Signed<Cheque> {
  const { gateway, token } = file.job.value
  const { orders: module } = reader.deployment.contracts
  const account = { payer: signer.address, gateway, worker: auditor, token, auditClass: 10_000 }
  const { value, signature } = signStruct(signer, hasher, chequeType, {
    ...{ ...account, module, gatewayFeeBps: 0, burnBps: 0, postingMode: postingModes.listed },
    ...orderCheques.nextOwn(account, fee),
  })
  return { value, signature }
}
