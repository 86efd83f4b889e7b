import { type ReceiptDetails, routes } from '@opengradient/api'
import {
  decodeBase64,
  groupType,
  type Hex,
  type Inclusion,
  leafType,
  OgError,
  orderType,
  orderVerdictType,
  outcomeLeafType,
  parseSignedAnswer,
  type ReceiptFile,
  type ReceiptOrder,
  type ReceiptSummary,
  receiptType,
  type SignedAnswer,
  signedJsonSchema,
  summaryType,
} from '@opengradient/protocol'
import * as z from 'zod'

import type { ClientContext } from './client-context.ts'

/** A gateway's knowledge of a receipt beyond its file, unverified. */
export interface ReceiptUpdate {
  /** The state that the gateway reports: only a reason to verify anew. */
  readonly state: string
  readonly answer: SignedAnswer
  readonly inclusion: Inclusion | null
  readonly draw: ReceiptFile['draw']
  readonly summaries: readonly ReceiptSummary[]
  readonly order: ReceiptOrder | null
}

/** Reads a gateway's knowledge of a receipt. @throws NOT_FOUND, UNAVAILABLE, BAD_ENCODING, the signal's reason */
export async function fetchReceiptUpdate(
  context: ClientContext,
  receiptHash: Hex,
  signal: AbortSignal,
): Promise<ReceiptUpdate> {
  const { body } = await context.gateways.call(
    routes.getReceipt,
    { params: { hash: receiptHash }, query: {} },
    { signal },
  )
  try {
    return toUpdate(body)
  } catch (cause) {
    if (!(cause instanceof z.ZodError)) throw cause
    throw new OgError('BAD_ENCODING', 'The gateway describes the receipt in a form that cannot be read.', { cause })
  }
}

/** Adds a gateway's knowledge to a file: it replaces what the file has, except for parts that the gateway lacks. */
export function withUpdate(file: ReceiptFile, update: ReceiptUpdate): ReceiptFile {
  const { inclusion, draw, summaries, order } = update
  const joined = joinOrders(file.order, order)
  if (inclusion === null) return { ...file, order: joined }
  const known = new Set(summaries.map(({ summary: { value } }) => `${value.auditor} ${value.round}`))
  const isSameBatch = file.inclusion?.batchId === inclusion.batchId
  const kept = file.summaries.filter(({ summary: { value } }) => !known.has(`${value.auditor} ${value.round}`))
  return {
    ...file,
    ...{ inclusion, draw },
    summaries: isSameBatch ? [...summaries, ...kept] : summaries,
    order: joined,
  }
}

/** The file's own order with the verdicts of both. A gateway cannot replace an order. */
function joinOrders(own: ReceiptOrder | null, reported: ReceiptOrder | null): ReceiptOrder | null {
  if (own === null || reported === null) return own ?? reported
  if (own.order.signature !== reported.order.signature) return own
  const known = new Set(own.verdicts.map(({ value }) => value.auditor))
  return { ...own, verdicts: [...own.verdicts, ...reported.verdicts.filter(({ value }) => !known.has(value.auditor))] }
}

/** The digest of a file's receipt. */
export async function receiptHashOf(context: ClientContext, file: ReceiptFile): Promise<Hex> {
  const { hasher } = await context.network()
  return hasher.digest(receiptType, file.receipt.value)
}

function toUpdate({ state, answer, settlement, draw, verdicts, order }: ReceiptDetails): ReceiptUpdate {
  return {
    state,
    answer: parseSignedAnswer(answer),
    inclusion: settlement && toInclusion(settlement),
    draw: (draw ?? []).map(({ round, seed, accounts }) => ({ round, seed, accounts })),
    summaries: verdicts.flatMap(toSummary),
    order: order && {
      order: signedJsonSchema(orderType).parse(order.order),
      auditors: order.auditors,
      verdicts: order.verdicts.map((verdict) => signedJsonSchema(orderVerdictType).parse(verdict)),
    },
  }
}

function toInclusion(settlement: NonNullable<ReceiptDetails['settlement']>): Inclusion {
  const { batchId, batch, leaf, path, groups, atRisk } = settlement
  return {
    ...{ batchId, sequence: batch.sequence, postedBlock: batch.postedBlock, path },
    leaf: leafType.jsonSchema.parse(leaf),
    groups: groups.map((group) => groupType.jsonSchema.parse(group)),
    atRisk: atRisk.map(BigInt),
  }
}

/** A summary whose outcome for the receipt is known; none while only the chain has it. */
function toSummary({ summary, bitmap, leaf, path }: ReceiptDetails['verdicts'][number]): ReceiptSummary[] {
  if (summary === null || bitmap === null || leaf === null || path === null) return []
  return [
    {
      summary: signedJsonSchema(summaryType).parse(summary),
      bitmap: decodeBase64(bitmap),
      leaf: outcomeLeafType.jsonSchema.parse(leaf),
      path,
    },
  ]
}
