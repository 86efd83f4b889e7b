import { BoundedMap } from '@opengradient/async'
import { type FaultProof, type LeafInclusion, proveFault, proveStrayBit, RevertError } from '@opengradient/chain'
import {
  type Address,
  decodeRecord,
  type Evidence,
  encodeRecord,
  fromHex,
  type Group,
  type Hex,
  hashLeaf,
  isOgError,
  type Job,
  jobType,
  type Leaf,
  leafType,
  merkleTree,
  OgError,
  packPath,
  type Receipt,
  receiptType,
  summaryType,
  toHex,
  unpackPath,
} from '@opengradient/protocol'

import type { Components } from '../components.ts'
import { findStrayLeaf } from '../evidence/find-stray-leaf.ts'
import type { TrackedSummary } from './batch-tracker.ts'
import { findListFaults } from './list-faults.ts'
import type { ListedBatch } from './listed-batch.ts'
import { packRuns, toRunProof } from './run-proof.ts'
import { type SeenRun, SeenRuns } from './seen-runs.ts'

type ProverComponents = Pick<
  Components,
  'hasher' | 'outbox' | 'reader' | 'writer' | 'parameters' | 'clock' | 'logger' | 'signal'
>

type FaultKind =
  | 'falseSum'
  | 'falseTotal'
  | 'doubleJob'
  | 'falseReceipt'
  | 'falseLeaf'
  | 'strayBit'
  | 'equivocation'
  | 'secondAttempt'

const kind = 'audit-fault'
/** Leaf lists that are kept to compare later ones with them. */
const maxLists = 64
/** Faults of one list that are proven: one takes the stake of an epoch. */
const maxFaults = 2
const maxPayload = 262_144

/** Workers whose statements outside of batches were proven, and seconds of an epoch: the contract slashes once in each. */
const maxProven = 1_024
const epochSeconds = 86_400

/** Proves objective faults that leaf lists, evidence and summaries show. */
export class FaultProver {
  readonly #components: ProverComponents
  readonly #runs = new SeenRuns()
  readonly #lists = new BoundedMap<Hex, ListedBatch>({ maxEntries: maxLists })
  /** Epoch of the last proof against a worker without a leaf. */
  readonly #proven = new BoundedMap<Address, number>({ maxEntries: maxProven })

  constructor(components: ProverComponents) {
    this.#components = components
  }

  start(): void {
    const backoff = { initialMs: 500, maxMs: 10_000 }
    this.#components.outbox.process(kind, ({ payload }) => this.#prove(payload), { backoff })
  }

  /** Compares a leaf list that has the batch's root with its groups, and with the worker's other lists. */
  async checkList(listed: ListedBatch): Promise<void> {
    if (this.#lists.has(listed.batchId)) return
    const { leaves, groups, worker, batchId } = listed
    const leastPrices = await this.#leastPrices(groups)
    const faults = findListFaults(leaves, groups, (token) => leastPrices.get(token) ?? 0n)
    for (const { kind: name, places } of faults.slice(0, maxFaults)) {
      await this.#queue(
        name,
        places.map((place) => ({ listed, place })),
      )
    }
    const jobs = new Map(leaves.map(({ jobHash }, place) => [jobHash, place]))
    for (const other of this.#lists.values()) {
      if (other.worker !== worker || other.batchId === batchId) continue
      const earlier = other.leaves.findIndex(({ jobHash }) => jobs.has(jobHash))
      if (earlier === -1) continue
      const later = jobs.get((other.leaves[earlier] as Leaf).jobHash) as number
      const pair = [
        { listed: other, place: earlier },
        { listed, place: later },
      ]
      await this.#queue('doubleJob', other.postedAt <= listed.postedAt ? pair : pair.reverse())
      break
    }
    this.#lists.set(batchId, listed)
  }

  /** Compares a leaf with the receipt and the job that its evidence shows, and with other receipts of that job. */
  async checkEvidence(listed: ListedBatch, leaf: Leaf, { receipt, job, assignment }: Evidence): Promise<void> {
    const { value: signed } = receipt
    const at = [{ listed, place: leaf.index }]
    await this.checkRun({ receipt, assignment, job, at: at[0] })
    const isOfReceipt =
      signed.worker === listed.worker && signed.jobHash === leaf.jobHash && signed.price === leaf.price
    if (!isOfReceipt) await this.#queue('falseReceipt', at, receiptType.pack(signed))
    else if (contradictsJob(leaf, listed, job.value, this.#module)) {
      await this.#queue('falseLeaf', at, jobType.pack(job.value))
    }
  }

  /** Compares a receipt with others of its job that this auditor was shown. */
  async checkRun(run: SeenRun): Promise<void> {
    const found = this.#runs.add(run)
    if (found === undefined) return
    const { kind: name, runs } = found
    const places = runs.flatMap(({ at }) => (at === undefined ? [] : [at]))
    if (places.length === 0 && !(await this.#isWorthProof(runs[0].receipt.value.worker))) return
    // Where two leaves contradict each other one of them is the leaf, the other one a signed statement.
    const at = name === 'equivocation' ? places.slice(0, 1) : places
    await this.#queue(name, at, packRuns(runs), runs[0].receipt.value.jobHash)
  }

  /** Compares the bits of another auditor's summary with its draw. */
  async checkBits(listed: ListedBatch, seed: Hex, tracked: TrackedSummary): Promise<void> {
    const { drawn } = this.#components.parameters.batches
    const stray = findStrayLeaf({ ...listed, seed, drawn }, listed.leaves, tracked)
    if (stray === undefined) return
    const extra = encodeRecord([summaryType.pack(tracked.summary), tracked.bitmap])
    await this.#queue('strayBit', [{ listed, place: stray.index }], extra)
  }

  /**
   * Whether a proof without a leaf takes a stake. Two statements outside of batches cost their signer nothing, and a proof costs
   * gas: an account without the stake of a worker, or one that was slashed in this epoch, loses nothing by it.
   */
  async #isWorthProof(worker: Address): Promise<boolean> {
    const { reader, parameters, clock } = this.#components
    const epoch = Math.floor(clock.now() / 1_000 / epochSeconds)
    if (this.#proven.get(worker) === epoch) return false
    const { amount, leaving } = await reader.pledge(worker, 'worker')
    if (amount + leaving < parameters.batches.workerStake) return false
    this.#proven.set(worker, epoch)
    return true
  }

  get #module(): Address {
    return this.#components.reader.deployment.contracts.settlement
  }

  async #leastPrices(groups: readonly Group[]): Promise<ReadonlyMap<Address, bigint>> {
    const tokens = [...new Set(groups.map(({ token }) => token))]
    const { reader } = this.#components
    return new Map(
      await Promise.all(
        tokens.map(async (token) => [token, (await reader.tokenTerms(token))?.leastPrice ?? 0n] as const),
      ),
    )
  }

  async #queue(
    name: FaultKind,
    at: readonly { readonly listed: ListedBatch; readonly place: number }[],
    extra: Uint8Array = new Uint8Array(),
    subject?: Hex,
  ): Promise<void> {
    const { outbox, logger } = this.#components
    const leaves = at.map(({ listed, place }) => {
      const tree = merkleTree(listed.leaves.map(hashLeaf))
      return [fromHex(listed.batchId), leafType.pack(listed.leaves[place] as Leaf), packPath(tree.path(place))]
    })
    const id = subject ?? at[0]?.listed.batchId
    logger.warn({ id, fault: name, places: at.map(({ place }) => place) }, 'Fault found')
    const key = `fault/${name}/${id}/${at.map(({ place }) => place).join('-')}`
    await outbox.enqueue({ key, kind, payload: encodeRecord([name, leaves, extra]) })
  }

  async #prove(payload: Uint8Array): Promise<void> {
    const { reader, writer, logger, signal } = this.#components
    const [name, packed, extra] = decodeRecord(payload, maxPayload) as [FaultKind, Uint8Array[][], Uint8Array]
    const inclusions: LeafInclusion[] = []
    for (const [batchId, leaf, path] of packed as [Uint8Array, Uint8Array, Uint8Array][]) {
      const batch = await reader.postedBatch(toHex(batchId))
      // The batch was in a replaced block.
      if (batch === undefined) return
      inclusions.push({ batch, leaf: leafType.unpack(leaf), path: unpackPath(path) })
    }
    try {
      const [leaf] = inclusions as [LeafInclusion]
      if (name === 'strayBit') {
        const [summary, bitmap] = decodeRecord(extra, maxPayload) as [Uint8Array, Uint8Array]
        await proveStrayBit(writer, { summary: summaryType.unpack(summary), bitmap }, leaf, { signal })
      } else if (name === 'equivocation' || name === 'secondAttempt') {
        await proveFault(writer, await toRunProof(this.#components, name, inclusions, extra), { signal })
      } else await proveFault(writer, toProof(name, inclusions, extra), { signal })
      logger.warn({ fault: name, batchId: inclusions[0]?.batch.batchId }, 'Fault proven')
    } catch (error) {
      if (!isOgError(error) || error.code !== 'REVERTED') throw error
      const revert = error instanceof RevertError ? error.errorName : undefined
      if (revert === undefined) throw new OgError('CHAIN', error.shortMessage, { cause: error })
      logger.warn({ fault: name, revert }, 'Fault not proven')
    }
  }
}

function toProof(
  name: Exclude<FaultKind, 'strayBit' | 'equivocation' | 'secondAttempt'>,
  inclusions: readonly LeafInclusion[],
  extra: Uint8Array,
): FaultProof {
  const [leaf, other] = inclusions as [LeafInclusion, LeafInclusion]
  if (name === 'falseSum') return { kind: name, leaf }
  if (name === 'falseReceipt') return { kind: name, leaf, receipt: receiptType.unpack(extra) satisfies Receipt }
  if (name === 'falseLeaf') return { kind: name, leaf, job: jobType.unpack(extra) satisfies Job }
  return { kind: name, leaves: [leaf, other] }
}

/** Whether parties, amounts, class or time of a leaf contradict its job. A late leaf is void without a fault. */
function contradictsJob(leaf: Leaf, { groups, postedAt }: ListedBatch, job: Job, module: Address): boolean {
  const group = groups[leaf.group]
  if (group === undefined) return false
  const hasParties =
    group.payer === job.payer && group.gateway === job.gateway && group.token === job.token && job.module === module
  const hasAmounts = leaf.price <= job.maxPrice && leaf.auditFee <= job.auditFee
  return !hasParties || !hasAmounts || group.auditClass < job.auditClass || postedAt > job.settleBy
}
