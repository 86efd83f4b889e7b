import type { ChainReader } from '@opengradient/chain'
import {
  type Address,
  assertRules,
  assertSignature,
  chequeRules,
  chequeType,
  type Hasher,
  type Hex,
  hashList,
  OgError,
  type OrderMessage,
  orderChequeRules,
  orderParties,
  orderRules,
  orderType,
  receiptType,
  type SignatureContext,
  signatureRules,
} from '@opengradient/protocol'

import type { NodeDirectory } from '../registry/node-directory.ts'

/** An order with the evidence that it needs. */
export type OrderedRun = Extract<OrderMessage, { type: 'order' }>

export interface OrderCheckContext {
  readonly account: Address
  readonly module: Address
  /** The contract that pays ordered auditors: their cheques name it. */
  readonly orders: Address
  readonly hasher: Hasher
  readonly reader: Pick<ChainReader, 'orderDraw'>
  readonly signatures: SignatureContext
  readonly nodes: Pick<NodeDirectory, 'byAccount' | 'fetchMissing'>
  /** Stake of a worker below which it posts no batch, in 1e-18 OPG. */
  readonly leastStake: bigint
  readonly nowSeconds: number
}

/**
 * Checks an order for this auditor: its rules, signatures, parties, draw and cheque.
 *
 * @returns digests of the order and of its receipt
 * @throws BAD_ORDER, BAD_CHEQUE, BAD_SIGNATURE, NOT_REGISTERED, EXPIRED, CHAIN
 */
export async function checkOrder(
  run: OrderedRun,
  context: OrderCheckContext,
): Promise<{ readonly orderHash: Hex; readonly receiptHash: Hex }> {
  const { account, module, hasher, reader, signatures, nowSeconds } = context
  const [order, job, receipt] = [run.order.value, run.job.value, run.receipt.value]
  const receiptHash = hasher.digest(receiptType, receipt)
  const facts = { order, job, receiptHash, nowSeconds }
  assertRules(
    [orderRules.receiptHash, orderRules.requester, orderRules.module, orderRules.random, orderRules.expires],
    facts,
  )
  if (order.module !== module) throw badOrder('order.module', 'Order module is not the settlement module in use.')
  const orderHash = hasher.digest(orderType, order)
  assertSignature(signatureRules.order, facts, orderHash, run.order.signature, signatures)
  assertCheque(run, context)
  await assertParties(receipt.worker, job.gateway, context)
  const { random, seatsBlock } = order
  const excluded = orderParties(job, receipt)
  const drawn = await reader.orderDraw({ random, receiptHash, seatsBlock, count: run.auditors.length, excluded })
  const orderedAccounts = drawn.map((seat) => seat.account)
  assertRules([orderRules.auditors], { ...facts, orderedAccounts })
  if (!orderedAccounts.includes(account)) throw badOrder('order.auditorsHash', 'The order does not draw this auditor.')
  return { orderHash, receiptHash }
}

/** Receipts of accounts that cost nothing are free for any requester, and concern no other account. */
async function assertParties(worker: Address, gateway: Address, context: OrderCheckContext): Promise<void> {
  const { nodes, leastStake } = context
  await nodes.fetchMissing([worker, gateway])
  if ((nodes.byAccount(worker)?.stake ?? 0n) < leastStake) throw notRegistered(worker, 'worker with a stake')
  if (nodes.byAccount(gateway)?.roles.includes('gateway') !== true) throw notRegistered(gateway, 'gateway')
}

function notRegistered(account: Address, role: string): OgError {
  return new OgError('NOT_REGISTERED', `Account ${account} of the receipt is not registered as ${role}.`, {
    details: { account, role },
  })
}

function assertCheque({ order, auditors, chequeHashes, cheque }: OrderedRun, context: OrderCheckContext): void {
  const { account, orders: module, hasher, signatures } = context
  const digest = hasher.digest(chequeType, cheque.value)
  const place = auditors.indexOf(account)
  const isListed = chequeHashes.length === auditors.length && chequeHashes[place] === digest
  if (!isListed || hashList(chequeHashes) !== order.value.chequesHash) {
    throw badOrder('order.chequesHash', 'The cheque is not that of the order for this auditor.')
  }
  const facts = { cheque: cheque.value, orderCheque: cheque.value, module, worker: account }
  assertRules([chequeRules.module, chequeRules.worker, orderChequeRules.form], facts)
  assertSignature(signatureRules.cheque, facts, digest, cheque.signature, signatures)
}

function badOrder(field: string, message: string): OgError {
  return new OgError('BAD_ORDER', message, { details: { field } })
}
