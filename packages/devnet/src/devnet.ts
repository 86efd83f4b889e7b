import { ApiClient, routes } from '@opengradient/api'
import { type Deployment, deploy } from '@opengradient/chain'
import type { NodeConfigInput } from '@opengradient/node'
import {
  type Address,
  type Hex,
  type Logger,
  OgError,
  type Role,
  silentLogger,
  systemClock,
} from '@opengradient/protocol'
import { type Published, publishModel, waitServed } from '@opengradient/publisher'

import { type Anvil, startAnvil } from './anvil.ts'
import { startControl } from './control.ts'
import { type Demonstration, type DemoReport, demonstrate, type LieReport, tellOneLie } from './demonstration.ts'
import { type Disputes, followDisputes } from './disputes.ts'
import type { DevnetDocument } from './document.ts'
import type { DevnetEvent } from './events.ts'
import { createGatewayClient, type GatewayClient } from './gateway-client.ts'
import { followJobs } from './jobs.ts'
import { type DevnetAccount, deriveAccount, deriveKey } from './keys.ts'
import { type LiarKind, liarKinds } from './liar-kinds.ts'
import type { ToldLie } from './lies/lie-switch.ts'
import { type DevnetModel, type ExampleJob, prepareExamples } from './models.ts'
import { createNodeChild, type NodeChild } from './node-child.ts'
import type { NodeReady } from './node-messages.ts'
import { accountOpg, devnetParameters, nodeStake, opg } from './parameters.ts'
import { defaultStateDir } from './read-devnet.ts'
import { type DevnetState, openState } from './state.ts'

export interface DevnetOptions {
  /** Nodes that run models. Default 3. */
  readonly workers?: number
  /** Nodes that check receipts. Default 4, the fewest with which three jurors can judge what the fourth one accuses. */
  readonly auditors?: number
  /** Each takes the place of a worker, or of an auditor for the kinds that are an auditor's. Default none. */
  readonly liars?: readonly LiarKind[]
  /** Share of receipts that each auditor checks, in 1/10,000. Default 10,000: all. */
  readonly auditBps?: number
  /** Every key follows from it. Default 0. */
  readonly seed?: number
  /** Folder of this devnet alone. Default {@link defaultStateDir}. */
  readonly stateDir?: string
  /** Whole seconds between blocks. Default 1. */
  readonly blockTimeSeconds?: number
  /** Published before the network is ready. Default none. */
  readonly models?: readonly DevnetModel[]
  onEvent?(event: DevnetEvent): void
  readonly logger?: Logger
  /** Ends the start, or the running network, when it aborts. */
  readonly signal?: AbortSignal
}

/** A running network: a chain, a gateway, workers and auditors, each in a process of its own. */
export interface Devnet extends AsyncDisposable {
  readonly document: DevnetDocument
  readonly deployment: Deployment
  readonly stateDir: string
  /** Multiaddrs by which another node joins. */
  readonly bootstrap: readonly string[]
  /** Runs jobs over all models that have examples until every liar lied, and waits until each is final or void. */
  demo(signal?: AbortSignal): Promise<DemoReport>
  /** Has one node lie in this way about one job, runs the job and waits for what comes of it. */
  lie(kind: LiarKind, signal?: AbortSignal): Promise<LieReport>
  /** Resolves with the reason when the network cannot go on (its chain ended) or was stopped. */
  readonly ended: Promise<string>
  /** Ends every process, within 5 s. Twice is fine. */
  stop(): Promise<void>
}

interface Member {
  readonly id: string
  readonly roles: readonly Role[]
  readonly liar: LiarKind | null
  readonly account: DevnetAccount
  readonly child: NodeChild
}

/** Nodes that answer late are given up after this long; the first start fetches every model over the network. */
const startTimeoutMs = 180_000

/**
 * Starts a network on this machine and resolves when every service answers and every worker serves every model.
 * @throws USAGE for numbers that make no network, STATE_IN_USE, NOT_SET_UP, UNAVAILABLE, TIMEOUT, ABORTED
 */
export async function startDevnet(options: DevnetOptions = {}): Promise<Devnet> {
  const settings = checkOptions(options)
  const { onEvent = () => undefined, logger = silentLogger } = options
  const state = await openState(settings.stateDir)
  const stopping = new AbortController()
  const { signal } = stopping
  const closers: (() => Promise<unknown>)[] = [() => state.release()]
  const ended = Promise.withResolvers<string>()
  const closeAll = async (): Promise<void> => {
    for (let close = closers.pop(); close !== undefined; close = closers.pop()) {
      await close().catch((error: unknown) => logger.warn({ error: String(error) }, 'could not end a part'))
    }
  }
  let stopped: Promise<void> | undefined
  const stop = (reason = 'it was stopped'): Promise<void> => {
    stopped ??= (async () => {
      options.signal?.removeEventListener('abort', onAbort)
      stopping.abort(new OgError('ABORTED', 'The devnet is stopping.'))
      await closeAll()
      ended.resolve(reason)
    })()
    return stopped
  }
  const onAbort = (): void => void stop()
  if (options.signal?.aborted) onAbort()
  options.signal?.addEventListener('abort', onAbort, { once: true })
  try {
    return await start({ settings, state, signal, closers, onEvent, logger, ended: ended.promise, stop })
  } catch (error) {
    const wasStopped = signal.aborted
    await stop()
    // What was begun while the rest was being stopped.
    await closeAll()
    throw wasStopped ? new OgError('ABORTED', 'The devnet was stopped while it started.', { cause: error }) : error
  }
}

type Settings = ReturnType<typeof checkOptions>

function checkOptions(options: DevnetOptions) {
  const {
    workers = 3,
    auditors = 4,
    liars = [],
    auditBps = 10_000,
    seed = 0,
    blockTimeSeconds = 1,
    models = [],
  } = options
  const { stateDir = defaultStateDir() } = options
  const whole = (name: string, value: number, least: number, most: number): void => {
    if (Number.isInteger(value) && value >= least && value <= most) return
    throw new OgError('USAGE', `${name} must be a whole number from ${least} to ${most}.`)
  }
  whole('The number of workers', workers, 1, 32)
  whole('The number of auditors', auditors, 0, 32)
  whole('The audit rate', auditBps, 0, 10_000)
  whole('The seed', seed, 0, Number.MAX_SAFE_INTEGER)
  whole('The block time', blockTimeSeconds, 1, 60)
  for (const role of ['worker', 'auditor'] as const) {
    const count = liars.filter((kind) => liarKinds[kind] === role).length
    const places = role === 'worker' ? workers : auditors
    if (count > places) {
      throw new OgError('USAGE', `${count} liars take the place of ${role}s, but there are only ${places}.`, {
        next: [`Ask for more with --${role}s.`],
      })
    }
  }
  const liarWorkers = liars.filter((kind) => liarKinds[kind] === 'worker').length
  if (liars.includes('false-accuser') && liarWorkers === workers) {
    throw new OgError('USAGE', 'A false accuser needs a worker that is honest, and every worker is a liar.', {
      next: ['Ask for more with --workers.'],
    })
  }
  return { workers, auditors, liars, auditBps, seed, blockTimeSeconds, models, stateDir }
}

async function start(init: {
  settings: Settings
  state: DevnetState
  signal: AbortSignal
  closers: (() => Promise<unknown>)[]
  onEvent(event: DevnetEvent): void
  logger: Logger
  ended: Promise<string>
  stop(reason?: string): Promise<void>
}): Promise<Devnet> {
  const { settings, state, signal, closers, onEvent, logger, stop } = init
  const progress = (message: string): void => onEvent({ type: 'progress', message })
  const warn = (message: string): void => onEvent({ type: 'warning', message })
  const limit = AbortSignal.any([signal, AbortSignal.timeout(startTimeoutMs)])
  const told = new Map<string, ToldLie[]>()
  const ready = new Map<string, NodeReady>()
  const onTold = new Set<() => void>()
  let document: DevnetDocument | undefined

  warn(
    `the keys of this network follow from the seed ${settings.seed} and are public: never send anything of value to them`,
  )
  if (settings.auditors < 4) {
    warn(
      `with ${settings.auditors} auditors a challenge is judged by fewer than 3 jurors: enough to try things, not to trust them`,
    )
  }

  // Processes load their code while the chain is being set up.
  const members: Member[] = []
  closers.push(() => Promise.all(members.map(({ child }) => child.stop())))
  for (const plan of planNodes(settings)) {
    const child = createNodeChild({
      id: plan.id,
      liar: plan.liar,
      logFile: state.logFile(plan.id),
      clock: systemClock,
      onSpawned: (pid) =>
        void state
          .addProcess(pid)
          .catch((error: unknown) => logger.warn({ error: String(error) }, 'could not remember a process')),
      onEnded: (reason, pauseMs) =>
        warn(`${plan.id} ended (${reason}); it is started again on its state in ${pauseMs} ms`),
      onReady: (answers) => {
        const again = ready.has(plan.id)
        ready.set(plan.id, answers)
        if (again) warn(`${plan.id} answers again`)
        if (document)
          void publishDocument().catch((error: unknown) =>
            logger.warn({ error: String(error) }, 'could not write the state file'),
          )
      },
      onLied: (lie) => {
        told.set(plan.id, [...(told.get(plan.id) ?? []), lie])
        for (const listener of onTold) listener()
      },
    })
    members.push({ ...plan, account: deriveAccount(settings.seed, plan.id), child })
  }

  progress('starting a chain and deploying the contracts')
  const anvil = await startAnvil({
    logFile: state.logFile('anvil'),
    onEnded: (reason) => {
      warn(`the chain ended (${reason}): this devnet cannot go on`)
      void stop(`the chain ended (${reason})`)
    },
    signal: limit,
  })
  // The chain goes last: nodes still write to it while they stop.
  closers.splice(1, 0, () => anvil.stop())
  await state.addProcess(anvil.pid)
  const accounts = [
    ...['deployer', 'publisher', 'payer'].map((role) => deriveAccount(settings.seed, role)),
    ...members.map(({ account }) => account),
  ]
  const deployment = await deployContracts(anvil, accounts, settings)

  progress(`starting 1 gateway, ${settings.workers} workers and ${settings.auditors} auditors`)
  const begin = async (member: Member, bootstrap: readonly string[]): Promise<NodeReady> => {
    const config = configOf({
      member,
      settings,
      bootstrap,
      rpcUrl: anvil.rpcUrl,
      deployment,
      stateDir: await state.nodeFolder(member.id),
    })
    return abortable(member.child.start(config), limit, `${member.id} did not answer in time`)
  }
  const [gatewayMember, ...others] = members as [Member, ...Member[]]
  const gatewayReady = await begin(gatewayMember, [])
  const gateway = gatewayReady.url
  const [models] = await Promise.all([
    publishModels({
      settings,
      gateway,
      rpcUrl: anvil.rpcUrl,
      deployment,
      publisher: accounts[1] as DevnetAccount,
      progress,
      signal: limit,
    }),
    Promise.all(others.map((member) => begin(member, gatewayReady.addresses))),
  ])
  await anvil.beginInterval(settings.blockTimeSeconds)

  progress('waiting until every node has every model')
  const client = createGatewayClient(gateway)
  await checkHealth({
    anvil,
    members,
    ready,
    client,
    gateway,
    models: models.map(({ published }) => published),
    signal: limit,
  })

  const publishDocument = async (): Promise<void> => {
    document = {
      rpcUrl: anvil.rpcUrl,
      chainId: anvil.chainId,
      gateways: [gateway],
      contracts: deployment.contracts,
      accounts: accounts.map(({ address, privateKey, role }) => ({
        address,
        privateKey,
        role: role.replace(/-[0-9]+$/, ''),
      })),
      nodes: members.flatMap(({ id, roles, liar, account, child }) => {
        const answers = ready.get(id)
        if (answers === undefined || child.pid === undefined) return []
        return [{ id, roles, pid: child.pid, url: answers.url, peerId: answers.peerId, address: account.address, liar }]
      }),
      models: models.map(({ published: { name, version, modelId } }) => ({ name, version, modelId })),
    }
    await state.writeDocument(document)
  }

  const nameOf = (address: Address): string => members.find(({ account }) => account.address === address)?.id ?? address
  const disputes: Disputes = followDisputes({ rpcUrl: anvil.rpcUrl, deployment, logger, signal })
  const jobs = followJobs({ gateway: client, nameOf, onJob: onEvent, signal })
  let examples: Promise<ExampleJob[]> | undefined
  const demonstration: Demonstration = {
    gateway: client,
    disputes,
    jobs,
    examples: () => (examples ??= prepareExamples(models)),
    nodes: members.map(({ id, roles, liar, account, child }) => ({
      id,
      roles,
      liar,
      address: account.address,
      arm: (kind, inputsDigest, stop) => child.arm(kind, inputsDigest, stop),
    })),
    lies: (id) => told.get(id) ?? [],
    onLie(listener) {
      onTold.add(listener)
      return () => onTold.delete(listener)
    },
    nameOf,
  }
  const during = (given: AbortSignal | undefined): AbortSignal => (given ? AbortSignal.any([signal, given]) : signal)
  const lie = (kind: LiarKind, given?: AbortSignal): Promise<LieReport> =>
    tellOneLie(demonstration, kind, during(given))

  const control = await startControl(async (order, gone) => (order.type === 'lie' ? lie(order.kind, gone) : {}))
  closers.push(() => control.stop())
  await state.writeControl(control.address)
  await publishDocument()
  signal.throwIfAborted()
  progress('ready')

  return {
    get document() {
      return document as DevnetDocument
    },
    deployment,
    stateDir: settings.stateDir,
    bootstrap: gatewayReady.addresses,
    demo: (given) => demonstrate(demonstration, during(given)),
    lie,
    ended: init.ended,
    stop: () => stop(),
    [Symbol.asyncDispose]: () => stop(),
  }
}

/** The nodes of a network; the last workers and auditors make room for liars. */
function planNodes({ workers, auditors, liars }: Settings): { id: string; roles: Role[]; liar: LiarKind | null }[] {
  const plan = (
    role: 'worker' | 'auditor',
    count: number,
    roles: Role[],
  ): { id: string; roles: Role[]; liar: LiarKind | null }[] => {
    const kinds = liars.filter((kind) => liarKinds[kind] === role)
    return Array.from({ length: count }, (_, index) => ({
      id: `${role}-${index + 1}`,
      roles,
      liar: kinds[index - (count - kinds.length)] ?? null,
    }))
  }
  return [
    { id: 'gateway-1', roles: ['gateway', 'host'], liar: null },
    ...plan('worker', workers, ['worker', 'host']),
    ...plan('auditor', auditors, ['auditor']),
  ]
}

function configOf(init: {
  member: Member
  settings: Settings
  bootstrap: readonly string[]
  rpcUrl: string
  deployment: Deployment
  stateDir: string
}): NodeConfigInput {
  const { member, settings, bootstrap, rpcUrl, deployment, stateDir } = init
  return {
    stateDir,
    roles: [...member.roles],
    accountKey: member.account.privateKey,
    peerKey: deriveKey(settings.seed, `peer/${member.id}`),
    bootstrap: [...bootstrap],
    rpcUrl,
    deployment,
    stake: nodeStake.toString(),
    gateway: { auditBps: settings.auditBps, sponsorAllocation: (10_000n * opg).toString() },
  }
}

async function deployContracts(
  anvil: Anvil,
  accounts: readonly DevnetAccount[],
  settings: Settings,
): Promise<Deployment> {
  const [deployer, ...others] = accounts as [DevnetAccount, ...DevnetAccount[]]
  await anvil.fund(accounts.map(({ address }) => address))
  const supply = 1_000_000_000n * opg
  return deploy({
    rpcUrl: anvil.rpcUrl,
    chainId: anvil.chainId,
    privateKey: deployer.privateKey,
    parameters: devnetParameters(settings),
    holders: [
      { account: deployer.address, amount: supply - accountOpg * BigInt(others.length) },
      ...others.map(({ address }) => ({ account: address, amount: accountOpg })),
    ],
  })
}

async function publishModels(init: {
  settings: Settings
  gateway: string
  rpcUrl: string
  deployment: Deployment
  publisher: DevnetAccount
  progress(message: string): void
  signal: AbortSignal
}): Promise<{ model: DevnetModel; published: Published }[]> {
  const { settings, gateway, rpcUrl, deployment, publisher, progress, signal } = init
  const done: { model: DevnetModel; published: Published }[] = []
  // One after the other: they are transactions of one account.
  for (const model of settings.models) {
    progress(`publishing ${model.name}@${model.version}`)
    const { examples: _, ...described } = model
    const published = await publishModel({
      ...described,
      gateway,
      rpcUrl,
      deployment,
      privateKey: publisher.privateKey,
      signal,
    })
    done.push({ model, published })
  }
  return done
}

/** Asks every service whether it answers, until all do. @throws TIMEOUT, ABORTED */
async function checkHealth(init: {
  anvil: Anvil
  members: readonly Member[]
  ready: ReadonlyMap<string, NodeReady>
  client: GatewayClient
  gateway: string
  models: readonly { modelId: Hex }[]
  signal: AbortSignal
}): Promise<void> {
  const { anvil, members, ready, client, gateway, models, signal } = init
  const workers = members.filter(({ roles }) => roles.includes('worker')).length
  const untilTrue = async (what: string, test: () => Promise<boolean>): Promise<void> => {
    while (!(await test().catch(() => false))) {
      await systemClock.sleep(100, signal).catch((cause: unknown) => {
        throw new OgError('TIMEOUT', `The devnet did not become ready: ${what}.`, { cause })
      })
    }
  }
  await Promise.all([
    untilTrue('the chain does not answer', () => anvil.isUp(signal)),
    ...members.map(({ id, roles }) =>
      untilTrue(`${id} is not ready or does not have every model`, async () => {
        const node = new ApiClient({ urls: [ready.get(id)?.url ?? ''], rounds: 1 })
        const { status, body } = await node.call(routes.getReadiness, {}, { signal })
        const runs = roles.includes('worker') || roles.includes('auditor')
        return status === 200 && (!runs || models.every(({ modelId }) => body.models.includes(modelId)))
      }),
    ),
    untilTrue('the gateway does not hear of every node', async () => {
      const live = new Set((await client.nodes(signal)).flatMap((node) => (node.live ? [node.address] : [])))
      return members.every(({ account }) => live.has(account.address))
    }),
    ...models.map(({ modelId }) => waitServed({ gateway, modelId, workers, signal })),
  ])
}

/** The promise, or TIMEOUT when the signal aborts first. */
async function abortable<T>(promise: Promise<T>, signal: AbortSignal, message: string): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const abort = (): void => reject(new OgError('TIMEOUT', message, { cause: signal.reason }))
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

/** The deployment that a document describes. A devnet has one referee. */
export function deploymentOf({ chainId, contracts }: DevnetDocument): Deployment {
  return { chainId, contracts, referees: [contracts.quorumReferee], fromBlock: 0 }
}
