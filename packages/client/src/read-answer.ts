import { headerLengthName, parseBinaryResponse } from '@opengradient/api'
import {
  bytes32Schema,
  domainSchema,
  type Hex,
  OgError,
  parseSignedAnswer,
  type ReceiptFile,
  type SignedAnswer,
  type Tensor,
} from '@opengradient/protocol'
import * as z from 'zod'

import type { GatewayResponse } from './gateways.ts'

/** The fields of the response body that are read. The others are not signed, so the client does not use them. */
const extensionSchema = z.object({
  receiptHash: bytes32Schema,
  domain: domainSchema,
  blind: bytes32Schema,
  job: z.unknown(),
  offer: z.unknown(),
  assignment: z.unknown(),
  receipt: z.unknown(),
})

/** A parsed answer of a gateway that is not verified yet. */
export interface UnverifiedAnswer {
  readonly signed: SignedAnswer
  readonly receiptHash: Hex
  readonly domain: ReceiptFile['domain']
  readonly blind: Hex
  readonly outputs: readonly Tensor[]
}

/** Parses the response of a gateway to an inference request. @throws BAD_RECEIPT */
export function readAnswer({ headers, body }: GatewayResponse): UnverifiedAnswer {
  const length = headers.get(headerLengthName)
  try {
    const parsed = parseBinaryResponse(body, length === null ? undefined : Number(length))
    const extension = extensionSchema.parse(parsed.response.opengradient)
    const { receiptHash, domain, blind, job, offer, assignment, receipt } = extension
    const signed = parseSignedAnswer({ job, offer, assignment, receipt })
    return { signed, receiptHash, domain, blind, outputs: parsed.tensors }
  } catch (cause) {
    throw new OgError('BAD_RECEIPT', 'The response of the gateway contains no readable receipt.', {
      cause,
      next: ['Check that the URL is that of a gateway, or use another gateway.'],
    })
  }
}
