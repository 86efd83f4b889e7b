import { BoundedMap, raceWithSignal, withDeadline } from '@opengradient/async'
import type { Channel } from '@opengradient/p2p'
import {
  type Hex,
  isOgError,
  OgError,
  type OrderResponse,
  type OrderVerdict,
  orderMessageCodec,
  orderReplyType,
  orderResponseCodec,
  orderType,
  orderVerdictType,
  type Signed,
  signStruct,
  streamNames,
  type Tensor,
  toOgError,
  toWireError,
} from '@opengradient/protocol'

import { toAborted } from '../aborted.ts'
import type { Components } from '../components.ts'
import { checkOrder, type OrderedRun } from './check-order.ts'
import { type CheckPlace, type CheckQueue, orderLane } from './check-queue.ts'
import type { AuditedLeaf, EvidenceAuditor } from './evidence-auditor.ts'
import type { FaultProver } from './fault-prover.ts'
import type { OrderFees } from './order-fees.ts'

type OrderComponents = Pick<
  Components,
  | 'account'
  | 'signer'
  | 'hasher'
  | 'peerNode'
  | 'reader'
  | 'nodes'
  | 'parameters'
  | 'clock'
  | 'logger'
  | 'metrics'
  | 'signal'
>

type Outputs = readonly Tensor[] | undefined

/** Orders of one channel, and of all channels, that are worked on at the same time; more are declined. */
const maxPerChannel = 4
const maxOrders = 64
/** Verdicts that are repeated without another run. */
const maxVerdicts = 1_024
/** Seconds from the acceptance to the verdict, and milliseconds in which outputs come after a tag. */
const answerSeconds = 60
const outputsTimeoutMs = 5_000

/** Serves orders of audits, stream `/og/order/2`: accepts or declines, audits, and answers with a signed verdict. */
export class OrderServer {
  readonly #components: OrderComponents
  readonly #auditor: EvidenceAuditor
  readonly #queue: CheckQueue
  readonly #faults: Pick<FaultProver, 'checkRun'>
  readonly #fees: Pick<OrderFees, 'accept' | 'serve' | 'drop'>
  readonly #verdicts = new BoundedMap<Hex, Signed<OrderVerdict>>({ maxEntries: maxVerdicts })
  readonly #counter: ReturnType<Components['metrics']['counter']>
  #active = 0

  constructor(
    components: OrderComponents,
    auditor: EvidenceAuditor,
    queue: CheckQueue,
    faults: Pick<FaultProver, 'checkRun'>,
    fees: Pick<OrderFees, 'accept' | 'serve' | 'drop'>,
  ) {
    this.#components = components
    this.#auditor = auditor
    this.#faults = faults
    this.#fees = fees
    this.#queue = queue
    this.#counter = components.metrics.counter('og_auditor_orders_total', 'Orders by result.', ['result'])
  }

  async start(): Promise<void> {
    const { maxBytes: maxFrameBytes } = orderMessageCodec
    await this.#components.peerNode.handleChannel(streamNames.order, { maxFrameBytes }, (channel) =>
      this.#serve(channel),
    )
  }

  async #serve(channel: Channel): Promise<void> {
    const waiting = new Map<Hex, (outputs: readonly Tensor[]) => void>()
    const running = new Set<Promise<void>>()
    for await (const frame of channel.frames) {
      const message = orderMessageCodec.decode(frame)
      if (message.type === 'outputs') {
        waiting.get(message.orderHash)?.(message.outputs)
        continue
      }
      const orderHash = this.#components.hasher.digest(orderType, message.order.value)
      const isFull = running.size >= maxPerChannel || this.#active >= maxOrders
      const work: Promise<void> = (isFull ? this.#decline(channel, orderHash) : this.#handle(channel, message, waiting))
        .catch((error: unknown) => this.#fail(channel, orderHash, error))
        .finally(() => running.delete(work))
      running.add(work)
    }
    await Promise.all(running)
  }

  async #handle(
    channel: Channel,
    run: OrderedRun,
    waiting: Map<Hex, (outputs: readonly Tensor[]) => void>,
  ): Promise<void> {
    const { account, hasher, reader, nodes, parameters, clock } = this.#components
    const nowSeconds = clock.now() / 1_000
    this.#active++
    try {
      const { orderHash, receiptHash } = await checkOrder(run, {
        ...{ account, hasher, reader, nodes, nowSeconds },
        leastStake: parameters.batches.workerStake,
        module: reader.deployment.contracts.settlement,
        signatures: { hasher, signerOf: (each) => nodes.byAccount(each)?.signer },
        orders: reader.deployment.contracts.orders,
      })
      await this.#auditor.assertServed(run, { receiptHash }, run.receipt.value.worker)
      const { receipt, assignment, job } = run
      await this.#faults.checkRun({ receipt, assignment, job, at: undefined })
      await this.#fees.accept({ orderHash, cheque: run.cheque, expires: run.order.value.expires })
      try {
        await this.#reply(channel, orderHash, Math.floor(nowSeconds) + answerSeconds)
        const verdict =
          this.#verdicts.get(orderHash) ?? (await this.#audit(channel, run, orderHash, receiptHash, waiting))
        this.#verdicts.set(orderHash, verdict)
        await this.#fees.serve(orderHash)
        await send(channel, { type: 'verdict', verdict })
      } catch (error) {
        await this.#fees.drop(orderHash)
        throw error
      }
      this.#counter.add(1, { result: 'verdict' })
    } finally {
      this.#active--
    }
  }

  /** Runs the method where no audit of a drawn batch waits. */
  async #audit(
    channel: Channel,
    run: OrderedRun,
    orderHash: Hex,
    receiptHash: Hex,
    waiting: Map<Hex, (outputs: readonly Tensor[]) => void>,
  ): Promise<Signed<OrderVerdict>> {
    const { account, signer, hasher, clock, signal } = this.#components
    const open = (tag: Hex): Promise<Outputs> => this.#openOutputs(channel, orderHash, tag, waiting)
    // The requester's time to open outputs takes no place of another check.
    const auditAt = (place: CheckPlace): Promise<AuditedLeaf> =>
      this.#auditor.audit(run, (tag) => place.leave(() => open(tag)))
    const audited = new Promise<AuditedLeaf>((resolve, reject) => {
      const bytes = run.inputs.reduce((sum, { data }) => sum + data.length, 2_048)
      const check = async (place: CheckPlace): Promise<void> => auditAt(place).then(resolve, reject)
      const isQueued = this.#queue.add({ lane: orderLane, bytes, run: check })
      if (!isQueued) reject(new OgError('OVERLOADED', 'The auditor’s queue is full.'))
    })
    const { result, audit } = await raceWithSignal(audited, signal, toAborted)
    const { value, signature } = signStruct(signer, hasher, orderVerdictType, {
      ...{ orderHash, receiptHash, auditor: account, ...result },
      fingerprint: audit.fingerprint,
      checkedAt: clock.now(),
    })
    return { value, signature }
  }

  /** Commits to the own output by its tag, and waits for the receipt's. */
  async #openOutputs(
    channel: Channel,
    orderHash: Hex,
    tag: Hex,
    waiting: Map<Hex, (outputs: readonly Tensor[]) => void>,
  ): Promise<Outputs> {
    const { clock, signal } = this.#components
    try {
      return await withDeadline({ clock, signal, timeoutMs: outputsTimeoutMs }, async () => {
        const opened = new Promise<readonly Tensor[]>((resolve) => waiting.set(orderHash, resolve))
        await send(channel, { type: 'tag', orderHash, tag })
        return opened
      })
    } catch (error) {
      if (signal.aborted) throw error
      return undefined
    } finally {
      waiting.delete(orderHash)
    }
  }

  #decline(channel: Channel, orderHash: Hex): Promise<void> {
    this.#counter.add(1, { result: 'declined' })
    return this.#reply(channel, orderHash, 0)
  }

  /** @param answerBy Unix seconds; 0 declines */
  async #reply(channel: Channel, orderHash: Hex, answerBy: number): Promise<void> {
    const { account, signer, hasher } = this.#components
    const accepts = answerBy === 0 ? 0 : 1
    const { value, signature } = signStruct(signer, hasher, orderReplyType, {
      ...{ orderHash, auditor: account, answerBy, accepts },
    })
    await send(channel, { type: 'reply', reply: { value, signature } })
  }

  async #fail(channel: Channel, orderHash: Hex, error: unknown): Promise<void> {
    const { logger, signal } = this.#components
    if (signal.aborted) return
    const known = isOgError(error) ? error : toOgError(error)
    this.#counter.add(1, { result: 'error' })
    logger.debug({ orderHash, error: known.shortMessage }, 'Order not served')
    await send(channel, { type: 'error', orderHash, error: toWireError(known) }).catch(() => undefined)
  }
}

function send(channel: Channel, response: OrderResponse): Promise<void> {
  return channel.send(orderResponseCodec.encode(response))
}
