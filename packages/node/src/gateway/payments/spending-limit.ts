import { type Clock, decodeRecord, encodeRecord, type Records } from '@opengradient/protocol'

/** Amounts that are kept one by one: of more, the two oldest count together, as long as the later one. */
const maxEntries = 1_024
const maxRecordBytes = 256 * 1_024

export interface SpendingLimitInit {
  readonly records: Records
  readonly clock: Pick<Clock, 'now'>
  /** On-disk key, unique among the node's records. */
  readonly key: string
  readonly periodMs: number
  /** The most that is spent in a period, in the smallest unit of the token. */
  readonly limit: bigint
}

interface SpentAmount {
  /** Unix milliseconds. */
  readonly at: number
  readonly amount: bigint
}

/** Limits what is spent in a sliding period. It is durable: a process that is killed again and again spends no more than one that runs. */
export class SpendingLimit {
  readonly #init: SpendingLimitInit
  #spent: readonly SpentAmount[] = []

  constructor(init: SpendingLimitInit) {
    this.#init = init
  }

  /** Reads the amounts that earlier processes have spent. */
  async load(): Promise<void> {
    const { records, key } = this.#init
    const bytes = await records.get(key)
    if (bytes === undefined) return
    const entries = decodeRecord(bytes, maxRecordBytes) as readonly (readonly [number, string])[]
    this.#spent = entries.map(([at, amount]) => ({ at, amount: BigInt(amount) }))
  }

  /**
   * Counts an amount before it is spent. It counts also where it returns, and again when a step is repeated: the limit is an upper bound.
   * @returns false where the amount exceeds what is left. Resolves when the amount survives the end of the process.
   */
  async reserve(amount: bigint): Promise<boolean> {
    const { records, clock, key, periodMs, limit } = this.#init
    const now = clock.now()
    const recent = this.#spent.filter(({ at }) => at > now - periodMs)
    if (recent.reduce((sum, each) => sum + each.amount, amount) > limit) return false
    this.#spent = bounded([...recent, { at: now, amount }])
    const value = encodeRecord(this.#spent.map((each) => [each.at, each.amount.toString()]))
    await records.batch([{ type: 'put', key, value }], { durable: true })
    return true
  }
}

function bounded(spent: readonly SpentAmount[]): readonly SpentAmount[] {
  const [first, second, ...others] = spent
  if (spent.length <= maxEntries || first === undefined || second === undefined) return spent
  return [{ at: Math.max(first.at, second.at), amount: first.amount + second.amount }, ...others]
}
