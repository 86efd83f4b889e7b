import { parseBoundedJson } from '@opengradient/api'
import { bytes32Schema, type Signed, signedJsonSchema, type Verdict, verdictType } from '@opengradient/protocol'
import * as z from 'zod'

import type { ClientContext } from './client-context.ts'

/** The fields of a gateway's receipt status that are read. */
const receiptStatusSchema = z.object({
  receiptHash: bytes32Schema,
  state: z.string().max(32),
  verdicts: z.array(signedJsonSchema(verdictType)).max(1024),
})

/** A gateway's view of a receipt. Neither field is verified. */
export interface ReceiptStatus {
  /** The state that the gateway reports; only a reason to read the state from the chain. */
  readonly state: string
  readonly verdicts: readonly Signed<Verdict>[]
}

const maxStatusBytes = 4 << 20

/** Reads a gateway's view of a receipt. @throws NOT_FOUND, UNAVAILABLE, BAD_ENCODING */
export async function fetchReceiptStatus(
  context: ClientContext,
  receiptHash: string,
  signal: AbortSignal,
): Promise<ReceiptStatus> {
  const path = `/og/v1/receipts/${receiptHash}`
  const { body } = await context.gateways.request({ path, maxBytes: maxStatusBytes }, signal)
  return receiptStatusSchema.parse(parseBoundedJson(body))
}
