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
  /** Its place among all batches. */
  readonly ordinal: number
  readonly root: Hex
  readonly batch: Batch
  readonly transaction: Hex
  /** Unix seconds of its block. */
  readonly postedAt: number
  /** Unix seconds: until then a leaf can be challenged; later when a body was shown on demand. */
  windowEndsAt: number
  /** Leaves whose bodies are demanded and not shown yet. */
  readonly demanded: Set<number>
  /** Set when the worker was paid. */
  claimTransaction: Hex | undefined
}

/** A challenge as its events told it. */
export interface ReceiptChallenge extends OnChainChallenge {
  readonly receiptHash: Hex
  readonly worker: Address
  readonly openedAt: number
  readonly resolveTransaction: Hex | undefined
}

/** A place in a batch, and what happened to it. */
export interface Leaf {
  readonly batchId: Hex
  readonly index: number
  challenge: ReceiptChallenge | undefined
  voidTransaction: Hex | undefined
}

/** Everything that a node knows of one receipt. */
export interface ReceiptEntry {
  readonly receiptHash: Hex
  /** Absent while only the chain spoke of it. */
  answer: SignedAnswer | undefined
  readonly verdicts: Map<Address, Signed<Verdict>>
  /** Wherever a batch names this receipt, in the chain's order: another worker may copy it, its own may repeat it. */
  readonly leaves: Leaf[]
  /** The first of them in a batch of the worker that signed it; its challenge and its end. */
  leaf: Leaf | undefined
  challenge: ReceiptChallenge | undefined
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
export interface ReceiptIndex {
  /** @returns whether it was new. */
  addAnswer(receiptHash: Hex, answer: SignedAnswer): boolean
  addVerdict(verdict: Signed<Verdict>): boolean
  /** @param isCurrent whether no block up to the head of a moment ago is missing any more */
  apply(events: readonly ChainEvent[], headTimestamp: number, isCurrent?: boolean): void
  /** Whether the chain's events have been read up to the head: before that, what is in no batch here may be in one. */
  isCurrent(): boolean
  get(receiptHash: Hex): ReceiptEntry | undefined
  /** Newest first. */
  list(limit: number): ReceiptEntry[]
  /** Every receipt whose job is this one: one, unless an attempt was repeated. */
  byJob(jobHash: Hex): ReceiptEntry[]
  batch(batchId: Hex): PostedBatch | undefined
  /** Batches of a worker that it was not paid for yet. */
  unclaimedBatches(worker: Address): PostedBatch[]
  openChallenges(): ReceiptChallenge[]
  /** A challenge, open or decided; undefined when the chain's events have not told of it yet. */
  challenge(challengeId: Hex): ReceiptChallenge | undefined
  standing(entry: ReceiptEntry): Standing
  settlement(entry: ReceiptEntry): Settlement | undefined
  /** Called with the receipt's hash after anything about it changed. */
  onChange(listener: (receiptHash: Hex) => void): () => void
  /** Resolves when `test` holds for the entry; looks again after every change and every block. */
  until(receiptHash: Hex, test: (entry: ReceiptEntry | undefined) => boolean, signal: AbortSignal): Promise<void>
}

export function createReceiptIndex(init: {
  reader: ChainReader
  challengeWindowSeconds: number
  maxEntries?: number
}): ReceiptIndex {
  const { challengeWindowSeconds, maxEntries = 200_000 } = init
  const entries = new Map<Hex, ReceiptEntry>()
  /** Entries without an answer. A worker can name thousands of receipts in a batch that costs it nothing. */
  const placeholders = new Set<Hex>()
  const jobs = new Map<Hex, Hex[]>()
  const batches = new Map<Hex, PostedBatch>()
  const unclaimed = new Map<Hex, PostedBatch>()
  const challenges = new Map<Hex, ReceiptChallenge>()
  /** Leaves of each batch that entries remember. */
  const remembered = new Map<Hex, number>()
  const trees = new Map<Hex, ReturnType<typeof batchTree>>()
  const listeners = new Set<(receiptHash: Hex) => void>()
  const blockListeners = new Set<() => void>()
  let headTimestamp = 0
  let posts = 0
  let current = false

  const entryOf = (receiptHash: Hex): ReceiptEntry => {
    let entry = entries.get(receiptHash)
    if (entry === undefined) {
      entry = {
        receiptHash,
        answer: undefined,
        verdicts: new Map(),
        leaves: [],
        leaf: undefined,
        challenge: undefined,
        voidTransaction: undefined,
      }
      entries.set(receiptHash, entry)
      placeholders.add(receiptHash)
      if (entries.size > maxEntries) forgetOldest()
    }
    return entry
  }
  /** Placeholders push out no receipt that is known: they have half of the places. */
  const forgetOldest = (): void => {
    const [placeholder] = placeholders
    const oldest =
      placeholder !== undefined && placeholders.size > maxEntries / 2
        ? entries.get(placeholder)
        : entries.values().next().value
    if (oldest === undefined) return
    entries.delete(oldest.receiptHash)
    placeholders.delete(oldest.receiptHash)
    const jobHash = oldest.answer?.receipt.value.jobHash
    const others = jobHash === undefined ? [] : (jobs.get(jobHash) ?? []).filter((hash) => hash !== oldest.receiptHash)
    if (jobHash !== undefined && others.length > 0) jobs.set(jobHash, others)
    else if (jobHash !== undefined) jobs.delete(jobHash)
    for (const { batchId, challenge } of oldest.leaves) {
      if (challenge && challenge.status !== 'open') challenges.delete(challenge.challengeId)
      const left = (remembered.get(batchId) ?? 0) - 1
      remembered.set(batchId, left)
      if (left <= 0) forgetBatch(batchId)
    }
  }
  /** A batch is forgotten with the last of its receipts, but not before its worker was paid. */
  const forgetBatch = (batchId: Hex): void => {
    if (unclaimed.has(batchId)) return
    remembered.delete(batchId)
    batches.delete(batchId)
    trees.delete(batchId)
  }
  const leafAt = (entry: ReceiptEntry, batchId: Hex, index: number): Leaf => {
    let leaf = entry.leaves.find((each) => each.batchId === batchId && each.index === index)
    if (leaf === undefined) {
      leaf = { batchId, index, challenge: undefined, voidTransaction: undefined }
      entry.leaves.push(leaf)
      remembered.set(batchId, (remembered.get(batchId) ?? 0) + 1)
    }
    return leaf
  }
  /** Anybody can name a receipt in a batch of their own: only its worker's counts. */
  const place = (entry: ReceiptEntry): void => {
    const worker = entry.answer?.receipt.value.worker
    entry.leaf = entry.leaves.find(({ batchId }) => worker === undefined || batches.get(batchId)?.worker === worker)
    entry.challenge = entry.leaf?.challenge
    entry.voidTransaction = entry.leaf?.voidTransaction
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
        ordinal: ++posts,
        root,
        batch,
        transaction: event.transaction,
        postedAt: event.timestamp,
        windowEndsAt: event.timestamp + challengeWindowSeconds,
        demanded: new Set(),
        claimTransaction: undefined,
      }
      if (batches.has(batchId)) return
      batches.set(batchId, posted)
      unclaimed.set(batchId, posted)
      for (const { receiptHash, index } of leavesOf(batch)) {
        const entry = entryOf(receiptHash)
        leafAt(entry, batchId, index)
        place(entry)
        changed(receiptHash)
      }
    } else if (event.name === 'BatchClaimed') {
      const posted = batches.get(event.args.batchId)
      if (posted === undefined) return
      posted.claimTransaction = event.transaction
      unclaimed.delete(posted.batchId)
      if ((remembered.get(posted.batchId) ?? 0) <= 0) forgetBatch(posted.batchId)
      for (const { receiptHash } of leavesOf(posted.batch)) changed(receiptHash)
    } else if (event.name === 'BodyDemanded') {
      batches.get(event.args.batchId)?.demanded.add(Number(event.args.index))
      changed(event.args.receiptHash)
    } else if (event.name === 'BodyShown') {
      const posted = batches.get(event.args.batchId)
      if (posted === undefined) return
      posted.demanded.delete(Number(event.args.index))
      posted.windowEndsAt = Math.max(posted.windowEndsAt, event.timestamp + challengeWindowSeconds)
      changed(event.args.receiptHash)
    } else if (event.name === 'ChallengeOpened') {
      const { challengeId, receiptHash, worker, batchId, index, accuser } = event.args
      if (challenges.has(challengeId)) return
      const challenge: ReceiptChallenge = {
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
      challenges.set(challengeId, challenge)
      const entry = entryOf(receiptHash)
      leafAt(entry, batchId, challenge.index).challenge = challenge
      place(entry)
      changed(receiptHash)
    } else if (event.name === 'ChallengeResolved') {
      const known = challenges.get(event.args.challengeId)
      if (known === undefined) return
      const challenge: ReceiptChallenge = {
        ...known,
        status: event.args.upheld ? 'upheld' : 'dismissed',
        resolveTransaction: event.transaction,
      }
      challenges.set(challenge.challengeId, challenge)
      const entry = entryOf(challenge.receiptHash)
      leafAt(entry, challenge.batchId, challenge.index).challenge = challenge
      place(entry)
      changed(challenge.receiptHash)
    } else if (event.name === 'LeafVoided') {
      const { batchId, index, receiptHash } = event.args
      batches.get(batchId)?.demanded.delete(Number(index))
      const entry = entryOf(receiptHash)
      leafAt(entry, batchId, Number(index)).voidTransaction = event.transaction
      place(entry)
      changed(receiptHash)
    }
  }

  const standing = (entry: ReceiptEntry): Standing => {
    const { matched, within, verdicts } = countVerdicts([...entry.verdicts.values()].map(({ value }) => value))
    const posted = entry.leaf && batches.get(entry.leaf.batchId)
    const disputed = entry.challenge?.status === 'open'
    const closed =
      posted !== undefined &&
      !disputed &&
      !posted.demanded.has(entry.leaf?.index ?? -1) &&
      (posted.claimTransaction !== undefined || headTimestamp > posted.windowEndsAt)
    return { state: stateOf(entry, posted !== undefined, closed, matched + within), matched, within, verdicts, closed }
  }

  return {
    addAnswer(receiptHash, answer) {
      const entry = entryOf(receiptHash)
      if (entry.answer !== undefined) return false
      entry.answer = answer
      placeholders.delete(receiptHash)
      // Nobody's word on their own work counts.
      entry.verdicts.delete(answer.receipt.value.worker)
      place(entry)
      const { jobHash } = answer.receipt.value
      jobs.set(jobHash, [...(jobs.get(jobHash) ?? []), receiptHash])
      changed(receiptHash)
      return true
    },
    addVerdict(verdict) {
      const { receiptHash, auditor } = verdict.value
      const entry = entryOf(receiptHash)
      if (entry.verdicts.has(auditor) || entry.answer?.receipt.value.worker === auditor) return false
      entry.verdicts.set(auditor, verdict)
      changed(receiptHash)
      return true
    },
    apply(events, timestamp, isCurrent = true) {
      for (const event of events) applyEvent(event)
      current ||= isCurrent
      if (timestamp > headTimestamp) {
        headTimestamp = timestamp
        for (const listener of blockListeners) listener()
      }
    },
    isCurrent: () => current,
    get: (receiptHash) => entries.get(receiptHash),
    list: (limit) => [...entries.values()].slice(-limit).reverse(),
    byJob: (jobHash) => (jobs.get(jobHash) ?? []).flatMap((receiptHash) => entries.get(receiptHash) ?? []),
    batch: (batchId) => batches.get(batchId),
    unclaimedBatches: (worker) => [...unclaimed.values()].filter((posted) => posted.worker === worker),
    openChallenges: () => [...challenges.values()].filter(({ status }) => status === 'open'),
    challenge: (challengeId) => challenges.get(challengeId),
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
function stateOf(entry: ReceiptEntry, posted: boolean, closed: boolean, replayed: number): ReceiptState {
  if (entry.voidTransaction !== undefined || entry.challenge?.status === 'upheld') return 'voided'
  if (entry.challenge?.status === 'open') return 'challenged'
  if (entry.challenge?.status === 'dismissed') return 'confirmed'
  if (closed) return 'final'
  if (posted) return 'settled'
  return replayed > 0 ? 'replayed' : 'signed'
}
