import { raceWithSignal } from '@opengradient/async'
import { type Address, type Clock, type Logger, OgError, toOgError } from '@opengradient/protocol'

import { toAborted } from './aborted.ts'
import type { NodeRole } from './components.ts'
import { type NodeConfig, type NodeConfigInput, parseNodeConfig } from './config.ts'
import { createHttpServer, type HttpServer } from './http/server.ts'
import { registerNode } from './registry/register-node.ts'
import { followChain } from './startup/chain-events.ts'
import { Closers } from './startup/closers.ts'
import { createBase, createComponents, type StartedComponents } from './startup/create-components.ts'
import { createRoles, type RoleHooks } from './startup/create-roles.ts'
import { portOf, readPorts, writePorts } from './startup/last-ports.ts'
import { type NodeState, openState } from './startup/open-state.ts'
import { startPeerNode } from './startup/peer-network.ts'
import { startEngine } from './startup/start-engine.ts'

/** A running node. */
export interface RunningNode {
  readonly account: Address
  readonly peerId: string
  /** Base URL of its HTTP server. */
  readonly url: string
  /** Where its gateway serves gRPC, `host:port`; undefined where the configuration has no `gateway.grpc`. */
  readonly grpcTarget: string | undefined
  /** Multiaddrs that other nodes can dial. */
  addresses(): string[]
  /** Resolves when every port is free and everything is written. Idempotent. */
  stop(): Promise<void>
}

export interface NodeOptions extends RoleHooks {
  /** @default JSON lines on stderr, at the configured level */
  readonly logger?: Logger
  /** @default the system's clock */
  readonly clock?: Clock
}

/**
 * Starts a node: opens its state, joins its peers, registers itself, starts its roles and follows the chain to its head.
 * @throws BAD_INPUT for an invalid configuration, STATE_IN_USE, UNAVAILABLE for a taken port, CHAIN, REVERTED
 */
export async function startNode(input: NodeConfigInput, options: NodeOptions = {}): Promise<RunningNode> {
  const config = parseNodeConfig(input)
  const stopping = new AbortController()
  const closers = new Closers()
  let stopped: Promise<void> | undefined
  const stop = (): Promise<void> => {
    stopping.abort(new OgError('ABORTED', 'The node is stopping.'))
    stopped ??= closers.closeAll()
    return stopped
  }
  try {
    return { ...(await start(config, options, closers, stopping.signal)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Key of the record whose write shows that the disk takes writes. */
const probeKey = 'readiness-probe'

/** Starts the parts of a node in the order of their dependencies; what was opened is in `closers`, also when it throws. */
async function start(
  config: NodeConfig,
  options: NodeOptions,
  closers: Closers,
  signal: AbortSignal,
): Promise<Omit<RunningNode, 'stop'>> {
  const base = createBase(config, options, signal)
  const { account, reader, writer, logger, metrics } = base
  // Its first process starts beside the rest.
  const starting = startEngine(base, closers)
  // Awaited below; the start may fail before, and the engine with it.
  starting.catch(() => undefined)
  const state = await openState(base, closers)
  const ports = await readPorts(config.stateDir)
  const peerNode = await startPeerNode(config, ports.p2p, { logger, metrics }, closers)
  const engine = await starting
  const components = await createComponents(base, state, peerNode, engine)

  let isStarted = false
  let roles: readonly NodeRole[] = []
  const http = createHttpServer({
    metrics,
    exposition: () => metrics.exposition(),
    isStarted: () => isStarted,
    problem: async () => (isStarted ? problemOf(state, roles) : 'The node is starting.'),
    readyModels: () => components.models.list().map(({ modelId }) => modelId),
    refusedModels: () => components.models.refused(),
    origins: config.roles.includes('gateway') ? config.gateway.corsOrigins : [],
  })
  closers.add(() => http.close())
  const { blobs } = state
  roles = createRoles(components, { ...options, http, blobs, isStarted: () => isStarted, engine })

  const url = await listen(http, config.http, ports.http)
  const grpc = roles.find((role) => role.grpc !== undefined)?.grpc
  const grpcTarget = grpc && (await listen(grpc, config.gateway.grpc, ports.grpc))
  await writePorts(config.stateDir, {
    http: Number(new URL(url).port),
    grpc: grpcTarget === undefined ? undefined : Number(new URL(`http://${grpcTarget}`).port),
    p2p: portOf(peerNode.addresses()[0]),
  })
  await registerNode({ config, reader, writer, peerNode, url, logger, signal })
  await components.nodes.load()
  startGossip(components, closers)
  for (const role of roles) {
    await role.start()
    closers.add(() => role.stop())
  }
  await components.models.start()
  const { caughtUp, ended } = await followChain(components, roles)
  closers.add(() => ended)
  await raceWithSignal(caughtUp, signal, toAborted)
  isStarted = true
  return { account, peerId: peerNode.peerId, url, grpcTarget, addresses: () => peerNode.addresses() }
}

/** A node that cannot write refuses every job: its receipts would not survive it. */
async function problemOf({ records }: NodeState, roles: readonly NodeRole[]): Promise<string | undefined> {
  try {
    await records.batch([{ type: 'put', key: probeKey, value: new Uint8Array(1) }])
  } catch (error) {
    return toOgError(error).shortMessage
  }
  for (const role of roles) {
    const problem = await role.problem?.()
    if (problem !== undefined) return problem
  }
  return undefined
}

function startGossip({ offers, jobCalls, notices }: StartedComponents, closers: Closers): void {
  jobCalls.start()
  notices.start()
  const { ended } = offers.start()
  closers.add(() => ended)
}

/** Listens on the port of the last run where the configuration leaves the port open. @returns the address of the server */
async function listen(
  server: Pick<HttpServer, 'listen'>,
  { host = '127.0.0.1', port = 0 }: Partial<NodeConfig['http']> = {},
  lastPort = 0,
): Promise<string> {
  return server.listen(host, port || lastPort).catch((error: unknown) => {
    // Another process may have taken the port of the last run meanwhile.
    if (port !== 0 || lastPort === 0) throw error
    return server.listen(host, 0)
  })
}
