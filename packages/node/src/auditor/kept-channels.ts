import { BoundedMap } from '@opengradient/async'
import type { Channel, PeerNode } from '@opengradient/p2p'
import { type Address, type Codec, OgError, toOgError } from '@opengradient/protocol'

import type { Components } from '../components.ts'

export type ChannelComponents = Pick<Components, 'nodes' | 'logger'> & {
  readonly peerNode: Pick<PeerNode, 'openChannel'>
}

/** A stream and the messages of its two sides. */
export interface StreamForm<Message, Response> {
  readonly protocol: string
  readonly messages: Codec<Message>
  readonly responses: Codec<Response>
}

/** Channels that are kept; the one that was opened first gives way. */
const maxChannels = 256

/** One kept stream to each node that this one sends messages to. The messages of one node are handled in order. */
export class KeptChannels<Message, Response> {
  readonly #components: ChannelComponents
  readonly #form: StreamForm<Message, Response>
  readonly #listeners = new Set<(account: Address, response: Response) => void>()
  readonly #endListeners = new Set<(account: Address) => void>()
  readonly #channels = new BoundedMap<Address, Promise<Channel>>({
    maxEntries: maxChannels,
    onEvict: (_, opening) => void closeOf(opening),
  })
  readonly #stopping = new AbortController()

  constructor(components: ChannelComponents, form: StreamForm<Message, Response>) {
    this.#components = components
    this.#form = form
  }

  onResponse(listener: (account: Address, response: Response) => void): void {
    this.#listeners.add(listener)
  }

  /** @param listener called when a channel has ended or could not be opened */
  onEnd(listener: (account: Address) => void): void {
    this.#endListeners.add(listener)
  }

  /** Opens the channel unless it is open or being opened. Never rejects. */
  open(account: Address): void {
    this.#channelTo(account).catch(() => undefined)
  }

  /** @throws UNAVAILABLE, PEER, OVERLOADED, NOT_REGISTERED, ABORTED */
  async send(account: Address, message: Message): Promise<void> {
    const channel = await this.#channelTo(account)
    await channel.send(this.#form.messages.encode(message))
  }

  /** Closes all channels. Idempotent. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await Promise.all([...this.#channels.values()].map(closeOf))
    this.#channels.clear()
  }

  #channelTo(account: Address): Promise<Channel> {
    const known = this.#channels.get(account)
    if (known !== undefined) return known
    if (this.#stopping.signal.aborted) return Promise.reject(new OgError('ABORTED', 'The node is stopping.'))
    const opening = this.#open(account)
    this.#channels.set(account, opening)
    opening
      .then((channel) => this.#read(account, channel))
      .catch((error: unknown) => {
        const { protocol } = this.#form
        this.#components.logger.debug({ account, protocol, error: toOgError(error).shortMessage }, 'Channel ended')
      })
      .finally(() => {
        if (this.#channels.get(account) === opening) this.#channels.delete(account)
        for (const listener of this.#endListeners) listener(account)
      })
    return opening
  }

  async #open(account: Address): Promise<Channel> {
    const { nodes, peerNode } = this.#components
    if (nodes.byAccount(account) === undefined) await nodes.fetchMissing([account])
    const node = nodes.byAccount(account)
    if (node === undefined) throw new OgError('NOT_REGISTERED', `Node ${account} is not registered.`)
    const { signal } = this.#stopping
    const { protocol, responses } = this.#form
    const maxFrameBytes = responses.maxBytes
    const channel = await peerNode.openChannel(node.peerId, protocol, { maxFrameBytes, signal })
    if (signal.aborted) channel.abort()
    return channel
  }

  async #read(account: Address, channel: Channel): Promise<void> {
    try {
      for await (const frame of channel.frames) {
        const response = this.#form.responses.decode(frame)
        for (const listener of this.#listeners) listener(account, response)
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
