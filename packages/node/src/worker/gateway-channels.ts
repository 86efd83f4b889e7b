import type { Channel } from '@opengradient/p2p'
import { type Address, type JobResponse, jobResponseCodec, type Logger } from '@opengradient/protocol'

/** Messages of one push, made when it is its turn. */
export type PushedMessages = Iterable<JobResponse> | AsyncIterable<JobResponse>

/** Channels of one gateway. */
export const maxChannels = 8
/** Pushes that wait on one channel. A gateway that reads slower loses the channel, and gets all of it on its next one. */
const maxWaiting = 1_024

interface Push {
  waiting: number
  last: Promise<void>
  /** Jobs that the gateway counts on: as last sent, less those that came since. */
  credit: number | undefined
}

/** Open job channels of gateways, for messages that no request asks for. */
export class GatewayChannels {
  readonly #logger: Logger
  readonly #channels = new Map<Address, Map<Channel, Push>>()

  constructor(logger: Logger) {
    this.#logger = logger
  }

  /** Gateways with a channel. */
  gateways(): readonly Address[] {
    return [...this.#channels.keys()]
  }

  /** @returns false where the gateway has too many channels */
  add(gateway: Address, channel: Channel): boolean {
    const channels = this.#channels.get(gateway) ?? new Map<Channel, Push>()
    if (channels.size >= maxChannels) return false
    channels.set(channel, { waiting: 0, last: Promise.resolve(), credit: undefined })
    this.#channels.set(gateway, channels)
    return true
  }

  /** @returns whether the gateway has other channels */
  remove(gateway: Address, channel: Channel): boolean {
    const channels = this.#channels.get(gateway)
    channels?.delete(channel)
    if (channels?.size === 0) this.#channels.delete(gateway)
    return this.#channels.has(gateway)
  }

  /** Sends messages on the gateway's newest channel, behind earlier ones. Lost messages are repeated on its next channel. */
  push(gateway: Address, messages: PushedMessages): void {
    const newest = [...(this.#channels.get(gateway) ?? [])].at(-1)
    if (newest !== undefined) this.#enqueue(...newest, messages)
  }

  /** Sends messages on a channel of the gateway, behind earlier ones. */
  pushTo(gateway: Address, channel: Channel, messages: PushedMessages): void {
    const push = this.#channels.get(gateway)?.get(channel)
    if (push !== undefined) this.#enqueue(channel, push, messages)
  }

  /** Counts a job of a gateway against what it was last sent. */
  countJob(gateway: Address, channel: Channel): void {
    const push = this.#channels.get(gateway)?.get(channel)
    if (push?.credit !== undefined && push.credit > 0) push.credit--
  }

  /** Sends the number of jobs that the worker accepts where the gateway's differs by a quarter, or one of both is zero. */
  sendCredit(jobs: number): void {
    const value = Math.max(0, Math.min(jobs, 65_535))
    for (const channels of this.#channels.values()) {
      for (const [channel, push] of channels) {
        if (!isNoticeable(push.credit, value)) continue
        push.credit = value
        this.#enqueue(channel, push, [{ type: 'credit', jobs: value }])
      }
    }
  }

  #enqueue(channel: Channel, push: Push, messages: PushedMessages): void {
    if (push.waiting >= maxWaiting) {
      channel.abort()
      return
    }
    push.waiting++
    push.last = push.last
      .then(async () => {
        for await (const message of messages) await channel.send(jobResponseCodec.encode(message))
      })
      .catch((error: unknown) => this.#logger.debug({ error: String(error) }, 'Message to a gateway not sent'))
      .finally(() => push.waiting--)
  }
}

function isNoticeable(sent: number | undefined, value: number): boolean {
  if (sent === undefined || sent === 0 || value === 0) return sent !== value
  return Math.abs(value - sent) * 4 >= Math.max(value, sent)
}
