import {
  type Address,
  assertRules,
  assertSignature,
  type EvidenceMessage,
  evidenceMessageCodec,
  type Hasher,
  type Hex,
  hashOutcomeLeaf,
  type JobResponse,
  type Leaf,
  maxReceiptsPerMessage,
  merkleTree,
  OgError,
  type RecordOperation,
  type Records,
  type SignatureContext,
  signatureRules,
  summaryRules,
  summaryType,
  zeroBytes32,
} from '@opengradient/protocol'
import { answerOf, type DemandAnswer, type OutcomeDemand } from '../evidence/outcome-demand.ts'
import type { BatchState } from './batch-state.ts'
import { dutyFacts } from './own-duties.ts'

/** An auditor's summary with all its outcomes. */
export type ReceivedSummary = Extract<EvidenceMessage, { type: 'summary' }>

export interface SummaryStoreInit {
  readonly records: Records
  readonly hasher: Hasher
  readonly signatures: SignatureContext
  /** Number of accounts that the module draws, k. */
  readonly drawn: number
}

const prefix = 'summary/'
const batchKeyOf = (batchId: Hex): string => `${prefix}${batchId}/`
const keyOf = (batchId: Hex, round: number, auditor: Address): string => `${batchKeyOf(batchId)}${round}/${auditor}`

/** Summaries that auditors sent to this worker, on disk. */
export class SummaryStore {
  readonly #init: SummaryStoreInit
  /** Auditors by batch and round. */
  readonly #known = new Map<Hex, Map<number, Set<Address>>>()

  constructor(init: SummaryStoreInit) {
    this.#init = init
  }

  /** Reads which summaries earlier processes stored. */
  async load(): Promise<void> {
    for await (const [key] of this.#init.records.entries({ gte: prefix, lt: `${prefix}~` })) {
      const [, batchId, round, auditor] = key.split('/') as [string, Hex, string, Address]
      this.#remember(batchId, Number(round), auditor)
    }
  }

  /** Auditors of a round whose summary is stored. */
  auditorsOf(batchId: Hex, round: number): ReadonlySet<Address> {
    return this.#known.get(batchId)?.get(round) ?? new Set()
  }

  /**
   * Checks a summary against the draw, and stores it.
   *
   * @returns whether it is new
   * @throws BAD_SUMMARY, BAD_SIGNATURE
   */
  async add(state: BatchState, leaves: readonly Leaf[], received: ReceivedSummary): Promise<boolean> {
    const { records, hasher, signatures, drawn } = this.#init
    const { summary: signed, bitmap, outcomes } = received
    const { value: summary, signature } = signed
    const { batchId, round, auditor } = summary
    if (this.auditorsOf(batchId, round).has(auditor)) return false
    const duty = dutyFacts(state, leaves, { batchId, round, auditor }, drawn)
    assertRules(Object.values(summaryRules), { summary, bitmap, duty })
    const root = outcomes.length === 0 ? zeroBytes32 : merkleTree(outcomes.map(hashOutcomeLeaf)).root
    if (root !== summary.outcomesRoot || outcomes.length !== duty.drawnCount) {
      throw new OgError('BAD_SUMMARY', 'The outcomes are not those of the summary.', {
        details: { field: 'summary.outcomesRoot', rule: 'outcome.root' },
      })
    }
    assertSignature(signatureRules.summary, { summary }, hasher.digest(summaryType, summary), signature, signatures)
    const value = evidenceMessageCodec.encode(received)
    await records.batch([{ type: 'put', key: keyOf(batchId, round, auditor), value }])
    this.#remember(batchId, round, auditor)
    return true
  }

  async read(batchId: Hex, round: number, auditor: Address): Promise<ReceivedSummary | undefined> {
    const bytes = await this.#init.records.get(keyOf(batchId, round, auditor))
    const message = bytes === undefined ? undefined : evidenceMessageCodec.decode(bytes)
    return message?.type === 'summary' ? message : undefined
  }

  /** The answer to a demand, from the summary that its auditor sent. */
  async answer(demand: OutcomeDemand): Promise<DemandAnswer | undefined> {
    const { batchId, auditor } = demand
    for (const [round, auditors] of this.#known.get(batchId) ?? []) {
      const received = auditors.has(auditor) ? await this.read(batchId, round, auditor) : undefined
      if (received !== undefined) return answerOf(demand, received.outcomes, [])
    }
    return undefined
  }

  /** All summaries of a batch. */
  async *ofBatch(batchId: Hex): AsyncGenerator<ReceivedSummary> {
    for (const [round, auditors] of this.#known.get(batchId) ?? []) {
      for (const auditor of auditors) {
        const received = await this.read(batchId, round, auditor)
        if (received !== undefined) yield received
      }
    }
  }

  /** The writes that delete the summaries of a batch. */
  delete(batchId: Hex): readonly RecordOperation[] {
    const keys = [...(this.#known.get(batchId) ?? [])].flatMap(([round, auditors]) =>
      [...auditors].map((auditor) => keyOf(batchId, round, auditor)),
    )
    this.#known.delete(batchId)
    return keys.map((key) => ({ type: 'del', key }))
  }

  #remember(batchId: Hex, round: number, auditor: Address): void {
    const rounds = this.#known.get(batchId) ?? new Map<number, Set<Address>>()
    rounds.set(round, (rounds.get(round) ?? new Set()).add(auditor))
    this.#known.set(batchId, rounds)
  }
}

/** Messages with the outcomes of a summary for some leaves; one without outcomes where it has none for them. */
export function* toSummaryMessages(
  { summary, bitmap, outcomes }: ReceivedSummary,
  isWanted: (index: number) => boolean,
): Generator<JobResponse> {
  const tree = outcomes.length === 0 ? undefined : merkleTree(outcomes.map(hashOutcomeLeaf))
  const items = outcomes.flatMap((leaf, place) =>
    tree !== undefined && isWanted(leaf.index) ? { leaf, path: tree.path(place) } : [],
  )
  for (let at = 0; at === 0 || at < items.length; at += maxReceiptsPerMessage) {
    yield { type: 'summary', summary, bitmap, outcomes: items.slice(at, at + maxReceiptsPerMessage) }
  }
}
