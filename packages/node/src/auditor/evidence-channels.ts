import {
  type EvidenceMessage,
  type EvidenceResponse,
  evidenceMessageCodec,
  evidenceResponseCodec,
  streamNames,
} from '@opengradient/protocol'

import { type ChannelComponents, KeptChannels } from './kept-channels.ts'

/** One kept stream `/og/evidence/2` to each worker that owes this auditor evidence. */
export class EvidenceChannels extends KeptChannels<EvidenceMessage, EvidenceResponse> {
  constructor(components: ChannelComponents) {
    super(components, {
      protocol: streamNames.evidence,
      messages: evidenceMessageCodec,
      responses: evidenceResponseCodec,
    })
  }
}
