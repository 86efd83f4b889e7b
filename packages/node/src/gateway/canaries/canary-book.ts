import { type Canary, decodeRecord, encodeRecord, fromHex, type Hex, type Records, toHex } from '@opengradient/protocol'

/** A receipt with a wrong output that this gateway has bought, to open it as a canary. */
export interface OwnCanary extends Canary {
  /** In 1e-18 OPG. */
  readonly deposit: bigint
  /** Unix seconds of its job. */
  readonly settleBy: number
  /** Whether the worker may post the receipt: its commitment is on chain. */
  readonly isAcknowledged: boolean
}

const prefix = 'canary/'
const maxBytes = 1_024

/** Canaries of this gateway, durable. */
export class CanaryBook {
  readonly #records: Records
  readonly #canaries = new Map<Hex, OwnCanary>()

  constructor(records: Records) {
    this.#records = records
  }

  /** Reads the canaries of earlier processes. */
  async load(): Promise<void> {
    for await (const [key, value] of this.#records.entries({ gte: prefix, lt: `${prefix}~` })) {
      const receiptHash = key.slice(prefix.length) as Hex
      this.#canaries.set(receiptHash, decode(receiptHash, value))
    }
  }

  all(): readonly OwnCanary[] {
    return [...this.#canaries.values()]
  }

  get(receiptHash: Hex): OwnCanary | undefined {
    return this.#canaries.get(receiptHash)
  }

  /** Whether the worker must not post the receipt yet. */
  isHeld(receiptHash: Hex): boolean {
    return this.#canaries.get(receiptHash)?.isAcknowledged === false
  }

  /** Stores a canary. Resolves when it survives the end of the process. */
  async put(canary: OwnCanary): Promise<void> {
    this.#canaries.set(canary.receiptHash, canary)
    const { receiptHash, random, salt, deposit, settleBy, isAcknowledged } = canary
    const value = encodeRecord([fromHex(random), fromHex(salt), String(deposit), settleBy, isAcknowledged])
    await this.#records.batch([{ type: 'put', key: prefix + receiptHash, value }], { durable: true })
  }

  async forget(receiptHash: Hex): Promise<void> {
    this.#canaries.delete(receiptHash)
    await this.#records.batch([{ type: 'del', key: prefix + receiptHash }])
  }
}

function decode(receiptHash: Hex, value: Uint8Array): OwnCanary {
  type Fields = [Uint8Array, Uint8Array, string, number, boolean]
  const [random, salt, deposit, settleBy, isAcknowledged] = decodeRecord(value, maxBytes) as Fields
  const [canary, amount] = [{ receiptHash, random: toHex(random), salt: toHex(salt) }, BigInt(deposit)]
  return { ...canary, deposit: amount, settleBy, isAcknowledged }
}
