import {
  type Address,
  duties,
  type EvidenceMessage,
  type EvidenceRequest,
  evidenceRequestType,
  type Hasher,
  type Hex,
  hashList,
  OgError,
  type OutputRequest,
  outputRequestType,
  recoverKey,
  type SignatureContext,
  type Signed,
} from '@opengradient/protocol'

/** Maximum distance of a request's time from this node's clock, in milliseconds. */
const requestSkewMs = 60_000

export interface RequestParties {
  /** Account of this node, which is asked. */
  readonly asked: Address
  /** Account of the connected peer. */
  readonly auditor: Address
  readonly hasher: Hasher
  readonly signatures: SignatureContext
  readonly nowMs: number
}

/**
 * Checks signature, time and parties of a request for evidence. Whether its duty entitles the sender is checked against the draw.
 *
 * @throws NOT_AUTHORISED, EXPIRED, BAD_SIGNATURE, BAD_INPUT
 */
export function assertRequest(
  message: Exclude<EvidenceMessage, { type: 'summary' }>,
  parties: RequestParties,
): EvidenceRequest | OutputRequest {
  const { hasher } = parties
  if (message.type === 'outputs') {
    const { value } = message.request
    assertSender(message.request, hasher.digest(outputRequestType, value), outputRequestType.name, parties)
    return value
  }
  const { value } = message.request
  assertSender(message.request, hasher.digest(evidenceRequestType, value), evidenceRequestType.name, parties)
  const receipts: readonly Hex[] = message.type === 'evidence' ? message.receipts : []
  if (value.receiptsHash !== hashList(receipts)) {
    throw new OgError('BAD_INPUT', 'The request was signed for other receipts.', { details: { field: 'receiptsHash' } })
  }
  if (new Set(receipts).size !== receipts.length) {
    throw new OgError('BAD_INPUT', 'A receipt occurs twice in the request.', { details: { field: 'receipts' } })
  }
  if (!(Object.values(duties) as number[]).includes(value.kind)) {
    throw new OgError('BAD_INPUT', `The kind ${value.kind} of the duty is unknown.`, { details: { field: 'kind' } })
  }
  return value
}

function assertSender(
  { value, signature }: Signed<Pick<EvidenceRequest, 'auditor' | 'worker' | 'at'>>,
  digest: Hex,
  name: string,
  { asked, auditor, hasher, signatures, nowMs }: RequestParties,
): void {
  if (value.worker !== asked || value.auditor !== auditor) {
    throw new OgError('NOT_AUTHORISED', "The request is not the connected peer's, or is for another node.")
  }
  if (Math.abs(nowMs - value.at) > requestSkewMs) {
    throw new OgError('EXPIRED', `The request is more than ${requestSkewMs / 1_000} s off this node's clock.`, {
      details: { field: 'evidenceRequest.at' },
    })
  }
  const key = recoverKey(hasher, { name }, auditor, digest, signature, signatures.recovered)
  if (key !== auditor && key !== signatures.signerOf(auditor)) {
    throw new OgError('BAD_SIGNATURE', `The request was signed by ${key}, not by ${auditor}.`)
  }
}
