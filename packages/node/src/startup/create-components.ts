import path from 'node:path'

import { createReader, createSender, type Sender } from '@opengradient/chain'
import type { Engine } from '@opengradient/engine'
import { createBlobClient, type PeerNode, serveBlobs } from '@opengradient/p2p'
import { type Clock, createHasher, createSigner, type Logger, systemClock, systemRandom } from '@opengradient/protocol'
import type { Components } from '../components.ts'
import type { NodeConfig } from '../config.ts'
import { GossipJobCalls } from '../gossip/gossip-job-calls.ts'
import { GossipOfferBook } from '../gossip/gossip-offer-book.ts'
import { GossipResultNotices } from '../gossip/gossip-result-notices.ts'
import { createLogger } from '../logging.ts'
import { createPrometheus, type Prometheus } from '../prometheus.ts'
import { assertRepeatable } from '../registry/assert-repeatable.ts'
import { ChainNodeDirectory } from '../registry/chain-node-directory.ts'
import { ModelStore, type Prefetch } from '../registry/model-store.ts'
import { registeredModels } from '../registry/registered-models.ts'
import type { NodeState } from './open-state.ts'

/** Components that need neither disk nor network to be created. */
export interface Base
  extends Pick<
    Components,
    'config' | 'account' | 'signer' | 'hasher' | 'reader' | 'writer' | 'clock' | 'random' | 'logger' | 'signal'
  > {
  readonly metrics: Prometheus
}

/** Components with the parts that startup starts itself. */
export interface StartedComponents extends Components {
  readonly nodes: ChainNodeDirectory
  readonly offers: GossipOfferBook
  readonly jobCalls: GossipJobCalls
  readonly notices: GossipResultNotices
}

export function createBase(
  config: NodeConfig,
  options: { readonly clock?: Clock; readonly logger?: Logger },
  signal: AbortSignal,
): Base {
  const { rpcUrl, deployment, accountKey } = config
  const signer = createSigner(accountKey)
  const account = signer.address
  const logger = options.logger ?? createLogger(config.logLevel, { account })
  const accountSender = createSender({ rpcUrl, chainId: deployment.chainId, privateKey: accountKey, logger })
  // A node that stops does not wait for blocks: transactions that must not get lost are in the outbox.
  const sender: Sender = {
    address: accountSender.address,
    execute: (call, more) => accountSender.execute(call, { signal, ...more }),
    deploy: (data) => accountSender.deploy(data),
  }
  const reader = createReader({ rpcUrls: [rpcUrl], deployment })
  return {
    config,
    account,
    signer,
    hasher: createHasher({ chainId: deployment.chainId, verifyingContract: deployment.contracts.escrow }),
    reader,
    writer: { sender, clients: reader.clients },
    clock: options.clock ?? systemClock,
    random: systemRandom,
    logger,
    metrics: createPrometheus(),
    signal,
  }
}

/** Creates what the roles share, and serves this node's blobs to its peers. */
export async function createComponents(
  base: Base,
  state: NodeState,
  peerNode: PeerNode,
  /** Of the roles that run models. */
  engine: Pick<Engine, 'preload' | 'execute'> | undefined,
): Promise<StartedComponents> {
  const { config, account, hasher, reader, clock, logger } = base
  const { records, outbox } = state
  const module = config.deployment.contracts.settlement
  const nodes = new ChainNodeDirectory(reader, clock)
  const gossip = { ...base, account, module, hasher, peerNode, nodes, clock, logger }
  const parameters = await reader.parameters()
  const { workerStake: leastStake } = parameters.batches
  return {
    ...base,
    parameters,
    peerNode,
    records,
    outbox,
    nodes,
    offers: new GossipOfferBook({ ...gossip, leastStake, intervalMs: config.offersMs }),
    jobCalls: new GossipJobCalls(gossip),
    notices: new GossipResultNotices(gossip),
    models: await createModelStore(base, state, peerNode, engine),
  }
}

async function createModelStore(
  base: Base,
  { blobs }: NodeState,
  peerNode: PeerNode,
  engine: Pick<Engine, 'preload' | 'execute'> | undefined,
): Promise<ModelStore> {
  const { config, reader, clock, logger, metrics, signal } = base
  await serveBlobs(peerNode, blobs, { logger, metrics })
  const blobClient = createBlobClient(peerNode, {
    providers: () => peerNode.peers(),
    onBadPeer: (peerId, reason) => logger.warn({ peerId, reason }, 'Blob provider dropped'),
    logger,
    metrics,
  })
  return new ModelStore({
    blobs,
    fetchBlocks: (cids, stop) => blobClient.fetchBlocks(cids, stop),
    folder: path.join(config.stateDir, 'models'),
    maxBytes: config.worker.prefetchBytes,
    prefetch: prefetchOf(config.roles),
    maxPrefetchedBytes: config.gateway.blobBytes / 2,
    ...(engine && { load: (model, stop) => engine.preload(model, stop) }),
    // A worker whose runs differ would be refuted by honest auditors.
    ...(engine &&
      config.roles.includes('worker') && {
        tryOut: (model, stop) => assertRepeatable(model, { executor: engine, signal: stop }),
      }),
    registry: registeredModels(reader),
    logger,
    clock,
    signal,
  })
}

/**
 * Workers and auditors keep registered models ready: a case has to be opened within seconds of the batch. Gateways keep the
 * files of every model: publishers upload to one of them, and the others must have them should it stop.
 */
function prefetchOf(roles: NodeConfig['roles']): Prefetch {
  if (roles.includes('worker') || roles.includes('auditor')) return 'runnable'
  return roles.includes('gateway') ? 'files' : 'nothing'
}
