import type { ChainEvent } from '@opengradient/chain'
import { type Address, type AuditClass, auditClasses, toOgError } from '@opengradient/protocol'
import type { Components, Head } from '../../components.ts'
import type { ChequeBook, PaidAccount } from './cheque-book.ts'
import type { SponsorBudget } from './sponsor-budget.ts'

export interface WorkerDrawsInit extends Pick<Components, 'account' | 'reader' | 'logger'> {
  readonly book: Pick<ChequeBook, 'accounts' | 'expire' | 'readDrawn' | 'setDrawn' | 'unexplained' | 'writeOff'>
  readonly budget: Pick<SponsorBudget, 'charge'>
}

/** Blocks in which a worker reports the places of a batch, and the receipts whose answers did not arrive. */
const reportBlocks = 10
/** Time after which unexplained amounts are forgotten, in seconds: a worker that has lost its records cannot explain them. */
const forgetSeconds = 86_400

interface ReadAmount {
  readonly account: PaidAccount
  readonly drawn: bigint
  /** Block of the chain at which the amount counts. */
  readonly countsAt: number
}

/**
 * Compares what workers drew under this gateway's cheques with the receipts that they reported. A leaf of class 0 is never audited:
 * one that no receipt explains can be an invention. Its worker gets no sponsored job until a receipt explains it, or a day has
 * passed.
 */
export class WorkerDraws {
  readonly #init: WorkerDrawsInit
  readonly #unread = new Map<string, PaidAccount>()
  #read: ReadAmount[] = []

  constructor(init: WorkerDrawsInit) {
    this.#init = init
  }

  /** Compares all ledgers of earlier processes. */
  start(): void {
    for (const account of this.#init.book.accounts()) this.#add(account)
  }

  /** Whether a worker drew more than its receipts. */
  isStrange(worker: Address): boolean {
    return this.#init.book.unexplained(worker) > 0n
  }

  /** Releases the amounts of receipts that no new batch can hold, and compares their workers' ledgers. */
  async expire(nowSeconds: number): Promise<void> {
    const { book } = this.#init
    for (const worker of await book.expire(nowSeconds, forgetSeconds)) {
      for (const account of book.accounts(worker)) this.#add(account)
    }
    await book.writeOff(forgetSeconds)
  }

  async onBlocks(events: readonly ChainEvent[], { number }: Head): Promise<void> {
    for (const { name, args } of events) {
      if (name !== 'BatchPosted') continue
      const { worker, groups } = args
      for (const { payer, auditClass } of groups) {
        if (payer === this.#init.account && isAuditClass(auditClass)) this.#add({ worker, auditClass })
      }
    }
    const due = this.#read.filter(({ countsAt }) => countsAt <= number)
    if (due.length > 0) this.#read = this.#read.filter(({ countsAt }) => countsAt > number)
    for (const { account, drawn } of due) await this.#count(account, drawn)
    this.#readAll(number)
  }

  #add(account: PaidAccount): void {
    this.#unread.set(`${account.worker}/${account.auditClass}`, account)
  }

  /** Does not wait for the chain. */
  #readAll(number: number): void {
    const { book, reader, logger } = this.#init
    for (const account of this.#unread.values()) {
      book
        .readDrawn(account, reader)
        .then((drawn) => this.#read.push({ account, drawn, countsAt: number + reportBlocks }))
        .catch((error: unknown) => {
          // Read again with the next block.
          this.#add(account)
          logger.warn({ worker: account.worker, error: toOgError(error).shortMessage }, 'Drawn amount not read')
        })
    }
    this.#unread.clear()
  }

  async #count(account: PaidAccount, drawn: bigint): Promise<void> {
    const { book, budget, logger } = this.#init
    const amount = await book.setDrawn(account, drawn)
    if (amount === 0n) return
    budget.charge(amount)
    logger.warn({ worker: account.worker, amount: amount.toString() }, 'Worker drew more than its receipts')
  }
}

function isAuditClass(value: number): value is AuditClass {
  return auditClasses.some((each) => each === value)
}
