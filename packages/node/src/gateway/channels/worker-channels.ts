import { raceWithSignal } from '@opengradient/async'
import type { PeerNode } from '@opengradient/p2p'
import {
  type Address,
  type Cheque,
  type Clock,
  type Hasher,
  type Hello,
  type Hex,
  helloType,
  type Offer,
  OgError,
  type Receipt,
  recoverKey,
  type Signed,
} from '@opengradient/protocol'

import { toAborted } from '../../aborted.ts'
import type { KnownNode, NodeDirectory } from '../../registry/node-directory.ts'
import { JobChannel, type WorkerCall, type WorkerPush } from './job-channel.ts'

type RunCall = Extract<WorkerCall, { type: 'run' }>
/** The answer of a worker to a job, not yet checked. */
export type RunReply = {
  readonly receipt: Signed<Receipt>
  readonly outputs: readonly import('@opengradient/protocol').Tensor[]
}

export interface WorkerChannelsInit {
  readonly peerNode: PeerNode
  readonly nodes: Pick<NodeDirectory, 'byAccount'>
  readonly hasher: Hasher
  readonly module: Address
  readonly clock: Clock
  /** Receives what workers send on their own. */
  onPush(worker: Address, push: WorkerPush): void
  /** Receipts of a worker that arrived and are in no known batch, for a new channel. */
  waiting(worker: Address): readonly Hex[]
  /** The cheques that a worker gets on a new channel. */
  lastCheques(worker: Address): readonly Signed<Cheque>[]
}

/** How long receipts are collected before they are acknowledged together, in milliseconds. */
const collectMs = 20

interface OpenChannel {
  readonly channel: Promise<JobChannel>
  /** Set when the channel is open. */
  current?: JobChannel
  session?: Hex
  inFlight: number
}

/** Job channels to workers, each opened at its first use and kept. */
export class WorkerChannels {
  readonly #init: WorkerChannelsInit
  readonly #channels = new Map<Address, OpenChannel>()
  /** By worker: receipts that are not acknowledged on the open channel. */
  readonly #unacknowledged = new Map<Address, Set<Hex>>()
  readonly #stopping = new AbortController()
  readonly #removePeerListener: () => void

  constructor(init: WorkerChannelsInit) {
    this.#init = init
    // A worker that reconnects learns at once which of its answers arrived, and repeats what this gateway missed.
    this.#removePeerListener = init.peerNode.onPeer(({ type, peerId }) => {
      if (type !== 'connected') return
      const worker = [...this.#used].find((account) => init.nodes.byAccount(account)?.peerId === peerId)
      if (worker !== undefined) this.#channelTo(worker).catch(() => undefined)
    })
  }

  /** Workers that had a channel in this process. */
  readonly #used = new Set<Address>()

  /** Opens the channel to a worker ahead of its use. Failures are left to the next use. */
  open(worker: Address): void {
    this.#channelTo(worker).catch(() => undefined)
  }

  /** The session of a worker's process, from its introduction. @throws UNAVAILABLE, PEER, ABORTED */
  async sessionOf(worker: Address, signal: AbortSignal): Promise<Hex> {
    const channel = await raceWithSignal(this.#channelTo(worker), signal, toAborted)
    const { session } = await raceWithSignal(channel.hello, signal, toAborted)
    return session
  }

  /** Whether a worker's present session is this one; undefined without an open channel. */
  isSession(worker: Address, session: Hex): boolean | undefined {
    const open = this.#channels.get(worker)
    return open?.session === undefined ? undefined : open.session === session
  }

  /**
   * Sends a cheque and a job to a worker.
   * @throws the error of the worker, UNAVAILABLE, PEER or ABORTED
   */
  async run(worker: Address, cheque: Signed<Cheque>, call: RunCall, signal: AbortSignal): Promise<RunReply> {
    signal.throwIfAborted()
    const channel = await raceWithSignal(this.#channelTo(worker), signal, toAborted)
    const open = this.#channels.get(worker)
    if (open !== undefined) open.inFlight++
    try {
      channel.sendCheque(cheque)
      const reply = await channel.call(call, signal)
      if (reply.type !== 'result') throw new OgError('PEER', 'The worker answered with another message type.')
      return { receipt: reply.receipt, outputs: reply.outputs }
    } finally {
      if (open !== undefined) open.inFlight--
    }
  }

  /** Asks a worker for an offer. @throws the error of the worker, UNAVAILABLE, PEER or ABORTED */
  async requestOffer(worker: Address, modelId: Hex, signal: AbortSignal): Promise<Signed<Offer>> {
    const channel = await raceWithSignal(this.#channelTo(worker), signal, toAborted)
    const reply = await channel.call({ type: 'offer', modelId }, signal)
    if (reply.type !== 'offer') throw new OgError('PEER', 'The worker answered with another message type.')
    return reply.offer
  }

  /** Asks a worker for receipts whose answers did not arrive. @throws the error of the worker, UNAVAILABLE, PEER or ABORTED */
  async requestReceipts(
    worker: Address,
    receipts: readonly Hex[],
    signal: AbortSignal,
  ): Promise<readonly Signed<Receipt>[]> {
    const channel = await raceWithSignal(this.#channelTo(worker), signal, toAborted)
    const reply = await channel.call({ type: 'receipts', receipts }, signal)
    if (reply.type !== 'receipts') throw new OgError('PEER', 'The worker answered with another message type.')
    return reply.receipts
  }

  /** Reports to a worker that an answer arrived and is accepted. Receipts are collected for a moment. */
  acknowledge(worker: Address, receiptHash: Hex): void {
    const collected = this.#unacknowledged.get(worker)
    if (collected !== undefined) {
      collected.add(receiptHash)
      return
    }
    this.#unacknowledged.set(worker, new Set([receiptHash]))
    this.#init.clock
      .sleep(collectMs, this.#stopping.signal)
      .then(() => this.#sendAcknowledged(worker))
      .catch(() => undefined)
  }

  /** Requests in flight with a worker. */
  inFlight(worker: Address): number {
    return this.#channels.get(worker)?.inFlight ?? 0
  }

  /** Jobs that a worker accepts now; undefined where it is not known. */
  credit(worker: Address): number | undefined {
    return this.#channels.get(worker)?.current?.credit
  }

  /** Sends the outstanding acknowledgements and closes all channels. Idempotent. */
  async stop(): Promise<void> {
    this.#removePeerListener()
    await Promise.all(
      [...this.#channels].map(async ([worker, { current }]) => {
        await this.#sendAcknowledged(worker).catch(() => undefined)
        await current?.close()
      }),
    )
    this.#stopping.abort()
  }

  #channelTo(worker: Address): Promise<JobChannel> {
    const open = this.#channels.get(worker)
    if (open !== undefined) return open.channel
    if (this.#stopping.signal.aborted) throw new OgError('UNAVAILABLE', 'The gateway is stopping.')
    this.#used.add(worker)
    const entry: OpenChannel = { channel: this.#open(worker, () => this.#forget(worker, entry)), inFlight: 0 }
    this.#channels.set(worker, entry)
    entry.channel
      .then(
        async (channel) => {
          entry.current = channel
          entry.session = (await channel.hello).session
        },
        () => this.#forget(worker, entry),
      )
      .catch(() => undefined)
    return entry.channel
  }

  #forget(worker: Address, entry: OpenChannel): void {
    if (this.#channels.get(worker) === entry) this.#channels.delete(worker)
  }

  async #open(worker: Address, onEnd: () => void): Promise<JobChannel> {
    const { peerNode, nodes } = this.#init
    const node = nodes.byAccount(worker)
    if (node === undefined) throw new OgError('UNAVAILABLE', `Worker ${worker} is not registered.`)
    const channel = await JobChannel.open(peerNode, node.peerId, {
      worker,
      assertHello: (hello) => this.#assertHello(node, hello),
      onPush: (push) => this.#init.onPush(worker, push),
      onEnd,
    })
    for (const cheque of this.#init.lastCheques(worker)) channel.sendCheque(cheque)
    const waiting = this.#init.waiting(worker)
    if (waiting.length > 0) await channel.acknowledge(waiting)
    return channel
  }

  #assertHello({ account }: KnownNode, { value, signature }: Signed<Hello>): void {
    const { hasher, module, nodes } = this.#init
    const key = recoverKey(hasher, helloType, account, hasher.digest(helloType, value), signature)
    const isSigned = key === account || key === nodes.byAccount(account)?.signer
    if (value.worker === account && value.module === module && isSigned) return
    throw new OgError('PEER', `The introduction of worker ${account} is not its own, or names another module.`)
  }

  async #sendAcknowledged(worker: Address): Promise<void> {
    const receipts = [...(this.#unacknowledged.get(worker) ?? [])]
    this.#unacknowledged.delete(worker)
    const channel = this.#channels.get(worker)?.current
    if (channel !== undefined && receipts.length > 0) await channel.acknowledge(receipts)
  }
}
