import type { JurorVote } from '@opengradient/chain'
import {
  decodeRecord,
  encodeRecord,
  fromHex,
  type Hex,
  type RecordOperation,
  type Records,
  toHex,
} from '@opengradient/protocol'

import type { JurorFinding } from './juror-finding.ts'

/** A vote of this account on one rung of a case. It is on disk before it is sent: the revealed vote is the committed one. */
export interface VoteRecord extends JurorFinding {
  readonly caseId: Hex
  readonly rung: number
  readonly salt: Hex
  /** Unix seconds: the vote ends at the latest, and so does the revelation. */
  readonly voteEnd: number
  readonly until: number
}

const prefix = 'auditor/votes/'
const maxBytes = 1_024

/** Key of a rung of a case, in records, maps and the outbox. */
export function rungKey(caseId: Hex, rung: number): string {
  return `${caseId}/${rung}`
}

/** Votes on disk. */
export class VoteRecords {
  readonly #records: Records

  constructor(records: Records) {
    this.#records = records
  }

  async get(caseId: Hex, rung: number): Promise<VoteRecord | undefined> {
    const value = await this.#records.get(prefix + rungKey(caseId, rung))
    return value && decode(caseId, rung, value)
  }

  async all(): Promise<readonly VoteRecord[]> {
    const found: VoteRecord[] = []
    for await (const [key, value] of this.#records.entries({ gte: prefix, lt: `${prefix}\uffff` })) {
      const [caseId, rung] = key.slice(prefix.length).split('/') as [Hex, string]
      found.push(decode(caseId, Number(rung), value))
    }
    return found
  }

  /** Stores a vote with other writes, in one atomic and durable batch. */
  async put(vote: VoteRecord, others: readonly RecordOperation[]): Promise<void> {
    const key = prefix + rungKey(vote.caseId, vote.rung)
    const value = encodeRecord([vote.vote, vote.clear, fromHex(vote.salt), vote.voteEnd, vote.until])
    await this.#records.batch([{ type: 'put', key, value }, ...others], { durable: true })
  }

  async forget(caseId: Hex, rung: number): Promise<void> {
    await this.#records.batch([{ type: 'del', key: prefix + rungKey(caseId, rung) }])
  }
}

function decode(caseId: Hex, rung: number, value: Uint8Array): VoteRecord {
  const fields = decodeRecord(value, maxBytes) as [JurorVote, boolean, Uint8Array, number, number]
  const [vote, clear, salt, voteEnd, until] = fields
  return { caseId, rung, vote, clear, salt: toHex(salt), voteEnd, until }
}
