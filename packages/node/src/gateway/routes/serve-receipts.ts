import { routes } from '@opengradient/api'
import { jobType, OgError, parseRequirement, signedToJson } from '@opengradient/protocol'
import type { FastifyInstance } from 'fastify'
import type { Components } from '../../components.ts'
import { serveRoute } from '../../http/serve-route.ts'
import type { ReceiptDescriber } from '../receipts/describe-receipt.ts'
import type { KnownReceipt, OwnReceipts } from '../receipts/own-receipts.ts'
import type { ReceiptTracker } from '../receipts/receipt-tracker.ts'
import { abortOnDisconnect } from './abort-on-disconnect.ts'
import { HeldAnswers } from './held-answers.ts'
import { waitUntilDecided } from './wait-for-guarantee.ts'

export interface ReceiptRouteComponents extends Pick<Components, 'signal'> {
  readonly receipts: Pick<OwnReceipts, 'list' | 'ofJob' | 'require'>
  readonly tracker: Pick<ReceiptTracker, 'get' | 'until' | 'track'>
  readonly describer: Pick<ReceiptDescriber, 'describe' | 'summarize'>
}

/** Bytes that a caller who waits for a receipt holds here, about. */
const waiterBytes = 4_096

/** Serves receipts and jobs by their hashes, and the list of the newest receipts. */
export function serveReceipts(app: FastifyInstance, components: ReceiptRouteComponents): void {
  const { receipts, tracker, describer, signal } = components
  const held = new HeldAnswers()

  const summarizeAll = async (list: readonly KnownReceipt[]) => {
    const summaries = []
    for (const receipt of list) summaries.push(describer.summarize(await tracker.track(receipt)))
    return summaries
  }

  serveRoute(app, routes.listReceipts, async ({ query }) => ({
    status: 200,
    body: { receipts: await summarizeAll(await receipts.list(query.limit)) },
  }))

  serveRoute(app, routes.getReceipt, async ({ params: { hash }, query }, { request, reply }) => {
    const { require = 'signed', wait } = query
    const requirement = parseRequirement(require)
    await receipts.require(hash)
    const stop = AbortSignal.any([abortOnDisconnect(reply), signal])
    const tracked =
      wait === 0
        ? await tracker.get(hash)
        : await held.run(request.ip, waiterBytes, () =>
            waitUntilDecided(tracker, hash, requirement, 1_000 * wait, stop),
          )
    return { status: 200, body: await describer.describe(tracked) }
  })

  serveRoute(app, routes.getJob, async ({ params }) => {
    const found = await receipts.ofJob(params.hash)
    const [first] = found
    if (first === undefined) throw new OgError('NOT_FOUND', `Job ${params.hash} is unknown to this gateway.`)
    const job = signedToJson(jobType, first.answer.job)
    return { status: 200, body: { jobHash: params.hash, job, receipts: await summarizeAll(found) } }
  })
}
