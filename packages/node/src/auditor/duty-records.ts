import {
  type Address,
  type BuiltSummary,
  decodeRecord,
  type EvidenceMessage,
  encodeRecord,
  evidenceMessageCodec,
  fromHex,
  type Hex,
  type Leaf,
  leafType,
  maxLeaves,
  type RecordOperation,
  type Records,
  toHex,
} from '@opengradient/protocol'

/** A round of a batch that drew the auditor. */
export interface DutyRecord {
  readonly batchId: Hex
  readonly round: number
  readonly seed: Hex
  /** Block that sealed the round, and its Unix seconds. */
  readonly block: number
  readonly sealedAt: number
}

/** A summary as it is sent to the worker. */
export type SummaryMessage = Extract<EvidenceMessage, { type: 'summary' }>

/** A summary that the auditor has signed: there is never a second one of its batch and round. */
export interface SummaryRecord {
  readonly batchId: Hex
  readonly round: number
  readonly worker: Address
  /** Seed of the draw that the summary answers. */
  readonly seed: Hex
  /** The contract accepts no summary after this, in Unix seconds. */
  readonly end: number
  readonly message: SummaryMessage
  /** The batch's leaf list where an outcome can become a case, or two leaves have one index; else empty. */
  readonly leaves: readonly Leaf[]
  /** Whether the worker did not send the leaf list of a batch in totals mode. */
  readonly isListWithheld: boolean
}

const dutyPrefix = 'auditor/duties/'
const summaryPrefix = 'auditor/summaries/'
const maxDutyBytes = 1_024
const maxSummaryBytes = evidenceMessageCodec.maxBytes + maxLeaves * leafType.size + 1_024

/** Key of a batch's round, in records, maps and the outbox. */
export function roundKey(batchId: Hex, round: number): string {
  return `${batchId}/${round}`
}

/** Duties and summaries on disk. */
export class DutyRecords {
  readonly #records: Records

  constructor(records: Records) {
    this.#records = records
  }

  async putDuties(duties: readonly DutyRecord[]): Promise<void> {
    if (duties.length === 0) return
    await this.#records.batch(duties.map(dutyWrite), { durable: true })
  }

  async duties(): Promise<readonly DutyRecord[]> {
    const found: DutyRecord[] = []
    for await (const [key, value] of this.#records.entries(rangeOf(dutyPrefix))) {
      found.push({ ...parseKey(key.slice(dutyPrefix.length)), ...decodeDuty(value) })
    }
    return found
  }

  async summary(batchId: Hex, round: number): Promise<SummaryRecord | undefined> {
    const value = await this.#records.get(summaryPrefix + roundKey(batchId, round))
    return value && decodeSummary(value)
  }

  async summaries(): Promise<readonly SummaryRecord[]> {
    const found: SummaryRecord[] = []
    for await (const [, value] of this.#records.entries(rangeOf(summaryPrefix))) found.push(decodeSummary(value))
    return found
  }

  /** Stores a summary with other writes, in one atomic and durable batch. */
  async putSummary(record: SummaryRecord, others: readonly RecordOperation[]): Promise<void> {
    const key = summaryPrefix + roundKey(record.batchId, record.round)
    await this.#records.batch([{ type: 'put', key, value: encodeSummary(record) }, ...others], { durable: true })
  }

  /** Drops a duty; its summary is kept. */
  async dropDuty(batchId: Hex, round: number): Promise<void> {
    await this.#records.batch([{ type: 'del', key: dutyPrefix + roundKey(batchId, round) }])
  }

  /** Drops duty and summary of a round whose clocks have all ended. */
  async forget(batchId: Hex, round: number): Promise<void> {
    const key = roundKey(batchId, round)
    await this.#records.batch([
      { type: 'del', key: dutyPrefix + key },
      { type: 'del', key: summaryPrefix + key },
    ])
  }
}

/** The message that carries a summary with all its outcomes. */
export function summaryMessage({ summary, bitmap, leaves }: BuiltSummary, signature: Hex): SummaryMessage {
  return { type: 'summary', summary: { value: summary, signature }, bitmap, outcomes: leaves }
}

function dutyWrite({ batchId, round, seed, block, sealedAt }: DutyRecord): RecordOperation {
  const value = encodeRecord([fromHex(seed), block, sealedAt])
  return { type: 'put', key: dutyPrefix + roundKey(batchId, round), value }
}

function decodeDuty(value: Uint8Array): Pick<DutyRecord, 'seed' | 'block' | 'sealedAt'> {
  const [seed, block, sealedAt] = decodeRecord(value, maxDutyBytes) as [Uint8Array, number, number]
  return { seed: toHex(seed), block, sealedAt }
}

function encodeSummary({ worker, seed, end, message, leaves, isListWithheld }: SummaryRecord): Uint8Array {
  const packed = new Uint8Array(leaves.length * leafType.size)
  for (const [i, leaf] of leaves.entries()) leafType.packInto(leaf, packed, i * leafType.size)
  return encodeRecord([
    fromHex(worker),
    fromHex(seed),
    end,
    evidenceMessageCodec.encode(message),
    packed,
    isListWithheld,
  ])
}

function decodeSummary(value: Uint8Array): SummaryRecord {
  type Fields = [Uint8Array, Uint8Array, number, Uint8Array, Uint8Array, boolean]
  const [worker, seed, end, encoded, packed, isListWithheld] = decodeRecord(value, maxSummaryBytes) as Fields
  const message = evidenceMessageCodec.decode(encoded) as SummaryMessage
  const { batchId, round } = message.summary.value
  const leaves = Array.from({ length: packed.length / leafType.size }, (_, i) =>
    leafType.unpackAt(packed, i * leafType.size),
  )
  return { batchId, round, worker: toHex(worker), seed: toHex(seed), end, message, leaves, isListWithheld }
}

function parseKey(key: string): Pick<DutyRecord, 'batchId' | 'round'> {
  const [batchId, round] = key.split('/') as [Hex, string]
  return { batchId, round: Number(round) }
}

function rangeOf(prefix: string): { gte: string; lt: string } {
  return { gte: prefix, lt: `${prefix}\uffff` }
}
