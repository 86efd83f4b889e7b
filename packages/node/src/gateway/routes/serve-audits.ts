import { auditRequestSchema, routes } from '@opengradient/api'
import {
  chequeType,
  OgError,
  orderReplyType,
  orderType,
  orderVerdictType,
  parseBoundedJson,
  signedJsonSchema,
  signedToJson,
} from '@opengradient/protocol'
import type { FastifyInstance } from 'fastify'
import type { Components } from '../../components.ts'
import { serveRoute } from '../../http/serve-route.ts'
import type { OrderDesk, OrderRequest } from '../orders/order-desk.ts'
import { abortOnDisconnect } from './abort-on-disconnect.ts'
import { HeldAnswers } from './held-answers.ts'
import { parseHoldMs } from './parse-hold-ms.ts'

export interface AuditRouteComponents extends Pick<Components, 'signal'> {
  readonly desk: Pick<OrderDesk, 'place'>
}

/** Bytes of an order's body, and those that a caller who waits holds here, about. */
const maxBytes = 64 << 10

/** Serves orders of audits. */
export function serveAudits(app: FastifyInstance, { desk, signal }: AuditRouteComponents): void {
  const held = new HeldAnswers()
  serveRoute(app, routes.orderAudits, async ({ headers }, { request, reply }) => {
    const holdMs = parseHoldMs(headers['x-og-timeout'])
    const wanted = parseOrderRequest(request.body)
    const stop = AbortSignal.any([abortOnDisconnect(reply), signal])
    const known = await held.run(request.ip, maxBytes, () => desk.place(wanted, request.ip, holdMs, stop))
    return {
      status: 200,
      body: {
        receiptHash: known.order.value.receiptHash,
        order: signedToJson(orderType, known.order),
        auditors: known.auditors,
        replies: known.replies.map((each) => signedToJson(orderReplyType, each)),
        verdicts: known.verdicts.map((each) => signedToJson(orderVerdictType, each)),
      },
    }
  })
}

/** @throws BAD_INPUT, BAD_ENCODING, TOO_LARGE */
function parseOrderRequest(body: unknown): OrderRequest {
  const bytes = body instanceof Uint8Array ? body : new Uint8Array(0)
  const parsed = auditRequestSchema.safeParse(parseBoundedJson(bytes, { maxBytes }))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new OgError('BAD_INPUT', `The order is invalid: ${issue?.path.join('.')} ${issue?.message.slice(0, 200)}`, {
      details: { field: ['request', ...(issue?.path ?? [])].join('.') },
    })
  }
  const wanted = parsed.data
  if (!('order' in wanted)) return { receiptHash: wanted.receiptHash, count: wanted.auditors }
  return {
    order: signedJsonSchema(orderType).parse(wanted.order),
    auditors: wanted.auditors,
    cheques: wanted.cheques.map((cheque) => signedJsonSchema(chequeType).parse(cheque)),
  }
}
