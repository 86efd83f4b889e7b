import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  type ChainEvent,
  type ChainReader,
  commitModel,
  type Deployment,
  deposit,
  devnetParameters,
  follow,
  type NetworkParameters,
  registerModel,
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
  type Clock,
  createHasher,
  createSigner,
  type Hasher,
  type Hex,
  type Logger,
  type Role,
  type Signer,
  systemClock,
  zeroBytes32,
} from '@opengradient/protocol'

import { type DescribedModel, describeModel, uploadModel, waitServed } from '@opengradient/publisher'

import type { NodeConfigInput } from '../config.ts'
import { type NodeOptions, type RunningNode, startNode } from '../node.ts'

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

const oneOpg = 10n ** 18n

/** Pledges of a node's roles. */
const pledges: Partial<Record<Role, object>> = {
  worker: { worker: String(10_000n * oneOpg), bond: String(100n * oneOpg) },
  gateway: { gateway: String(10_000n * oneOpg) },
  auditor: { seats: 1, balance: String(1_000n * oneOpg) },
}

/** Clocks that leave nodes time on a busy machine; tests move the time instead of waiting. */
const patientParameters: NetworkParameters = {
  ...devnetParameters,
  batches: { ...devnetParameters.batches, window: 120, grace: 60, redrawTime: 60, settleDelay: 600, jobLifetime: 240 },
  cases: { ...devnetParameters.cases, vote: 60, reveal: 60, appeal: 30 },
}

/** Starts a chain with the contracts, without nodes. It mines each transaction at once, and a block each second. */
export async function startNetwork(): Promise<NodeNetwork> {
  const folder = await mkdtemp(path.join(tmpdir(), 'og-node-'))
  const anvil = await startAnvil(['--block-time', '1', '--mixed-mining'])
  return new NodeNetwork(folder, anvil, await deployTestNetwork(anvil, patientParameters))
}

/** Real nodes in this process on a real chain. */
export class NodeNetwork implements AsyncDisposable {
  readonly anvil: TestChain
  readonly contracts: TestNetwork
  readonly deployment: Deployment
  readonly reader: ChainReader
  readonly hasher: Hasher
  /** The system's time, and what the tests let pass. */
  readonly clock: Clock
  readonly #folder: string
  readonly #stopping = new AbortController()
  readonly #following: Promise<void>
  readonly #keys = new Map<string, { accountKey: Hex; peerKey: Hex }>()
  readonly #running = new Map<string, TestNode>()
  #events: ChainEvent[] = []
  #bootstrap: string[] = []
  #gatewayUrl: string | undefined
  #aheadMs = 0

  constructor(folder: string, anvil: TestChain, contracts: TestNetwork) {
    const { deployment, reader } = contracts
    const { rpcUrl } = anvil
    this.#folder = folder
    this.anvil = anvil
    this.contracts = contracts
    this.deployment = deployment
    this.reader = reader
    this.hasher = createHasher({ chainId: deployment.chainId, verifyingContract: deployment.contracts.escrow })
    this.clock = { now: () => Date.now() + this.#aheadMs, sleep: systemClock.sleep }
    const handle = async (events: readonly ChainEvent[], { timestamp }: { timestamp: number }): Promise<void> => {
      // Blocks of one second have rising times: the chain's time may be ahead.
      this.#aheadMs = Math.max(this.#aheadMs, timestamp * 1_000 - Date.now())
      this.#events.push(...events)
    }
    const rewind = async (fromBlock: number): Promise<void> => {
      this.#events = this.#events.filter(({ blockNumber }) => blockNumber < fromBlock)
    }
    const { fromBlock } = deployment
    this.#following = follow({ rpcUrl, deployment, fromBlock, pollMs: 50, handle, rewind }, this.#stopping.signal)
  }

  /** Events of the contracts so far, oldest first. */
  get events(): readonly ChainEvent[] {
    return this.#events
  }

  /** Events of one name. */
  eventsOf<Name extends ChainEvent['name']>(name: Name): Extract<ChainEvent, { name: Name }>[] {
    return this.#events.filter((event): event is Extract<ChainEvent, { name: Name }> => event.name === name)
  }

  /** A new account with OPG outside and inside the Escrow. */
  async account(): Promise<TestAccount & { readonly key: Hex }> {
    const key = freshKey()
    const account = await this.contracts.account(key)
    await deposit(account, { token: this.deployment.contracts.opg, balance: 10_000n * oneOpg })
    return { ...account, key }
  }

  /** The configuration of a node; its account is funded. */
  async config(name: string, roles: readonly Role[], config: Partial<NodeConfigInput> = {}): Promise<NodeConfigInput> {
    let keys = this.#keys.get(name)
    if (keys === undefined) {
      keys = { accountKey: freshKey(), peerKey: freshKey() }
      this.#keys.set(name, keys)
      await this.contracts.account(keys.accountKey)
    }
    return {
      ...keys,
      stateDir: path.join(this.#folder, name),
      roles: [...roles],
      bootstrap: this.#bootstrap,
      rpcUrl: this.anvil.rpcUrl,
      deployment: this.deployment,
      pledges: Object.assign({}, ...roles.map((role) => pledges[role])),
      logLevel: 'error',
      chainPollMs: 50,
      ...config,
      worker: { batchIntervalMs: 200, ...config.worker },
      gateway: {
        executeSeconds: 60,
        settleSeconds: 200,
        auditClass: 10_000,
        sponsor: { enabled: true, models: 'all', addressShareBps: 10_000 },
        ...config.gateway,
      },
    }
  }

  /** Starts a node, or the same one again after it was stopped: account, peer key and folder follow from its name. */
  async start(name: string, roles: readonly Role[], more: StartMore = {}): Promise<TestNode> {
    const config = await this.config(name, roles, more.config)
    const node = await startNode(config, { clock: this.clock, logger: loggerOf(name), ...more.options })
    if (this.#bootstrap.length === 0) this.#bootstrap = node.addresses()
    if (roles.includes('gateway')) this.#gatewayUrl ??= node.url
    const started: TestNode = {
      node,
      url: node.url,
      account: node.account,
      signer: createSigner(config.accountKey),
      stateDir: config.stateDir,
      stop: async () => {
        this.#running.delete(name)
        await node.stop()
      },
    }
    this.#running.set(name, started)
    return started
  }

  /** Stops a node by its name. */
  async stop(name: string): Promise<void> {
    await this.#running.get(name)?.stop()
  }

  /** Publishes a model of one file and waits until every live worker offers it, or `workers` of them. */
  async publish(
    onnx: Uint8Array,
    name: string,
    { workers, version = '1' }: { readonly workers?: number; readonly version?: string } = {},
  ): Promise<DescribedModel> {
    const gateway = this.#gatewayUrl
    if (gateway === undefined) throw new Error('start a gateway first')
    const file = path.join(this.#folder, `${name.replaceAll('/', '-')}-${version}.onnx`)
    await writeFile(file, onnx)
    const model = await describeModel({ path: file, name, version, price: 10n ** 15n })
    await uploadModel({ gateway, model })
    const { modelId, manifest } = model
    const size = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0)
    const registration = { name, version, modelId, commitments: zeroBytes32, size }
    const publisher = await this.account()
    const salt = freshKey()
    await commitModel(publisher, registration, salt)
    await this.pass(this.contracts.parameters.models.commitAge + 1)
    await registerModel(publisher, registration, salt)
    if (workers === 0) return model
    const count = workers === undefined ? {} : { workers }
    await waitServed({ gateway, modelId, signal: AbortSignal.timeout(60_000), ...count })
    return model
  }

  /** Moves the time of the chain and of the nodes' clock. */
  async pass(seconds: number): Promise<void> {
    this.#aheadMs += seconds * 1_000
    await this.anvil.pass(seconds)
  }

  /** Resolves when no drawn auditor owes a summary: time that passes before costs it a slice. */
  async untilAudited(): Promise<void> {
    await this.until('the summaries of every draw', () => {
      const posted = new Set(this.eventsOf('SummaryPosted').map(({ args }) => `${args.batchId}/${args.auditor}`))
      return this.eventsOf('BatchSealed').every(({ args }) => {
        return args.accounts.every((account) => posted.has(`${args.batchId}/${account}`))
      })
    })
  }

  /** Polls until the condition holds. @throws after eight minutes, naming the condition */
  async until<T>(what: string, condition: () => Promise<T> | T): Promise<NonNullable<T>> {
    const deadline = Date.now() + 480_000
    for (;;) {
      const found = await condition()
      if (found) return found as NonNullable<T>
      if (Date.now() > deadline) {
        const events = this.#events.slice(-30).map(({ name, timestamp }) => `${name} at ${timestamp}`)
        throw new Error(`timed out waiting for ${what}; last events: ${events.join(', ')}`)
      }
      await systemClock.sleep(200)
    }
  }

  /** Replaces the last blocks by empty ones: their transactions are lost. */
  async reorganise(blocks: number): Promise<void> {
    const { number } = await this.reader.head()
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'anvil_reorg', params: [blocks, []] })
    await fetch(this.anvil.rpcUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    await this.until('the blocks after the reorganisation', async () => (await this.reader.head()).number > number)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#running.values()].map((node) => node.stop()))
    this.#stopping.abort()
    await this.#following
    await this.anvil[Symbol.asyncDispose]()
    await rm(this.#folder, { recursive: true, force: true })
  }
}

/** Tests inject faults, which nodes log as errors: logs are shown with OG_TEST_LOG only. */
const show = process.env.OG_TEST_LOG !== undefined

function loggerOf(name: string): Logger {
  const line =
    (level: string) =>
    (fields: object, message: string): void => {
      if (show) console.error(name, level, message, fields)
    }
  const logger: Logger = {
    error: line('error'),
    warn: line('warn'),
    info: line('info'),
    debug: () => undefined,
    child: () => logger,
  }
  return logger
}
