import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import {
  type ChainEvent,
  type ChainReader,
  type Deployment,
  devnetParameters,
  follow,
  type NetworkParameters,
  reserve,
} from '@opengradient/chain'
import {
  deployTestNetwork,
  startAnvil,
  type TestAccount,
  type TestChain,
  type TestNetwork,
} from '@opengradient/chain/testing'
import { affineModel, type TemporaryModel, temporaryModel } from '@opengradient/engine/testing'
import { createPeerNode, type PeerNode } from '@opengradient/p2p'
import {
  type Address,
  type Clock,
  createHasher,
  type Executor,
  type Hasher,
  type Hex,
  type JobCall,
  type Logger,
  type Manifest,
  type Offer,
  type ResultNotice,
  type Role,
  randomBytes32,
  runtimeIdsOf,
  type Signed,
  SingleChunkExecution,
  silentMetrics,
  systemClock,
  systemRandom,
  tensorOf,
} from '@opengradient/protocol'
import { memoryRecords, type Outbox, openOutbox } from '@opengradient/store'
import { parseNodeConfig } from '../config.ts'
import type { LocalModel } from '../registry/local-model.ts'
import type { KnownNode, NodeDirectory } from '../registry/node-directory.ts'
import { restartablePeer } from '../testing/restartable-peer.fixture.ts'
import { Worker, type WorkerComponents } from './worker.ts'
import type { WorkerHooks } from './worker-hooks.ts'

/** A registered account with a libp2p node. */
export interface TestPeer {
  readonly account: TestAccount
  readonly peerNode: PeerNode
}

export interface StartWorkerInit {
  readonly hooks?: WorkerHooks
  readonly executor?: Executor<LocalModel>
  readonly worker?: Record<string, unknown>
}

/**
 * Parameters of the test network: ten times the devnet's clocks. Tests move the time themselves; the clocks outlast the work of a
 * busy machine.
 */
export const testParameters: NetworkParameters = {
  ...devnetParameters,
  batches: {
    ...devnetParameters.batches,
    ...{ window: 200, grace: 40, redrawTime: 80, settleDelay: 600, jobLifetime: 600 },
  },
  cases: { ...devnetParameters.cases, vote: 100, reveal: 50, appeal: 50 },
}

/** A started worker, and what it published. */
export interface TestWorker {
  readonly worker: Worker
  readonly components: WorkerComponents
  readonly published: Signed<Offer>[]
  readonly notices: ResultNotice[]
  /** Ends the worker as a crash does: its records stay. */
  stop(): Promise<void>
}

/** A chain, a worker, a gateway that pays, and auditors; the test plays all but the worker. */
export class WorkerNetwork implements AsyncDisposable {
  readonly chain: TestChain
  readonly network: TestNetwork
  readonly reader: ChainReader
  readonly deployment: Deployment
  readonly hasher: Hasher
  readonly worker: TestPeer
  readonly gateway: TestPeer
  readonly auditors: readonly TestPeer[]
  readonly model: TemporaryModel
  readonly clock: Clock
  readonly records = memoryRecords()
  readonly events: ChainEvent[] = []
  readonly #stopping = new AbortController()
  readonly #running = new Set<TestWorker>()
  #following: Promise<void> = Promise.resolve()
  #aheadMs = 0

  private constructor(chain: TestChain, network: TestNetwork, peers: readonly TestPeer[], model: TemporaryModel) {
    const [worker, gateway, ...auditors] = peers as [TestPeer, TestPeer, ...TestPeer[]]
    this.chain = chain
    this.network = network
    this.reader = network.reader
    this.deployment = network.deployment
    this.hasher = createHasher({ chainId: chain.chainId, verifyingContract: network.deployment.contracts.escrow })
    this.worker = worker
    this.gateway = gateway
    this.auditors = auditors
    this.model = model
    this.clock = { now: () => Date.now() + this.#aheadMs, sleep: systemClock.sleep }
  }

  static async start({
    auditors = 2,
    parameters = testParameters,
    anvil = [] as readonly string[],
    model = affineModel(),
    manifest = undefined as Manifest | undefined,
  } = {}): Promise<WorkerNetwork> {
    const chain = await startAnvil(anvil)
    const network = await deployTestNetwork(chain, parameters)
    const roles: readonly Role[] = ['worker', 'gateway', ...Array.from({ length: auditors }, (): Role => 'auditor')]
    const peers: TestPeer[] = []
    for (const role of roles) {
      const account = await network.node([role])
      const peerNode = await createPeerNode({
        privateKey: systemRandom.bytes(32),
        listen: ['/ip4/127.0.0.1/tcp/0'],
        bootstrap: [],
      })
      await peerNode.start()
      peers.push({ account, peerNode: restartablePeer(peerNode) })
    }
    const net = new WorkerNetwork(chain, network, peers, await temporaryModel(model, manifest && { manifest }))
    await reserve(net.gateway.account, { worker: net.worker.account.address, token: net.opg, amount: 10n ** 20n })
    for (const { peerNode } of [net.gateway, ...net.auditors]) {
      await peerNode.connect(net.worker.peerNode.addresses()[0] as string)
    }
    return net
  }

  get opg(): Address {
    return this.deployment.contracts.opg
  }

  /** Runtimes of the model, the worker's one first. */
  get runtimeIds(): readonly Hex[] {
    return runtimeIdsOf(this.model.manifest)
  }

  /** Workers that were not stopped. */
  get running(): readonly TestWorker[] {
    return [...this.#running]
  }

  /** Writes a file of the model that it has beside its graph. */
  async addFile(name: string, bytes: Uint8Array): Promise<void> {
    await writeFile(path.join(this.model.folder, name), bytes)
  }

  /** Starts the worker, with the records of the one before. */
  async startWorker({
    hooks = {},
    executor = this.executor(),
    worker: config = {},
  }: StartWorkerInit = {}): Promise<TestWorker> {
    const { account } = this.worker
    const stopping = new AbortController()
    const outbox = await openOutbox({ records: this.records, clock: this.clock })
    const published: Signed<Offer>[] = []
    const notices: ResultNotice[] = []
    const components = await this.#components(config, { outbox, signal: stopping.signal, published, notices })
    const worker = new Worker(components, executor, hooks)
    await worker.start()
    const following = this.#follow(worker, stopping.signal)
    const { address } = account
    const started: TestWorker = {
      worker,
      components,
      published,
      notices,
      stop: async () => {
        this.#running.delete(started)
        stopping.abort(new Error(`worker ${address} stopped`))
        await worker.stop()
        await following
        await outbox.close()
      },
    }
    this.#running.add(started)
    return started
  }

  /** Runs the affine model: y = 2x + 1. */
  executor(change: (values: number[]) => number[] = (values) => values): Executor<LocalModel> {
    const [runtimeId = `0x${'00'.repeat(32)}` as Hex] = this.runtimeIds
    const engineFingerprint: Hex = `0x${'11'.repeat(32)}`
    return {
      runtimes: [{ runtimeId, engineFingerprint }],
      load: () => ({ jobs: 0, capacity: 64 }),
      execute: ({ inputs, signal }) =>
        SingleChunkExecution.from(async () => {
          signal?.throwIfAborted()
          const { data } = inputs[0] as (typeof inputs)[number]
          const values = [...new Float32Array(data.slice().buffer)].map((x) => 2 * x + 1)
          const outputs = [tensorOf('y', 'FP32', [values.length], Float32Array.from(change(values)))]
          return { outputs, inputUnits: 1, outputUnits: 0, engineFingerprint }
        }),
    }
  }

  /** Moves the time of the chain and of the clock, and mines a block. */
  async pass(seconds: number): Promise<void> {
    this.#aheadMs += seconds * 1_000
    await this.chain.pass(seconds)
  }

  /** Mines blocks until the condition holds. @throws after four minutes, naming the condition */
  async until<T>(what: string, condition: () => Promise<T> | T, seconds = 0): Promise<NonNullable<T>> {
    const deadline = Date.now() + 240_000
    for (;;) {
      const found = await condition()
      if (found) return found as NonNullable<T>
      if (Date.now() > deadline) throw new Error(`timed out waiting for ${what}`)
      await this.pass(seconds)
      await systemClock.sleep(50)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#running].map((worker) => worker.stop()))
    this.#stopping.abort()
    await this.#following
    await Promise.all([this.worker, this.gateway, ...this.auditors].map(({ peerNode }) => peerNode.stop()))
    await this.model[Symbol.asyncDispose]()
    await this.chain[Symbol.asyncDispose]()
  }

  async #components(
    worker: Record<string, unknown>,
    {
      outbox,
      signal,
      published,
      notices,
    }: {
      readonly outbox: Outbox
      readonly signal: AbortSignal
      readonly published: Signed<Offer>[]
      readonly notices: ResultNotice[]
    },
  ): Promise<WorkerComponents> {
    const { account, peerNode } = this.worker
    const config = parseNodeConfig({
      stateDir: '/unused',
      roles: ['worker'],
      accountKey: randomBytes32(systemRandom),
      peerKey: randomBytes32(systemRandom),
      rpcUrl: this.chain.rpcUrl,
      deployment: this.deployment,
      worker: { batchIntervalMs: 100, ...worker },
    })
    const { modelId, manifest, folder } = this.model
    const model: LocalModel = { modelId, manifest, folder, runtimeIds: new Set(this.runtimeIds) }
    return {
      ...{ config, peerNode, outbox, signal, records: this.records, reader: this.reader, hasher: this.hasher },
      account: account.address,
      signer: account.signer,
      writer: account,
      parameters: await this.reader.parameters(),
      nodes: this.#directory(),
      offers: {
        forModel: () => [],
        ofWorker: () => [],
        add: () => true,
        publish: (offers) => published.splice(0, published.length, ...offers),
        onChange: () => () => undefined,
      },
      jobCalls: { publish: () => undefined, onCall: (_: (call: JobCall) => void) => () => undefined },
      notices: { publish: (notice) => notices.push(notice), onNotice: () => () => undefined },
      models: { get: () => model, list: () => [model], ensure: async () => model } as never,
      clock: this.clock,
      random: systemRandom,
      logger: testLogger,
      metrics: silentMetrics,
    }
  }

  #directory(): NodeDirectory {
    const roles: readonly Role[] = ['worker', 'gateway']
    const known = [this.worker, this.gateway, ...this.auditors].map(
      ({ account, peerNode }, i): KnownNode => ({
        account: account.address,
        signer: account.address,
        payout: account.address,
        peerKey: `0x${'00'.repeat(32)}`,
        peerProof: '0x',
        roles: [roles[i] ?? 'auditor'],
        url: '',
        registeredAt: 1,
        retiredAt: 0,
        peerId: peerNode.peerId,
        suspendedUntil: 0,
        stake: 10n ** 22n,
      }),
    )
    const byAccount = (account: Address): KnownNode | undefined => known.find((node) => node.account === account)
    return {
      byAccount,
      byPeer: (peerId) => known.find((node) => node.peerId === peerId),
      bySigner: (signer) => known.find((node) => node.signer === signer),
      active: (role) => known.filter((node) => node.roles.includes(role)),
      all: () => known,
      assertActive: (account) => byAccount(account) as KnownNode,
      fetchMissing: async () => undefined,
    }
  }

  #follow(worker: Worker, signal: AbortSignal): Promise<void> {
    const { deployment } = this
    const { rpcUrl } = this.chain
    return follow(
      {
        ...{ rpcUrl, deployment, fromBlock: deployment.fromBlock, pollMs: 20 },
        handle: async (events, { fromBlock, timestamp }) => {
          this.events.push(...events)
          await worker.onBlocks(events, { number: fromBlock - 1, timestamp })
        },
        rewind: (fromBlock) => worker.onRewind(fromBlock),
      },
      signal,
    )
  }
}

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
