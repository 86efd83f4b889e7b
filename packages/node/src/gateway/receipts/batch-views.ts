import { BoundedMap } from '@opengradient/async'
import type {
  BatchProgress,
  ChainEvent,
  ChainReader,
  OnChainCase,
  OnChainDemand,
  OnChainReceipt,
  PostedBatch,
  PostedSummary,
} from '@opengradient/chain'
import { type Address, type Hex, hashLeaf, unpackCounts } from '@opengradient/protocol'

import { demandOf } from '../../evidence/outcome-demand.ts'
import { SingleFlight } from '../../registry/single-flight.ts'
import type { ReceiptPlace } from './own-receipt.ts'

/** One round of a batch's draw, computed from the chain, as its contract stored it. */
export interface SealedRound {
  readonly round: number
  readonly seed: Hex
  /** Number of the block that draws. */
  readonly block: number
  readonly accounts: readonly Address[]
}

/** A batch as the chain states it: everything that its receipts share. */
export interface BatchView {
  readonly batch: PostedBatch
  readonly progress: BatchProgress
  readonly rounds: readonly SealedRound[]
  readonly posted: readonly PostedSummary[]
  /** Known where an event or a contrary summary gives reason to read them. */
  readonly cases: readonly OnChainCase[]
  readonly isVoid: boolean
}

/** The batch and its sealed rounds by number: only a reorganisation changes them. */
interface FixedBatch {
  readonly batch: PostedBatch
  readonly rounds: Map<number, SealedRound>
}

/** State of one leaf that an event concerned. */
export type LeafView = Pick<OnChainReceipt, 'voided' | 'case' | 'leafCase' | 'listCase'>

/** A demand of an outcome. */
export type LeafDemand = Pick<OnChainDemand, 'status' | 'until'>

/** Batches whose state stays in memory. Others are read again. */
const maxViews = 1_024
const maxLeafViews = 4_096
/** Batches whose leaves had a case or became void: they are read one by one. */
const maxConcerned = 65_536

interface CaseTransactions {
  readonly batchId: Hex
  open?: Hex
  resolve?: Hex
}

/**
 * State of batches, read from the chain once for each batch and event. Events of a batch drop its state; the next reader gets it
 * anew. A leaf is read on its own only after an event that concerned it.
 */
export class BatchViews {
  readonly #reader: Pick<
    ChainReader,
    'postedBatch' | 'progress' | 'draw' | 'summaries' | 'cases' | 'receiptState' | 'leafStatus'
  >
  readonly #views = new BoundedMap<Hex, BatchView>({ maxEntries: maxViews, refreshOnGet: true })
  readonly #fixed = new BoundedMap<Hex, FixedBatch>({ maxEntries: maxViews, refreshOnGet: true })
  readonly #leaves = new BoundedMap<string, LeafView>({ maxEntries: maxLeafViews, refreshOnGet: true })
  readonly #reading = new SingleFlight<string, BatchView | undefined>()
  /** Batches with an event about a leaf or the leaf list. */
  readonly #concerned = new BoundedMap<Hex, Set<Hex | 'list'>>({ maxEntries: maxConcerned })
  readonly #cases = new BoundedMap<Hex, CaseTransactions>({ maxEntries: maxConcerned })
  readonly #claims = new BoundedMap<string, Hex>({ maxEntries: maxConcerned })
  readonly #demands = new BoundedMap<string, LeafDemand>({ maxEntries: maxConcerned })
  /** Counts invalidations: a read that an event overtook is not kept. */
  #version = 0

  constructor(
    reader: Pick<
      ChainReader,
      'postedBatch' | 'progress' | 'draw' | 'summaries' | 'cases' | 'receiptState' | 'leafStatus'
    >,
  ) {
    this.#reader = reader
  }

  /** The state of a batch; undefined for one that is not posted. @throws CHAIN, RPC_DISAGREE, CHECK_FAILED */
  async view(batchId: Hex): Promise<BatchView | undefined> {
    return this.#views.get(batchId) ?? this.#reading.run(`${this.#version}/${batchId}`, () => this.#read(batchId))
  }

  /** The state of a leaf. @throws CHAIN, RPC_DISAGREE */
  async leaf(view: BatchView, { leaf, path }: ReceiptPlace): Promise<LeafView> {
    const { batchId } = view.batch
    const concerned = this.#concerned.get(batchId)
    const leafHash = concerned && hashLeaf(leaf)
    if (leafHash === undefined || !(concerned?.has('list') || concerned?.has(leafHash))) {
      return { voided: view.isVoid ? 'batch' : undefined, case: 'none', leafCase: undefined, listCase: undefined }
    }
    const key = `${batchId}/${leafHash}`
    const known = this.#leaves.get(key)
    if (known !== undefined) return known
    const version = this.#version
    const state = await this.#reader.receiptState({ batch: view.batch, leaf, path })
    const read: LeafView = state ?? { voided: undefined, case: 'none', leafCase: undefined, listCase: undefined }
    if (version === this.#version) this.#leaves.set(key, read)
    return read
  }

  /** Transactions that opened and closed a case. */
  caseTransactions(caseId: Hex): Pick<CaseTransactions, 'open' | 'resolve'> {
    return this.#cases.get(caseId) ?? {}
  }

  /** The transaction that claimed a group; undefined before. */
  claimTransaction(batchId: Hex, group: number): Hex | undefined {
    return this.#claims.get(`${batchId}/${group}`)
  }

  /** The demand of an auditor's outcome for a leaf, by the events; undefined without one. */
  demand(batchId: Hex, auditor: Address, leafHash: Hex): LeafDemand | undefined {
    return this.#demands.get(`${batchId}/${auditor}/${leafHash}`)
  }

  /** Drops what the events changed. @returns the batches concerned */
  apply(events: readonly ChainEvent[]): ReadonlySet<Hex> {
    const changed = new Set<Hex>()
    for (const event of events) {
      const batchId = this.#note(event)
      if (batchId === undefined) continue
      changed.add(batchId)
      this.#views.delete(batchId)
      for (const leafHash of this.#concerned.get(batchId) ?? []) this.#leaves.delete(`${batchId}/${leafHash}`)
      // A case on the list concerns every leaf.
      if (this.#concerned.get(batchId)?.has('list')) this.#leaves.clear()
    }
    if (changed.size > 0) this.#version++
    return changed
  }

  /** After a reorganisation nothing that was read holds: the events are delivered anew. */
  rewind(): void {
    this.#version++
    this.#views.clear()
    this.#fixed.clear()
    this.#leaves.clear()
  }

  #note(event: ChainEvent): Hex | undefined {
    const { args } = event
    if (event.name === 'CaseOpened') {
      this.#cases.set(event.args.caseId, { batchId: event.args.batchId, open: event.transaction })
    }
    if (event.name === 'CaseClosed') {
      const known = this.#cases.get(event.args.caseId)
      if (known !== undefined) known.resolve = event.transaction
    }
    if (event.name === 'GroupClaimed') {
      this.#claims.set(`${event.args.batchId}/${event.args.group}`, event.transaction)
    }
    this.#noteDemand(event)
    const batchId = 'batchId' in args ? (args.batchId as Hex) : undefined
    const ofCase = 'caseId' in args ? this.#cases.get(args.caseId as Hex)?.batchId : undefined
    const found = batchId ?? ofCase
    if (found !== undefined) this.#concern(found, event)
    return found
  }

  #noteDemand(event: ChainEvent): void {
    const made = demandOf(event)
    if (made !== undefined) {
      const key = `${made.batchId}/${made.auditor}/${hashLeaf(made.leaf)}`
      this.#demands.set(key, { status: 'open', until: made.until })
    }
    if (event.name !== 'OutcomeShown' && event.name !== 'OutcomeNotShown') return
    const { batchId, auditor, leafHash } = event.args
    const key = `${batchId}/${auditor}/${leafHash}`
    const known = this.#demands.get(key)
    const status = event.name === 'OutcomeShown' ? 'shown' : 'settled'
    if (known !== undefined) this.#demands.set(key, { ...known, status })
  }

  #concern(batchId: Hex, { name, args }: ChainEvent): void {
    const concerned = this.#concerned.get(batchId) ?? new Set<Hex | 'list'>()
    if ('leafHash' in args) concerned.add(args.leafHash as Hex)
    if (name === 'ListHeld' || name === 'BatchVoided') concerned.add('list')
    if (concerned.size > 0) this.#concerned.set(batchId, concerned)
  }

  async #read(batchId: Hex): Promise<BatchView | undefined> {
    const version = this.#version
    const known = this.#fixed.get(batchId)
    const [batch, progress] = await Promise.all([
      known?.batch ?? this.#reader.postedBatch(batchId),
      this.#reader.progress(batchId),
    ])
    if (batch === undefined || progress === undefined) return undefined
    const fixed = known ?? { batch, rounds: new Map<number, SealedRound>() }
    if (version === this.#version) this.#fixed.set(batchId, fixed)
    const isDrawn = batch.audited && progress.isSealed
    const numbers = isDrawn ? Array.from({ length: progress.round + 1 }, (_, i) => i) : []
    const [rounds, summaries] = await Promise.all([
      Promise.all(numbers.map((round) => this.#sealedRound(fixed, round))),
      isDrawn ? this.#reader.summaries(batchId) : [],
    ])
    const isVoid = this.#concerned.get(batchId)?.has('list') === true && (await this.#isVoid(batchId))
    const mayHaveCase = this.#concerned.has(batchId) || summaries.some(isContrarySummary)
    const cases = mayHaveCase ? await this.#reader.cases(batchId) : []
    const sealed = rounds.filter((round) => round !== undefined)
    const view = { batch, progress, rounds: sealed, posted: summaries, cases, isVoid }
    if (version === this.#version) this.#views.set(batchId, view)
    return view
  }

  async #sealedRound({ batch, rounds }: FixedBatch, number: number): Promise<SealedRound | undefined> {
    const known = rounds.get(number)
    if (known !== undefined) return known
    const draw = await this.#reader.draw(batch.batchId, number)
    if (draw?.isSealed !== true) return undefined
    const { round, seed, block, auditors } = draw
    const sealed = { round, seed, block, accounts: auditors.map(({ account }) => account) }
    // A reorganisation replaces `FixedBatch` as a whole: what a slow read adds to an old one is not read again.
    rounds.set(number, sealed)
    return sealed
  }

  /** In a void batch every leaf is void. */
  async #isVoid(batchId: Hex): Promise<boolean> {
    return (await this.#reader.leafStatus(batchId, batchId)) === 'void'
  }
}

function isContrarySummary({ summary }: PostedSummary): boolean {
  const { mismatch, failed } = unpackCounts(summary.counts)
  return mismatch + failed > 0
}
