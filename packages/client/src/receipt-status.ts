import { routes } from '@opengradient/api'
import { type Hex, type Signed, signedJsonSchema, type Verdict, verdictType } from '@opengradient/protocol'
import * as z from 'zod'

import type { ClientContext } from './client-context.ts'

const verdictsSchema = z.array(signedJsonSchema(verdictType))

/** A gateway's view of a receipt. Neither field is verified. */
export interface ReceiptStatus {
  /** The state that the gateway reports; only a reason to read the state from the chain. */
  readonly state: string
  readonly verdicts: readonly Signed<Verdict>[]
}

/** Reads a gateway's view of a receipt. @throws NOT_FOUND, UNAVAILABLE */
export async function fetchReceiptStatus(
  context: ClientContext,
  receiptHash: Hex,
  signal: AbortSignal,
): Promise<ReceiptStatus> {
  const { body } = await context.gateways.call(routes.getReceipt, { params: { hash: receiptHash } }, { signal })
  return { state: body.state, verdicts: verdictsSchema.parse(body.verdicts) }
}
