import {
  beginRelease,
  type ChainEvent,
  type ChainReader,
  devnetParameters,
  follow,
  type NetworkParameters,
  type OnChainCase,
  type PostedSummary,
  pledge,
  postBatch,
  reserve,
  sealBatch,
  setSigner,
} from '@opengradient/chain'
import { deployTestNetwork, freshKey, startAnvil, type TestAccount, type TestChain } from '@opengradient/chain/testing'
import { createPeerNode, type PeerNode } from '@opengradient/p2p'
import {
  type Address,
  auditFeeOf,
  caseIdOf,
  chequeType,
  createHasher,
  fromHex,
  type Hasher,
  type Hex,
  hashLeaf,
  type Leaf,
  type Logger,
  leafList,
  type Manifest,
  OgError,
  postingModes,
  type Records,
  type ResultNotice,
  type Role,
  type Signer,
  signStruct,
  silentMetrics,
  systemClock,
  systemRandom,
} from '@opengradient/protocol'
import { memoryRecords, openOutbox } from '@opengradient/store'
import type { AuditMethod } from '@opengradient/verifier'
import { fixtureManifest, makeRun, type RunInit, type TestRun } from '@opengradient/verifier/testing'
import type { Head } from '../components.ts'
import { type NodeConfigInput, parseNodeConfig } from '../config.ts'
import type { KnownNode } from '../registry/node-directory.ts'
import { Auditor, type AuditorComponents } from './auditor.ts'
import type { AuditorHooks } from './auditor-hooks.ts'
import { type AuditedBatch, ScriptedWorker } from './scripted-worker.fixture.ts'

/** Windows of minutes: a test moves the chain's time, and does not race with it. */
const parameters: NetworkParameters = {
  ...devnetParameters,
  batches: {
    ...devnetParameters.batches,
    window: 600,
    grace: 300,
    redrawTime: 450,
    settleDelay: 14_400,
    jobLifetime: 900,
  },
  cases: { ...devnetParameters.cases, vote: 600, reveal: 300, appeal: 300 },
}

const exactManifest: Manifest = { ...fixtureManifest, determinism: 'exact', tolerance: 0 }

/** An auditor whose role runs in this process. */
export interface TestAuditor {
  readonly account: Address
  readonly auditor: Auditor
  readonly records: Records
  readonly notices: readonly ResultNotice[]
  stop(): Promise<void>
}

export interface TestAuditorInit {
  readonly method: AuditMethod
  readonly hooks?: AuditorHooks
  /** State of an earlier run. @default none */
  readonly records?: Records
  readonly config?: Partial<NodeConfigInput>
  /** Whether its transactions fail. @default false */
  readonly isOffline?: boolean
}

interface Member {
  readonly role: Role
  readonly account: TestAccount
  readonly peerKey: Hex
  readonly peerId: string
}

/** A chain, a scripted worker, a gateway that pays, and auditors with real peer nodes. */
export class AuditorNetwork implements AsyncDisposable {
  readonly chain: TestChain
  readonly reader: ChainReader
  readonly hasher: Hasher
  readonly worker: ScriptedWorker
  readonly gateway: TestAccount
  /** Serves jurors evidence of the batches that a test adds. */
  readonly gatewayEvidence: ScriptedWorker
  readonly auditors: readonly Member[]
  readonly #workerSigner: Signer
  readonly #workerAccount: TestAccount
  readonly #nodes: ReadonlyMap<Address, KnownNode>
  readonly #running = new Set<TestAuditor>()
  readonly #listeners = new Set<(notice: ResultNotice) => void>()
  #epoch = 0
  /** Unix milliseconds of the chain, which tests move ahead of the clock. */
  #nowMs = 0

  private constructor(
    chain: TestChain,
    reader: ChainReader,
    [workerPeer, gatewayPeer]: readonly [PeerNode, PeerNode],
    [worker, gateway, ...auditors]: readonly [Member, Member, ...Member[]],
  ) {
    this.chain = chain
    this.reader = reader
    const { chainId, contracts } = reader.deployment
    this.hasher = createHasher({ chainId, verifyingContract: contracts.escrow })
    this.gateway = gateway.account
    this.auditors = auditors
    this.#workerAccount = worker.account
    this.#workerSigner = worker.account.signer
    this.#nodes = new Map([worker, gateway, ...auditors].map((member) => [member.account.address, toKnownNode(member)]))
    const nodes = [...this.#nodes.values()]
    this.worker = new ScriptedWorker(workerPeer, worker.account.address, reader, nodes)
    const { address } = gateway.account
    this.gatewayEvidence = new ScriptedWorker(gatewayPeer, address, reader, nodes, 'caseEvidence')
  }

  static async start(auditorCount: number): Promise<AuditorNetwork> {
    const chain = await startAnvil()
    const network = await deployTestNetwork(chain, parameters)
    const members: Member[] = []
    const roles: readonly Role[] = ['worker', 'gateway', ...Array.from({ length: auditorCount }, (): Role => 'auditor')]
    for (const role of roles) {
      const account = await network.node([role], { privateKey: freshKey() })
      const peerKey = freshKey()
      const { peerId } = await createPeer(peerKey)
      members.push({ role, account, peerKey, peerId })
    }
    const peers = await Promise.all(members.slice(0, 2).map(({ peerKey }) => createPeer(peerKey)))
    await Promise.all(peers.map((peer) => peer.start()))
    const net = new AuditorNetwork(
      chain,
      network.reader,
      peers as [PeerNode, PeerNode],
      members as [Member, Member, ...Member[]],
    )
    const { opg } = network.deployment.contracts
    await reserve(net.gateway, { worker: net.#workerAccount.address, token: opg, amount: 10n ** 20n })
    await net.worker.start()
    await net.gatewayEvidence.start()
    return net
  }

  /** Runs of the worker, gateway and module of this network. */
  run(init: RunInit = {}): TestRun {
    const { contracts } = this.reader.deployment
    const parties = { worker: this.#workerSigner, gateway: this.gateway.signer, requester: this.gateway.signer }
    return makeRun({
      ...parties,
      hasher: this.hasher,
      module: contracts.settlement,
      token: contracts.opg,
      manifest: exactManifest,
      startedAt: Math.max(this.#nowMs, Date.now()),
      ...init,
      job: (job) => (init.job ?? ((value) => value))({ ...job, settleBy: job.executeBy + 800 }),
    })
  }

  /** Posts a batch of runs in one group. */
  async post(
    runs: readonly TestRun[],
    { auditClass = 10_000, mode = 'listed' }: { auditClass?: number; mode?: 'listed' | 'totals' } = {},
  ): Promise<AuditedBatch> {
    const { opg, settlement } = this.reader.deployment.contracts
    const worker = this.#workerAccount.address
    const gateway = this.gateway.address
    const items = runs.map(({ evidence: { offer, receipt }, jobHash, receiptHash }) => ({
      ...{ receiptHash, jobHash, price: receipt.value.price },
      auditFee: auditFeeOf(offer.value, auditClass, parameters.batches.drawn),
    }))
    const parties = { payer: gateway, gateway, token: opg, epoch: this.#epoch++, auditClass }
    const shares = { gatewayFeeBps: 500, burnBps: 100 }
    const cumulative = items.reduce((sum, { price, auditFee }) => sum + price + auditFee, 0n)
    const checkFee = runs[0]?.evidence.offer.value.checkFee ?? 0n
    const { signature } = signStruct(this.gateway.signer, this.hasher, chequeType, {
      ...{ ...parties, ...shares, cumulative, module: settlement, worker, postingMode: postingModes[mode] },
    })
    const group = { ...parties, ...shares, cumulative, checkFee, items }
    const { nextSequence: sequence } = await this.reader.workerAccount(worker, opg)
    const request = { worker, sequence, groups: [group], cheques: [signature], mode }
    const { batchId, batch } = await postBatch(this.#workerAccount, request)
    const posted = { batchId, batch, runs }
    await this.worker.add(posted)
    return posted
  }

  /** Fills the gateway's reservation for an auditor of its orders. */
  async reserveForOrders(auditor: Address, amount: bigint): Promise<void> {
    const { opg: token } = this.reader.deployment.contracts
    await reserve(this.gateway, { worker: auditor, token, amount, module: 'orders' })
  }

  /** Begins to take all of it back. */
  async withdrawFromOrders(auditor: Address): Promise<void> {
    const { opg: token } = this.reader.deployment.contracts
    await beginRelease(this.gateway, { worker: auditor, token, module: 'orders' })
  }

  /** Replaces the worker's signing key in the registry. */
  async setWorkerSigner(signer: Address): Promise<void> {
    await setSigner(this.#workerAccount, signer)
  }

  /** Ends the worker's suspension, and gives it the bond back that a ruling burnt. */
  async rehabilitateWorker(): Promise<void> {
    await this.passTo((await this.reader.head()).timestamp + parameters.batches.suspension + 1)
    await pledge(this.#workerAccount, { purpose: 'bond', amount: 10n ** 19n })
  }

  /** Mines the block that draws, seals, and has the worker push evidence. @returns the drawn accounts */
  async seal({ batchId }: AuditedBatch): Promise<readonly Address[]> {
    const batch = await this.reader.postedBatch(batchId)
    if (batch === undefined) throw new Error('the batch was not posted')
    await this.chain.pass(1)
    await this.chain.pass(1)
    await sealBatch(this.gateway, batch)
    await this.worker.push(batchId)
    return this.drawn(batchId)
  }

  /** The summaries of a round, once all are on chain. */
  summaries({ batchId }: AuditedBatch, round = 0): Promise<readonly PostedSummary[]> {
    return this.until('the summaries', async () => {
      const posted = await this.reader.summaries(batchId, round)
      return posted.length === (await this.drawn(batchId, round)).length && posted
    })
  }

  /** The case on a leaf, or on the leaf list, once it is closed. */
  ruling(batch: AuditedBatch, index?: number): Promise<OnChainCase> {
    return this.until('the ruling', async () => {
      const found = await this.caseOf(batch, index)
      // An appeal comes within a few blocks, or not at all.
      if (found.status === 'appealable') await this.chain.pass(20)
      return found.status === 'closed' && found
    })
  }

  /** The case on a leaf, or on the leaf list, once it is open. */
  caseOf({ batchId, batch }: AuditedBatch, index?: number): Promise<OnChainCase> {
    const { chainId, contracts } = this.reader.deployment
    const leaf = index === undefined ? leafList : (batch.leaves[index] as Leaf)
    const caseId = caseIdOf(chainId, contracts.cases, batchId, hashLeaf(leaf))
    return this.until('the case', async () => this.reader.case(caseId))
  }

  async drawn(batchId: Hex, round = 0): Promise<readonly Address[]> {
    return (await this.reader.round(batchId, round)).auditors.map(({ account }) => account)
  }

  /** Starts the role of an auditor and follows the chain. */
  async startAuditor(account: Address, init: TestAuditorInit): Promise<TestAuditor> {
    const member = this.auditors.find((each) => each.account.address === account)
    if (member === undefined) throw new Error('no auditor has this account')
    const stopping = new AbortController()
    const peerNode = await createPeer(member.peerKey)
    await peerNode.start()
    for (const server of [this.worker, this.gatewayEvidence]) {
      await peerNode.connect(server.peerNode.addresses()[0] as string)
    }
    const { components, notices } = await this.#components(member, peerNode, init, stopping.signal)
    const auditor = new Auditor(components, init.method, init.hooks)
    await auditor.start()
    const following = this.#follow(auditor, stopping.signal)
    const running: TestAuditor = {
      ...{ account, auditor, notices, records: components.records },
      stop: async () => {
        this.#running.delete(running)
        stopping.abort()
        await auditor.stop()
        await following
        await components.outbox.close()
        await peerNode.stop()
      },
    }
    this.#running.add(running)
    return running
  }

  #follow(auditor: Auditor, signal: AbortSignal): Promise<void> {
    const { deployment } = this.reader
    const handle = (events: readonly ChainEvent[], next: { fromBlock: number; timestamp: number }): Promise<void> => {
      const head: Head = { number: next.fromBlock - 1, timestamp: next.timestamp }
      return auditor.onBlocks(events, head)
    }
    const rewind = (fromBlock: number): Promise<void> => auditor.onRewind(fromBlock)
    const { rpcUrl } = this.chain
    return follow(
      { rpcUrl, deployment, fromBlock: deployment.fromBlock, handle, rewind, pollMs: 20, logger: testLogger },
      signal,
    )
  }

  async #components({ account }: Member, peerNode: PeerNode, init: TestAuditorInit, signal: AbortSignal) {
    const records = init.records ?? memoryRecords()
    const notices: ResultNotice[] = []
    const components = {
      config: parseNodeConfig({
        ...{ stateDir: '/nowhere', roles: ['auditor'], accountKey: freshKey(), peerKey: freshKey() },
        ...{ rpcUrl: this.chain.rpcUrl, deployment: this.reader.deployment },
        ...init.config,
      }),
      account: account.address,
      signer: account.signer,
      hasher: this.hasher,
      peerNode,
      records,
      outbox: await openOutbox({ records, clock: systemClock, logger: testLogger }),
      reader: this.reader,
      writer: init.isOffline ? { ...account, sender: { ...account.sender, execute: failToSend } } : account,
      parameters: await this.reader.parameters(),
      nodes: directoryOf(this.#nodes),
      notices: {
        publish: (notice: ResultNotice) => {
          notices.push(notice)
          this.announce(notice)
        },
        onNotice: (listener: (notice: ResultNotice) => void) => {
          this.#listeners.add(listener)
          return () => this.#listeners.delete(listener)
        },
      },
      models: { manifest: async () => exactManifest },
      clock: systemClock,
      random: systemRandom,
      logger: testLogger,
      metrics: silentMetrics,
      signal,
    } as unknown as AuditorComponents
    return { components, notices }
  }

  /** Mines blocks until a condition holds. @throws after 100 s, naming the condition */
  async until<T>(
    what: string,
    condition: () => Promise<T | false | undefined> | T | false | undefined,
  ): Promise<NonNullable<T>> {
    const deadline = Date.now() + 100_000
    for (;;) {
      const found = await condition()
      this.#nowMs = (await this.reader.head()).timestamp * 1_000
      if (found) return found as NonNullable<T>
      if (Date.now() > deadline) throw new Error(`timed out waiting for ${what}`)
      await this.chain.pass(0)
      await systemClock.sleep(50)
    }
  }

  /** Delivers a notice to all auditors. */
  announce(notice: ResultNotice): void {
    for (const listener of this.#listeners) listener(notice)
  }

  /** Stake of an auditor's first seat, in 1e-18 OPG. */
  async stakeOf(account: Address): Promise<bigint> {
    return (await this.reader.seatsOfAccount(account))[0]?.stake ?? 0n
  }

  /** Replaces the newest blocks by empty ones. */
  async reorganise(depth: number): Promise<void> {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'anvil_reorg', params: [depth, []] })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(this.chain.rpcUrl, { method: 'POST', headers, body })
    const { error } = (await response.json()) as { error?: { message: string } }
    if (error !== undefined) throw new OgError('CHAIN', error.message)
  }

  /** Advances the chain to a time. */
  async passTo(timestamp: number): Promise<void> {
    const { timestamp: now } = await this.reader.head()
    if (timestamp > now) await this.chain.pass(timestamp - now)
    this.#nowMs = Math.max(timestamp, now) * 1_000
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#running].map((auditor) => auditor.stop()))
    await this.worker.stop()
    await this.gatewayEvidence.stop()
    await this.chain[Symbol.asyncDispose]()
  }
}

function createPeer(peerKey: Hex): Promise<PeerNode> {
  return createPeerNode({ privateKey: fromHex(peerKey), listen: ['/ip4/127.0.0.1/tcp/0'], bootstrap: [] })
}

function toKnownNode({ role, account, peerId }: Member): KnownNode {
  const { address } = account
  return {
    ...{ account: address, signer: address, payout: address, peerKey: freshKey(), peerProof: '0x01', url: '' },
    ...{ roles: [role], registeredAt: 1, retiredAt: 0, suspendedUntil: 0, peerId },
    stake: role === 'worker' ? parameters.batches.workerStake : 0n,
  }
}

function directoryOf(
  nodes: ReadonlyMap<Address, KnownNode>,
): Pick<AuditorComponents['nodes'], 'byAccount' | 'fetchMissing'> {
  return { byAccount: (account) => nodes.get(account), fetchMissing: async () => undefined }
}

const failToSend = (): Promise<never> => Promise.reject(new OgError('CHAIN', 'The endpoint is not reachable.'))

const show = process.env.OG_TEST_LOG !== undefined
const line =
  (level: string) =>
  (fields: object, message: string): void => {
    if (show) console.error(level, message, fields)
  }
const testLogger: Logger = {
  error: line('error'),
  warn: line('warn'),
  info: line('info'),
  debug: line('debug'),
  child: () => testLogger,
}
