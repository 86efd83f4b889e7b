import path from 'node:path'

import { createReader, createSender, type Sender } from '@opengradient/chain'
import { createBlobClient, type PeerNode, serveBlobs } from '@opengradient/p2p'
import { type Clock, createHasher, createSigner, type Logger, systemClock, systemRandom } from '@opengradient/protocol'

import type { Components } from '../components.ts'
import type { NodeConfig } from '../config.ts'
import { createLogger } from '../logging.ts'
import { createPrometheus, type Prometheus } from '../prometheus.ts'
import { ReceiptGossip } from '../receipts/receipt-gossip.ts'
import { ReceiptIndex } from '../receipts/receipt-index.ts'
import { ModelStore, type Prefetch } from '../registry/model-store.ts'
import { NodeRegistryCache } from '../registry/node-registry-cache.ts'
import type { NodeState } from './open-state.ts'

/** Components that need neither disk nor network to be created. */
export interface Base
  extends Pick<
    Components,
    'config' | 'signer' | 'hasher' | 'reader' | 'sender' | 'clock' | 'random' | 'logger' | 'signal'
  > {
  readonly metrics: Prometheus
}

export function createBase(
  config: NodeConfig,
  options: { readonly clock?: Clock; readonly logger?: Logger },
  signal: AbortSignal,
): Base {
  const { rpcUrl, deployment, accountKey } = config
  const signer = createSigner(accountKey)
  const logger = options.logger ?? createLogger(config.logLevel, { account: signer.address })
  const account = createSender({ rpcUrl, chainId: deployment.chainId, privateKey: accountKey, logger })
  // A node that stops does not wait for blocks: transactions that must not get lost are in the outbox.
  const sender: Sender = {
    address: account.address,
    execute: (call, more) => account.execute(call, { signal, ...more }),
    deploy: (data) => account.deploy(data),
  }
  return {
    config,
    signer,
    hasher: createHasher({ chainId: deployment.chainId, verifyingContract: deployment.contracts.settlement }),
    reader: createReader({ rpcUrls: [rpcUrl], deployment }),
    sender,
    clock: options.clock ?? systemClock,
    random: systemRandom,
    logger,
    metrics: createPrometheus(),
    signal,
  }
}

/** Creates what the roles share, and serves this node's blobs to its peers. */
export async function createComponents(base: Base, state: NodeState, peerNode: PeerNode): Promise<Components> {
  const { config, hasher, reader, clock, logger, metrics, signal } = base
  const { records, blobs, logs, outbox } = state
  const nodes = new NodeRegistryCache(reader, clock)
  const receiptIndex = new ReceiptIndex({ challengeWindowSeconds: await reader.challengeWindowSeconds() })
  const gossip = new ReceiptGossip({ peerNode, hasher, receiptIndex, nodes, logs, clock, signal })
  await serveBlobs(peerNode, blobs, { logger, metrics })
  const blobClient = createBlobClient(peerNode, {
    providers: () => peerNode.peers(),
    onBadPeer: (peerId, reason) => logger.warn({ peerId, reason }, 'Blob provider dropped'),
    logger,
    metrics,
  })
  const models = new ModelStore({
    blobs,
    fetchBlocks: (cids, stop) => blobClient.fetchBlocks(cids, stop),
    folder: path.join(config.stateDir, 'models'),
    maxBytes: config.worker.prefetchBytes,
    prefetch: prefetchOf(config.roles),
    registry: {
      isRegistered: async (modelId) => (await reader.model(modelId)) !== undefined,
      modelIds: async () => (await reader.models()).map(({ modelId }) => modelId),
    },
    logger,
    clock,
    signal,
  })
  return { ...base, peerNode, records, outbox, nodes, receiptIndex, gossip, models }
}

/**
 * Workers and auditors run every registered model: a challenge has to be opened within seconds of the batch. Gateways keep
 * the files of every model: publishers upload to one of them, and the others must have them should it stop.
 */
function prefetchOf(roles: NodeConfig['roles']): Prefetch {
  if (roles.includes('worker') || roles.includes('auditor')) return 'runnable'
  return roles.includes('gateway') ? 'files' : 'nothing'
}
