import { type Address, type Clock, type Logger, OgError } from '@opengradient/protocol'

import { type NodeConfig, type NodeConfigInput, parseNodeConfig } from './config.ts'
import { createHttpServer, type HttpServer } from './http/server.ts'
import { registerNode } from './registry/register-node.ts'
import { announce } from './startup/announcer.ts'
import { followChain } from './startup/chain-events.ts'
import { Closers } from './startup/closers.ts'
import { createBase, createComponents } from './startup/create-components.ts'
import { createRoles, type RoleHooks } from './startup/create-roles.ts'
import { portOf, readPorts, writePorts } from './startup/last-ports.ts'
import { openState } from './startup/open-state.ts'
import { startPeerNode, startSync } from './startup/peer-network.ts'
import { ChallengeResolver } from './watchtower/challenge-resolver.ts'

/** A running node. */
export interface RunningNode {
  readonly account: Address
  readonly peerId: string
  /** Base URL of its HTTP server. */
  readonly url: string
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
 * Starts a node: opens its state, joins its peers, registers itself, starts its roles and follows the chain.
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

/** Starts the parts of a node in the order of their dependencies; what was opened is in `closers`, also when it throws. */
async function start(
  config: NodeConfig,
  options: NodeOptions,
  closers: Closers,
  signal: AbortSignal,
): Promise<Omit<RunningNode, 'stop'>> {
  const base = createBase(config, options, signal)
  const { signer, reader, sender, clock, logger, metrics } = base
  const state = await openState(config, base, closers)
  const ports = await readPorts(config.stateDir)
  const peerNode = await startPeerNode(config, ports.p2p, { logger, metrics }, closers)
  const components = await createComponents(base, state, peerNode)
  const { nodes, gossip, models } = components

  let isReady = false
  const http = createHttpServer({
    metrics,
    exposition: () => metrics.exposition(),
    isReady: () => isReady,
    readyModels: () => models.list().map(({ modelId }) => modelId),
  })
  closers.add(() => http.close())
  const epochSeconds = await reader.epochSeconds()
  const roles = await createRoles(components, {
    ...options,
    epochSeconds,
    http,
    blobs: state.blobs,
    isReady: () => isReady,
    closers,
  })

  const url = await listen(http, config.http, ports.http)
  await writePorts(config.stateDir, { http: Number(new URL(url).port), p2p: portOf(peerNode.addresses()[0]) })
  await registerNode({ config, reader, sender, peerNode, url, logger })
  await nodes.load()
  await gossip.start()
  for (const role of roles) {
    await role.start()
    closers.add(() => role.stop())
  }
  await models.start()
  await startSync(peerNode, state, { handle: (...entry) => gossip.take(...entry), logger, metrics }, closers)
  const { ended: following } = await followChain(components, roles, new ChallengeResolver(components))
  const { announceMs: intervalMs } = config
  const announcing = announce({ account: signer.address, url, roles, gossip, intervalMs, clock, logger, signal })
  closers.add(() => Promise.allSettled([following, announcing]))
  isReady = true
  return { account: signer.address, peerId: peerNode.peerId, url, addresses: () => peerNode.addresses() }
}

/** Listens on the port of the last run where the configuration leaves the port open. @returns the base URL */
async function listen(http: HttpServer, { host, port }: NodeConfig['http'], lastPort = 0): Promise<string> {
  return http.listen(host, port || lastPort).catch((error: unknown) => {
    // Another process may have taken the port of the last run meanwhile.
    if (port !== 0 || lastPort === 0) throw error
    return http.listen(host, 0)
  })
}
