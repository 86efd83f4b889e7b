import { type Address, type Cheque, chequeKey, type Hex, OgError, type Signed } from '@opengradient/protocol'

/** An amount of a job that the worker has accepted and that no posted batch contains yet. */
export interface Commitment {
  /** {@link chequeKey} of the cheque that pays. */
  readonly key: Hex
  readonly amount: bigint
}

interface ChequeAccount {
  readonly cheque: Signed<Cheque>
  /** Sum that the module has drawn under the key; undefined until it is read. */
  spent: bigint | undefined
  /** Sum of the commitments. */
  outstanding: bigint
}

interface PayerAccount {
  /** Amount that the payer has reserved for this worker; undefined until it is read. */
  reserved: bigint | undefined
  outstanding: bigint
}

/** Accounts of payers, gateways and epochs that are kept at most. */
const maxAccounts = 4_096

const payerKey = (payer: Address, token: Address): string => `${payer}/${token}`

/** Terms by which the cheques of one worker are counted, but for their epochs. */
export type PayerTerms = Pick<Cheque, 'payer' | 'gateway' | 'token' | 'auditClass'>

/** Key of the cheques of one worker that follow each other. */
export const partyKey = ({ payer, gateway, token, auditClass }: PayerTerms): string =>
  `${payer}/${gateway}/${token}/${auditClass}`

/**
 * Money that a worker can still earn from each payer. A job is accepted only if the cheque covers what the module has drawn, what is
 * accepted and not posted yet, and the job; and if the payer's reservation covers the same without what is drawn.
 */
export class ChequeLedger {
  /** Amount that is accepted from a payer beyond its reservation. */
  readonly #credit: bigint
  readonly #accounts = new Map<Hex, ChequeAccount>()
  readonly #payers = new Map<string, PayerAccount>()
  /** Key of the cheque that pays the next job of a payer and a gateway. */
  readonly #latest = new Map<string, Hex>()

  constructor(credit: bigint) {
    this.#credit = credit
  }

  /** The cheque under a key. */
  cheque(key: Hex): Signed<Cheque> | undefined {
    return this.#accounts.get(key)?.cheque
  }

  /** Keys with cheques. */
  keys(): readonly Hex[] {
    return [...this.#accounts.keys()]
  }

  /** The cheque that pays the next job. */
  latest(parties: PayerTerms): Signed<Cheque> | undefined {
    const key = this.#latest.get(partyKey(parties))
    return key === undefined ? undefined : this.#accounts.get(key)?.cheque
  }

  /**
   * Keeps a cheque if it promises more than the one before. Receipts were signed under the shares and the posting mode of the
   * first cheque of an epoch, so that a payer changes them with an epoch only.
   *
   * @returns whether it was kept
   * @throws BAD_CHEQUE for other terms than those of the epoch
   */
  add(cheque: Signed<Cheque>): boolean {
    if (this.#accounts.size >= maxAccounts) this.#dropIdle()
    const { value } = cheque
    const key = chequeKey(value)
    const known = this.#accounts.get(key)
    if (known !== undefined) {
      for (const name of ['gatewayFeeBps', 'burnBps', 'postingMode'] as const) {
        if (known.cheque.value[name] === value[name]) continue
        throw new OgError('BAD_CHEQUE', `Cheque ${name} differs from the epoch's first cheque.`, {
          details: { field: `cheque.${name}` },
          next: ['Begin a new epoch.'],
        })
      }
      if (value.cumulative <= known.cheque.value.cumulative) return false
    }
    const { spent, outstanding = 0n } = known ?? {}
    this.#accounts.set(key, { cheque, spent, outstanding })
    const latest = this.latest(value)
    if (latest === undefined || latest.value.epoch <= value.epoch) this.#latest.set(partyKey(value), key)
    return true
  }

  /** Forgets accounts without unposted receipts; their gateways send a cheque again with their next job. */
  #dropIdle(): void {
    for (const [key, { cheque, outstanding }] of this.#accounts) {
      if (outstanding !== 0n) continue
      this.#accounts.delete(key)
      if (this.#latest.get(partyKey(cheque.value)) === key) this.#latest.delete(partyKey(cheque.value))
      const { payer, token } = cheque.value
      if (this.#payers.get(payerKey(payer, token))?.outstanding === 0n) this.#payers.delete(payerKey(payer, token))
    }
    if (this.#accounts.size >= maxAccounts) {
      throw new OgError('OVERLOADED', 'The worker holds too many cheques.', { details: { limit: maxAccounts } })
    }
  }

  /** Whether the chain's numbers of a cheque are known. */
  isRead(key: Hex): boolean {
    const account = this.#accounts.get(key)
    if (account === undefined) return false
    const { payer, token } = account.cheque.value
    return account.spent !== undefined && this.#payers.get(payerKey(payer, token))?.reserved !== undefined
  }

  setSpent(key: Hex, spent: bigint): void {
    const account = this.#accounts.get(key)
    if (account !== undefined) account.spent = spent
  }

  setReserved(payer: Address, token: Address, reserved: bigint): void {
    this.#payer(payer, token).reserved = reserved
  }

  /**
   * Accepts an amount.
   *
   * @throws BAD_CHEQUE without a cheque that covers it, INSUFFICIENT_FUNDS without a reservation that does, CHAIN while the numbers
   *   of the chain are not known
   */
  commit(parties: PayerTerms, amount: bigint): Commitment {
    const key = this.#latest.get(partyKey(parties))
    const account = key === undefined ? undefined : this.#accounts.get(key)
    if (key === undefined || account === undefined) throw missingCheque(amount, 0n)
    const payer = this.#payer(parties.payer, parties.token)
    if (account.spent === undefined || payer.reserved === undefined) {
      throw new OgError('CHAIN', 'The balance of the payer could not be read.')
    }
    const needed = account.spent + account.outstanding + amount
    const { cumulative } = account.cheque.value
    if (cumulative < needed) throw missingCheque(needed, cumulative)
    const available = payer.reserved + this.#credit - payer.outstanding
    if (available < amount) {
      throw new OgError('INSUFFICIENT_FUNDS', `Reservation of payer ${parties.payer} for this worker is used up.`, {
        details: { required: amount.toString(), available: (available < 0n ? 0n : available).toString() },
        next: ['Reserve more for the worker, or use another worker.'],
      })
    }
    this.#add(key, amount)
    return { key, amount }
  }

  /** Counts a commitment of an earlier process. */
  restore({ key, amount }: Commitment): void {
    this.#add(key, amount)
  }

  /** Ends a commitment: its job left no receipt, or its receipt is posted or expired. */
  release({ key, amount }: Commitment): void {
    this.#add(key, -amount)
  }

  /** Counts what a posted batch drew, until the chain's own numbers are read again. */
  drawn({ key, amount }: Commitment): void {
    const account = this.#accounts.get(key)
    if (account === undefined) return
    if (account.spent !== undefined) account.spent += amount
    const { payer, token } = account.cheque.value
    const ofPayer = this.#payer(payer, token)
    if (ofPayer.reserved !== undefined) ofPayer.reserved -= amount
  }

  /** Unposted amount under a key. */
  outstanding(key: Hex): bigint {
    return this.#accounts.get(key)?.outstanding ?? 0n
  }

  #add(key: Hex, amount: bigint): void {
    const account = this.#accounts.get(key)
    if (account === undefined) return
    account.outstanding += amount
    const { payer, token } = account.cheque.value
    this.#payer(payer, token).outstanding += amount
  }

  #payer(payer: Address, token: Address): PayerAccount {
    const key = payerKey(payer, token)
    let account = this.#payers.get(key)
    if (account === undefined) {
      account = { reserved: undefined, outstanding: 0n }
      this.#payers.set(key, account)
    }
    return account
  }
}

function missingCheque(needed: bigint, cumulative: bigint): OgError<'BAD_CHEQUE'> {
  return new OgError('BAD_CHEQUE', `Cheque cumulative ${cumulative} is below ${needed}.`, {
    details: { field: 'cheque.cumulative', rule: 'cheque.covers' },
    next: ['Send a cheque with a larger sum.'],
  })
}
