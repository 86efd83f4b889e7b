import { onAbort } from '@opengradient/async'
import type { Channel, PeerNode } from '@opengradient/p2p'
import {
  fromWireError,
  type Hex,
  type JobRequest,
  type JobResponse,
  jobRequestCodec,
  jobResponseCodec,
  maxDelivered,
  OgError,
  streamNames,
  toOgError,
} from '@opengradient/protocol'

type WithoutId<Message> = Message extends { id: number } ? Omit<Message, 'id'> : never

/** A request to a worker, without the id that the channel gives it. */
export type JobCall = WithoutId<JobRequest>
/** A worker's answer that is not an error. */
export type JobReply = Exclude<JobResponse, { type: 'error' }>

interface PendingCall {
  resolve(reply: JobReply): void
  reject(error: OgError): void
}

/** An open stream `/og/job/1` to a worker: calls are matched with their answers by id, in any order. */
export class JobChannel {
  readonly #channel: Channel
  readonly #pending = new Map<number, PendingCall>()
  #nextId = 1

  private constructor(channel: Channel, onEnd: () => void) {
    this.#channel = channel
    this.#read()
      .then(() => new OgError('UNAVAILABLE', 'The worker closed the channel.'))
      .catch((error: unknown) => toOgError(error, 'PEER'))
      .then((error) => {
        onEnd()
        return this.#end(error)
      })
      .catch(() => undefined)
  }

  /**
   * @param onEnd called once when the stream has ended, before pending calls are rejected: a call that is repeated at once
   *   must not get the ended channel
   * @throws UNAVAILABLE, PEER
   */
  static async open(host: PeerNode, peerId: string, onEnd: () => void): Promise<JobChannel> {
    const channel = await host.openChannel(peerId, streamNames.job, { maxFrameBytes: jobResponseCodec.maxBytes })
    return new JobChannel(channel, onEnd)
  }

  /**
   * Sends a request and waits for its answer. Cancels it at the worker when the signal aborts.
   * @throws the error of the worker; UNAVAILABLE when the stream ends, PEER for an invalid message, ABORTED
   */
  async call(body: JobCall, signal: AbortSignal): Promise<JobReply> {
    const id = this.#nextId++
    const reply = new Promise<JobReply>((resolve, reject) => this.#pending.set(id, { resolve, reject }))
    const detach = onAbort(signal, (cause) => {
      this.#pending.get(id)?.reject(new OgError('ABORTED', 'The request was aborted.', { cause }))
      this.#pending.delete(id)
      this.#channel.send(jobRequestCodec.encode({ type: 'cancel', id })).catch(() => undefined)
    })
    try {
      const sent = this.#channel.send(jobRequestCodec.encode({ ...body, id } as JobRequest))
      return await Promise.race([reply, sent.then(() => reply)])
    } finally {
      detach()
      this.#pending.delete(id)
    }
  }

  /** Reports to the worker that the answers with these receipts arrived. */
  async acknowledge(receipts: readonly Hex[]): Promise<void> {
    for (let at = 0; at < receipts.length; at += maxDelivered) {
      const page = receipts.slice(at, at + maxDelivered)
      await this.#channel.send(jobRequestCodec.encode({ type: 'delivered', receipts: page }))
    }
  }

  close(): Promise<void> {
    return this.#channel.close()
  }

  async #read(): Promise<void> {
    for await (const frame of this.#channel.frames) {
      const response = jobResponseCodec.decode(frame)
      const pending = this.#pending.get(response.id)
      this.#pending.delete(response.id)
      if (response.type === 'error') pending?.reject(fromWireError(response.error))
      else pending?.resolve(response)
    }
  }

  async #end(error: OgError): Promise<void> {
    for (const { reject } of this.#pending.values()) reject(error)
    this.#pending.clear()
    await this.#channel.close()
  }
}
