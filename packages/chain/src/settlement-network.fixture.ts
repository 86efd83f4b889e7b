import {
  type Address,
  type BatchGroup,
  type BatchItem,
  type BuiltSummary,
  buildSummary,
  type Cheque,
  chequeType,
  createHasher,
  type Hasher,
  type Hex,
  hashLeaf,
  OgError,
  type OutcomeName,
  outcomes,
  postingModes,
  type Signed,
  signStruct,
  summaryType,
} from '@opengradient/protocol'
import { abis } from './abis.ts'
import { agreedEvents } from './clients.ts'
import type { ChainReader, Contracts, LeafInclusion, PostedBatch, SignedSummary } from './index.ts'
import { postBatch, postSummary, reserve, sealBatch } from './index.ts'
import { freshKey, startAnvil, type TestChain } from './testing/index.ts'
import { deployTestNetwork, type TestAccount, type TestNetwork } from './testing/test-network.ts'

const milli = 10n ** 15n
/** Of every leaf, in 1e-18 OPG. */
export const leafPrice = 100n * milli
export const checkFee = milli

/** A summary with its outcomes. */
export interface TestSummary extends SignedSummary {
  readonly built: BuiltSummary
}

/** A posted batch and its leaves. */
export interface TestBatch {
  readonly batch: PostedBatch
  readonly leaves: readonly LeafInclusion[]
}

export interface TestBatchInit {
  readonly leaves?: number
  readonly auditClass?: number
  readonly mode?: 'listed' | 'totals'
}

/** A worker, a gateway that pays, and auditors with a seat each, on a chain with the contracts. */
export class SettlementNetwork implements AsyncDisposable {
  readonly chain: TestChain
  readonly network: TestNetwork
  readonly reader: ChainReader
  readonly contracts: Contracts
  readonly hasher: Hasher
  readonly workerKey: Hex
  readonly worker: TestAccount
  readonly gateway: TestAccount
  readonly auditors: readonly TestAccount[]

  private constructor(chain: TestChain, network: TestNetwork, workerKey: Hex, nodes: readonly TestAccount[]) {
    const [worker, gateway, ...auditors] = nodes as [TestAccount, TestAccount, ...TestAccount[]]
    this.chain = chain
    this.network = network
    this.reader = network.reader
    this.contracts = network.deployment.contracts
    this.hasher = createHasher({ chainId: chain.chainId, verifyingContract: this.contracts.escrow })
    this.workerKey = workerKey
    this.worker = worker
    this.gateway = gateway
    this.auditors = auditors
  }

  static async start(auditorCount = 3): Promise<SettlementNetwork> {
    const chain = await startAnvil()
    const network = await deployTestNetwork(chain)
    const privateKey = freshKey()
    const nodes = [await network.node(['worker'], { privateKey }), await network.node(['gateway'])]
    for (let i = 0; i < auditorCount; i++) nodes.push(await network.node(['auditor']))
    const net = new SettlementNetwork(chain, network, privateKey, nodes)
    const amount = 1_000n * 1_000n * milli
    await reserve(net.gateway, { worker: net.worker.address, token: net.contracts.opg, amount })
    return net
  }

  /** A group of new leaves that the gateway pays, with its cheque. */
  async group({ leaves = 2, auditClass = 10_000, mode = 'listed' }: TestBatchInit = {}) {
    const { opg, settlement } = this.contracts
    const auditFee = (2n * checkFee * BigInt(auditClass)) / 10_000n
    const items: BatchItem[] = Array.from({ length: leaves }, () => ({
      receiptHash: freshKey(),
      jobHash: freshKey(),
      price: leafPrice,
      auditFee,
    }))
    const gateway = this.gateway.address
    const parties = { payer: gateway, gateway, token: opg, epoch: 0, auditClass }
    const spent = await this.reader.spent({ ...parties, worker: this.worker.address })
    const shares = { gatewayFeeBps: 500, burnBps: 100 }
    const cumulative = spent + BigInt(leaves) * (leafPrice + auditFee)
    const group: BatchGroup = { ...parties, ...shares, cumulative, checkFee, items }
    const { signature } = signStruct(this.gateway.signer, this.hasher, chequeType, {
      ...{ ...parties, ...shares, cumulative, module: settlement, worker: this.worker.address },
      postingMode: postingModes[mode],
    })
    return { group, cheque: signature }
  }

  /** The gateway's cheque for a batch in listed mode. */
  cheque(value: Omit<Cheque, 'postingMode'>): Signed<Cheque> {
    return signStruct(this.gateway.signer, this.hasher, chequeType, { ...value, postingMode: postingModes.listed })
  }

  /** Ids of a worker's batches, the newest last. */
  async batchesOf(worker: Address): Promise<readonly Hex[]> {
    const posted = await agreedEvents(this.reader.clients, 'batches', {
      address: this.contracts.settlement,
      abi: abis.settlement,
      eventName: 'BatchPosted',
      args: { worker },
    })
    return posted.map(({ args }) => args.batchId)
  }

  /** Posts a batch of one group. */
  async post(init: TestBatchInit = {}, worker: TestAccount = this.worker): Promise<TestBatch> {
    const { group, cheque } = await this.group(init)
    return this.postGroups([group], [cheque], init.mode, worker)
  }

  async postGroups(
    groups: readonly BatchGroup[],
    cheques: readonly Hex[],
    mode: 'listed' | 'totals' = 'listed',
    worker: TestAccount = this.worker,
  ): Promise<TestBatch> {
    const { nextSequence: sequence } = await this.reader.workerAccount(worker.address, this.contracts.opg)
    const request = { worker: worker.address, sequence, groups, cheques, mode }
    const { batchId, batch: built } = await postBatch(worker, request)
    const batch = await this.reader.postedBatch(batchId)
    if (batch === undefined) throw new OgError('NOT_FOUND', 'The batch was not posted.')
    return { batch, leaves: built.leaves.map((leaf) => ({ batch, leaf, path: built.tree.path(leaf.index) })) }
  }

  /** Mines the block that draws, and seals. @returns the drawn accounts */
  async seal(batch: PostedBatch): Promise<readonly TestAccount[]> {
    await this.mine(2)
    await sealBatch(this.gateway, batch)
    const { auditors } = await this.reader.round(batch.batchId)
    return auditors.map(({ account }) => this.accountOf(account))
  }

  /** An auditor's summary of a batch of class 10,000 with one outcome for all leaves. */
  summarize(
    auditor: TestAccount,
    leaves: readonly LeafInclusion[],
    outcome: OutcomeName = 'match',
    round = 0,
  ): TestSummary {
    const { batchId } = (leaves[0] as LeafInclusion).batch
    const fingerprint = hashLeaf((leaves[0] as LeafInclusion).leaf)
    const results = leaves.map(({ leaf: { receiptHash, index } }) => {
      const tag = outcome === 'match' || outcome === 'mismatch' ? freshKey() : (`0x${'00'.repeat(32)}` as const)
      return { receiptHash, index, tag, outcome: outcomes[outcome], distance: 0 }
    })
    const input = { batchId, auditor: auditor.address, round, fingerprint, leafCount: leaves.length, results }
    const built = buildSummary(input)
    const { signature } = signStruct(auditor.signer, this.hasher, summaryType, built.summary)
    return { summary: built.summary, bitmap: built.bitmap, signature, built }
  }

  /** The same summary with a root of outcomes that no account has. */
  falsify(auditor: TestAccount, { built, bitmap }: TestSummary): SignedSummary {
    const summary = { ...built.summary, outcomesRoot: freshKey() }
    const { signature } = signStruct(auditor.signer, this.hasher, summaryType, summary)
    return { summary, bitmap, signature }
  }

  /** Posts a summary of each drawn auditor. */
  async audit(drawn: readonly TestAccount[], leaves: readonly LeafInclusion[]): Promise<void> {
    for (const auditor of drawn) await postSummary(this.gateway, this.summarize(auditor, leaves))
  }

  accountOf(address: Address): TestAccount {
    const account = [this.worker, this.gateway, ...this.auditors].find((node) => node.address === address)
    if (account === undefined) throw new OgError('NOT_FOUND', `The fixture has no account ${address}.`)
    return account
  }

  async mine(blocks: number): Promise<void> {
    for (let i = 0; i < blocks; i++) await this.chain.pass(1)
  }

  /** Advances the chain to a time. */
  async passTo(timestamp: number): Promise<void> {
    const { timestamp: now } = await this.reader.head()
    if (timestamp > now) await this.chain.pass(timestamp - now)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.chain[Symbol.asyncDispose]()
  }
}
