import {
  type Address,
  type AuditResult,
  assertRules,
  type BatchFacts,
  createLeafDraw,
  type Group,
  type Hex,
  isOgError,
  type Leaf,
  leafListRules,
  outcomes,
  rateOf,
  zeroBytes32,
} from '@opengradient/protocol'

import type { AuditClocks } from './audit-clocks.ts'

/** A batch of which a round drew the auditor. */
export interface DutyTerms {
  readonly batch: BatchFacts
  readonly groups: readonly Group[]
  readonly atRisk: readonly bigint[]
  readonly round: number
  readonly seed: Hex
  readonly auditor: Address
  /** Number of accounts that the module draws, k. */
  readonly drawn: number
  readonly clocks: AuditClocks
}

/** The result of an audit of a leaf. */
export type LeafResult = Omit<AuditResult, 'receiptHash' | 'index'>

/** `missing`: no evidence yet. `waiting`: its check waits or runs. */
type LeafState = 'missing' | 'waiting' | LeafResult

const notServed: LeafResult = { outcome: outcomes.notServed, tag: zeroBytes32, distance: 0 }
const notChecked: LeafResult = { outcome: outcomes.notChecked, tag: zeroBytes32, distance: 0 }

interface Assigned {
  /** More than one where the worker put a receipt into the batch twice. */
  readonly leaves: Leaf[]
  state: LeafState
  /** Whether evidence came that could not be queued: what is missing then is no fault of the worker. */
  isPostponed: boolean
}

/** The leaves of one batch and round that the draw gave to an auditor, and what became of each. */
export class AuditDuty {
  readonly terms: DutyTerms
  #leaves: readonly Leaf[] | undefined
  readonly #assigned = new Map<Hex, Assigned>()
  #missing = 0
  #waiting = 0

  constructor(terms: DutyTerms) {
    this.terms = terms
  }

  /** The batch's leaf list; undefined until the worker has sent it. */
  get leaves(): readonly Leaf[] | undefined {
    return this.#leaves
  }

  /** Takes the leaf list. Idempotent. @returns whether the list has the batch's count and root */
  setLeaves(leaves: readonly Leaf[]): boolean {
    if (this.#leaves !== undefined) return true
    const { batch, groups, atRisk, seed, auditor, drawn } = this.terms
    try {
      assertRules([leafListRules.count, leafListRules.root], { leaves, batch, groups })
    } catch (error) {
      if (isOgError(error)) return false
      throw error
    }
    this.#leaves = leaves
    const isDrawn = createLeafDraw(seed, auditor)
    for (const [index, leaf] of leaves.entries()) {
      const { group, price } = leaf
      const { auditClass } = groups[group] ?? { auditClass: 0 }
      const rate = rateOf({ auditClass, price, drawn, atRisk: atRisk[group] ?? 0n })
      // A leaf with another index than its place is a fault that the list proves; no outcome can name it.
      if (leaf.index === index && isDrawn(index, rate)) this.#assign(leaf)
    }
    return true
  }

  #assign(leaf: Leaf): void {
    const known = this.#assigned.get(leaf.receiptHash)
    if (known !== undefined) {
      known.leaves.push(leaf)
      return
    }
    this.#assigned.set(leaf.receiptHash, { leaves: [leaf], state: 'missing', isPostponed: false })
    this.#missing++
  }

  /** Whether evidence of the receipt is due. */
  isMissing(receiptHash: Hex): boolean {
    return this.#assigned.get(receiptHash)?.state === 'missing'
  }

  /** The leaf of a receipt that the draw gave to the auditor. */
  leafOf(receiptHash: Hex): Leaf | undefined {
    return this.#assigned.get(receiptHash)?.leaves[0]
  }

  /** Up to `limit` receipts whose evidence is due. */
  missing(limit: number): readonly Hex[] {
    const found: Hex[] = []
    if (this.#missing === 0) return found
    for (const [receiptHash, { state }] of this.#assigned) {
      if (state === 'missing') found.push(receiptHash)
      if (found.length === limit) break
    }
    return found
  }

  /** Evidence arrived, and its check waits. Does nothing for a receipt that is not missing. */
  take(receiptHash: Hex): void {
    this.#change(receiptHash, 'missing', 'waiting')
  }

  /** There is no capacity for the evidence now: it is due again. */
  postpone(receiptHash: Hex): void {
    const found = this.#assigned.get(receiptHash)
    if (found !== undefined) found.isPostponed = true
    this.release(receiptHash)
  }

  /** The evidence was not the receipt's: it is due again. */
  release(receiptHash: Hex): void {
    this.#change(receiptHash, 'waiting', 'missing')
  }

  /** Records the result of a check. */
  settle(receiptHash: Hex, result: LeafResult): void {
    this.#change(receiptHash, 'waiting', result)
  }

  /** The check could not be made, by no fault of the worker. */
  giveUp(receiptHash: Hex): void {
    this.#change(receiptHash, 'waiting', notChecked)
  }

  #change(receiptHash: Hex, from: LeafState, to: LeafState): void {
    const found = this.#assigned.get(receiptHash)
    if (found === undefined || found.state !== from) return
    found.state = to
    if (from === 'missing') this.#missing--
    if (from === 'waiting') this.#waiting--
    if (to === 'missing') this.#missing++
    if (to === 'waiting') this.#waiting++
  }

  /** Whether every leaf has its result. */
  get isComplete(): boolean {
    return this.#leaves !== undefined && this.#missing === 0 && this.#waiting === 0
  }

  /** Whether the summary is to be signed now. @param now Unix seconds of the chain */
  isDue(now: number): boolean {
    const { aim, last } = this.terms.clocks
    return this.isComplete || now >= last || (now >= aim && this.#waiting === 0)
  }

  /** A result for each leaf, ascending by index. Evidence that is missing was not served; a check that waits was not made. */
  results(): readonly AuditResult[] {
    const results: AuditResult[] = []
    for (const [receiptHash, { leaves, state, isPostponed }] of this.#assigned) {
      const unsettled = state === 'missing' && !isPostponed ? notServed : notChecked
      const result = state === 'missing' || state === 'waiting' ? unsettled : state
      for (const { index } of leaves) results.push({ ...result, receiptHash, index })
    }
    return results.sort((a, b) => a.index - b.index)
  }
}
