import {
  type ChainReader,
  type Contracts,
  commitModel,
  type LeafInclusion,
  type PostedBatch,
  postBatch,
  postSummary,
  registerModel,
  reserve,
  type SignedSummary,
  sealBatch,
} from '@opengradient/chain'
import {
  deployTestNetwork,
  freshKey,
  startAnvil,
  type TestAccount,
  type TestChain,
  type TestNetwork,
} from '@opengradient/chain/testing'
import {
  type Address,
  type BatchGroup,
  type BuiltSummary,
  buildSummary,
  chequeType,
  createHasher,
  fieldSalt,
  type Hasher,
  type Manifest,
  modelIdOf,
  OgError,
  type OutcomeName,
  outcomes,
  postingModes,
  type ReceiptFile,
  type ReceiptSummary,
  signStruct,
  summaryType,
  tagOf,
  tensorsRoot,
  zeroBytes32,
} from '@opengradient/protocol'

import { fixtureManifest } from './fixture-model.ts'
import { makeRun, type RunInit, type TestRun } from './make-run.ts'

const oneOpg = 10n ** 18n
const checkFee = 10n ** 14n
const unposted = { inclusion: null, draw: [], summaries: [], order: null, calibrations: [], request: null }

/** A run whose receipt is in a batch. */
export interface PostedRun {
  readonly run: TestRun
  readonly place: LeafInclusion
}

/** A worker, a gateway that pays, auditors with a seat each, and a registered model, on a chain with the contracts. */
export class ReceiptNetwork implements AsyncDisposable {
  readonly chain: TestChain
  readonly network: TestNetwork
  readonly reader: ChainReader
  readonly contracts: Contracts
  readonly hasher: Hasher
  readonly manifest: Manifest
  readonly worker: TestAccount
  readonly gateway: TestAccount
  readonly auditors: readonly TestAccount[]

  private constructor(chain: TestChain, network: TestNetwork, manifest: Manifest, nodes: readonly TestAccount[]) {
    const [worker, gateway, ...auditors] = nodes as [TestAccount, TestAccount, ...TestAccount[]]
    this.chain = chain
    this.network = network
    this.reader = network.reader
    this.contracts = network.deployment.contracts
    this.hasher = createHasher({ chainId: chain.chainId, verifyingContract: this.contracts.escrow })
    this.manifest = manifest
    this.worker = worker
    this.gateway = gateway
    this.auditors = auditors
  }

  /**
   * @param url of the gateway. @default an address on which no server listens
   * @param manifest of the model. @default `fixtureManifest`
   */
  static async start(auditorCount = 3, url?: string, manifest: Manifest = fixtureManifest): Promise<ReceiptNetwork> {
    const chain = await startAnvil()
    const network = await deployTestNetwork(chain)
    const nodes = [await network.node(['worker']), await network.node(['gateway'], url === undefined ? {} : { url })]
    for (let i = 0; i < auditorCount; i++) nodes.push(await network.node(['auditor']))
    const net = new ReceiptNetwork(chain, network, manifest, nodes)
    await reserve(net.gateway, { worker: net.worker.address, token: net.contracts.opg, amount: 1_000n * oneOpg })
    await net.register(manifest)
    return net
  }

  /** Registers a model by the gateway's account. */
  async register(manifest: Manifest): Promise<void> {
    const { name, version, files } = manifest
    const size = files.reduce((sum, file) => sum + file.bytes, 0)
    const registration = { name, version, modelId: modelIdOf(manifest), commitments: zeroBytes32, size }
    const salt = freshKey()
    await commitModel(this.gateway, registration, salt)
    await this.chain.pass(this.network.parameters.models.commitAge + 1)
    await registerModel(this.gateway, registration, salt)
  }

  /** A run at the chain's time, signed by this network's worker and gateway. */
  async run(init: RunInit = {}): Promise<TestRun> {
    const startedAt = init.startedAt ?? (await this.reader.head()).timestamp * 1_000
    return makeRun({
      worker: this.worker.signer,
      gateway: this.gateway.signer,
      hasher: this.hasher,
      module: this.contracts.settlement,
      token: this.contracts.opg,
      manifest: this.manifest,
      ...init,
      startedAt,
    })
  }

  /** Posts a batch of one group. */
  async post(runs: readonly TestRun[], group: Partial<BatchGroup> = {}): Promise<PostedRun[]> {
    const { opg, settlement } = this.contracts
    const gateway = this.gateway.address
    const shares = { gatewayFeeBps: 500, burnBps: 100 }
    const auditClass = group.auditClass ?? runs[0]?.evidence.job.value.auditClass ?? 0
    const parties = { payer: gateway, gateway, token: opg, epoch: 0, auditClass }
    const items = runs.map(({ evidence: { receipt }, receiptHash, jobHash }) => ({
      ...{ receiptHash, jobHash, price: receipt.value.price },
      auditFee: (2n * checkFee * BigInt(auditClass)) / 10_000n,
    }))
    const spent = await this.reader.spent({ ...parties, worker: this.worker.address })
    const cumulative = items.reduce((sum, { price, auditFee }) => sum + price + auditFee, spent)
    const { signature } = signStruct(this.gateway.signer, this.hasher, chequeType, {
      ...{ ...parties, ...shares, cumulative, module: settlement, worker: this.worker.address },
      postingMode: postingModes.listed,
    })
    const { nextSequence: sequence } = await this.reader.workerAccount(this.worker.address, opg)
    const { batchId, batch: built } = await postBatch(this.worker, {
      ...{ worker: this.worker.address, sequence, cheques: [signature], mode: 'listed' },
      groups: [{ ...parties, ...shares, cumulative, checkFee, items, ...group }],
    })
    const batch = (await this.reader.postedBatch(batchId)) as PostedBatch
    return runs.map((run, i) => {
      const leaf = built.leaves[i] as (typeof built.leaves)[0]
      return { run, place: { batch, leaf, path: built.tree.path(i) } }
    })
  }

  /** Mines the block that draws, seals, and mines another one above it. @returns the drawn accounts */
  async seal({ place }: PostedRun): Promise<readonly TestAccount[]> {
    await this.mine(2)
    await sealBatch(this.gateway, place.batch)
    await this.mine(1)
    const { auditors } = await this.reader.round(place.batch.batchId)
    return auditors.map(({ account }) => this.accountOf(account))
  }

  /** An auditor's summary of a batch of class 10,000 with one outcome for all runs. */
  summarize(
    auditor: TestAccount,
    posted: readonly PostedRun[],
    outcome: OutcomeName = 'match',
  ): SignedSummary & { readonly built: BuiltSummary } {
    const results = posted.map(({ run, place: { leaf } }) => {
      const root = tensorsRoot('output', run.outputs)
      const tag = tagOf(auditor.address, fieldSalt(run.salt, 'output'), outcome === 'match' ? root : zeroBytes32)
      const hasTag = outcome === 'match' || outcome === 'within' || outcome === 'mismatch'
      const distance = outcome === 'within' ? 100 : 0
      return {
        ...{ receiptHash: leaf.receiptHash, index: leaf.index, outcome: outcomes[outcome], distance },
        tag: hasTag ? tag : zeroBytes32,
      }
    })
    const { batchId } = (posted[0] as PostedRun).place.batch
    const built = buildSummary({
      ...{ batchId, auditor: auditor.address, round: 0, leafCount: posted.length, results },
      fingerprint: `0x${'ef'.repeat(32)}`,
    })
    const { signature } = signStruct(auditor.signer, this.hasher, summaryType, built.summary)
    return { summary: built.summary, bitmap: built.bitmap, signature, built }
  }

  /** Posts a summary and returns it as a receipt file holds it. */
  async audit(
    auditor: TestAccount,
    posted: readonly PostedRun[],
    outcome: OutcomeName = 'match',
    place = 0,
  ): Promise<ReceiptSummary> {
    const summary = this.summarize(auditor, posted, outcome)
    await postSummary(this.gateway, summary)
    return toReceiptSummary(summary, place)
  }

  /** The file of a run that is in no batch yet. */
  file({ evidence, salt, outputs }: TestRun, change: Partial<ReceiptFile> = {}): ReceiptFile {
    const { job, offer, assignment, receipt, inputs, params } = evidence
    const { domain } = this.hasher
    return {
      ...{ domain, job, offer, assignment, receipt, manifest: this.manifest, salt, params, inputs, outputs },
      ...unposted,
      ...change,
    }
  }

  /** The file of a run in a batch, with the draw as the chain states it. */
  async postedFile({ run, place }: PostedRun, summaries: readonly ReceiptSummary[] = []): Promise<ReceiptFile> {
    const { batch, leaf, path } = place
    const { batchId, sequence, postedBlock, groups, atRisk } = batch
    const draw = await this.reader.draw(batchId)
    const accounts = draw?.auditors.map(({ account }) => account) ?? []
    return this.file(run, {
      inclusion: { batchId, sequence, postedBlock, groups, atRisk, leaf, path },
      draw: draw?.isSealed === true ? [{ round: 0, seed: draw.seed, accounts }] : [],
      summaries,
    })
  }

  accountOf(address: Address): TestAccount {
    const account = [this.worker, this.gateway, ...this.auditors].find((node) => node.address === address)
    if (account === undefined) throw new OgError('NOT_FOUND', `The network has no account ${address}.`)
    return account
  }

  async mine(blocks: number): Promise<void> {
    for (let i = 0; i < blocks; i++) await this.chain.pass(1)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.chain[Symbol.asyncDispose]()
  }
}

/** A summary with the outcome of one of its leaves. */
export function toReceiptSummary(
  { summary, bitmap, signature, built }: SignedSummary & { readonly built: BuiltSummary },
  place = 0,
): ReceiptSummary {
  const leaf = built.leaves[place] as (typeof built.leaves)[0]
  return { summary: { value: summary, signature }, bitmap, leaf, path: built.tree?.path(place) ?? [] }
}
