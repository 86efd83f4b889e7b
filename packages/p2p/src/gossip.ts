import type { Message } from '@chainsafe/libp2p-gossipsub'
import type { PeerId } from '@libp2p/interface'
import { type Clock, isOgError, type Logger, type Metrics, OgError, sha256Hex } from '@opengradient/protocol'

import { type GossipsubService, TopicValidatorResult } from './gossipsub.ts'
import { p2pLimits } from './limits.ts'
import { createPacer } from './pacer.ts'
import { createSeen } from './seen.ts'
import type { Topic } from './topics.ts'

/**
 * What a validator says about a message.
 * - `accept`: it is valid; handle it and pass it on.
 * - `ignore`: it is of no use here and now (known already, too old, about something unknown); nobody is blamed.
 * - `reject`: no honest node would have passed it on; who did is scored down (P4), and after a few not listened to.
 *   Say it only of what every honest node finds invalid, whatever it has seen of the chain.
 */
export type Validation =
  | { readonly result: 'accept' }
  | { readonly result: 'ignore'; readonly code: string }
  | { readonly result: 'reject'; readonly code: string }

export interface TopicHandler {
  /**
   * Judges a message before it is handled and passed on. A thrown BAD_ENCODING, BAD_SIGNATURE or TOO_LARGE rejects
   * under that code; anything else that is thrown ignores with INTERNAL.
   * @param from Peer id of the author, who signed the message; not of the peer that passed it on.
   */
  validate(payload: Uint8Array, from: string): Validation | Promise<Validation>
  /** Takes an accepted message. What it throws is logged. */
  handle(payload: Uint8Array, from: string): void | Promise<void>
}

/** Announcements to everybody. Messages may be lost: peers catch up by sync. */
export interface GossipPubSub {
  /** Takes part in a topic; once per topic. Before or after the host has started. */
  subscribe(topic: Topic, handler: TopicHandler): void
  /**
   * Signs and publishes a payload. Publications are paced, since bursts lose messages; the promise resolves when the
   * payload has been handed to the peers. One's own messages do not come back.
   * @throws TOO_LARGE, OVERLOADED when too many wait (announce nothing more; peers catch up by sync), ABORTED
   */
  publish(topic: Topic, payload: Uint8Array): Promise<void>
  /** Peers that take part in a topic, as far as is known. */
  subscribers(topic: Topic): string[]
  /** Peers of the topic's mesh, with which messages are exchanged at once. */
  mesh(topic: Topic): string[]
}

interface GossipComponents {
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

export function createGossip(components: GossipComponents): GossipPubSub & { start(): void } {
  const { service, clock, logger, metrics, signal } = components
  const received = metrics.counter('og_p2p_gossip_received_total', 'Gossip messages by what was made of them.', [
    'topic',
    'result',
    'code',
  ])
  const published = metrics.counter('og_p2p_gossip_published_total', 'Gossip messages published.', ['topic', 'outcome'])
  const handlers = new Map<string, TopicHandler>()
  const seen = createSeen(p2pLimits.seenPayloads)
  const pace = createPacer({
    clock,
    signal,
    perSecond: p2pLimits.publishPerSecond,
    burst: p2pLimits.publishBurst,
    maxWaiting: p2pLimits.publishQueueMessages,
    maxWaitingBytes: p2pLimits.publishQueueBytes,
  })
  let isStarted = false
  let validating = 0

  async function judge(topic: string, handler: TopicHandler, payload: Uint8Array, from: string): Promise<Validation> {
    if (payload.length > p2pLimits.gossipMessageBytes) return { result: 'reject', code: 'TOO_LARGE' }
    if (from === components.ownPeerId) return { result: 'ignore', code: 'OWN' }
    // gossipsub knows a message by author and number; the same payload under a new number is a duplicate all the same.
    const key = `${topic} ${from} ${sha256Hex(payload)}`
    if (seen.has(key)) return { result: 'ignore', code: 'DUPLICATE' }
    if (validating >= p2pLimits.validating) return { result: 'ignore', code: 'OVERLOADED' }
    validating++
    seen.add(key)
    try {
      const validation = await handler.validate(payload, from)
      // What was ignored may be welcome later, and what was rejected costs its sender every time.
      if (validation.result !== 'accept') seen.delete(key)
      return validation
    } catch (error) {
      seen.delete(key)
      if (isOgError(error) && rejectingCodes.has(error.code)) return { result: 'reject', code: error.code }
      logger.error({ err: error, topic }, 'gossip validator failed')
      return { result: 'ignore', code: 'INTERNAL' }
    } finally {
      validating--
    }
  }

  async function onMessage(topic: string, relay: PeerId, message: Message): Promise<TopicValidatorResult> {
    const handler = handlers.get(topic)
    // StrictSign: gossipsub has refused unsigned messages and checked the signature against `from`.
    if (handler === undefined || message.type !== 'signed') return TopicValidatorResult.Ignore
    const from = message.from.toString()
    const validation = await judge(topic, handler, message.data, from)
    if (signal.aborted) return TopicValidatorResult.Ignore
    const code = validation.result === 'accept' ? '' : validation.code
    received.add(1, { topic, result: validation.result, code })
    if (validation.result === 'reject') {
      logger.debug({ topic, code, from, relay: relay.toString() }, 'rejecting a gossip message')
    }
    if (validation.result === 'accept') {
      // Passing it on does not wait for our own use of it.
      Promise.resolve()
        .then(() => handler.handle(message.data, from))
        .catch((error) => logger.error({ err: error, topic }, 'gossip handler failed'))
    }
    return results[validation.result]
  }

  return {
    start() {
      isStarted = true
      for (const topic of handlers.keys()) service.subscribe(topic)
    },

    subscribe(topic, handler) {
      if (handlers.has(topic)) throw new OgError('INTERNAL', `The topic ${topic} has a handler already.`)
      handlers.set(topic, handler)
      service.topicValidators.set(topic, (relay, message) => onMessage(topic, relay, message))
      if (isStarted) service.subscribe(topic)
    },

    async publish(topic, payload) {
      if (payload.length > p2pLimits.gossipMessageBytes) {
        published.add(1, { topic, outcome: 'TOO_LARGE' })
        throw new OgError(
          'TOO_LARGE',
          `A gossip message of ${payload.length} bytes is over the limit of ${p2pLimits.gossipMessageBytes}.`,
        )
      }
      try {
        await pace(payload.length, async () => {
          await service.publish(topic, payload)
        })
        published.add(1, { topic, outcome: 'ok' })
      } catch (error) {
        published.add(1, { topic, outcome: isOgError(error) ? error.code : 'INTERNAL' })
        throw error
      }
    },

    subscribers: (topic) => service.getSubscribers(topic).map((peer) => peer.toString()),
    mesh: (topic) => [...(service.mesh.get(topic) ?? [])],
  }
}
