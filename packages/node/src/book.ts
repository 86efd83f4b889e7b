import type { Batch, ChainEvent, ChainReader, OnChainChallenge } from '@opengradient/chain'
import { batchTree, type InclusionProof, leavesOf, toGroup } from '@opengradient/chain'
import {
  type Address,
  type Hex,
  OgError,
  type ReceiptState,
  type Signed,
  type SignedAnswer,
  type Standing,
  type Verdict,
} from '@opengradient/protocol'
import { countVerdicts } from '@opengradient/verifier'

/** A batch that was posted on chain. */
export interface PostedBatch {
  readonly batchId: Hex
  readonly worker: Address
  readonly sequence: number
  readonly root: Hex
  readonly batch: Batch
  readonly transaction: Hex
  /** Unix seconds of its block. */
  readonly postedAt: number
  /** Set when the worker was paid. */
  claimTransaction: Hex | undefined
}

/** A challenge as its events told it. */
export interface BookChallenge extends OnChainChallenge {
  readonly receiptHash: Hex
  readonly worker: Address
  readonly openedAt: number
  readonly resolveTransaction: Hex | undefined
}

/** Everything that a node knows of one receipt. */
export interface Entry {
  readonly receiptHash: Hex
  /** Absent while only the chain spoke of it. */
  answer: SignedAnswer | undefined
  readonly verdicts: Map<Address, Signed<Verdict>>
  leaf: { readonly batchId: Hex; readonly index: number } | undefined
  challenge: BookChallenge | undefined
  voidTransaction: Hex | undefined
}

/** Where a receipt stands, with proof, for whoever asks. */
export interface Settlement {
  readonly batch: Hex
  readonly root: Hex
  readonly transaction: Hex
  readonly proof: InclusionProof
}

/**
 * What this node knows of receipts: answers and verdicts from gossip, batches and challenges from the chain. Held in memory;
 * rebuilt from the durable logs and from the chain's events after a restart.
 */
export interface Book {
  /** @returns whether it was new. */
  addAnswer(receiptHash: Hex, answer: SignedAnswer): boolean
  addVerdict(verdict: Signed<Verdict>): boolean
  apply(events: readonly ChainEvent[], headTimestamp: number): void
  get(receiptHash: Hex): Entry | undefined
  /** Newest first. */
  list(limit: number): Entry[]
  /** Every receipt whose job is this one: one, unless an attempt was repeated. */
  byJob(jobHash: Hex): Entry[]
  batch(batchId: Hex): PostedBatch | undefined
  /** Batches of a worker that it was not paid for yet. */
  unclaimedBatches(worker: Address): PostedBatch[]
  openChallenges(): BookChallenge[]
  standing(entry: Entry): Standing
  settlement(entry: Entry): Settlement | undefined
  /** Called with the receipt's hash after anything about it changed. */
  onChange(listener: (receiptHash: Hex) => void): () => void
  /** Resolves when `test` holds for the entry; looks again after every change and every block. */
  until(receiptHash: Hex, test: (entry: Entry | undefined) => boolean, signal: AbortSignal): Promise<void>
}

export function createBook(init: { reader: ChainReader; challengeWindowSeconds: number; maxEntries?: number }): Book {
  const { challengeWindowSeconds, maxEntries = 200_000 } = init
  const entries = new Map<Hex, Entry>()
  const jobs = new Map<Hex, Hex[]>()
  const batches = new Map<Hex, PostedBatch>()
  const unclaimed = new Map<Hex, PostedBatch>()
  const open = new Map<Hex, BookChallenge>()
  const trees = new Map<Hex, ReturnType<typeof batchTree>>()
  const listeners = new Set<(receiptHash: Hex) => void>()
  const blockListeners = new Set<() => void>()
  let headTimestamp = 0

  const entryOf = (receiptHash: Hex): Entry => {
    let entry = entries.get(receiptHash)
    if (entry === undefined) {
      entry = {
        receiptHash,
        answer: undefined,
        verdicts: new Map(),
        leaf: undefined,
        challenge: undefined,
        voidTransaction: undefined,
      }
      entries.set(receiptHash, entry)
      if (entries.size > maxEntries) forgetOldest()
    }
    return entry
  }
  const forgetOldest = (): void => {
    const oldest = entries.values().next().value
    if (oldest === undefined) return
    entries.delete(oldest.receiptHash)
    if (oldest.answer) jobs.delete(oldest.answer.receipt.value.jobHash)
  }
  const changed = (receiptHash: Hex): void => {
    for (const listener of listeners) listener(receiptHash)
  }

  const applyEvent = (event: ChainEvent): void => {
    if (event.contract !== 'settlement') return
    if (event.name === 'BatchPosted') {
      const { batchId, worker, sequence, root, groups, entries: packed } = event.args
      const batch: Batch = { groups: groups.map(toGroup), entries: packed }
      const posted: PostedBatch = {
        batchId,
        worker,
        sequence: Number(sequence),
        root,
        batch,
        transaction: event.transaction,
        postedAt: event.timestamp,
        claimTransaction: undefined,
      }
      batches.set(batchId, posted)
      unclaimed.set(batchId, posted)
      for (const { receiptHash, index } of leavesOf(batch)) {
        const entry = entryOf(receiptHash)
        entry.leaf ??= { batchId, index }
        changed(receiptHash)
      }
    } else if (event.name === 'BatchClaimed') {
      const posted = batches.get(event.args.batchId)
      if (posted === undefined) return
      posted.claimTransaction = event.transaction
      unclaimed.delete(posted.batchId)
      for (const { receiptHash } of leavesOf(posted.batch)) changed(receiptHash)
    } else if (event.name === 'ChallengeOpened') {
      const { challengeId, receiptHash, worker, batchId, index, accuser } = event.args
      const challenge: BookChallenge = {
        challengeId,
        receiptHash,
        worker,
        batchId,
        index: Number(index),
        accuser,
        status: 'open',
        transaction: event.transaction,
        openedAt: event.timestamp,
        resolveTransaction: undefined,
      }
      entryOf(receiptHash).challenge = challenge
      open.set(challengeId, challenge)
      changed(receiptHash)
    } else if (event.name === 'ChallengeResolved') {
      const entry = entryOf(event.args.receiptHash)
      open.delete(event.args.challengeId)
      if (entry.challenge) {
        entry.challenge = {
          ...entry.challenge,
          status: event.args.upheld ? 'upheld' : 'dismissed',
          resolveTransaction: event.transaction,
        }
      }
      changed(event.args.receiptHash)
    } else if (event.name === 'LeafVoided') {
      entryOf(event.args.receiptHash).voidTransaction = event.transaction
      changed(event.args.receiptHash)
    }
  }

  const standing = (entry: Entry): Standing => {
    const { matched, within, verdicts } = countVerdicts([...entry.verdicts.values()].map(({ value }) => value))
    const posted = entry.leaf && batches.get(entry.leaf.batchId)
    const disputed = entry.challenge?.status === 'open'
    const closed =
      posted !== undefined &&
      !disputed &&
      (posted.claimTransaction !== undefined || headTimestamp > posted.postedAt + challengeWindowSeconds)
    return { state: stateOf(entry, posted !== undefined, closed, matched + within), matched, within, verdicts, closed }
  }

  return {
    addAnswer(receiptHash, answer) {
      const entry = entryOf(receiptHash)
      if (entry.answer !== undefined) return false
      entry.answer = answer
      const { jobHash } = answer.receipt.value
      jobs.set(jobHash, [...(jobs.get(jobHash) ?? []), receiptHash])
      changed(receiptHash)
      return true
    },
    addVerdict(verdict) {
      const { receiptHash, auditor } = verdict.value
      const entry = entryOf(receiptHash)
      if (entry.verdicts.has(auditor)) return false
      entry.verdicts.set(auditor, verdict)
      changed(receiptHash)
      return true
    },
    apply(events, timestamp) {
      for (const event of events) applyEvent(event)
      if (timestamp > headTimestamp) {
        headTimestamp = timestamp
        for (const listener of blockListeners) listener()
      }
    },
    get: (receiptHash) => entries.get(receiptHash),
    list: (limit) => [...entries.values()].slice(-limit).reverse(),
    byJob: (jobHash) => (jobs.get(jobHash) ?? []).flatMap((receiptHash) => entries.get(receiptHash) ?? []),
    batch: (batchId) => batches.get(batchId),
    unclaimedBatches: (worker) => [...unclaimed.values()].filter((posted) => posted.worker === worker),
    openChallenges: () => [...open.values()],
    standing,
    settlement(entry) {
      const posted = entry.leaf && batches.get(entry.leaf.batchId)
      if (entry.leaf === undefined || posted === undefined) return undefined
      let tree = trees.get(posted.batchId)
      if (tree === undefined) {
        tree = batchTree(posted.batch)
        trees.set(posted.batchId, tree)
        const oldest = trees.keys().next().value
        if (trees.size > 64 && oldest !== undefined) trees.delete(oldest)
      }
      return {
        batch: posted.batchId,
        root: posted.root,
        transaction: posted.transaction,
        proof: tree.prove(entry.leaf.index),
      }
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    until(receiptHash, test, signal) {
      return new Promise((resolve, reject) => {
        const stop = (): void => {
          listeners.delete(onReceipt)
          blockListeners.delete(look)
          signal.removeEventListener('abort', abort)
        }
        const look = (): void => {
          if (!test(entries.get(receiptHash))) return
          stop()
          resolve()
        }
        const onReceipt = (hash: Hex): void => {
          if (hash === receiptHash) look()
        }
        const abort = (): void => {
          stop()
          reject(new OgError('ABORTED', 'Stopped waiting for the receipt.', { cause: signal.reason }))
        }
        if (signal.aborted) return abort()
        signal.addEventListener('abort', abort, { once: true })
        listeners.add(onReceipt)
        blockListeners.add(look)
        look()
      })
    },
  }
}

/** `signed → replayed → settled → final`, or `challenged → voided | confirmed`. */
function stateOf(entry: Entry, posted: boolean, closed: boolean, replayed: number): ReceiptState {
  if (entry.voidTransaction !== undefined) return 'voided'
  if (entry.challenge?.status === 'open') return 'challenged'
  if (entry.challenge?.status === 'dismissed') return 'confirmed'
  if (closed) return 'final'
  if (posted) return 'settled'
  return replayed > 0 ? 'replayed' : 'signed'
}
