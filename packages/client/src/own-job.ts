import {
  type Address,
  canonicalOrtRuntime,
  countUnits,
  type Hex,
  type Job,
  jobType,
  type Manifest,
  OgError,
  randomBytes32,
  runtimeId,
  type Signed,
  signStruct,
  type Tensor,
  visibilities,
  zeroBytes32,
} from '@opengradient/protocol'

import type { ClientContext, PaymentInit } from './context.ts'

/** The hashes that a job commits to. */
export interface Commitments {
  readonly modelId: Hex
  readonly inputHash: Hex
  readonly paramsHash: Hex
  readonly requestHash: Hex
}

/**
 * A job that the client signs and pays, for the gateway that is asked next.
 * @throws NOT_REGISTERED when no registered gateway has that URL
 */
export async function signOwnJob(
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
  const canonical = runtimeId(canonicalOrtRuntime)
  const runtimes = manifest.runtimes.map(runtimeId)
  const { value, signature } = signStruct(signer, hasher, jobType, {
    requester: signer.address,
    gateway: await gatewayAccount(context),
    payer: signer.address,
    refundTo: signer.address,
    token: payment.token ?? deployment.contracts.opg,
    ...commitments,
    runtimeId: runtimes.includes(canonical) ? canonical : (runtimes[0] as Hex),
    offerHash: zeroBytes32,
    // The publisher only suggests a price; without a word from the caller twice as much is accepted, no more.
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

/** Who answers at the preferred gateway's URL, as the registry has it: the gateway is not asked who it is. */
async function gatewayAccount(context: ClientContext): Promise<Address> {
  const { reader, registrations } = await context.network()
  const url = context.gateways.preferred()
  for (const node of await reader.nodes()) {
    const same = node.roles.includes('gateway') && node.url.replace(/\/+$/, '') === url
    if (same && (await registrations.isActive(node.account, 'gateway'))) return node.account
  }
  throw new OgError('NOT_REGISTERED', `No registered gateway has the URL ${url}.`, {
    next: ['A job of your own names its gateway: use the URL that the gateway registered.'],
  })
}
