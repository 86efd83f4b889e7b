import type { Channel } from '@opengradient/p2p'
import type { Address, Logger } from '@opengradient/protocol'
import { type JobResponse, jobResponseCodec } from '@opengradient/protocol/v2'

/** Open job channels of gateways, for messages that no request asks for. */
export class GatewayChannels {
  readonly #logger: Logger
  readonly #channels = new Map<Address, Set<Channel>>()
  readonly #credit = new Map<Channel, number>()

  constructor(logger: Logger) {
    this.#logger = logger
  }

  /** Gateways with a channel. */
  gateways(): readonly Address[] {
    return [...this.#channels.keys()]
  }

  add(gateway: Address, channel: Channel): void {
    const channels = this.#channels.get(gateway) ?? new Set()
    channels.add(channel)
    this.#channels.set(gateway, channels)
  }

  remove(gateway: Address, channel: Channel): void {
    const channels = this.#channels.get(gateway)
    channels?.delete(channel)
    this.#credit.delete(channel)
    if (channels?.size === 0) this.#channels.delete(gateway)
  }

  /** Sends messages to the gateway's newest channel, in order. Lost messages are repeated on its next channel. */
  async push(gateway: Address, messages: Iterable<JobResponse>): Promise<void> {
    const channel = [...(this.#channels.get(gateway) ?? [])].at(-1)
    if (channel !== undefined) await this.pushTo(channel, messages)
  }

  /** Sends messages on a channel, in order. */
  async pushTo(channel: Channel, messages: Iterable<JobResponse>): Promise<void> {
    try {
      for (const message of messages) await channel.send(jobResponseCodec.encode(message))
    } catch (error) {
      this.#logger.debug({ error: String(error) }, 'Message to a gateway not sent')
    }
  }

  /** Sends the number of jobs that the worker accepts where it changed by a quarter, from zero, or to zero. */
  sendCredit(jobs: number): void {
    const value = Math.max(0, Math.min(jobs, 65_535))
    for (const channels of this.#channels.values()) {
      for (const channel of channels) {
        const sent = this.#credit.get(channel)
        const isSmall =
          sent !== undefined && sent > 0 && value > 0 && Math.abs(value - sent) * 4 < Math.max(value, sent)
        if (value === sent || isSmall) continue
        this.#credit.set(channel, value)
        void this.pushTo(channel, [{ type: 'credit', jobs: value }])
      }
    }
  }
}
