import {
  decodeRecord,
  encodeRecord,
  fromHex,
  type Hex,
  type Job,
  keccak256Hex,
  orderCommit,
  type Random,
  type Records,
} from '@opengradient/protocol'

export interface OrderSecretsInit {
  readonly records: Records
  readonly random: Random
}

/** On-disk key. */
const recordKey = 'order-key'
const keyBytes = 32
const maxRecordBytes = 64

/**
 * The random values behind `orderCommit` of jobs that this gateway signs: thin clients order audits through them. Each follows from
 * a secret key and the job's nonce, so that a job costs no write.
 */
export class OrderSecrets {
  readonly #init: OrderSecretsInit
  #key: Promise<Uint8Array> | undefined

  constructor(init: OrderSecretsInit) {
    this.#init = init
  }

  /** @param nonce of the job, unique @returns the commitment for the job */
  async commit(nonce: Hex): Promise<Hex> {
    return orderCommit(await this.#valueOf(nonce))
  }

  /** The value behind a job's commitment; undefined for another party's. */
  async reveal({ nonce, orderCommit: commit }: Pick<Job, 'nonce' | 'orderCommit'>): Promise<Hex | undefined> {
    const value = await this.#valueOf(nonce)
    return orderCommit(value) === commit ? value : undefined
  }

  /** Keccak absorbs the key first: without it no value can be computed from others. */
  async #valueOf(nonce: Hex): Promise<Hex> {
    this.#key ??= this.#loadKey()
    return keccak256Hex(Buffer.concat([await this.#key, fromHex(nonce)]))
  }

  /** Reads the key, and creates it at the first use. */
  async #loadKey(): Promise<Uint8Array> {
    const { records, random } = this.#init
    try {
      const stored = await records.get(recordKey)
      if (stored !== undefined) return decodeRecord(stored, maxRecordBytes) as Uint8Array
      const key = random.bytes(keyBytes)
      await records.batch([{ type: 'put', key: recordKey, value: encodeRecord(key) }])
      return key
    } catch (error) {
      this.#key = undefined
      throw error
    }
  }
}
