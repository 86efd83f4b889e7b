import { type GossipSub, type GossipsubOpts, StrictSign, TopicValidatorResult } from '@chainsafe/libp2p-gossipsub'
import { createTopicScoreParams } from '@chainsafe/libp2p-gossipsub/score'
import { topics } from '@opengradient/protocol'

import { p2pLimits } from './limits.ts'

/** The parts of gossipsub that its exported type leaves out. */
export interface GossipsubService extends GossipSub {
  readonly mesh: Map<string, Set<string>>
  getScore(peerId: string): number
}

export { TopicValidatorResult }

/** Peers at or below this score are ignored and disconnected. */
export const graylistScore = -80

const allTopics = Object.values(topics)

const topicScore = createTopicScoreParams({
  topicWeight: 1,
  // P1 and P2: a small credit for delivered messages, below the penalty of two invalid messages.
  timeInMeshWeight: 0.01,
  timeInMeshQuantum: 1_000,
  timeInMeshCap: 300,
  firstMessageDeliveriesWeight: 0.05,
  firstMessageDeliveriesDecay: 0.95,
  firstMessageDeliveriesCap: 100,
  // P3 assumes steady traffic, which these topics do not have.
  meshMessageDeliveriesWeight: 0,
  meshFailurePenaltyWeight: 0,
  // P4: the square of the rejects in about 30 s; the fifth reject reaches the graylist.
  invalidMessageDeliveriesWeight: -5,
  invalidMessageDeliveriesDecay: 0.98,
})

/** @param applicationScore score of a peer outside gossip, zero or negative (P5) */
export function gossipsubOptions(applicationScore: (peerId: string) => number): Partial<GossipsubOpts> {
  return {
    globalSignaturePolicy: StrictSign,
    allowedTopics: allTopics,
    // A node without peers may publish: it is not an error to be the first.
    allowPublishToZeroTopicPeers: true,
    // A node sends its own messages to every peer. Measured with seven loaded processes and bursts of 2,000 to 3,000: as much CPU as
    // publishing to the mesh alone, one hop instead of two, and fewer lost.
    floodPublish: true,
    // Detected before the signature is verified: most messages in a mesh are duplicates.
    fastMsgIdFn: (message) => `${latin1(message.from)}${latin1(message.seqno)}`,
    // A small mesh: a message costs each node about 0.45 ms with three mesh peers and 1 ms with six, mostly duplicates.
    D: 3,
    Dlo: 2,
    Dhi: 4,
    Dscore: 1,
    Dout: 1,
    maxInboundDataLength: p2pLimits.gossipFrameBytes,
    maxOutboundBufferSize: p2pLimits.gossipOutboundBytes,
    doPX: false,
    // A loaded machine may answer late; that is no broken promise (P7).
    gossipsubIWantFollowupMs: 30_000,
    scoreThresholds: {
      gossipThreshold: -20,
      publishThreshold: -40,
      graylistThreshold: graylistScore,
      acceptPXThreshold: 10,
      opportunisticGraftThreshold: 1,
    },
    scoreParams: {
      topicScoreCap: 10,
      appSpecificScore: applicationScore,
      appSpecificWeight: 1,
      // P6 penalises nodes that share an IP address: all nodes of a devnet, or behind one NAT.
      IPColocationFactorWeight: 0,
      // P7: an honest busy node breaks a few promises per second.
      behaviourPenaltyWeight: -1,
      behaviourPenaltyThreshold: 6,
      behaviourPenaltyDecay: 0.8,
      decayInterval: 1_000,
      decayToZero: 0.1,
      topics: Object.fromEntries(allTopics.map((topic) => [topic, topicScore])),
    },
  }
}

function latin1(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
