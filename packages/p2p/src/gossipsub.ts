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

const topicScore = createTopicScoreParams({
  topicWeight: 1,
  // P1 and P2: a little credit for being useful, less than two invalid messages cost.
  timeInMeshWeight: 0.01,
  timeInMeshQuantum: 1_000,
  timeInMeshCap: 300,
  firstMessageDeliveriesWeight: 0.05,
  firstMessageDeliveriesDecay: 0.95,
  firstMessageDeliveriesCap: 100,
  // P3 measures peers against a steady traffic that these topics do not have.
  meshMessageDeliveriesWeight: 0,
  meshFailurePenaltyWeight: 0,
  // P4: the square of the rejects of about the last half minute; the fifth one reaches the graylist.
  invalidMessageDeliveriesWeight: -5,
  invalidMessageDeliveriesDecay: 0.98,
})

/** @param applicationScore score of a peer outside gossip, zero or negative (P5) */
export function gossipsubOptions(applicationScore: (peerId: string) => number): Partial<GossipsubOpts> {
  return {
    globalSignaturePolicy: StrictSign,
    allowedTopics: Object.values(topics),
    // A node without peers may publish; its later peers receive the messages by sync.
    allowPublishToZeroTopicPeers: true,
    // One's own messages go straight to every peer. Seven loaded processes, bursts of 2,000 to 3,000: as much CPU as
    // publishing to the mesh alone, one hop instead of two, and fewer lost.
    floodPublish: true,
    // Known before its signature is checked: most of what arrives in a mesh is a duplicate.
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
    // A loaded machine answers late without breaking a promise (P7).
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
      // P6 would punish all nodes of one machine or one NAT for sharing an address, as every devnet does.
      IPColocationFactorWeight: 0,
      // P7: a busy node may break a few promises per second without ill will.
      behaviourPenaltyWeight: -1,
      behaviourPenaltyThreshold: 6,
      behaviourPenaltyDecay: 0.8,
      decayInterval: 1_000,
      decayToZero: 0.1,
      topics: Object.fromEntries(Object.values(topics).map((topic) => [topic, topicScore])),
    },
  }
}

function latin1(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
