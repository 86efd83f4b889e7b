import { parseBoundedJson } from '@opengradient/api'
import {
  bytes32Schema,
  isOgError,
  type ReceiptFile,
  type Signed,
  signedJsonSchema,
  type Verdict,
  verdictType,
} from '@opengradient/protocol'
import { assertVerdict } from '@opengradient/verifier'
import * as z from 'zod'

import type { ClientContext, Network } from './context.ts'

/** What of a gateway's word on a receipt is used: signed verdicts, and a hint when to ask the chain. */
const receiptStatusSchema = z.object({
  receiptHash: bytes32Schema,
  state: z.string().max(32),
  verdicts: z.array(signedJsonSchema(verdictType)).max(1024),
})

export interface ReceiptStatus {
  /** The gateway's own word: a reason to look, no more. */
  readonly state: string
  readonly verdicts: readonly Signed<Verdict>[]
}

const maxStatusBytes = 4 << 20

/** What a gateway knows of a receipt. @throws NOT_FOUND, UNAVAILABLE, BAD_ENCODING */
export async function fetchStatus(
  context: ClientContext,
  receiptHash: string,
  signal: AbortSignal,
): Promise<ReceiptStatus> {
  const path = `/og/v1/receipts/${receiptHash}`
  const { body } = await context.gateways.request({ path, maxBytes: maxStatusBytes }, signal)
  return receiptStatusSchema.parse(parseBoundedJson(body))
}

/** The verdicts among those offered that count: well signed, one an auditor, each by an auditor registered now. */
export async function acceptVerdicts(
  network: Network,
  file: ReceiptFile,
  receiptHash: `0x${string}`,
  offered: readonly Signed<Verdict>[],
): Promise<Signed<Verdict>[]> {
  const accepted = new Map(file.verdicts.map((verdict) => [verdict.value.auditor, verdict]))
  for (const verdict of offered) {
    const { auditor } = verdict.value
    if (accepted.has(auditor) || auditor === file.receipt.value.worker) continue
    try {
      assertVerdict(verdict, receiptHash, network.hasher)
    } catch (error) {
      if (isOgError(error)) continue
      throw error
    }
    if (await network.registrations.isActive(auditor, 'auditor')) accepted.set(auditor, verdict)
  }
  return [...accepted.values()]
}
