import { KeyedMutex, raceWithSignal } from '@opengradient/async'
import {
  type Address,
  assertRules,
  assertSignature,
  type Cheque,
  chequeType,
  fieldSalt,
  type Hex,
  hashList,
  type Logger,
  OgError,
  type Order,
  type OrderReply,
  type OrderResponse,
  type OrderVerdict,
  orderParties,
  orderReplyType,
  orderRules,
  orderType,
  orderVerdictRules,
  orderVerdictType,
  recoverKey,
  type SignatureContext,
  type Signed,
  signatureRules,
  signStruct,
  toOgError,
} from '@opengradient/protocol'

import { toAborted } from '../../aborted.ts'
import type { Components } from '../../components.ts'
import { assertBelowCeiling } from '../dispatch/sponsored-price.ts'
import type { SponsorBudget } from '../payments/sponsor-budget.ts'
import type { KnownReceipt, OwnReceipts } from '../receipts/own-receipts.ts'
import type { PayerCases } from '../receipts/payer-cases.ts'
import type { ReceiptTracker } from '../receipts/receipt-tracker.ts'
import { evidenceOf, type KeptEvidence, type RunContents } from './kept-evidence.ts'
import type { KnownOrder, OrderBook } from './order-book.ts'
import { type OrderedAudit, sendOrder } from './order-channel.ts'
import type { OrderPayments } from './order-payments.ts'
import type { OrderSecrets } from './order-secrets.ts'

/** An order that its requester signed, or a number of auditors for a job whose draw the gateway committed to. */
export type OrderRequest =
  | {
      readonly order: Signed<Order>
      readonly auditors: readonly Address[]
      readonly cheques: readonly Signed<Cheque>[]
    }
  | { readonly order?: never; readonly receiptHash: Hex; readonly count: number }

export interface OrderDeskInit
  extends Pick<
    Components,
    'account' | 'config' | 'signer' | 'hasher' | 'reader' | 'nodes' | 'peerNode' | 'clock' | 'signal'
  > {
  readonly signatures: SignatureContext
  readonly receipts: Pick<OwnReceipts, 'require'>
  readonly evidence: Pick<KeptEvidence, 'get'>
  readonly orders: Pick<OrderBook, 'get' | 'put'>
  readonly secrets: Pick<OrderSecrets, 'reveal'>
  readonly budget: Pick<SponsorBudget, 'reserve'>
  readonly payments: Pick<OrderPayments, 'cheques' | 'settle'>
  readonly tracker: Pick<ReceiptTracker, 'notify'>
  readonly cases: Pick<PayerCases, 'consider'>
  readonly logger: Logger
}

/** Seconds in which auditors may accept an order of the gateway, and longest time that an order is worked on, in milliseconds. */
const orderSeconds = 120
const maxOrderMs = 600_000

type OrderAnswer = Extract<OrderResponse, { type: 'reply' | 'verdict' }>

/** An order that passed all checks. */
interface PlacedOrder extends Pick<KnownOrder, 'order' | 'orderHash' | 'auditors'> {
  readonly cheques: readonly Signed<Cheque>[]
  /** Of each auditor, where the gateway ordered. */
  readonly fee: bigint
}

/** Places orders of audits: checks them, sends them to the drawn auditors, and stores their verdicts. */
export class OrderDesk {
  readonly #init: OrderDeskInit
  /** The work on orders: it goes on when the caller has disconnected. */
  readonly #running = new Map<Hex, Promise<void>>()
  readonly #mutex = new KeyedMutex()

  constructor(init: OrderDeskInit) {
    this.#init = init
  }

  /**
   * Places an order and waits for its verdicts. A receipt has one order: its repetition returns what has arrived since.
   * @param caller network address, for its share of the gateway's budget
   * @throws NOT_FOUND, NOT_AUTHORISED, BAD_ORDER, BAD_CHEQUE, BAD_SIGNATURE, EXPIRED, DUPLICATE, OVERLOADED, CHAIN, ABORTED
   */
  async place(request: OrderRequest, caller: string, holdMs: number, signal: AbortSignal): Promise<KnownOrder> {
    const receiptHash = request.order === undefined ? request.receiptHash : request.order.value.receiptHash
    const receipt = await this.#init.receipts.require(receiptHash)
    await this.#mutex.run(receiptHash, () => this.#begin(request, receipt, caller))
    const timeout = AbortSignal.timeout(holdMs)
    const work = this.#running.get(receiptHash) ?? Promise.resolve()
    await raceWithSignal(work, AbortSignal.any([signal, timeout]), toAborted).catch((error: unknown) => {
      if (!timeout.aborted || signal.aborted) throw error
    })
    return (await this.#init.orders.get(receiptHash)) as KnownOrder
  }

  /** Checks or creates the order and starts its work, unless it was placed before. */
  async #begin(request: OrderRequest, receipt: KnownReceipt, caller: string): Promise<void> {
    const { evidence, orders } = this.#init
    const { receiptHash } = receipt
    const known = await orders.get(receiptHash)
    if (known !== undefined) {
      this.#assertSame(request, known)
      return
    }
    const contents = await evidence.get(receiptHash)
    if (contents === undefined) {
      throw new OgError('NOT_FOUND', `The inputs of receipt ${receiptHash} are no longer kept.`, {
        next: ['Order audits directly after the answer.'],
      })
    }
    const placed =
      request.order === undefined
        ? await this.#createOrder(receipt, request.count, caller)
        : await this.#checkOrder(receipt, request)
    const { order, orderHash, auditors } = placed
    await orders.put(receiptHash, { order, orderHash, auditors, replies: [], verdicts: [] })
    const work = this.#send(placed, receipt, contents).finally(() => this.#running.delete(receiptHash))
    this.#running.set(receiptHash, work)
  }

  #assertSame(request: OrderRequest, { orderHash, order }: KnownOrder): void {
    if (request.order === undefined || this.#init.hasher.digest(orderType, request.order.value) === orderHash) return
    const { receiptHash } = order.value
    throw new OgError('DUPLICATE', `Receipt ${receiptHash} has another order: its draw is one.`, {
      next: [`GET /og/v1/receipts/${receiptHash} returns the order and its verdicts.`],
    })
  }

  /** Draws and signs an order for a job of the gateway whose draw it committed to. */
  async #createOrder(receipt: KnownReceipt, count: number, caller: string): Promise<PlacedOrder> {
    const { account, config, signer, hasher, reader, secrets, budget, payments, clock } = this.#init
    const { receiptHash, answer } = receipt
    const job = answer.job.value
    const random = job.requester === account ? await secrets.reveal(job) : undefined
    if (random === undefined) {
      throw new OgError('NOT_AUTHORISED', `The draw of receipt ${receiptHash} belongs to another party.`, {
        next: ['Sign the order with the key of the requester or client, and the value behind orderCommit.'],
      })
    }
    const seatsBlock = (await reader.head(config.confirmations)).number
    const auditors = await this.#draw(receipt, { random, seatsBlock, count })
    if (auditors.length === 0) throw new OgError('NOT_FOUND', 'No auditor can be drawn for the receipt.')
    const fee = answer.offer.value.checkFee
    const cost = fee * BigInt(auditors.length)
    // The worker of the receipt names the fee.
    assertBelowCeiling(cost, BigInt(config.gateway.sponsor.maxPrice), 'the order')
    budget.reserve(caller, cost)
    const cheques = await payments.cheques(auditors, fee)
    const order = signStruct(signer, hasher, orderType, {
      ...{ receiptHash, random, seatsBlock, requester: account, module: job.module },
      auditorsHash: hashList(auditors),
      chequesHash: hashList(cheques.map(({ value }) => hasher.digest(chequeType, value))),
      expires: Math.floor(clock.now() / 1_000) + orderSeconds,
    })
    const { value, signature, digest } = order
    return { order: { value, signature }, orderHash: digest, auditors, cheques, fee }
  }

  async #checkOrder(
    receipt: KnownReceipt,
    { order, auditors, cheques }: Extract<OrderRequest, { order: object }>,
  ): Promise<PlacedOrder> {
    const { hasher, clock, signatures } = this.#init
    const { value } = order
    const facts = { order: value, job: receipt.answer.job.value, receiptHash: receipt.receiptHash }
    const nowSeconds = clock.now() / 1_000
    const { receiptHash, requester, module, random, expires } = orderRules
    assertRules([receiptHash, requester, module, random, expires], { ...facts, nowSeconds })
    const orderHash = hasher.digest(orderType, value)
    assertSignature(signatureRules.order, facts, orderHash, order.signature, signatures)
    const orderedAccounts = await this.#draw(receipt, { ...value, count: auditors.length })
    assertRules([orderRules.auditors], { ...facts, orderedAccounts })
    const hashes = cheques.map((cheque) => hasher.digest(chequeType, cheque.value))
    const isPaid = cheques.length === auditors.length && cheques.every((each, i) => each.value.worker === auditors[i])
    if (!isPaid || hashList(hashes) !== value.chequesHash) {
      throw new OgError('BAD_ORDER', 'The cheques are not those of the order, one for each auditor in its order.', {
        details: { field: 'order.chequesHash' },
      })
    }
    return { order, orderHash, auditors: orderedAccounts, cheques, fee: 0n }
  }

  async #draw(
    { receiptHash, answer: { job, receipt } }: KnownReceipt,
    query: { readonly random: Hex; readonly seatsBlock: number; readonly count: number },
  ): Promise<readonly Address[]> {
    const excluded = orderParties(job.value, receipt.value)
    const drawn = await this.#init.reader.orderDraw({ ...query, receiptHash, excluded })
    return drawn.map(({ account }) => account)
  }

  /** Sends the order to all auditors. Failures are logged: a verdict that does not arrive counts as missing. */
  async #send(placed: PlacedOrder, receipt: KnownReceipt, contents: RunContents): Promise<void> {
    const { nodes, peerNode, hasher, payments, logger, signal } = this.#init
    const { order, orderHash, auditors, cheques, fee } = placed
    const chequeHashes = cheques.map(({ value }) => hasher.digest(chequeType, value))
    const evidence = evidenceOf(receipt, contents)
    const stop = AbortSignal.any([signal, AbortSignal.timeout(maxOrderMs)])
    const sent = auditors.map(async (auditor, index) => {
      const peerId = nodes.byAccount(auditor)?.peerId
      if (peerId === undefined) throw new OgError('UNAVAILABLE', `Auditor ${auditor} is not registered.`)
      const cheque = cheques[index] as Signed<Cheque>
      const audit: OrderedAudit = { order, auditors, chequeHashes, cheque, ...evidence }
      const onResponse = (response: OrderAnswer): Promise<void> => this.#receive(receipt, auditor, response)
      const init = { peerNode, peerId, audit, orderHash, outputs: contents.outputs, onResponse }
      if (!(await sendOrder(init, stop))) throw new OgError('OVERLOADED', `Auditor ${auditor} declined the order.`)
    })
    for (const [index, result] of (await Promise.allSettled(sent)).entries()) {
      const cheque = cheques[index] as Signed<Cheque>
      await payments.settle(cheque, fee, result.status === 'rejected' ? toOgError(result.reason) : undefined)
      if (result.status === 'fulfilled') continue
      const error = toOgError(result.reason).shortMessage
      logger.debug({ orderHash, auditor: auditors[index], error }, 'Ordered audit failed')
    }
  }

  /** Checks a reply or a verdict and stores it. @throws BAD_ORDER, BAD_SIGNATURE */
  async #receive(receipt: KnownReceipt, auditor: Address, response: OrderAnswer): Promise<void> {
    const { orders, tracker, cases } = this.#init
    const { receiptHash } = receipt
    await this.#mutex.run(receiptHash, async () => {
      const known = (await orders.get(receiptHash)) as KnownOrder
      if (response.type === 'reply') {
        this.#checkReply(known, auditor, response.reply)
        await orders.put(receiptHash, { ...known, replies: [...known.replies, response.reply] })
      } else {
        this.#checkVerdict(known, receipt, auditor, response.verdict)
        await orders.put(receiptHash, { ...known, verdicts: [...known.verdicts, response.verdict] })
      }
    })
    // The case is queued durably before clients see the verdict.
    if (response.type === 'verdict') await cases.consider(receiptHash, response.verdict.value)
    tracker.notify(receiptHash)
  }

  #checkReply({ orderHash, replies }: KnownOrder, auditor: Address, { value, signature }: Signed<OrderReply>): void {
    const { hasher, signatures } = this.#init
    const digest = hasher.digest(orderReplyType, value)
    const key = recoverKey(hasher, orderReplyType, auditor, digest, signature, signatures.recovered)
    const isSigned = key === auditor || key === signatures.signerOf(auditor)
    const isNew = replies.every((reply) => reply.value.auditor !== auditor)
    if (value.orderHash === orderHash && value.auditor === auditor && isSigned && isNew) return
    throw new OgError('BAD_ORDER', `The reply of auditor ${auditor} is not its own, or to another order.`, {
      details: { field: 'orderReply.auditor' },
    })
  }

  #checkVerdict(
    { orderHash, auditors, verdicts }: KnownOrder,
    { receiptHash, salt, outputRoot }: KnownReceipt,
    auditor: Address,
    { value, signature }: Signed<OrderVerdict>,
  ): void {
    const { hasher, signatures } = this.#init
    const facts = { orderVerdict: value, orderHash, receiptHash, orderedAccounts: auditors, outputRoot }
    assertRules(Object.values(orderVerdictRules), { ...facts, outputSalt: fieldSalt(salt, 'output') })
    const digest = hasher.digest(orderVerdictType, value)
    assertSignature(signatureRules.orderVerdict, facts, digest, signature, signatures)
    const isNew = verdicts.every((verdict) => verdict.value.auditor !== auditor)
    if (value.auditor === auditor && isNew) return
    throw new OgError('BAD_ORDER', `The verdict of auditor ${auditor} is not its own, or its second one.`, {
      details: { field: 'orderVerdict.auditor' },
    })
  }
}
