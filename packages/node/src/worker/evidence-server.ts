import {
  assertSignedBy,
  evidenceCodec,
  evidenceRequestCodec,
  evidenceRequestDigest,
  evidenceResponseCodec,
  OgError,
  streamNames,
  visibilities,
} from '@opengradient/protocol'

import type { Components } from '../components.ts'
import { evidenceKey } from './attempts.ts'

type EvidenceServerComponents = Pick<Components, 'peerNode' | 'nodes' | 'records' | 'clock'>

/** Maximum distance of a request's time from this node's clock, in milliseconds. */
const requestSkewMs = 60_000
const concurrency = 8
const timeoutMs = 30_000

/** Serves the evidence of this worker's receipts to auditors. */
export async function serveEvidence(components: EvidenceServerComponents): Promise<void> {
  const { peerNode } = components
  const { maxBytes: requestMaxBytes } = evidenceRequestCodec
  const { maxBytes: responseMaxBytes } = evidenceResponseCodec
  await peerNode.handle(
    streamNames.evidence,
    { requestMaxBytes, responseMaxBytes, concurrency, timeoutMs },
    async (bytes, { peerId }) => answerRequest(components, bytes, peerId),
  )
}

async function answerRequest(
  { nodes, records, clock }: EvidenceServerComponents,
  bytes: Uint8Array,
  peerId: string,
): Promise<Uint8Array> {
  const request = evidenceRequestCodec.decode(bytes)
  assertSignedBy(request.auditor, evidenceRequestDigest(request), request.signature, 'evidence request')
  if (Math.abs(clock.now() - request.at) > requestSkewMs) {
    throw new OgError('EXPIRED', `Evidence request is more than ${requestSkewMs / 1_000} s off this node's clock.`, {
      details: { field: 'evidenceRequest.at' },
    })
  }
  const auditor = nodes.assertActive(request.auditor, 'auditor', clock.now() / 1_000)
  if (auditor.peerId !== peerId) {
    throw new OgError('NOT_AUTHORISED', "Evidence request is not from the auditor's peer.")
  }
  const found = await records.get(evidenceKey(request.receiptHash))
  if (found === undefined) throw new OgError('NOT_FOUND', `Evidence of ${request.receiptHash} is not stored.`)
  const evidence = evidenceCodec.decode(found)
  if (evidence.job.value.visibility !== visibilities.public) {
    throw new OgError('NOT_AUTHORISED', 'Job visibility excludes auditors.')
  }
  return evidenceResponseCodec.encode({ type: 'evidence', evidence })
}
