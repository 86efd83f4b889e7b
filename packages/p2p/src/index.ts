/**
 * A node among its peers: a libp2p host with gossip, requests, channels, blob exchange and catch-up. Knows bytes, peers
 * and limits; what the bytes mean is for the floors above.
 */
export {
  type BadPeerReason,
  type BlobClient,
  type BlobClientInit,
  type Block,
  createBlobClient,
} from './blob-client.ts'
export { blobProtocol } from './blob-wire.ts'
export type { Channel } from './channel.ts'
export type { GossipPubSub, TopicHandler, Validation } from './gossip.ts'
export { graylistScore } from './gossipsub.ts'
export {
  type ChannelLimits,
  createPeerNode,
  type PeerEvent,
  type PeerNode,
  type PeerNodeInit,
  type RequestContext,
  type RequestLimits,
  type RequestOptions,
} from './host.ts'
export { peerIdFromPublicKey, publicKeyFromPeerId, verifyPeerSignature } from './identity.ts'
export { p2pLimits } from './limits.ts'
export { type BlockSource, type ServeBlobsInit, serveBlobs } from './serve-blobs.ts'
export { createSyncer, type Syncer, type SyncerInit, type SyncSource, serveSync, syncProtocol } from './sync.ts'
export { type Topic, topics } from './topics.ts'
