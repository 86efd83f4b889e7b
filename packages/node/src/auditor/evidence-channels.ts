import { BoundedMap } from '@opengradient/async'
import type { Channel, PeerNode } from '@opengradient/p2p'
import {
  type Address,
  type EvidenceMessage,
  type EvidenceResponse,
  evidenceMessageCodec,
  evidenceResponseCodec,
  type Logger,
  OgError,
  streamNames,
  toOgError,
} from '@opengradient/protocol'

import type { Components } from '../components.ts'

type ChannelComponents = Pick<Components, 'nodes' | 'logger'> & {
  readonly peerNode: Pick<PeerNode, 'openChannel'>
}

/** Handles a message of a worker. The messages of one worker are handled in order. */
export type EvidenceListener = (worker: Address, response: EvidenceResponse) => void

/** Channels that are kept; the one that was opened first gives way. */
const maxChannels = 256

/** One kept stream `/og/evidence/2` to each worker that owes this auditor evidence. */
export class EvidenceChannels {
  readonly #peerNode: Pick<PeerNode, 'openChannel'>
  readonly #nodes: ChannelComponents['nodes']
  readonly #logger: Logger
  readonly #listeners = new Set<EvidenceListener>()
  readonly #endListeners = new Set<(worker: Address) => void>()
  readonly #channels = new BoundedMap<Address, Promise<Channel>>({
    maxEntries: maxChannels,
    onEvict: (_, opening) => void closeOf(opening),
  })
  readonly #stopping = new AbortController()

  constructor({ peerNode, nodes, logger }: ChannelComponents) {
    this.#peerNode = peerNode
    this.#nodes = nodes
    this.#logger = logger
  }

  onResponse(listener: EvidenceListener): void {
    this.#listeners.add(listener)
  }

  /** @param listener called when a channel has ended or could not be opened */
  onEnd(listener: (worker: Address) => void): void {
    this.#endListeners.add(listener)
  }

  /** Opens the channel unless it is open or being opened. Never rejects. */
  open(worker: Address): void {
    this.#channelTo(worker).catch(() => undefined)
  }

  /** @throws UNAVAILABLE, PEER, OVERLOADED, NOT_REGISTERED */
  async send(worker: Address, message: EvidenceMessage): Promise<void> {
    const channel = await this.#channelTo(worker)
    await channel.send(evidenceMessageCodec.encode(message))
  }

  /** Closes all channels. Idempotent. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await Promise.all([...this.#channels.values()].map(closeOf))
    this.#channels.clear()
  }

  #channelTo(worker: Address): Promise<Channel> {
    const known = this.#channels.get(worker)
    if (known !== undefined) return known
    if (this.#stopping.signal.aborted) return Promise.reject(new OgError('ABORTED', 'The auditor is stopping.'))
    const opening = this.#open(worker)
    this.#channels.set(worker, opening)
    opening
      .then((channel) => this.#read(worker, channel))
      .catch((error: unknown) => {
        this.#logger.debug({ worker, error: toOgError(error).shortMessage }, 'Evidence channel ended')
      })
      .finally(() => {
        if (this.#channels.get(worker) === opening) this.#channels.delete(worker)
        for (const listener of this.#endListeners) listener(worker)
      })
    return opening
  }

  async #open(worker: Address): Promise<Channel> {
    if (this.#nodes.byAccount(worker) === undefined) await this.#nodes.fetchMissing([worker])
    const node = this.#nodes.byAccount(worker)
    if (node === undefined) throw new OgError('NOT_REGISTERED', `Worker ${worker} is not registered.`)
    const { signal } = this.#stopping
    const maxFrameBytes = evidenceResponseCodec.maxBytes
    const channel = await this.#peerNode.openChannel(node.peerId, streamNames.evidence, { maxFrameBytes, signal })
    if (signal.aborted) channel.abort()
    return channel
  }

  async #read(worker: Address, channel: Channel): Promise<void> {
    try {
      for await (const frame of channel.frames) {
        const response = evidenceResponseCodec.decode(frame)
        for (const listener of this.#listeners) listener(worker, response)
      }
      await channel.close()
    } catch (error) {
      channel.abort()
      throw error
    }
  }
}

async function closeOf(opening: Promise<Channel>): Promise<void> {
  const channel = await opening.catch(() => undefined)
  await channel?.close()
}
