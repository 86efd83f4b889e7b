import {
  type Address,
  countUnits,
  type Hex,
  type Job,
  jobType,
  type Manifest,
  OgError,
  randomBytes32,
  runtimeIdsOf,
  type Signed,
  signStruct,
  type Tensor,
  visibilities,
  zeroBytes32,
} from '@opengradient/protocol'

import type { ClientContext, PaymentInit } from './client-context.ts'
import type { Commitments } from './commitments.ts'

/**
 * Signs a job that the client pays, for the preferred gateway.
 * @throws NOT_REGISTERED when no registered gateway has the URL
 */
export async function signJob(
  context: ClientContext,
  payment: PaymentInit,
  manifest: Manifest,
  inputs: readonly Tensor[],
  commitments: Commitments,
  maxPrice: bigint | undefined,
): Promise<Signed<Job>> {
  const { hasher, deployment } = await context.network()
  const { signer, executeSeconds = 60, settleSeconds = 1_800, auditBps = 10_000 } = payment
  const { inputUnits, outputUnits } = countUnits(manifest, inputs)
  const now = Math.floor(context.clock.now() / 1000)
  const { value, signature } = signStruct(signer, hasher, jobType, {
    requester: signer.address,
    gateway: await gatewayAccount(context),
    payer: signer.address,
    refundTo: signer.address,
    token: payment.token ?? deployment.contracts.opg,
    ...commitments,
    runtimeId: runtimeIdsOf(manifest)[0] as Hex,
    offerHash: zeroBytes32,
    // The manifest's price is a suggestion of the publisher. Without a limit of the caller, twice this price is accepted.
    maxPrice: maxPrice ?? 2n * BigInt(manifest.price) * BigInt(inputUnits + outputUnits),
    maxInputUnits: inputUnits,
    maxOutputUnits: outputUnits,
    auditBps,
    visibility: visibilities.public,
    executeBy: now + executeSeconds,
    settleBy: now + settleSeconds,
    payment: zeroBytes32,
    nonce: randomBytes32(context.random),
  })
  return { value, signature }
}

/** The account of the preferred gateway by its URL in the registry: the gateway itself is not trusted to report it. */
async function gatewayAccount(context: ClientContext): Promise<Address> {
  const { reader, registrations } = await context.network()
  const url = context.gateways.preferred()
  for (const node of await reader.nodes()) {
    const matches = node.roles.includes('gateway') && node.url.replace(/\/+$/, '') === url
    if (matches && (await registrations.isActive(node.account, 'gateway'))) return node.account
  }
  throw new OgError('NOT_REGISTERED', `No registered gateway has the URL ${url}.`, {
    next: ['A client-signed job names its gateway. Use the URL that the gateway registered.'],
  })
}
