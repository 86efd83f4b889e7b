import {
  type Clock,
  decodeRecord,
  encodeRecord,
  type Hex,
  orderCommit,
  type Random,
  type Records,
  randomBytes32,
} from '@opengradient/protocol'

export interface OrderSecretsInit {
  readonly records: Records
  readonly random: Random
  readonly clock: Pick<Clock, 'now'>
  /** Seconds after a job's `settleBy` in which its receipt can still be ordered. */
  readonly keepSeconds: number
}

/** On-disk key prefixes: values by commitment, and commitments by the time at which they are forgotten. */
const prefix = 'order-secret/'
const expiryPrefix = 'order-secret-expiry/'
const expiryKey = (seconds: number, commit: Hex): string =>
  `${expiryPrefix}${String(seconds).padStart(12, '0')}/${commit}`
const maxRecordBytes = 128

/** The random values behind `orderCommit` of jobs that this gateway signs: thin clients order audits through them. */
export class OrderSecrets {
  readonly #init: OrderSecretsInit

  constructor(init: OrderSecretsInit) {
    this.#init = init
  }

  /** Draws a value and makes it durable. @returns its commitment */
  async commit(settleBy: number): Promise<Hex> {
    const { records, random, keepSeconds } = this.#init
    const value = randomBytes32(random)
    const commit = orderCommit(value)
    await records.batch([
      { type: 'put', key: prefix + commit, value: encodeRecord(value) },
      { type: 'put', key: expiryKey(settleBy + keepSeconds, commit), value: encodeRecord(commit) },
    ])
    return commit
  }

  /** The value behind a commitment; undefined for another party's. */
  async reveal(commit: Hex): Promise<Hex | undefined> {
    const bytes = await this.#init.records.get(prefix + commit)
    return bytes && (decodeRecord(bytes, maxRecordBytes) as Hex)
  }

  /** Forgets values whose time is over. */
  async expire(): Promise<void> {
    const { records, clock } = this.#init
    const now = Math.floor(clock.now() / 1_000)
    for await (const [key, bytes] of records.entries({ gte: expiryPrefix, lt: expiryKey(now, '0x'), limit: 1_024 })) {
      const commit = decodeRecord(bytes, maxRecordBytes) as Hex
      await records.batch([
        { type: 'del', key: prefix + commit },
        { type: 'del', key },
      ])
    }
  }
}
