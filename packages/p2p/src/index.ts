/**
 * libp2p node with gossip, requests, channels and block exchange. It transports bytes between peers within limits;
 * the layers above interpret them.
 */
export type { BadPeerReason, BlobClient, BlobClientInit, Block } from './blob-client.ts'
export type { Channel } from './channel.ts'
export { createBlobClient } from './create-blob-client.ts'
export { createPeerNode } from './create-peer-node.ts'
export type { GossipPubSub, TopicHandler, Validation } from './gossip-pubsub.ts'
export { graylistScore } from './gossipsub.ts'
export { peerIdFromPublicKey, publicKeyFromPeerId, verifyPeerSignature } from './identity.ts'
export { p2pLimits } from './limits.ts'
export type {
  ChannelHandler,
  ChannelLimits,
  PeerEvent,
  PeerNode,
  PeerNodeInit,
  RequestContext,
  RequestHandler,
  RequestLimits,
  RequestOptions,
} from './peer-node.ts'
export { type BlockSource, type ServeBlobsInit, serveBlobs } from './serve-blobs.ts'
