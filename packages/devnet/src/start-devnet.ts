import { availableParallelism, loadavg } from 'node:os'

import { KeyedMutex, raceWithSignal } from '@opengradient/async'
import type { Deployment } from '@opengradient/chain'
import { type Hex, type Logger, OgError, type Role, silentLogger, systemClock } from '@opengradient/protocol'

import { AnvilChain } from './anvil-chain.ts'
import { type ControlOrder, startControl } from './control.ts'
import type { DemoNetwork } from './demo-network.ts'
import { deployContracts } from './deploy-contracts.ts'
import type { Devnet } from './devnet.ts'
import type { DevnetEvent } from './devnet-event.ts'
import { deriveAccount } from './devnet-keys.ts'
import { type DevnetSettings, resolveSettings } from './devnet-settings.ts'
import { type DevnetState, openState } from './devnet-state.ts'
import { type ExampleJob, prepareExamples } from './example-jobs.ts'
import { findFreePort } from './find-free-port.ts'
import { createGatewayClient, type GatewayClient } from './gateway-client.ts'
import { faultyNodes, turnOf } from './liar-kinds.ts'
import { Lifetime } from './lifetime.ts'
import { moveClocks } from './move-clocks.ts'
import { followCases } from './network-cases.ts'
import { type GroupNode, NodeGroup } from './node-group.ts'
import type { NodeReady } from './node-messages.ts'
import { nodeConfig, planNodes } from './node-plan.ts'
import { NodeTurns } from './node-turns.ts'
import { ProgressDeadline } from './progress-deadline.ts'
import { ModelPublication, type PublishedModel } from './publish-models.ts'
import { followReceipts } from './receipt-follower.ts'
import { restoreBonds } from './restore-bonds.ts'
import { restoredSettings } from './restored-settings.ts'
import { RunningDevnet } from './running-devnet.ts'
import { ShiftedClock } from './shifted-clock.ts'
import type { Snapshot } from './snapshot-file.ts'
import { startError } from './start-error.ts'
import { startWarnings } from './start-warnings.ts'
import { takeSnapshot } from './take-snapshot.ts'
import { waitUntilReady } from './wait-until-ready.ts'

export interface DevnetOptions extends Partial<DevnetSettings> {
  /** @default none */
  onEvent?(event: DevnetEvent): void
  /** @default silentLogger */
  readonly logger?: Logger
  /**
   * Folder in which the nodes' processes keep compiled code for the next start.
   *
   * @default `NODE_COMPILE_CACHE`, or `node-compile-cache` in the folder of temporary files
   */
  readonly compileCache?: string
  /**
   * Ends the start, or the running network, when it aborts.
   *
   * @default none
   */
  readonly signal?: AbortSignal
}

/**
 * Longest time without progress. Every start sends every model to every node, which takes a loaded machine minutes: a start is
 * stuck only when no further step ends, no further node is ready and no node gets a further model.
 */
const stallTimeoutMs = 180_000

/**
 * Starts a network on this machine and resolves when every service responds and every worker serves every model. Continues the network
 * of a snapshot that `restore` put into the state folder.
 *
 * @throws USAGE for invalid options, or other ones than those of a restored network; STATE_IN_USE, NOT_SET_UP, UNAVAILABLE, TIMEOUT, ABORTED
 */
export async function startDevnet(options: DevnetOptions = {}): Promise<Devnet> {
  const chosen = resolveSettings(options)
  const { onEvent = () => undefined, logger = silentLogger, compileCache } = options
  const state = await openState(chosen.stateDir)
  const lifetime = new Lifetime({ logger, signal: options.signal })
  lifetime.add(() => state.release())
  const deadline = new ProgressDeadline(stallTimeoutMs, systemClock)
  try {
    const restored = await state.restored()
    const settings = restored === undefined ? chosen : restoredSettings(options, chosen, restored)
    return await new DevnetStart({ settings, restored, state, lifetime, deadline, onEvent, logger, compileCache }).run()
  } catch (error) {
    const ending = { wasStopped: lifetime.signal.aborted, timedOut: deadline.signal.aborted, timeoutMs: stallTimeoutMs }
    await lifetime.stop()
    // A stop during the start leaves the parts that were started after it.
    await lifetime.closeRemaining()
    throw startError(error, ending)
  } finally {
    deadline.clear()
  }
}

interface DevnetStartInit {
  readonly settings: DevnetSettings
  /** The network that is continued; undefined for a new one. */
  readonly restored: Snapshot | undefined
  readonly state: DevnetState
  readonly lifetime: Lifetime
  /** Aborts when the start makes no progress. */
  readonly deadline: ProgressDeadline
  onEvent(event: DevnetEvent): void
  readonly logger: Logger
  readonly compileCache: string | undefined
}

/** One start of a devnet, step by step. */
class DevnetStart {
  readonly #init: DevnetStartInit
  /** Aborts when the devnet stops and when the start makes no progress. */
  readonly #limit: AbortSignal
  readonly #clock: ShiftedClock
  /** Orders that stop the nodes for a moment follow each other. */
  readonly #orders = new KeyedMutex()
  /** Set when the document is written, which every restart of a node changes. */
  #opened: RunningDevnet | undefined

  constructor(init: DevnetStartInit) {
    this.#init = init
    this.#limit = AbortSignal.any([init.lifetime.signal, init.deadline.signal])
    this.#clock = new ShiftedClock(init.restored === undefined ? 0 : offsetAfter(init.restored))
  }

  async run(): Promise<Devnet> {
    const { settings, restored, state, lifetime } = this.#init
    const { signal } = lifetime
    const load = (loadavg()[0] ?? 0) / availableParallelism()
    for (const message of startWarnings(settings, load)) this.#warn(message)

    this.#progress(
      restored === undefined
        ? 'starting a chain and deploying the contracts'
        : `continuing the chain of the snapshot after block ${restored.block}`,
    )
    // The chain is added before the nodes, so that it ends after them: nodes write to it while they stop.
    const starting = this.#startAnvil()
    lifetime.add(async () => (await starting.catch(() => undefined))?.stop())
    // Node processes load their code, and models are read, while the chain is set up.
    const group = this.#spawnNodes()
    const publication = new ModelPublication({
      models: settings.models,
      progress: (message) => this.#progress(message),
      signal: this.#limit,
    })
    const anvil = await starting
    await state.addProcess(anvil.pid)
    const accounts = [
      ...['deployer', 'publisher', 'payer'].map((role) => deriveAccount(settings.seed, role)),
      ...[...new Set(settings.liars)].map((kind) => deriveAccount(settings.seed, kind)),
      ...group.nodes.map(({ account }) => account),
    ]
    const deployment = restored?.deployment ?? (await deployContracts(anvil, accounts, settings))

    const nodes = group.nodes.filter(({ turn }) => turn === 0)
    this.#progress(`starting ${describeNodes(nodes)}`)
    const { rpcUrl } = anvil
    const start = (node: GroupNode, bootstrap: readonly string[], limit = this.#limit): Promise<NodeReady> =>
      this.#startNode(node, { bootstrap, rpcUrl, deployment }, limit)
    const [gatewayNode, ...otherNodes] = nodes as [GroupNode, ...GroupNode[]]
    const firstNode = start(gatewayNode, [])
    const publisherKey = deriveAccount(settings.seed, 'publisher').privateKey
    const gatewayUrl = firstNode.then(({ url }) => url)
    const [models, { url: gateway, grpcTarget: grpc, addresses: bootstrap }] = await Promise.all([
      restored === undefined
        ? publication.publish({
            ...{ rpcUrl, deployment, publisherKey, gateway: gatewayUrl },
            mineBlock: () => anvil.mineBlock(),
          })
        : gatewayUrl.then((url) => publication.upload(idsOf(restored), url)),
      firstNode,
      firstNode.then(({ addresses }) => Promise.all(otherNodes.map((node) => start(node, addresses)))),
    ])
    await anvil.setBlockInterval(settings.blockTimeSeconds)

    this.#progress('waiting until every node has every model')
    const client = createGatewayClient(gateway)
    const limit = { signal: this.#limit, timeoutMs: stallTimeoutMs, onProgress: () => this.#init.deadline.extend() }
    await waitUntilReady({ anvil, group: { nodes, ready: (id) => group.ready(id) }, client, models, ...limit })
    this.#init.deadline.clear()

    const { stateDir } = settings
    const turns = new NodeTurns({
      ...{ anvil, group, client, models, timeoutMs: stallTimeoutMs },
      count: 1 + Math.max(...settings.liars.map((kind) => turnOf(settings, kind)), 0),
      start: (node, stop) => start(node, bootstrap, stop),
      progress: (message) => this.#init.onEvent({ type: 'progress', message }),
      onChanged: () => this.#refreshDocument(),
    })
    const network = this.#demoNetwork({ anvil, deployment, group, client, models, turns })
    const devnet = new RunningDevnet({
      ...{ anvil, gateway, grpc, deployment, accounts, group, models, bootstrap, stateDir, network, lifetime },
      clock: this.#clock,
    })
    await this.#open(devnet, { anvil, deployment, group, client, models, network })
    signal.throwIfAborted()
    this.#progress('ready')
    return devnet
  }

  async #startAnvil(): Promise<AnvilChain> {
    const { settings, restored, state, lifetime } = this.#init
    const port = await this.#freePort('the chain', settings.rpcPort)
    const stateFile = restored && (await state.writeChain(restored.chain))
    const chain = await AnvilChain.start({
      stateFile,
      logFile: state.logFile('anvil'),
      port,
      onEnded: (reason) => {
        this.#warn(`the chain ended (${reason}): this devnet cannot continue`)
        void lifetime.stop(`the chain ended (${reason})`)
      },
      signal: this.#limit,
    })
    // The chain's time is that of the machine again, or was ahead of it.
    if (restored !== undefined) await chain.skipTime(this.#clock.offsetMs / 1_000)
    return chain
  }

  /** The preferred port or the next free one, which is reported; 0 is any. */
  async #freePort(what: string, preferred: number): Promise<number> {
    const port = preferred === 0 ? 0 : await findFreePort(preferred)
    if (port !== preferred) this.#warn(`port ${preferred} is taken: ${what} listens on ${port}`)
    return port
  }

  #spawnNodes(): NodeGroup {
    const { settings, state, lifetime, logger, compileCache } = this.#init
    const group = new NodeGroup({
      plans: planNodes(settings),
      ...{ state, compileCache },
      clockOffsetMs: () => this.#clock.offsetMs,
      logger,
      warn: (message) => this.#warn(message),
      onRestarted: () => this.#refreshDocument(),
    })
    lifetime.add(() => group.stop())
    return group
  }

  /** Describes the running nodes again. */
  #refreshDocument(): void {
    const { state, logger } = this.#init
    if (this.#opened === undefined) return
    void state
      .writeDocument(this.#opened.refreshDocument())
      .catch((error: unknown) => logger.warn({ error: String(error) }, 'State file not written'))
  }

  async #startNode(
    node: GroupNode,
    network: { bootstrap: readonly string[]; rpcUrl: string; deployment: Deployment },
    limit: AbortSignal,
  ): Promise<NodeReady> {
    const { settings, restored, state } = this.#init
    const records = this.#opened === undefined ? restored?.nodes.find(({ id }) => id === node.id)?.files : undefined
    const folders = { stateDir: await state.nodeFolder(node.id, records), sharedBlobs: state.sharedBlobs }
    // The first gateway is the one that the devnet's document names.
    const isFirst = network.bootstrap.length === 0
    const port = isFirst ? await this.#freePort('the gateway', settings.port) : 0
    const grpcPort = isFirst ? await this.#freePort('gRPC', settings.grpcPort) : undefined
    const config = nodeConfig({ plan: node, settings, port, grpcPort, ...folders, ...network })
    const ready = await raceWithSignal(
      node.child.start(config),
      limit,
      (cause) =>
        new OgError('TIMEOUT', `${node.id} was not ready in time.`, { details: { timeoutMs: stallTimeoutMs }, cause }),
    )
    if (this.#opened === undefined) this.#init.deadline.extend()
    return ready
  }

  #demoNetwork(init: {
    anvil: AnvilChain
    deployment: Deployment
    group: NodeGroup
    client: GatewayClient
    models: readonly PublishedModel[]
    turns: NodeTurns
  }): DemoNetwork {
    const { anvil, deployment, group, client, models, turns } = init
    const { settings, lifetime, logger, onEvent } = this.#init
    const { signal } = lifetime
    const nameOf: DemoNetwork['nameOf'] = (address) => group.nameOf(address)
    const cases = followCases({ rpcUrl: anvil.rpcUrl, deployment, logger, signal })
    void restoreBonds({
      cases,
      isRestored: (worker) => group.nodes.some(({ account, liar }) => account.address === worker && liar === null),
      restart: (worker) => group.restart(worker),
      clock: this.#clock,
      signal,
    })
    let examples: Promise<ExampleJob[]> | undefined
    return {
      gateway: client,
      cases,
      catchUp: async (stop) => cases.untilBlock(await anvil.headNumber(stop), stop),
      receipts: followReceipts({ gateway: client, nameOf, onJob: onEvent, signal }),
      nodes: [
        ...group.nodes.map(({ id, roles, liar, turn, account }) => ({
          id,
          roles,
          liar,
          turn,
          address: account.address,
        })),
        ...faultyNodes(settings.liars, 'none').map((liar) => {
          const turn = turnOf(settings, liar)
          return { id: liar, roles: [], liar, turn, address: deriveAccount(settings.seed, liar).address }
        }),
      ],
      turns,
      access: {
        ...{ rpcUrl: anvil.rpcUrl, deployment },
        urlOf: (id) => group.ready(id)?.url ?? '',
        keyOf: (id) => deriveAccount(settings.seed, id).privateKey,
        models,
      },
      examples: () => (examples ??= prepareExamples(models)),
      arm: (...fault) => group.arm(...fault),
      faults: (id) => group.faults(id),
      onFault: (listener) => group.onFault(listener),
      nameOf,
    }
  }

  /** Makes the network visible to other processes through its state folder. */
  async #open(devnet: RunningDevnet, parts: OpenedParts): Promise<void> {
    const { state, lifetime } = this.#init
    const control = await startControl((order, signal) =>
      this.#obey(devnet, parts, order, AbortSignal.any([signal, lifetime.signal])),
    )
    lifetime.add(() => control.stop())
    await state.writeControl(control.address)
    this.#opened = devnet
    await state.writeDocument(devnet.refreshDocument())
    await state.forgetRestored()
  }

  async #obey(devnet: RunningDevnet, parts: OpenedParts, order: ControlOrder, signal: AbortSignal): Promise<unknown> {
    const { settings, state } = this.#init
    const { group, network } = parts
    const busy = { ...parts, cases: network.cases, catchUp: network.catchUp, clock: this.#clock }
    if (order.type === 'lie') return devnet.lie(order.kind, signal)
    if (order.type === 'disturb') group.disturb(order.node, order.disturbance)
    if (order.type === 'snapshot') {
      const net = { ...busy, settings, folderOf: (id: string) => state.folderOf(id) }
      return this.#orders.run('hold', () => takeSnapshot(net, order.file, signal), signal)
    }
    if (order.type === 'skipTime') {
      const net = { ...busy, untilReady: (stop: AbortSignal) => this.#untilReady(parts, stop) }
      const skipped = await this.#orders.run('hold', () => moveClocks(net, order.seconds, signal), signal)
      await state.writeDocument(devnet.refreshDocument())
      return skipped
    }
    return {}
  }

  /** Resolves when the running nodes answer and offer every model. */
  async #untilReady({ anvil, group, client, models }: OpenedParts, stop: AbortSignal): Promise<void> {
    const deadline = new ProgressDeadline(stallTimeoutMs, systemClock)
    try {
      const nodes = group.nodes.filter(({ child }) => child.isStarted)
      const limit = { timeoutMs: stallTimeoutMs, onProgress: () => deadline.extend() }
      const signal = AbortSignal.any([stop, deadline.signal])
      const running = { nodes, ready: (id: string) => group.ready(id) }
      await waitUntilReady({ anvil, group: running, client, models, signal, ...limit })
    } finally {
      deadline.clear()
    }
  }

  #progress(message: string): void {
    this.#init.deadline.extend()
    this.#init.onEvent({ type: 'progress', message })
  }

  #warn(message: string): void {
    this.#init.onEvent({ type: 'warning', message })
  }
}

/** The parts of a running network that orders need. */
interface OpenedParts {
  readonly anvil: AnvilChain
  readonly deployment: Deployment
  readonly group: NodeGroup
  readonly client: GatewayClient
  readonly models: readonly PublishedModel[]
  readonly network: DemoNetwork
}

function idsOf({ models }: Snapshot): ReadonlySet<Hex> {
  return new Set(models.map(({ modelId }) => modelId))
}

/** Whole seconds, in milliseconds, by which a restored network stays ahead of this machine, on which the snapshot may lie in the future. */
function offsetAfter({ at, clockOffsetMs }: Snapshot): number {
  return Math.ceil(Math.max(clockOffsetMs, at - systemClock.now()) / 1_000) * 1_000
}

/** The numbers of the nodes of each role: `1 gateway, 3 workers and 4 auditors`. */
function describeNodes(nodes: readonly Pick<GroupNode, 'roles'>[]): string {
  const count = (role: Role): string => {
    const { length } = nodes.filter(({ roles }) => roles.includes(role))
    return `${length} ${role}${length === 1 ? '' : 's'}`
  }
  return `${count('gateway')}, ${count('worker')} and ${count('auditor')}`
}
