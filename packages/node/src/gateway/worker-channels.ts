import type { PeerNode } from '@opengradient/p2p'
import {
  type Clock,
  type ExecutionResult,
  type Hex,
  OgError,
  type Receipt,
  type Signed,
  SingleChunkExecution,
} from '@opengradient/protocol'

import { type JobCall, JobChannel } from './job-channel.ts'

/** The answer of a worker to a job, not yet checked. */
export interface WorkerResult extends ExecutionResult {
  readonly receipt: Signed<Receipt>
  /** Reports to the worker that the answer arrived and is accepted. */
  acknowledge(receiptHash: Hex): void
}

/** How long receipts are collected before they are acknowledged together, in milliseconds. Workers post a batch every second. */
const collectMs = 50

/** Job channels to workers, each opened at its first use and kept. */
export class WorkerChannels {
  readonly #host: PeerNode
  readonly #clock: Clock
  readonly #isSettled: (receiptHash: Hex) => boolean
  readonly #channels = new Map<string, Promise<JobChannel>>()
  readonly #inFlight = new Map<string, number>()
  /** By worker: receipts that arrived and were in no batch at the last check. They are repeated on a new channel. */
  readonly #unsettled = new Map<string, Set<Hex>>()
  /** By worker: receipts that are not acknowledged on the open channel. */
  readonly #unacknowledged = new Map<string, Set<Hex>>()
  readonly #stopping = new AbortController()
  readonly #removePeerListener: () => void

  /** @param isSettled whether a batch on chain contains a receipt: it needs no further acknowledgement */
  constructor(host: PeerNode, clock: Clock, isSettled: (receiptHash: Hex) => boolean) {
    this.#host = host
    this.#clock = clock
    this.#isSettled = isSettled
    // A worker that reconnects learns at once which of its answers arrived: late receipts would be paid late.
    this.#removePeerListener = host.onPeer(({ type, peerId }) => {
      if (type === 'connected' && (this.#unsettled.get(peerId)?.size ?? 0) > 0) {
        this.#channelTo(peerId).catch(() => undefined)
      }
    })
  }

  /**
   * Runs a job at a worker. The present wire format has one `result` message, so that the execution yields one chunk.
   * `result` rejects with the error of the worker, UNAVAILABLE, PEER or ABORTED.
   */
  run(
    peerId: string,
    body: Extract<JobCall, { type: 'run' }>,
    signal: AbortSignal,
  ): SingleChunkExecution<WorkerResult> {
    return SingleChunkExecution.from((either) => this.#run(peerId, body, either), signal)
  }

  /** Requests in flight with a worker. */
  inFlight(peerId: string): number {
    return this.#inFlight.get(peerId) ?? 0
  }

  /** Sends the outstanding acknowledgements and closes all channels. Idempotent. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#removePeerListener()
    await Promise.all(
      [...this.#channels].map(async ([peerId, opening]) => {
        const channel = await opening.catch(() => undefined)
        if (channel === undefined) return
        await this.#acknowledge(peerId, channel).catch(() => undefined)
        await channel.close()
      }),
    )
  }

  async #run(peerId: string, body: JobCall, signal: AbortSignal): Promise<WorkerResult> {
    signal.throwIfAborted()
    const channel = await this.#channelTo(peerId)
    this.#inFlight.set(peerId, this.inFlight(peerId) + 1)
    try {
      const reply = await channel.call(body, signal)
      if (reply.type !== 'result') throw new OgError('PEER', 'The worker answered with another message type.')
      const { receipt, outputs } = reply
      const { inputUnits, outputUnits, engineFingerprint } = receipt.value
      const acknowledge = (receiptHash: Hex): void => this.#arrived(peerId, receiptHash, channel)
      return { receipt, outputs, inputUnits, outputUnits, engineFingerprint, acknowledge }
    } finally {
      this.#inFlight.set(peerId, this.inFlight(peerId) - 1)
    }
  }

  #channelTo(peerId: string): Promise<JobChannel> {
    let opening = this.#channels.get(peerId)
    if (opening === undefined) {
      opening = this.#open(peerId)
      this.#channels.set(peerId, opening)
      opening.catch(() => this.#channels.delete(peerId))
    }
    return opening
  }

  async #open(peerId: string): Promise<JobChannel> {
    const channel = await JobChannel.open(this.#host, peerId, () => this.#channels.delete(peerId))
    const unsettled = [...(this.#unsettled.get(peerId) ?? [])].filter((receiptHash) => !this.#isSettled(receiptHash))
    if (unsettled.length > 0) {
      this.#unacknowledged.set(peerId, new Set(unsettled))
      await this.#acknowledge(peerId, channel)
    }
    return channel
  }

  #arrived(peerId: string, receiptHash: Hex, channel: JobChannel): void {
    addTo(this.#unsettled, peerId, receiptHash)
    const { size } = addTo(this.#unacknowledged, peerId, receiptHash)
    if (size > 1) return
    this.#clock
      .sleep(collectMs, this.#stopping.signal)
      .then(() => this.#acknowledge(peerId, channel))
      .catch(() => undefined)
  }

  async #acknowledge(peerId: string, channel: JobChannel): Promise<void> {
    const receipts = [...(this.#unacknowledged.get(peerId) ?? [])]
    this.#unacknowledged.delete(peerId)
    await channel.acknowledge(receipts)
    const unsettled = this.#unsettled.get(peerId)
    for (const receiptHash of unsettled ?? []) if (this.#isSettled(receiptHash)) unsettled?.delete(receiptHash)
  }
}

function addTo(sets: Map<string, Set<Hex>>, key: string, value: Hex): Set<Hex> {
  const set = sets.get(key) ?? new Set()
  sets.set(key, set.add(value))
  return set
}
