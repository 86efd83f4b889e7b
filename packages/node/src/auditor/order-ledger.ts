import { type Address, type Cheque, chequeKey, type Hex, OgError, type Signed } from '@opengradient/protocol'

/** Cheques of one payer, gateway, token and epoch. */
export interface OrderAccount {
  /** The one with the largest sum. */
  readonly cheque: Signed<Cheque>
  /** Fees of the orders that were accepted under it, and not dropped. */
  readonly earned: bigint
  /** Sum that was collected, as last read; undefined until it is. */
  readonly spent: bigint | undefined
  /** Unix milliseconds of the last accepted order. */
  readonly usedAt: number
}

/** The addition of an order to an account. */
export interface AcceptedFee {
  readonly key: Hex
  readonly fee: bigint
}

/** Accounts of all payers, and of one, that are kept at most. */
const maxAccounts = 4_096
const maxOfPayer = 16

const payerKey = ({ payer, token }: Pick<Cheque, 'payer' | 'token'>): string => `${payer}/${token}`

/**
 * The fees of an auditor's orders by cheque. An order is accepted only if the cheque covers the fees of all orders under its key, and
 * the payer's reservation covers what all its cheques promise beyond what was collected.
 */
export class OrderLedger {
  readonly #accounts = new Map<Hex, OrderAccount>()

  account(key: Hex): OrderAccount | undefined {
    return this.#accounts.get(key)
  }

  entries(): IterableIterator<[Hex, OrderAccount]> {
    return this.#accounts.entries()
  }

  /** Accounts of a payer in one token. */
  ofPayer(parties: Pick<Cheque, 'payer' | 'token'>): readonly [Hex, OrderAccount][] {
    return [...this.#accounts].filter(([, { cheque }]) => payerKey(cheque.value) === payerKey(parties))
  }

  set(key: Hex, account: OrderAccount): void {
    this.#accounts.set(key, account)
  }

  setSpent(key: Hex, spent: bigint | undefined): void {
    const account = this.#accounts.get(key)
    if (account !== undefined) this.#accounts.set(key, { ...account, spent })
  }

  /**
   * The account after an order, and what the order adds. An unknown key begins with what was collected under it: its cheque was
   * used by an earlier order.
   *
   * @param least fee of an order; where it is 0, the payer's increase counts
   * @param reserved by the payer for this auditor, in the cheque's token, without what is leaving
   * @throws BAD_CHEQUE, INSUFFICIENT_FUNDS, OVERLOADED
   */
  accept(
    cheque: Signed<Cheque>,
    { least, spent, reserved, now }: { least: bigint; spent: bigint; reserved: bigint; now: number },
  ): AcceptedFee & { readonly account: OrderAccount } {
    const key = chequeKey(cheque.value)
    const known = this.#accounts.get(key)
    if (known === undefined) this.#assertRoom(cheque.value)
    const before = known ?? { cheque, earned: spent, usedAt: now, spent }
    const isLarger = cheque.value.cumulative > before.cheque.value.cumulative
    const largest = isLarger ? cheque : before.cheque
    const { cumulative } = largest.value
    const increase = isLarger || known === undefined ? cumulative - (known?.cheque.value.cumulative ?? spent) : 0n
    const fee = least > 0n || increase < 0n ? least : increase
    if (cumulative < before.earned + fee) throw exceeded(cumulative, before.earned + fee)
    const account = { cheque: largest, earned: before.earned + fee, spent, usedAt: now }
    const others = this.ofPayer(cheque.value).filter(([other]) => other !== key)
    const promised = [...others.map(([, each]) => each), account].reduce((sum, each) => sum + uncollected(each), 0n)
    if (promised > reserved) throw uncovered(cheque.value.payer, promised, reserved)
    return { key, fee, account }
  }

  /** Takes an order back whose verdict was not given. */
  drop({ key, fee }: AcceptedFee): void {
    const account = this.#accounts.get(key)
    if (account !== undefined) this.#accounts.set(key, { ...account, earned: account.earned - fee })
  }

  /** Forgets an account: the contract remembers what was collected under it. */
  delete(key: Hex): void {
    this.#accounts.delete(key)
  }

  #assertRoom(cheque: Cheque): void {
    if (this.ofPayer(cheque).length >= maxOfPayer) throw overloaded(`epochs of payer ${cheque.payer}`, maxOfPayer)
    if (this.#accounts.size >= maxAccounts) throw overloaded('cheques', maxAccounts)
  }
}

/** The sum that a cheque promises beyond what was collected. */
export function uncollected({ cheque, spent = 0n }: Pick<OrderAccount, 'cheque' | 'spent'>): bigint {
  const sum = cheque.value.cumulative - spent
  return sum > 0n ? sum : 0n
}

/** Earned fees that were not collected. */
export function unpaid({ earned, spent = 0n }: Pick<OrderAccount, 'earned' | 'spent'>): bigint {
  return earned > spent ? earned - spent : 0n
}

/** Limits of a collection. */
export interface CollectionTerms {
  /** Gas of a collection: a smaller sum is not collected. */
  readonly least: bigint
  /** Earned sum from which on it is collected at once. */
  readonly from: bigint
  /** Whether the payer takes its reservation back. */
  readonly isLeaving: boolean
  /** Unix milliseconds: an account that was used earlier is collected. */
  readonly idleSince: number
}

/** Whether earned fees are collected now: nothing is collected of a payer whose orders all failed. */
export function isCollectionDue(
  account: OrderAccount,
  { least, from, isLeaving, idleSince }: CollectionTerms,
): boolean {
  const earned = unpaid(account)
  return earned > 0n && earned >= least && (earned >= from || isLeaving || account.usedAt < idleSince)
}

function exceeded(cumulative: bigint, needed: bigint): OgError<'BAD_CHEQUE'> {
  return new OgError('BAD_CHEQUE', `Cheque cumulative ${cumulative} is below ${needed}.`, {
    details: { field: 'cheque.cumulative', rule: 'cheque.covers' },
    next: ['Send a cheque with a larger sum.'],
  })
}

function uncovered(payer: Address, required: bigint, available: bigint): OgError {
  return new OgError(
    'INSUFFICIENT_FUNDS',
    `Reservation of payer ${payer} for this auditor does not cover its cheques.`,
    {
      details: { required: required.toString(), available: available.toString() },
      next: ['Reserve more for the auditor, with the contract of orders as module.'],
    },
  )
}

function overloaded(what: string, limit: number): OgError {
  return new OgError('OVERLOADED', `The auditor holds too many ${what}.`, { details: { limit }, retryAfterMs: 60_000 })
}
