import type { Message, SubscriptionChangeData } from '@chainsafe/libp2p-gossipsub'
import type { PeerId } from '@libp2p/interface'
import { BoundedSet } from '@opengradient/async'
import {
  type Clock,
  isOgError,
  type Logger,
  type Metrics,
  OgError,
  sha256Hex,
  type Topic,
} from '@opengradient/protocol'

import { type GossipsubService, TopicValidatorResult } from './gossipsub.ts'
import { p2pLimits } from './limits.ts'
import { createPacer, type Pacer } from './pacer.ts'

/**
 * Result of a gossip validator.
 * - `accept`: the message is valid. It is handled and forwarded.
 * - `ignore`: the message is of no use to this node now (known, too old, refers to an unknown object). No peer is
 *   penalised.
 * - `reject`: no honest node would have forwarded the message. The forwarding peer loses score (P4) and is graylisted
 *   after a few rejections. Use it only for messages that every honest node finds invalid, independent of how much of the
 *   chain the node has seen.
 */
export type Validation =
  | { readonly result: 'accept' }
  | { readonly result: 'ignore'; readonly code: string }
  | { readonly result: 'reject'; readonly code: string }

export interface TopicHandler {
  /**
   * Validates a message before it is handled and forwarded. A thrown BAD_ENCODING, BAD_SIGNATURE or TOO_LARGE rejects
   * under that code; any other error ignores with INTERNAL.
   * @param from peer id of the author, who signed the message; not of the peer that forwarded it
   */
  validate(payload: Uint8Array, from: string): Validation | Promise<Validation>
  /** Handles an accepted message. Errors are logged. */
  handle(payload: Uint8Array, from: string): void | Promise<void>
}

/** Publish/subscribe among all peers. Messages may be lost: the chain is the authority for what they announce. */
export interface GossipPubSub {
  /** Subscribes to a topic, once per topic, before or after the node has started. */
  subscribe(topic: Topic, handler: TopicHandler): void
  /**
   * Signs and publishes a payload. Publications are paced, since bursts lose messages. Resolves when the payload has been
   * sent to the peers. A node does not receive its own messages.
   * @throws TOO_LARGE, OVERLOADED when too many messages are queued, ABORTED
   */
  publish(topic: Topic, payload: Uint8Array): Promise<void>
  /** Known subscribers of a topic. */
  subscribers(topic: Topic): string[]
  /** Calls `listener` with each peer that subscribes to a topic. Returns a function that removes the listener. */
  onSubscriber(topic: Topic, listener: (peerId: string) => void): () => void
  /** Peers of the topic's mesh, with which full messages are exchanged. */
  mesh(topic: Topic): string[]
}

interface GossipPubSubComponents {
  readonly service: GossipsubService
  readonly ownPeerId: string
  readonly clock: Clock
  readonly logger: Logger
  readonly metrics: Metrics
  readonly signal: AbortSignal
}

const rejectingCodes = new Set(['BAD_ENCODING', 'BAD_SIGNATURE', 'TOO_LARGE'])
const results = {
  accept: TopicValidatorResult.Accept,
  ignore: TopicValidatorResult.Ignore,
  reject: TopicValidatorResult.Reject,
}

/** {@link GossipPubSub} on gossipsub. */
export class GossipsubPubSub implements GossipPubSub {
  readonly #components: GossipPubSubComponents
  readonly #received
  readonly #receivedBytes
  readonly #published
  readonly #handlers = new Map<string, TopicHandler>()
  readonly #seen = new BoundedSet<string>({ maxEntries: p2pLimits.seenPayloads })
  readonly #pace: Pacer
  #isStarted = false
  #validating = 0

  constructor(components: GossipPubSubComponents) {
    const { clock, signal, metrics } = components
    this.#components = components
    this.#received = metrics.counter('og_p2p_gossip_received_total', 'Gossip messages by validation result.', [
      'topic',
      'result',
      'code',
    ])
    this.#receivedBytes = metrics.counter('og_p2p_gossip_received_bytes_total', 'Payloads of gossip messages.', [
      'topic',
    ])
    this.#published = metrics.counter('og_p2p_gossip_published_total', 'Gossip messages published.', [
      'topic',
      'outcome',
    ])
    this.#pace = createPacer({
      clock,
      signal,
      perSecond: p2pLimits.publishPerSecond,
      burst: p2pLimits.publishBurst,
      maxWaiting: p2pLimits.publishQueueMessages,
      maxWaitingBytes: p2pLimits.publishQueueBytes,
    })
  }

  start(): void {
    this.#isStarted = true
    for (const topic of this.#handlers.keys()) this.#components.service.subscribe(topic)
  }

  subscribe(topic: Topic, handler: TopicHandler): void {
    const { service } = this.#components
    if (this.#handlers.has(topic)) throw new OgError('INTERNAL', `The topic ${topic} already has a handler.`)
    this.#handlers.set(topic, handler)
    service.topicValidators.set(topic, (relay, message) => this.#onMessage(topic, relay, message))
    if (this.#isStarted) service.subscribe(topic)
  }

  async publish(topic: Topic, payload: Uint8Array): Promise<void> {
    try {
      if (payload.length > p2pLimits.gossipMessageBytes) {
        throw new OgError(
          'TOO_LARGE',
          `A gossip message of ${payload.length} bytes exceeds the limit of ${p2pLimits.gossipMessageBytes}.`,
          { details: { limit: p2pLimits.gossipMessageBytes, actual: payload.length } },
        )
      }
      await this.#pace(payload.length, async () => {
        await this.#components.service.publish(topic, payload)
      })
      this.#published.add(1, { topic, outcome: 'ok' })
    } catch (error) {
      this.#published.add(1, { topic, outcome: isOgError(error) ? error.code : 'INTERNAL' })
      throw error
    }
  }

  subscribers(topic: Topic): string[] {
    return this.#components.service.getSubscribers(topic).map((peer) => peer.toString())
  }

  onSubscriber(topic: Topic, listener: (peerId: string) => void): () => void {
    const { service } = this.#components
    const onChange = ({ detail }: CustomEvent<SubscriptionChangeData>): void => {
      if (detail.subscriptions.some((each) => each.topic === topic && each.subscribe))
        listener(detail.peerId.toString())
    }
    service.addEventListener('subscription-change', onChange)
    return () => service.removeEventListener('subscription-change', onChange)
  }

  mesh(topic: Topic): string[] {
    return [...(this.#components.service.mesh.get(topic) ?? [])]
  }

  async #onMessage(topic: string, relay: PeerId, message: Message): Promise<TopicValidatorResult> {
    const { logger, signal } = this.#components
    const handler = this.#handlers.get(topic)
    // StrictSign: gossipsub has rejected unsigned messages and verified the signature against `from`.
    if (handler === undefined || message.type !== 'signed') return TopicValidatorResult.Ignore
    const from = message.from.toString()
    const validation = await this.#validate(topic, handler, message.data, from)
    if (signal.aborted) return TopicValidatorResult.Ignore
    const code = validation.result === 'accept' ? '' : validation.code
    this.#received.add(1, { topic, result: validation.result, code })
    this.#receivedBytes.add(message.data.length, { topic })
    if (validation.result === 'reject') {
      logger.debug({ topic, code, from, relay: relay.toString() }, 'Gossip message rejected')
    }
    if (validation.result === 'accept') {
      // Forwarding does not wait for the handler.
      Promise.resolve()
        .then(() => handler.handle(message.data, from))
        .catch((error: unknown) => logger.error({ err: error, topic }, 'Gossip handler failed'))
    }
    return results[validation.result]
  }

  async #validate(topic: string, handler: TopicHandler, payload: Uint8Array, from: string): Promise<Validation> {
    if (payload.length > p2pLimits.gossipMessageBytes) return { result: 'reject', code: 'TOO_LARGE' }
    if (from === this.#components.ownPeerId) return { result: 'ignore', code: 'OWN' }
    // gossipsub identifies a message by author and sequence number. The same payload with a new number is a duplicate.
    const key = `${topic} ${from} ${sha256Hex(payload)}`
    if (this.#seen.has(key)) return { result: 'ignore', code: 'DUPLICATE' }
    if (this.#validating >= p2pLimits.validating) return { result: 'ignore', code: 'OVERLOADED' }
    this.#validating++
    this.#seen.add(key)
    try {
      const validation = await handler.validate(payload, from)
      // An ignored message may be useful later; a rejected one is penalised on every arrival.
      if (validation.result !== 'accept') this.#seen.delete(key)
      return validation
    } catch (error) {
      this.#seen.delete(key)
      if (isOgError(error) && rejectingCodes.has(error.code)) return { result: 'reject', code: error.code }
      this.#components.logger.error({ err: error, topic }, 'Gossip validator failed')
      return { result: 'ignore', code: 'INTERNAL' }
    } finally {
      this.#validating--
    }
  }
}
