import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import {
  type ChainEvent,
  type ChainReader,
  createReader,
  type Deployment,
  follow,
  leavesOf,
  type NetworkParameters,
  type Sender,
  toGroup,
} from '@opengradient/chain'
import { deployTestNetwork, freshKey, startAnvil, type TestChain, testParameters } from '@opengradient/chain/testing'
import {
  type Address,
  type Clock,
  createHasher,
  createSigner,
  type Hasher,
  type Hex,
  type Logger,
  type Role,
  type Signer,
  systemClock,
} from '@opengradient/protocol'
import { type Published, publishModel, waitServed } from '@opengradient/publisher'

import type { NodeConfigInput } from '../config.ts'
import { type NodeOptions, type RunningNode, startNode } from '../node.ts'
import { leafArgument } from '../watchtower/settlement-arguments.ts'

export interface StartMore {
  readonly config?: Partial<NodeConfigInput>
  readonly options?: NodeOptions
}

export interface TestNode {
  readonly node: RunningNode
  readonly url: string
  readonly account: Address
  readonly signer: Signer
  readonly stateDir: string
  stop(): Promise<void>
}

/** Short clocks; tests move the time instead of waiting. */
const parameters: NetworkParameters = {
  ...testParameters,
  epochLength: 3_600n,
  allowSmallJury: false,
  voteClock: 20n,
  challengeWindow: 20n,
  demandClock: 20n,
  batchTime: 60n,
}

/** Starts a chain with the contracts, without nodes. */
export async function startNetwork(more: { parameters?: Partial<NetworkParameters> } = {}): Promise<TestNetwork> {
  const folder = await mkdtemp(path.join(tmpdir(), 'og-node-'))
  const anvil = await startAnvil()
  return new TestNetwork(folder, anvil, await deployTestNetwork(anvil, { ...parameters, ...more.parameters }))
}

/** Real nodes in this process on a real chain. */
export class TestNetwork implements AsyncDisposable {
  readonly anvil: TestChain
  readonly deployment: Deployment
  readonly parameters: NetworkParameters
  readonly reader: ChainReader
  readonly hasher: Hasher
  readonly clock: Clock
  readonly #folder: string
  readonly #contracts: Awaited<ReturnType<typeof deployTestNetwork>>
  readonly #events: ChainEvent[] = []
  readonly #following: Promise<void>
  readonly #stopping = new AbortController()
  readonly #keys = new Map<string, { accountKey: Hex; peerKey: Hex }>()
  readonly #running = new Set<TestNode>()
  #bootstrap: string[] = []
  #gatewayUrl: string | undefined
  #aheadMs = 0

  constructor(folder: string, anvil: TestChain, contracts: Awaited<ReturnType<typeof deployTestNetwork>>) {
    const { deployment } = contracts
    const { rpcUrl } = anvil
    this.#folder = folder
    this.#contracts = contracts
    this.anvil = anvil
    this.deployment = deployment
    this.parameters = contracts.parameters
    this.reader = createReader({ rpcUrls: [rpcUrl], deployment })
    this.hasher = createHasher({ chainId: deployment.chainId, verifyingContract: deployment.contracts.settlement })
    this.clock = { now: () => Date.now() + this.#aheadMs, sleep: systemClock.sleep }
    const handle = async (events: readonly ChainEvent[]): Promise<void> => {
      this.#events.push(...events)
    }
    const { fromBlock } = deployment
    const rewind = (): Promise<void> => Promise.resolve()
    this.#following = follow({ rpcUrl, deployment, fromBlock, pollMs: 50, handle, rewind }, this.#stopping.signal)
  }

  /** Events of the contracts so far, oldest first. */
  get events(): readonly ChainEvent[] {
    return this.#events
  }

  /** A new funded account. */
  async account(): Promise<{ sender: Sender; signer: Signer; key: Hex }> {
    const key = freshKey()
    return { sender: await this.#contracts.account(key), signer: createSigner(key), key }
  }

  /** The configuration of a node; its account is funded. */
  async config(name: string, roles: readonly Role[], config: Partial<NodeConfigInput> = {}): Promise<NodeConfigInput> {
    let keys = this.#keys.get(name)
    if (keys === undefined) {
      keys = { accountKey: freshKey(), peerKey: freshKey() }
      this.#keys.set(name, keys)
      await this.#contracts.account(keys.accountKey)
    }
    return {
      ...keys,
      stateDir: path.join(this.#folder, name),
      roles: [...roles],
      bootstrap: this.#bootstrap,
      rpcUrl: this.anvil.rpcUrl,
      deployment: this.deployment,
      stake: (this.parameters.workerStake * 4n).toString(),
      logLevel: 'error',
      chainPollMs: 50,
      announceMs: 200,
      ...config,
      worker: { batchIntervalMs: 200, ...config.worker },
      gateway: { sponsor: { enabled: true, models: 'all', addressShareBps: 10_000 }, ...config.gateway },
    }
  }

  /** Starts a node, or the same one again after it was stopped: account, peer key and folder follow from its name. */
  async start(name: string, roles: readonly Role[], more: StartMore = {}): Promise<TestNode> {
    const config = await this.config(name, roles, more.config)
    const node = await startNode(config, { clock: this.clock, logger: quiet, ...more.options })
    if (this.#bootstrap.length === 0) this.#bootstrap = node.addresses()
    if (roles.includes('gateway')) this.#gatewayUrl ??= node.url
    const started: TestNode = {
      node,
      url: node.url,
      account: node.account,
      signer: createSigner(config.accountKey),
      stateDir: config.stateDir,
      stop: async () => {
        this.#running.delete(started)
        await node.stop()
      },
    }
    this.#running.add(started)
    return started
  }

  /** Publishes a model of one file and waits until every live worker offers it, or `workers` of them. */
  async publish(
    onnx: Uint8Array,
    name: string,
    { workers, version = '1' }: { workers?: number; version?: string } = {},
  ): Promise<Published> {
    const gateway = this.#gatewayUrl
    if (gateway === undefined) throw new Error('start a gateway first')
    const file = path.join(this.#folder, `${name.replaceAll('/', '-')}-${version}.onnx`)
    await writeFile(file, onnx)
    const { key } = await this.account()
    const published = await publishModel({
      path: file,
      name,
      version,
      gateway,
      rpcUrl: this.anvil.rpcUrl,
      deployment: this.deployment,
      privateKey: key,
      price: 10n ** 15n,
    })
    if (workers !== 0) {
      const { modelId } = published
      const count = workers === undefined ? {} : { workers }
      await waitServed({ gateway, modelId, signal: AbortSignal.timeout(60_000), ...count })
    }
    return published
  }

  /** The leaves of a receipt, as the contract's structs. */
  leaves(receiptHash: Hex): ReturnType<typeof leafArgument>[] {
    return this.#events.flatMap((event) => {
      if (event.contract !== 'settlement' || event.name !== 'BatchPosted') return []
      const { batchId, groups, entries } = event.args
      const batch = { groups: groups.map(toGroup), entries }
      const leaf = leavesOf(batch).find((each) => each.receiptHash === receiptHash)
      return leaf ? [leafArgument({ batchId, batch }, leaf.index)] : []
    })
  }

  /** Moves the time of the chain and of the nodes' clock. */
  async pass(seconds: number): Promise<void> {
    this.#aheadMs += seconds * 1_000
    await this.anvil.pass(seconds)
  }

  /** Mines blocks until the condition holds. @throws after 50 s, naming the condition */
  async until<T>(what: string, condition: () => Promise<T> | T): Promise<NonNullable<T>> {
    const deadline = Date.now() + 50_000
    for (;;) {
      const found = await condition()
      if (found) return found as NonNullable<T>
      if (Date.now() > deadline) throw new Error(`timed out waiting for ${what}`)
      await this.anvil.pass(0)
      await systemClock.sleep(100)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#running].map((node) => node.stop()))
    this.#stopping.abort()
    await this.#following
    await this.anvil[Symbol.asyncDispose]()
    await rm(this.#folder, { recursive: true, force: true })
  }
}

/** Tests inject faults, which nodes log as errors: logs are shown with OG_TEST_LOG only. */
const show = process.env.OG_TEST_LOG !== undefined
const line =
  (level: string) =>
  (fields: object, message: string): void => {
    if (show) console.error(level, message, fields)
  }
const quiet: Logger = {
  error: line('error'),
  warn: line('warn'),
  info: line('info'),
  debug: () => undefined,
  child: () => quiet,
}
