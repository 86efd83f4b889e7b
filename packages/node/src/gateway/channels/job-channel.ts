import { onAbort } from '@opengradient/async'
import type { Channel, PeerNode } from '@opengradient/p2p'
import {
  type Address,
  type Cheque,
  fromWireError,
  type Hello,
  type Hex,
  type JobRequest,
  type JobResponse,
  jobRequestCodec,
  jobResponseCodec,
  maxAcknowledged,
  OgError,
  type Signed,
  streamNames,
  toOgError,
} from '@opengradient/protocol'

type WithoutId<Message> = Message extends { id: number } ? Omit<Message, 'id'> : never

/** A request to a worker that has an answer, without the id that the channel gives it. */
export type WorkerCall = Exclude<WithoutId<JobRequest>, { type: 'cancel' | 'credit' }>
/** A worker's answer that is not an error. */
export type WorkerReply = Extract<JobResponse, { type: 'result' | 'offer' | 'receipts' }>
/** A message that a worker sends on its own. */
export type WorkerPush = Extract<JobResponse, { type: 'included' | 'summary' }>

interface PendingReply {
  resolve(reply: WorkerReply): void
  reject(error: OgError): void
}

export interface JobChannelInit {
  /** The worker's account. */
  readonly worker: Address
  /** Checks the worker's introduction. @throws for one that is not this worker's */
  assertHello(hello: Signed<Hello>): void
  /** Receives messages without a request. Its errors end the channel. */
  onPush(push: WorkerPush): void
  /**
   * Called once when the stream has ended, before pending calls are rejected: a call that is repeated at once must not get the
   * ended channel.
   */
  onEnd(): void
}

/** An open stream `/og/job/2` to a worker: calls are matched with their answers by id, in any order. */
export class JobChannel {
  readonly #channel: Channel
  readonly #init: JobChannelInit
  readonly #pending = new Map<number, PendingReply>()
  readonly #hello = Promise.withResolvers<Hello>()
  #nextId = 1
  #credit: number | undefined
  /** Cumulative amounts that were sent, by payer, token, epoch and class. */
  readonly #sentCheques = new Map<string, bigint>()

  constructor(channel: Channel, init: JobChannelInit) {
    this.#channel = channel
    this.#init = init
    this.#hello.promise.catch(() => undefined)
    this.#read()
      .then(() => new OgError('UNAVAILABLE', 'The worker closed the channel.'))
      .catch((error: unknown) => toOgError(error, 'PEER'))
      .then((error) => {
        init.onEnd()
        return this.#end(error)
      })
      .catch(() => undefined)
  }

  /** @throws UNAVAILABLE, PEER */
  static async open(host: PeerNode, peerId: string, init: JobChannelInit): Promise<JobChannel> {
    const channel = await host.openChannel(peerId, streamNames.job, { maxFrameBytes: jobResponseCodec.maxBytes })
    return new JobChannel(channel, init)
  }

  /** Resolves with the worker's introduction, the first message on the stream. */
  get hello(): Promise<Hello> {
    return this.#hello.promise
  }

  /** Jobs that the worker accepts now, less those sent since it stated so; undefined before its first statement. */
  get credit(): number | undefined {
    return this.#credit
  }

  /**
   * Sends a request and waits for its answer. Cancels it at the worker when the signal aborts.
   * @throws the error of the worker; UNAVAILABLE when the stream ends, PEER for an invalid message, ABORTED
   */
  async call(body: WorkerCall, signal: AbortSignal): Promise<WorkerReply> {
    const id = this.#nextId++
    const reply = new Promise<WorkerReply>((resolve, reject) => this.#pending.set(id, { resolve, reject }))
    const detach = onAbort(signal, (cause) => {
      this.#pending.get(id)?.reject(new OgError('ABORTED', 'The request was aborted.', { cause }))
      this.#pending.delete(id)
      this.#channel.send(jobRequestCodec.encode({ type: 'cancel', id })).catch(() => undefined)
    })
    if (body.type === 'run' && this.#credit !== undefined && this.#credit > 0) this.#credit--
    try {
      const sent = this.#channel.send(jobRequestCodec.encode({ ...body, id } as JobRequest))
      return await Promise.race([reply, sent.then(() => reply)])
    } finally {
      detach()
      this.#pending.delete(id)
    }
  }

  /** Sends a cheque unless this channel has carried one of at least its amount. Messages arrive in order. */
  sendCheque(cheque: Signed<Cheque>): void {
    const { payer, token, epoch, auditClass, cumulative } = cheque.value
    const key = `${payer}/${token}/${epoch}/${auditClass}`
    if ((this.#sentCheques.get(key) ?? -1n) >= cumulative) return
    this.#sentCheques.set(key, cumulative)
    this.#channel.send(jobRequestCodec.encode({ type: 'cheque', cheque })).catch(() => undefined)
  }

  /** Reports to the worker that the answers with these receipts arrived. */
  async acknowledge(receipts: readonly Hex[]): Promise<void> {
    for (let at = 0; at < receipts.length; at += maxAcknowledged) {
      const page = receipts.slice(at, at + maxAcknowledged)
      await this.#channel.send(jobRequestCodec.encode({ type: 'acknowledged', receipts: page }))
    }
  }

  close(): Promise<void> {
    return this.#channel.close()
  }

  async #read(): Promise<void> {
    let isIntroduced = false
    for await (const frame of this.#channel.frames) {
      const response = jobResponseCodec.decode(frame)
      if (!isIntroduced) {
        if (response.type !== 'hello') throw new OgError('PEER', 'The worker did not introduce itself.')
        this.#init.assertHello(response.hello)
        this.#hello.resolve(response.hello.value)
        isIntroduced = true
      } else this.#handle(response)
    }
  }

  #handle(response: JobResponse): void {
    switch (response.type) {
      case 'hello':
        throw new OgError('PEER', 'The worker introduced itself twice.')
      case 'credit':
        this.#credit = response.jobs
        return
      case 'included':
      case 'summary':
        this.#init.onPush(response)
        return
      case 'chunk':
        // Streamed answers are not requested yet.
        return
      default: {
        const pending = this.#pending.get(response.id)
        this.#pending.delete(response.id)
        if (response.type === 'error') pending?.reject(fromWireError(response.error))
        else pending?.resolve(response)
      }
    }
  }

  async #end(error: OgError): Promise<void> {
    this.#hello.reject(error)
    for (const { reject } of this.#pending.values()) reject(error)
    this.#pending.clear()
    await this.#channel.close()
  }
}
