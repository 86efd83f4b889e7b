import { pause } from '@opengradient/async'
import { type Clock, type Hex, type Logger, OgError } from '@opengradient/protocol'
import type { Chain, HttpTransport, PublicClient, TransactionReceipt } from 'viem'
import { keccak256, TransactionNotFoundError, TransactionReceiptNotFoundError } from 'viem'

/** Fees of a transaction in wei per gas. */
export interface Fees {
  readonly maxFeePerGas: bigint
  readonly maxPriorityFeePerGas: bigint
}

export interface PendingTransactionInit {
  readonly reader: PublicClient<HttpTransport, Chain>
  readonly clock: Clock
  readonly logger: Logger
  readonly nonce: number
  /** Number of the account's mined transactions. */
  minedCount(): Promise<number>
  /** Signs the transaction with the given fees, or with its present ones. */
  sign(fees?: Fees): Promise<{ readonly raw: Hex; readonly fees: Fees }>
  /** Time between the first two reads. It grows by half with each one, up to five times. */
  readonly pollMs: number
  /** After this time without a receipt the endpoint is asked whether it still has the transaction. */
  readonly checkMs: number
  /** After this time in the pool the transaction is replaced by one with higher fees. */
  readonly replaceMs: number
}

/** Longest time between two reads, as a multiple of the first: blocks are a second apart or more, but for tests. */
const slowestPolls = 5

/** Pools accept a replacement when both fees rise by a tenth; an eighth leaves room for rounding. */
const raised = (fee: bigint): bigint => fee + fee / 8n + 1n

/**
 * One nonce of an account, from signing to the receipt. The endpoint may lose the transaction (full pool, restart): then it is
 * sent again. It may also stay in the pool since its fee is too low: then a copy with higher fees replaces it.
 */
export class PendingTransaction {
  readonly #init: PendingTransactionInit
  readonly #hashes: Hex[] = []
  #raw: Hex = '0x'
  #fees: Fees = { maxFeePerGas: 0n, maxPriorityFeePerGas: 0n }
  #sentAt = 0

  constructor(init: PendingTransactionInit) {
    this.#init = init
  }

  /** Signs and sends. @returns the transaction's hash @throws viem's errors when the endpoint rejects it */
  async send(): Promise<Hex> {
    const { raw, fees } = await this.#init.sign()
    return this.#submit(raw, fees)
  }

  /**
   * Resolves when one of the sent copies is mined.
   *
   * @throws CHAIN when another transaction of the account used the nonce; the signal's reason
   */
  async mined(signal: AbortSignal): Promise<TransactionReceipt> {
    const { clock, pollMs, checkMs, logger, nonce } = this.#init
    let checkAt = clock.now() + checkMs
    for (let delayMs = pollMs; ; delayMs = Math.min(delayMs * 1.5, slowestPolls * pollMs)) {
      signal.throwIfAborted()
      try {
        const receipt = await this.#receipt()
        if (receipt !== undefined) return receipt
        if (clock.now() >= checkAt) {
          await this.#revive()
          checkAt = clock.now() + checkMs
        }
      } catch (error) {
        if (error instanceof OgError) throw error
        // The endpoint fails: the transaction may be mined all the same.
        logger.warn({ nonce, error: error instanceof Error ? error.message : String(error) }, 'Transaction not read')
      }
      await pause(clock, delayMs, signal)
    }
  }

  async #submit(raw: Hex, fees: Fees): Promise<Hex> {
    const { reader, clock } = this.#init
    const hash = await reader.sendRawTransaction({ serializedTransaction: raw }).catch(async (error: unknown) => {
      // The transport repeats a request whose answer is lost: the endpoint can have the transaction and reject it as known.
      const known = await reader.getTransaction({ hash: keccak256(raw) }).catch(ignoreAbsent)
      if (known === undefined) throw error
      return known.hash
    })
    this.#raw = raw
    this.#fees = fees
    this.#sentAt = clock.now()
    this.#hashes.push(hash)
    return hash
  }

  /** The receipt of any copy. */
  async #receipt(): Promise<TransactionReceipt | undefined> {
    for (const hash of this.#hashes.toReversed()) {
      const receipt = await this.#init.reader.getTransactionReceipt({ hash }).catch(ignoreAbsent)
      if (receipt !== undefined) return receipt
    }
    return undefined
  }

  async #revive(): Promise<void> {
    const { reader, clock, logger, nonce, replaceMs, minedCount } = this.#init
    const hash = this.#hashes.at(-1) as Hex
    const known = await reader.getTransaction({ hash }).catch(ignoreAbsent)
    if (known !== undefined) {
      if (clock.now() - this.#sentAt >= replaceMs) await this.#replace()
      return
    }
    if ((await minedCount()) > nonce && (await this.#receipt()) === undefined) {
      throw new OgError('CHAIN', 'Another transaction of the account used the nonce.', {
        next: ['Read the state again. Let one process send from the account.'],
      })
    }
    logger.warn({ nonce, hash }, 'Transaction lost by the endpoint, sent again')
    try {
      await reader.sendRawTransaction({ serializedTransaction: this.#raw })
    } catch {
      // A pool also drops a transaction whose fee has become too low, and rejects it then.
      await this.#replace()
    }
  }

  async #replace(): Promise<void> {
    const { reader, logger, nonce, sign } = this.#init
    const estimate = await reader.estimateFeesPerGas()
    const atLeast = (least: bigint, value: bigint): bigint => (value > least ? value : least)
    const { raw, fees } = await sign({
      maxFeePerGas: atLeast(raised(this.#fees.maxFeePerGas), estimate.maxFeePerGas),
      maxPriorityFeePerGas: atLeast(raised(this.#fees.maxPriorityFeePerGas), estimate.maxPriorityFeePerGas),
    })
    logger.warn({ nonce, maxFeePerGas: String(fees.maxFeePerGas) }, 'Transaction stuck, replaced with higher fees')
    await this.#submit(raw, fees)
  }
}

function ignoreAbsent(error: unknown): undefined {
  if (error instanceof TransactionReceiptNotFoundError || error instanceof TransactionNotFoundError) return undefined
  throw error
}
