import { ApiClient, routes } from '@opengradient/api'
import { type Deployment, deposit } from '@opengradient/chain'
import { createClient } from '@opengradient/client'
import { createSigner, formatOpg, type Hex, OgError, randomBytes32, systemRandom } from '@opengradient/protocol'

import { accountWriter } from '../account-writer.ts'
import { penaltyTimeoutMs } from '../demo-network.ts'
import { opg } from '../devnet-parameters.ts'
import { createGatewayClient } from '../gateway-client.ts'
import { ModelPublication, type PublishedModel } from '../publish-models.ts'
import { errorCode } from './error-code.ts'
import type { ActingLiar, FaultOutcome, LiarView } from './liar.ts'
import { poll } from './poll.ts'

/** Of one unit: far above the ceiling of any sponsor. */
const absurdPrice = 900n * opg
/** Limit of a client for one job. */
const clientLimit = opg

/** A publisher that names an absurd price for a copy of a model. Workers adopt it in their offers. */
export const dearPublisher: ActingLiar = {
  async act(view, signal) {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(penaltyTimeoutMs)])
    const facts = await observe(view, limit)
    return { outcome: judgeDearPublisher(facts), story: describe(facts) }
  },
}

/** Observations of a model that workers offer at an absurd price. */
export interface DearPublisherFacts {
  /** Workers that offer the model. */
  readonly offers: number
  /** Error code of the sponsored request; undefined when it was answered. */
  readonly sponsorError: string | undefined
  /** Error code of a request that the client pays; undefined when it was answered. */
  readonly clientError: string | undefined
  /** Error code of the same sponsored request for the original of the copied model. */
  readonly originalError: string | undefined
  /** Receipts of the copied model. */
  readonly receipts: number
  /** Money of the payer that is gone, in 1e-18 OPG. */
  readonly paid: bigint
  /** Growth of the publisher's free money. */
  readonly earned: bigint
}

/** Harmless when sponsor and client refuse the price, no receipt exists and no money moved, while the original is sponsored. */
export function judgeDearPublisher(facts: DearPublisherFacts): FaultOutcome | undefined {
  const { offers, sponsorError, clientError, originalError, receipts, paid, earned } = facts
  if (offers === 0 || originalError !== undefined) return undefined
  if (sponsorError !== 'NOT_AUTHORISED' || clientError !== 'BAD_JOB') return undefined
  if (receipts > 0 || paid !== 0n || earned !== 0n) return undefined
  const how = `offered by ${offers} workers at ${formatOpg(absurdPrice)} OPG: the sponsor refuses (${sponsorError}), the client too (${clientError}); nothing was paid`
  return { result: 'harmless', how }
}

async function observe({ net, kind }: LiarView, signal: AbortSignal): Promise<DearPublisherFacts> {
  const { rpcUrl, deployment, urlOf, keyOf, models } = net.access
  const original = models.find(({ model }) => (model.examples ?? []).length > 0)
  const example = (await net.examples()).find(({ model }) => model === original?.model.name)
  if (original === undefined || example === undefined) throw new OgError('USAGE', 'No model has an example.')
  const url = urlOf('gateway-1')
  const gateway = createGatewayClient(url)
  const { name, modelId } = await publishCopy(original, { rpcUrl, deployment, privateKey: keyOf(kind), url }, signal)
  const offers = await poll(async () => {
    const workers = (await gateway.models(signal)).find((each) => each.modelId === modelId)?.workers ?? []
    return workers.length > 0 ? workers.length : undefined
  }, signal)

  const { settlement, opg: token } = deployment.contracts
  const [payer, publisher] = [createSigner(keyOf('payer')), createSigner(keyOf(kind))]
  const client = createClient({ gateway: url, rpcUrls: [rpcUrl], settlement, payment: { signer: payer } })
  const { reader } = await client.network()
  const freeBalances = async (): Promise<readonly [bigint, bigint]> => [
    await reader.freeBalance(payer.address, token),
    await reader.freeBalance(publisher.address, token),
  ]
  const writer = accountWriter({ rpcUrl, deployment, privateKey: keyOf('payer') })
  await deposit(writer, { token, balance: absurdPrice }, { signal })
  const [payerBefore, publisherBefore] = await freeBalances()
  const { inputs } = example
  const paidJob = client.infer({ model: name, input: { tensors: inputs }, maxPrice: clientLimit, signal })
  const [sponsorError, clientError, originalError] = [
    await errorCode(gateway.infer(name, inputs, signal), signal),
    await errorCode(paidJob, signal),
    await errorCode(gateway.infer(original.model.name, inputs, signal), signal),
  ]
  const api = new ApiClient({ urls: [url], rounds: 1 })
  const { body } = await api.call(routes.listReceipts, { query: { limit: 1_000 } }, { signal })
  const [payerAfter, publisherAfter] = await freeBalances()
  return {
    ...{ offers, sponsorError, clientError, originalError },
    receipts: body.receipts.filter(({ model }) => model.modelId === modelId).length,
    paid: payerBefore - payerAfter,
    earned: publisherAfter - publisherBefore,
  }
}

/** Publishes the model once more, under a new name and at the absurd price. */
async function publishCopy(
  { model }: PublishedModel,
  { url, privateKey, ...chain }: { rpcUrl: string; deployment: Deployment; privateKey: Hex; url: string },
  signal: AbortSignal,
): Promise<{ readonly name: string; readonly modelId: Hex }> {
  // A new name: the action is repeated when it was not judged.
  const name = `golden/model-${randomBytes32(systemRandom).slice(2, 10)}`
  const models = [{ ...model, name, version: '1', price: absurdPrice }]
  const publication = new ModelPublication({ models, progress: () => undefined, signal })
  const [copy] = await publication.publish({ ...chain, publisherKey: privateKey, gateway: Promise.resolve(url) })
  return { name, modelId: (copy as PublishedModel).published.modelId }
}

function describe(facts: DearPublisherFacts): string[] {
  const { offers, sponsorError, clientError, originalError, receipts, paid } = facts
  const shown = (code: string | undefined): string => code ?? 'answered'
  return [
    `claimed      a copy of a model is worth ${formatOpg(absurdPrice)} OPG a unit; ${offers} workers adopted the price`,
    `sponsor      request without money of its own: ${shown(sponsorError)}`,
    `client       request with ${formatOpg(absurdPrice)} OPG and a limit of ${formatOpg(clientLimit)}: ${shown(clientError)}`,
    `control      the original at its price: ${shown(originalError)}`,
    `consequence  ${receipts} receipts, ${formatOpg(paid)} OPG paid`,
  ]
}
