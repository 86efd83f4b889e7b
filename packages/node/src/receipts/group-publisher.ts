import { pause } from '@opengradient/async'
import type { PeerNode } from '@opengradient/p2p'
import { type Clock, gossipGroupCodec, limits, maxGossipGroup, type SyncTopic, topics } from '@opengradient/protocol'

/** Time in which payloads are collected into one group, in milliseconds. */
const groupMs = 20

/** Collects payloads for a moment and publishes them in groups, so that a busy node sends few messages. */
export class GroupPublisher {
  readonly #topic: SyncTopic
  readonly #gossip: Pick<PeerNode['gossip'], 'publish'>
  readonly #clock: Pick<Clock, 'sleep'>
  readonly #signal: AbortSignal
  #payloads: Uint8Array[] = []
  #published: Promise<void> | undefined

  /** @param signal ends the collecting: what was collected is published at once */
  constructor(
    topic: SyncTopic,
    gossip: Pick<PeerNode['gossip'], 'publish'>,
    { clock, signal }: { clock: Pick<Clock, 'sleep'>; signal: AbortSignal },
  ) {
    this.#topic = topic
    this.#gossip = gossip
    this.#clock = clock
    this.#signal = signal
  }

  /** Resolves when the payload was published. */
  publish(payload: Uint8Array): Promise<void> {
    this.#payloads.push(payload)
    this.#published ??= this.#publishGroups()
    return this.#published
  }

  async #publishGroups(): Promise<void> {
    await pause(this.#clock, groupMs, this.#signal)
    this.#published = undefined
    const payloads = this.#payloads
    this.#payloads = []
    while (payloads.length > 0) {
      await this.#gossip.publish(topics[this.#topic], gossipGroupCodec.encode(takeGroup(payloads)))
    }
  }
}

/** Removes from the front what fits into one message. */
function takeGroup(payloads: Uint8Array[]): Uint8Array[] {
  // Each payload is prefixed by a few bytes with its length; half a kilobyte covers them all.
  let capacity = limits.gossipBytes - 512
  let count = 0
  while (count < Math.min(payloads.length, maxGossipGroup) && (payloads[count]?.length ?? 0) <= capacity) {
    capacity -= payloads[count]?.length ?? 0
    count++
  }
  return payloads.splice(0, Math.max(1, count))
}
