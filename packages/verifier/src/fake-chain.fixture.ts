import {
  type BatchProgress,
  type ChainReader,
  type ComputedDraw,
  devnetParameters,
  type LeafInclusion,
  type OnChainCase,
  type OnChainParameters,
  type OnChainReceipt,
  type PostedBatch,
  type PostedSummary,
} from '@opengradient/chain'
import {
  type Address,
  batchIdOf,
  buildBatch,
  buildSummary,
  createSigner,
  drawAuditors,
  drawOrder,
  fieldSalt,
  type Hex,
  hashGroups,
  hashLeaf,
  isInTree,
  type OutcomeName,
  orderParties,
  outcomes,
  type ReceiptFile,
  type ReceiptSummary,
  type Role,
  randomBytes32,
  type Seat,
  type Signer,
  signStruct,
  summaryType,
  systemRandom,
  tagOf,
  tensorsRoot,
} from '@opengradient/protocol'

import { fixtureManifest } from './testing/fixture-model.ts'
import { makeRun, type RunInit, type TestRun } from './testing/make-run.ts'
import { toReceiptSummary } from './testing/receipt-network.ts'
import { type VerifyReceiptFileOptions, verifyReceiptFile } from './verify-receipt.ts'

const bytes32 = (): Hex => randomBytes32(systemRandom)
const account = (): Signer => createSigner(bytes32())
export const module: Address = `0x${'aa'.repeat(20)}`
const token: Address = `0x${'09'.repeat(20)}`
const postedBlock = 100
const drawBlockHash = bytes32()
const zero: Hex = `0x${'00'.repeat(32)}`

export interface FakeChainInit extends RunInit {
  /** Outcomes of the drawn auditors' summaries in the order of the draw; undefined for one without a summary. @default both match */
  readonly results?: readonly (OutcomeName | undefined)[]
  /** Whether these summaries are posted on the chain. @default true */
  readonly isPosted?: boolean
  /** Cases of the batch. @default none */
  readonly cases?: readonly OnChainCase[]
  /** Accounts of the four seats. @default random */
  readonly seated?: readonly Signer[]
  /** Differences of the receipt's state from that of an unclaimed leaf in its window. */
  readonly state?: Partial<OnChainReceipt>
  readonly progress?: Partial<BatchProgress>
  /** Unix seconds after the run's start. @default 10 */
  readonly headAfter?: number
  /** Roles of accounts at any block, in place of the honest ones. */
  readonly roles?: Readonly<Record<Address, readonly Role[]>>
  /** Signing keys of accounts, in place of their own. */
  readonly signers?: Readonly<Record<Address, Address>>
}

/** A receipt in a batch of two on a chain that exists in memory only, with a reader that answers about it. */
export class FakeChain {
  readonly run: TestRun
  readonly worker: Signer
  readonly gateway: Signer
  readonly seated: readonly Signer[]
  readonly place: LeafInclusion
  readonly draw: ComputedDraw
  readonly summaries: readonly ReceiptSummary[]
  readonly startedAt: number
  readonly #init: FakeChainInit

  constructor(init: FakeChainInit = {}) {
    this.#init = init
    this.worker = init.worker ?? account()
    this.gateway = init.gateway ?? account()
    this.seated = init.seated ?? [account(), account(), account(), account()]
    this.startedAt = init.startedAt ?? 1_700_000_000_000
    this.run = makeRun({
      module,
      token,
      ...init,
      worker: this.worker,
      gateway: this.gateway,
      startedAt: this.startedAt,
    })
    this.place = this.#post()
    this.draw = this.#draw()
    const { results = ['match', 'match'] } = init
    this.summaries = this.draw.auditors.flatMap(({ account: auditor }, i) => {
      const result = results[i]
      return result === undefined ? [] : [this.summarize(auditor, result)]
    })
  }

  #post(): LeafInclusion {
    const { receiptHash, jobHash, evidence, hasher } = this.run
    const { job, offer, receipt } = evidence
    const price = receipt.value.price
    const auditFee = (2n * offer.value.checkFee * BigInt(job.value.auditClass)) / 10_000n
    const built = buildBatch([
      {
        ...{ payer: job.value.payer, gateway: job.value.gateway, token, cumulative: price, checkFee: 10n ** 14n },
        ...{ epoch: 0, auditClass: job.value.auditClass, gatewayFeeBps: 500, burnBps: 100 },
        items: [
          { receiptHash: bytes32(), jobHash: bytes32(), price, auditFee },
          { receiptHash, jobHash, price, auditFee },
        ],
      },
    ])
    const atRisk = [10n ** 18n]
    const batch: PostedBatch = {
      batchId: batchIdOf(hasher.domain.chainId, module, this.worker.address, 3, built.tree.root),
      ...{ worker: this.worker.address, sequence: 3, postedBlock, postedAt: this.#seconds + 5 },
      ...{ count: 2, generation: 0, postingMode: 0, groupCount: 1, audited: job.value.auditClass > 0 },
      ...{ root: built.tree.root, groups: built.groups, atRisk, digests: built.digests, transaction: bytes32() },
      groupsHash: hashGroups(built.groups, atRisk),
    }
    return { batch, leaf: built.leaves[1] as LeafInclusion['leaf'], path: built.tree.path(1) }
  }

  get #seconds(): number {
    return Math.floor(this.startedAt / 1000)
  }

  /** The array of seats. */
  get places(): readonly Seat[] {
    return this.seated.map(({ address }, i) => ({
      ...{ seat: i + 1, account: address, stake: 10n ** 21n, until: 0 },
      signer: this.#init.signers?.[address] ?? address,
    }))
  }

  #draw(): ComputedDraw {
    const { batchId } = this.place.batch
    const excluded = [this.worker.address]
    const { seed, drawn } = drawAuditors({
      ...{ blockHash: drawBlockHash, batchId, round: 0, places: this.places, k: 2, boundUntil: 0, excluded },
    })
    const block = postedBlock + 1
    return { batchId, round: 0, seed, block, blockHash: drawBlockHash, auditors: drawn, isSealed: true }
  }

  /** A summary of a batch of class 10,000 with one outcome for both leaves. */
  summarize(auditor: Address, outcome: OutcomeName, otherLeaf: OutcomeName = outcome, round = 0): ReceiptSummary {
    const { batch, leaf } = this.place
    const salt = fieldSalt(this.run.salt, 'output')
    const root = tensorsRoot('output', this.run.outputs)
    const result = (index: number, receiptHash: Hex, name: OutcomeName) => ({
      ...{ index, receiptHash, outcome: outcomes[name], distance: name === 'within' ? 100 : 0 },
      tag: ['match', 'within', 'mismatch'].includes(name) ? tagOf(auditor, salt, name === 'match' ? root : salt) : zero,
    })
    const built = buildSummary({
      ...{ batchId: batch.batchId, auditor, round, fingerprint: salt, leafCount: 2 },
      results: [result(0, bytes32(), otherLeaf), result(1, leaf.receiptHash, outcome)],
    })
    const signer = this.seated.find(({ address }) => address === auditor) as Signer
    const { signature } = signStruct(signer, this.run.hasher, summaryType, built.summary)
    return toReceiptSummary({ summary: built.summary, bitmap: built.bitmap, signature, built }, 1)
  }

  /** The receipt's file with everything that this chain has. */
  file(change: Partial<ReceiptFile> = {}): ReceiptFile {
    const { evidence, salt, outputs, hasher } = this.run
    const { job, offer, assignment, receipt, inputs, params } = evidence
    const { batch, leaf, path } = this.place
    const { batchId, sequence, groups, atRisk } = batch
    const accounts = this.draw.auditors.map((drawn) => drawn.account)
    const { domain } = hasher
    return {
      ...{ domain, job, offer, assignment, receipt, manifest: this.#init.manifest ?? fixtureManifest, salt, params },
      ...{ inputs, outputs, calibrations: [], request: this.#init.request ?? null },
      inclusion: { batchId, sequence, postedBlock, groups, atRisk, leaf, path },
      draw: batch.audited ? [{ round: 0, seed: this.draw.seed, accounts }] : [],
      summaries: this.summaries,
      order: null,
      ...change,
    }
  }

  get reader(): ChainReader {
    const { job, receipt } = this.run.evidence
    const { headAfter = 10, roles, signers, progress, isPosted = true } = this.#init
    const { chainId, verifyingContract: escrow } = this.run.hasher.domain
    const parameters = { ...devnetParameters, exitDelay: 180 } as OnChainParameters
    const honest: Record<Address, readonly Role[]> = {
      [receipt.value.worker]: ['worker'],
      [job.value.gateway]: ['gateway'],
    }
    const posted: PostedSummary[] = this.summaries.map(({ summary, bitmap }) => ({ summary: summary.value, bitmap }))
    const clocks = { windowEnd: this.#seconds + 25, caseEnd: this.#seconds + 25, claimFrom: this.#seconds + 25 }
    const { name, version } = this.file().manifest
    const reader: Partial<ChainReader> = {
      deployment: { chainId, fromBlock: 0, contracts: { settlement: module, escrow, opg: token } as never },
      head: async () => ({ number: postedBlock + headAfter, timestamp: this.#seconds + headAfter }),
      parameters: async () => parameters,
      tokenTerms: async () => ({ token, opgRate: 1n, leastPrice: 1n }),
      findLeaf: async ({ leaf, batchId, path = [] }) =>
        batchId === this.place.batch.batchId && isInTree(this.place.batch.root, hashLeaf(leaf), path)
          ? { batch: this.place.batch, leaf, path }
          : undefined,
      receiptState: async (inclusion) =>
        ({
          ...{ inclusion, auditClass: job.value.auditClass, isPosted: true, voided: undefined, case: 'none' },
          ...{ isWindowOver: false, areRoundsOver: false, isFixed: false },
          progress: { round: 0, isSealed: true, complete: false, free: 0, ...clocks, ...progress },
          ...this.#init.state,
        }) as OnChainReceipt,
      round: async (_, round = 0) => ({ round, seed: this.draw.seed, drawBlock: postedBlock, auditors: [] }),
      draw: async (_, round = 0) => (round === 0 ? this.draw : undefined),
      summaries: async () => (isPosted ? posted : []),
      cases: async () => this.#init.cases ?? [],
      signer: async (of) => signers?.[of] ?? of,
      roles: async (of) => [...((roles ?? honest)[of] ?? [])],
      pledge: async () => ({ amount: 10n ** 24n, leaving: 0n, readyAt: 0 }),
      workerAccount: async () => ({ suspendedUntil: 0 }) as never,
      modelByName: async () =>
        ({ name, version, modelId: job.value.modelId, publisher: this.gateway.address, deprecated: false }) as never,
      seats: async () => ({ length: 4, block: 1, seats: this.places.map((seat) => ({ ...seat, until: 0 }) as never) }),
      orderDraw: async (query) => drawOrder({ ...query, places: this.places, boundUntil: 0 }),
    }
    return reader as ChainReader
  }

  /** Parties that no draw may give the receipt to. */
  get parties(): readonly Address[] {
    return orderParties(this.run.evidence.job.value, this.run.evidence.receipt.value)
  }

  /** Verifies a file against this chain. */
  verify(options: VerifyReceiptFileOptions = {}, file: ReceiptFile = this.file()) {
    return verifyReceiptFile(file, { reader: this.reader, settlement: module, ...options })
  }
}
