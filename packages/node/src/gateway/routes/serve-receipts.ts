import { routes } from '@opengradient/api'
import { jobType, OgError, signedToJson } from '@opengradient/protocol'
import type { FastifyInstance } from 'fastify'

import type { Components } from '../../components.ts'
import { serveRoute } from '../../http/serve-route.ts'
import type { ReceiptDescriber } from './describe-receipt.ts'

export interface ReceiptRouteComponents extends Pick<Components, 'receiptIndex'> {
  readonly receipts: ReceiptDescriber
}

/** Serves receipts and jobs by their hashes, and the list of the newest receipts. */
export function serveReceipts(app: FastifyInstance, { receiptIndex, receipts }: ReceiptRouteComponents): void {
  serveRoute(app, routes.listReceipts, ({ query }) => ({
    status: 200,
    body: { receipts: receiptIndex.list(query.limit).map(receipts.summarize) },
  }))

  serveRoute(app, routes.getReceipt, ({ params }) => {
    const entry = receiptIndex.get(params.hash)
    if (entry === undefined) {
      throw new OgError('NOT_FOUND', `Receipt ${params.hash} is unknown to this gateway.`, {
        next: ['A receipt from another gateway arrives by gossip within a second or two.'],
      })
    }
    return { status: 200, body: receipts.describe(entry) }
  })

  serveRoute(app, routes.getJob, ({ params }) => {
    const entries = receiptIndex.byJob(params.hash)
    const first = entries[0]?.answer
    if (first === undefined) throw new OgError('NOT_FOUND', `Job ${params.hash} is unknown to this gateway.`)
    const job = signedToJson(jobType, first.job)
    return { status: 200, body: { jobHash: params.hash, job, receipts: entries.map(receipts.summarize) } }
  })
}
