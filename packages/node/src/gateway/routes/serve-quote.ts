import { type Immutable, type Quote, routes } from '@opengradient/api'
import {
  type Address,
  type AuditClass,
  auditFeeOf,
  OgError,
  offerType,
  postingModes,
  priceOf,
  settleMarginOf,
  signedToJson,
} from '@opengradient/protocol'
import type { FastifyInstance } from 'fastify'
import type { Components } from '../../components.ts'
import type { OfferedModel } from '../../gossip/offer-book.ts'
import { serveRoute } from '../../http/serve-route.ts'
import type { OfferFinder } from '../dispatch/offer-finder.ts'
import type { ModelCatalog } from '../model-catalog.ts'
import type { ChequeBook } from '../payments/cheque-book.ts'
import type { ClientLedgers } from '../payments/client-ledgers.ts'
import { jobDeadlines } from '../payments/job-deadlines.ts'

export interface QuoteRouteComponents
  extends Pick<Components, 'account' | 'config' | 'parameters' | 'clock' | 'signal'> {
  readonly catalog: Pick<ModelCatalog, 'resolve'>
  readonly finder: Pick<OfferFinder, 'find'>
  readonly book: Pick<ChequeBook, 'state'>
  readonly ledgers: Pick<ClientLedgers, 'cumulative'>
}

/** Epoch of other payers' cheques: a payer may choose another one. */
const clientEpoch = 0

/** Serves quotes: the price of a run, and the terms under which a client signs its job and cheque. */
export function serveQuote(app: FastifyInstance, components: QuoteRouteComponents): void {
  const { account, config, parameters, clock, signal, catalog, finder } = components
  serveRoute(app, routes.getQuote, async ({ query }) => {
    const { modelId } = catalog.resolve(query.model, query.version)
    const { audit, payer = account } = query
    const auditClass = audit === undefined ? config.gateway.auditClass : ((100 * Number(audit)) as AuditClass)
    const deadlines = jobDeadlines(components)
    const { drawn } = parameters.batches
    const priced = (await finder.find(modelId, auditClass, signal))
      .filter(({ offer }) => offer.value.validUntil >= deadlines.executeBy)
      .map((offered) => ({
        offered,
        price: priceOf(offered.offer.value, query.inputUnits, query.outputUnits),
        auditFee: auditFeeOf(offered.offer.value, auditClass, drawn),
      }))
      .sort((a, b) => (a.price + a.auditFee < b.price + b.auditFee ? -1 : 1))
    const [cheapest] = priced
    if (cheapest === undefined) {
      throw new OgError('NO_WORKER', `No live worker offers ${query.model}.`, { retryAfterMs: 1_000 })
    }
    const { offered, price, auditFee } = cheapest
    const body: Immutable<Quote> = {
      ...{ gateway: account, worker: offered.worker, modelId, offerHash: offered.offerHash, class: auditClass },
      offer: signedToJson(offerType, offered.offer),
      ...{ price: price.toString(), auditFee: auditFee.toString() },
      cheque: await chequeTerms(components, offered, payer, auditClass),
      executeSeconds: deadlines.executeBy - Math.floor(clock.now() / 1_000),
      settleSeconds: deadlines.settleBy - deadlines.executeBy,
      guarantees: guaranteeTimes(components, auditClass),
    }
    return { status: 200, body }
  })
}

async function chequeTerms(
  { account, config, book, ledgers }: QuoteRouteComponents,
  { worker, offer }: OfferedModel,
  payer: Address,
  auditClass: AuditClass,
): Promise<Immutable<Quote['cheque']>> {
  const { settlement: module } = config.deployment.contracts
  const { gatewayFeeBps, burnBps, postingMode } = config.gateway
  const { token } = offer.value
  const own = payer === account ? book.state({ worker, auditClass }) : undefined
  const epoch = own?.epoch ?? clientEpoch
  const parties = { payer, gateway: account, worker, token, epoch, auditClass }
  const cumulative = own?.signed ?? (await ledgers.cumulative(parties))
  return {
    ...{ module, payer, token, epoch, gatewayFeeBps, burnBps },
    cumulative: cumulative.toString(),
    postingMode: postingModes[postingMode],
  }
}

/** Bounds for an honest worker and honest auditors: it posts within the margin, and they answer within the window. */
function guaranteeTimes(
  { parameters: { batches } }: Pick<QuoteRouteComponents, 'parameters'>,
  auditClass: AuditClass,
): Quote['guarantees'] {
  const settled = settleMarginOf(batches.jobLifetime)
  const windowEnd = settled + batches.window
  return { settled, replayed: auditClass === 0 ? null : windowEnd, final: windowEnd + 1 }
}
