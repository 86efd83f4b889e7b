import { limits } from '@opengradient/protocol'

const KiB = 1024
const MiB = 1024 * KiB

/** Resources that one node grants its peers. docs/limits.md derives the memory per node. */
export const p2pLimits = {
  /** Connections, both directions. Above it libp2p closes the least valuable ones. */
  connections: 64,
  /** Inbound connections during the handshake. */
  pendingConnections: 32,
  /** Inbound connections per second from one IP address. All nodes of a devnet share one. */
  inboundPerSecond: 64,
  /** Connections being dialled at the same time. */
  parallelDials: 16,
  /** How long reaching a peer may take. */
  dialTimeoutMs: 10_000,
  /** How long a peer that is busy may take to answer a ping, or to agree on a stream's protocol. */
  busyPeerMs: 60_000,
  /** Time between two pings of a connection. */
  pingMs: 60_000,
  /** Unanswered pings of one connection: libp2p ends a connection that cannot open the stream of one. */
  openPings: 8,
  /** Streams of one connection, each direction. */
  streamsPerConnection: 128,

  /** Bytes that a peer may send on one stream before the reader acknowledges them (yamux). */
  streamWindowBytes: 2 * MiB,
  /**
   * A reader that pauses holds at most two windows, one that has arrived and one that was granted just before, and the
   * frames' heads; libp2p resets the stream above this.
   */
  streamReadBufferBytes: 5 * MiB,
  /** Bytes handed to a stream at once; a writer waits as soon as a stream holds that much unsent. */
  sendChunkBytes: 256 * KiB,
  /** Frames that may wait for their turn on one stream. */
  waitingSends: 256,
  /** Received frames that one stream keeps for its reader before it stops reading from the network. */
  queuedFrames: 64,
  /** Received bytes of all streams that no reader has taken; a stream that exceeds the bound is ended. */
  receivedBytes: 512 * MiB,
  /** How long a stream may make no progress while a frame is under way. */
  stallMs: 30_000,
  /** The slowest transfer of a started frame that is tolerated, bytes per second. */
  minBytesPerSecond: 64 * KiB,
  /** How long a stream may take to close. */
  closeMs: 1_000,

  /** Channels of one protocol that one peer may open. */
  channelsPerPeer: 4,
  /** Requests of one protocol that one peer may have open. */
  requestsPerPeer: 16,

  /** One gossip message. */
  gossipMessageBytes: limits.gossipBytes,
  /** One gossipsub frame: several messages and control data. */
  gossipFrameBytes: 2 * MiB,
  /** Unsent gossip for one peer; above it libp2p resets the stream. */
  gossipOutboundBytes: 16 * MiB,
  /** Messages waiting to be published; more are refused with OVERLOADED. */
  publishQueueMessages: 4_096,
  /** Their bytes. */
  publishQueueBytes: 16 * MiB,
  /**
   * Messages published per second. Bursts of thousands lose messages, and each message costs every node about 0.5 ms of
   * CPU.
   */
  publishPerSecond: 200,
  /** Messages published at once after a pause. */
  publishBurst: 50,
  /** Payloads remembered to detect repeated messages of an author. */
  seenPayloads: 16_384,
  /** Messages in validation; further ones are ignored with OVERLOADED. */
  validating: 1_024,

  /** Peers that a node connects to by itself. */
  wantedPeers: 24,
  /** Peers that a node reports to another at once. */
  exchangedPeers: 32,
  /** A peer's signed addresses. */
  peerRecordBytes: 4 * KiB,

  /** One block of a blob: leaves are 1 MiB, and no IPFS node accepts more than this. */
  blockBytes: 2 * MiB,
  /** Content ids in one want. */
  wantedBlocks: 64,
  /** Blob streams served at the same time. */
  blobStreams: 32,
  /** Blob streams of one peer served at the same time. Below the channels that a peer may open. */
  blobStreamsPerPeer: 3,
  /** Blocks asked from one provider and not yet received. */
  blocksInFlight: 8,
  /** Providers that one fetch uses at the same time. */
  blobProviders: 3,
  /** How long a provider may take for one block. */
  blockMs: 15_000,
  /** How long a blob stream may stay open without a want. */
  blobIdleMs: 30_000,

  /** Peers whose misbehaviour is remembered. */
  rememberedMisbehaviour: 1_024,
} as const
