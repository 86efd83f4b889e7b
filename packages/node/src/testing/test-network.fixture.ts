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

/** Real nodes in this process on a real chain: what the tests of this package run against. */
export interface TestNetwork extends AsyncDisposable {
  readonly anvil: TestChain
  readonly deployment: Deployment
  readonly parameters: NetworkParameters
  readonly reader: ChainReader
  readonly hasher: Hasher
  readonly clock: Clock
  /** A funded account of its own. */
  account(): Promise<{ sender: Sender; signer: Signer; key: Hex }>
  /** What a node of that name is started with; its account is funded. */
  config(name: string, roles: readonly Role[], more?: Partial<NodeConfigInput>): Promise<NodeConfigInput>
  /** Starts a node, or the same one again after it was stopped: account, peer key and folder follow from its name. */
  start(name: string, roles: readonly Role[], more?: StartMore): Promise<TestNode>
  /** Publishes a model of one file and waits until every live worker offers it, or `workers` of them. */
  publish(onnx: Uint8Array, name: string, more?: { workers?: number; version?: string }): Promise<Published>
  /** Everything that the contracts have said so far, oldest first. */
  readonly events: readonly ChainEvent[]
  /** The places of a receipt in batches, as the contract wants them. */
  leaves(receiptHash: Hex): ReturnType<typeof leafArgument>[]
  /** Lets time pass on the chain and on the nodes' clock. */
  pass(seconds: number): Promise<void>
  /** Mines blocks until the condition holds. @throws after a generous deadline, saying what was waited for */
  until<T>(what: string, look: () => Promise<T> | T): Promise<NonNullable<T>>
}

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

/** The network's clocks are short; tests let time pass instead of waiting. */
const parameters: NetworkParameters = {
  ...testParameters,
  epochLength: 3_600n,
  allowSmallJury: false,
  voteClock: 20n,
  challengeWindow: 20n,
  demandClock: 20n,
  batchTime: 60n,
}

export async function startNetwork(more: { parameters?: Partial<NetworkParameters> } = {}): Promise<TestNetwork> {
  const folder = await mkdtemp(path.join(tmpdir(), 'og-node-'))
  const anvil = await startAnvil()
  const contracts = await deployTestNetwork(anvil, { ...parameters, ...more.parameters })
  const { deployment } = contracts
  const events: ChainEvent[] = []
  const stopping = new AbortController()
  const following = follow(
    {
      rpcUrl: anvil.rpcUrl,
      deployment,
      fromBlock: deployment.fromBlock,
      pollMs: 50,
      handle: async (more) => {
        events.push(...more)
      },
    },
    stopping.signal,
  )
  let ahead = 0
  const clock: Clock = { now: () => Date.now() + ahead * 1_000, sleep: systemClock.sleep }
  const known = new Map<string, { accountKey: Hex; peerKey: Hex }>()
  const running = new Set<TestNode>()
  let bootstrap: string[] = []
  let gatewayUrl: string | undefined

  const network: TestNetwork = {
    anvil,
    deployment,
    parameters: contracts.parameters,
    reader: createReader({ rpcUrls: [anvil.rpcUrl], deployment }),
    hasher: createHasher({ chainId: deployment.chainId, verifyingContract: deployment.contracts.settlement }),
    clock,
    async account() {
      const key = freshKey()
      return { sender: await contracts.account(key), signer: createSigner(key), key }
    },
    async config(name, roles, config = {}) {
      let keys = known.get(name)
      if (keys === undefined) {
        keys = { accountKey: freshKey(), peerKey: freshKey() }
        known.set(name, keys)
        await contracts.account(keys.accountKey)
      }
      return {
        ...keys,
        stateDir: path.join(folder, name),
        roles: [...roles],
        bootstrap,
        rpcUrl: anvil.rpcUrl,
        deployment,
        stake: (contracts.parameters.workerStake * 4n).toString(),
        logLevel: 'error',
        chainPollMs: 50,
        announceMs: 200,
        ...config,
        worker: { batchIntervalMs: 200, ...config.worker },
      }
    },
    async start(name, roles, { config: more = {}, options = {} } = {}) {
      const config = await network.config(name, roles, more)
      const node = await startNode(config, { clock, logger: quiet, ...options })
      if (bootstrap.length === 0) bootstrap = node.addresses()
      if (roles.includes('gateway')) gatewayUrl ??= node.url
      const started: TestNode = {
        node,
        url: node.url,
        account: node.account,
        signer: createSigner(config.accountKey),
        stateDir: config.stateDir,
        async stop() {
          running.delete(started)
          await node.stop()
        },
      }
      running.add(started)
      return started
    },
    async publish(onnx, name, { workers, version = '1' } = {}) {
      if (gatewayUrl === undefined) throw new Error('start a gateway first')
      const file = path.join(folder, `${name.replaceAll('/', '-')}-${version}.onnx`)
      await writeFile(file, onnx)
      const { key } = await network.account()
      const published = await publishModel({
        path: file,
        name,
        version,
        gateway: gatewayUrl,
        rpcUrl: anvil.rpcUrl,
        deployment,
        privateKey: key,
        price: 10n ** 15n,
      })
      if (workers !== 0) {
        await waitServed({
          gateway: gatewayUrl,
          modelId: published.modelId,
          signal: AbortSignal.timeout(60_000),
          ...(workers === undefined ? {} : { workers }),
        })
      }
      return published
    },
    events,
    leaves: (receiptHash) =>
      events.flatMap((event) => {
        if (event.contract !== 'settlement' || event.name !== 'BatchPosted') return []
        const { batchId, groups, entries } = event.args
        const batch = { groups: groups.map(toGroup), entries }
        const leaf = leavesOf(batch).find((each) => each.receiptHash === receiptHash)
        return leaf ? [leafArgument({ batchId, batch }, leaf.index)] : []
      }),
    async pass(seconds) {
      ahead += seconds
      await anvil.pass(seconds)
    },
    async until(what, look) {
      const deadline = Date.now() + 50_000
      for (;;) {
        const found = await look()
        if (found) return found as never
        if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`)
        await anvil.pass(0)
        await systemClock.sleep(100)
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...running].map((node) => node.stop()))
      stopping.abort()
      await following
      await anvil[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return network
}

/** Faults are the point of these tests: what nodes log about them is shown on request only. */
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
