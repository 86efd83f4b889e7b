import { type Quote, routes } from '@opengradient/api'
import {
  type Address,
  type AuditClass,
  assertRules,
  assertSignature,
  auditFeeOf,
  type Cheque,
  chequeType,
  countUnits,
  type Job,
  jobType,
  OgError,
  offerRules,
  offerType,
  priceOf,
  randomBytes32,
  type Signed,
  signatureRules,
  signStruct,
  type Tensor,
  visibilities,
  zeroBytes32,
} from '@opengradient/protocol'

import type { ClientContext, ClientNetwork, PaymentInit } from './client-context.ts'
import type { Commitments } from './commitments.ts'
import type { ResolvedModel } from './model-resolver.ts'
import { networkTime } from './network-time.ts'

/** A job and the cheque that pays it, signed by the client. */
export interface SignedPayment {
  readonly job: Signed<Job>
  readonly cheque: Signed<Cheque>
}

export interface SignJobInit {
  readonly payment: PaymentInit
  readonly model: ResolvedModel
  readonly inputs: readonly Tensor[]
  readonly commitments: Commitments
  readonly orderCommit: Job['orderCommit']
  /** In percent. @default the gateway's */
  readonly audit: 0 | 1 | 10 | 100 | undefined
  /** Of price and audit fee together. @default the limit of `payment` */
  readonly maxPrice: bigint | undefined
}

/**
 * Signs a job that the client pays, and its cheque, under the quote of the preferred gateway. Nothing that the gateway states is
 * signed unchecked: worker and gateway are registered, the offer is the worker's, price and fee follow from it.
 *
 * @throws NOT_REGISTERED, CHECK_FAILED, BAD_JOB, BAD_CHEQUE, BAD_SIGNATURE, and the errors of the gateway
 */
export async function signJob(context: ClientContext, init: SignJobInit, signal: AbortSignal): Promise<SignedPayment> {
  const network = await context.network()
  const { payment, model, inputs } = init
  const { manifest } = model
  const units = countUnits(manifest, inputs)
  const quoting = context.gateways.call(
    routes.getQuote,
    {
      query: {
        ...{ model: manifest.name, version: manifest.version, payer: payment.signer.address },
        ...units,
        ...(init.audit !== undefined && { audit: String(init.audit) as '0' | '1' | '10' | '100' }),
      },
    },
    { signal, failover: false },
  )
  const [{ body: quote }, now] = await Promise.all([quoting, networkTime(context, network)])
  const { deployment } = network
  await assertGateway(context, quote.gateway)
  const terms = {
    gateway: quote.gateway,
    token: payment.token ?? deployment.contracts.opg,
    module: deployment.contracts.settlement,
    modelId: model.modelId,
  }
  const offer = await checkQuote(network, quote, terms)
  const price = priceOf(offer, units.inputUnits, units.outputUnits)
  const auditFee = auditFeeOf(offer, quote.class, network.parameters.batches.drawn)
  assertLimit(init, price, auditFee)
  const executeBy = now + (payment.executeSeconds ?? Math.ceil(quote.executeSeconds))
  const job = signStruct(payment.signer, network.hasher, jobType, {
    requester: payment.signer.address,
    payer: payment.signer.address,
    client: context.clientKey.address,
    ...terms,
    ...init.commitments,
    offerHash: network.hasher.digest(offerType, offer),
    orderCommit: init.orderCommit,
    payment: zeroBytes32,
    nonce: randomBytes32(context.random),
    maxPrice: price,
    auditFee,
    maxInputUnits: units.inputUnits,
    maxOutputUnits: units.outputUnits,
    executeBy,
    settleBy: executeBy + Math.ceil(quote.settleSeconds),
    auditClass: quote.class,
    visibility: visibilities.public,
  })
  const cheque = await signCheque(context, network, init, quote, price + auditFee)
  return { job: { value: job.value, signature: job.signature }, cheque }
}

/** The offer of the quote, once it is the worker's and under the client's terms. */
async function checkQuote(
  { hasher, registrations }: ClientNetwork,
  quote: Quote,
  terms: Pick<Job, 'gateway' | 'token' | 'module' | 'modelId'>,
) {
  const offer = { value: offerType.jsonSchema.parse(quote.offer.value), signature: quote.offer.signature }
  const job = terms as Job
  assertRules([offerRules.worker, offerRules.module, offerRules.modelId, offerRules.token], {
    offer: offer.value,
    job,
    worker: quote.worker,
  })
  const { problem, signer } = await registrations.get(quote.worker, 'worker')
  if (problem !== undefined) throw new OgError('NOT_REGISTERED', `The quote names a worker that is none: ${problem}`)
  const digest = hasher.digest(offerType, offer.value)
  const context = { hasher, signerOf: () => signer }
  assertSignature(signatureRules.offer, { offer: offer.value }, digest, offer.signature, context)
  return offer.value
}

/** @throws BAD_JOB when price and fee are above the payer's limit, or there is none */
function assertLimit({ maxPrice, payment }: SignJobInit, price: bigint, auditFee: bigint): void {
  // Publisher, worker and gateway name the price. The limit is the payer's own, and no part of it is theirs.
  const limit = maxPrice ?? payment.maxPrice
  if (limit !== undefined && price + auditFee <= limit) return
  const limitText = limit === undefined ? 'the call has no limit' : `the limit is ${limit}`
  throw new OgError('BAD_JOB', `The quote is ${price} and ${auditFee} for audits; ${limitText}.`, {
    details: { field: 'job.maxPrice' },
    next: [
      limit === undefined
        ? 'Give maxPrice, of price and audit fee together, in the call or in the payment of the client.'
        : 'Give a higher maximum price, a lower audit class, or another gateway.',
    ],
  })
}

async function signCheque(
  context: ClientContext,
  { hasher, reader, deployment }: ClientNetwork,
  { payment }: SignJobInit,
  { worker, gateway, class: auditClass, cheque: terms }: Quote,
  amount: bigint,
): Promise<Signed<Cheque>> {
  const { gatewayFeeBps, burnBps, postingMode } = terms
  const { maxSharesBps = 2_000, token = deployment.contracts.opg } = payment
  if (gatewayFeeBps + burnBps > maxSharesBps) {
    throw new OgError(
      'BAD_CHEQUE',
      `Shares of ${gatewayFeeBps + burnBps} / 10,000 are above the limit ${maxSharesBps}.`,
    )
  }
  const account = { payer: payment.signer.address, gateway, worker, token, auditClass }
  const offered = { epoch: terms.epoch, cumulative: BigInt(terms.cumulative) }
  const spent = await reader.spent({ ...account, epoch: terms.epoch })
  const { value, signature } = signStruct(payment.signer, hasher, chequeType, {
    module: deployment.contracts.settlement,
    ...account,
    ...context.cheques.next(account, amount, offered, spent),
    ...{ gatewayFeeBps, burnBps, postingMode },
  })
  return { value, signature }
}

/** Asserts that the account of the quote is a gateway that registered the URL: a job names its gateway. @throws NOT_REGISTERED */
async function assertGateway(context: ClientContext, account: Address): Promise<void> {
  const { reader, registrations } = await context.network()
  const url = context.gateways.preferred()
  const [node, { problem }] = await Promise.all([reader.node(account), registrations.get(account, 'gateway')])
  if (problem === undefined && node?.url.replace(/\/+$/, '') === url) return
  throw new OgError('NOT_REGISTERED', `The account ${account} is no gateway that registered the URL ${url}.`, {
    details: { account, role: 'gateway' },
    next: ['A client-signed job names its gateway. Use the URL that the gateway registered.'],
  })
}

/** The class of a share in percent. */
export function classOfPercent(percent: 0 | 1 | 10 | 100): AuditClass {
  return (percent * 100) as AuditClass
}
