import {
  type EvidenceMessage,
  type EvidenceResponse,
  evidenceMessageCodec,
  evidenceResponseCodec,
  streamNames,
} from '@opengradient/protocol'

import { type ChannelComponents, KeptChannels } from './kept-channels.ts'

/** One kept stream to each node that serves this auditor evidence: workers, and gateways for cases. */
export class EvidenceChannels extends KeptChannels<EvidenceMessage, EvidenceResponse> {
  constructor(components: ChannelComponents, stream: 'evidence' | 'caseEvidence' = 'evidence') {
    super(components, {
      protocol: streamNames[stream],
      messages: evidenceMessageCodec,
      responses: evidenceResponseCodec,
    })
  }
}
