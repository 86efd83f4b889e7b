import { toOgError } from '@opengradient/protocol'
import type { BlobStore } from '@opengradient/store'
import type { FastifyInstance } from 'fastify'

import type { Components, NodeRole } from '../components.ts'
import { createBroughtJobs } from './brought.ts'
import { createDispatcher } from './dispatcher.ts'
import { approveDeposits, fundSponsor } from './funding.ts'
import { serveInference } from './inference.ts'
import { createNames } from './names.ts'
import { serveNetwork } from './network.ts'
import { createSuspects } from './suspects.ts'
import { createWorkerChannels } from './workers.ts'

/** How many blocks lie between two looks at the sponsored allocation. */
const fundingBlocks = 16

/** The HTTP front door: turns requests into jobs, assigns them, hands back answers with their receipts. */
export function createGateway(
  components: Components,
  app: FastifyInstance,
  blobs: BlobStore,
  isReady: () => boolean,
): NodeRole {
  const {
    config,
    signer,
    hasher,
    peerNode,
    nodes,
    gossip,
    clock,
    random,
    reader,
    records,
    receiptIndex,
    logger,
    signal,
  } = components
  const names = createNames(reader)
  const channels = createWorkerChannels(
    peerNode,
    clock,
    (receiptHash) => receiptIndex.get(receiptHash)?.leaf !== undefined,
  )
  const brought = createBroughtJobs(records, clock)
  const dispatcher = createDispatcher({ config, signer, hasher, nodes, gossip, channels, clock, random, brought })
  const suspects = createSuspects(components)
  let blocks = 0
  let funding: Promise<void> | undefined
  /** Sponsoring less is no reason to stop: requests that bring their own job go on. */
  const fund = (): Promise<void> => {
    funding ??= fundSponsor(components)
      .catch((error: unknown) => {
        if (!signal.aborted)
          logger.warn({ error: toOgError(error).shortMessage }, 'could not allocate OPG to sponsored jobs')
      })
      .finally(() => {
        funding = undefined
      })
    return funding
  }

  serveInference(app, components, dispatcher, names, isReady)
  serveNetwork(app, components, dispatcher, names, blobs)
  return {
    async start() {
      await brought.load()
      await approveDeposits(components)
      await names.load()
      if (config.gateway.sponsor) await fund()
    },
    async stop() {
      await channels.stop()
    },
    async onBlocks(events, headTimestamp) {
      await names.apply(events)
      await suspects.onBlocks(events, headTimestamp)
      // Its transactions wait for blocks, which the follower brings: not waited for here.
      if (config.gateway.sponsor && ++blocks % fundingBlocks === 0) void fund()
    },
  }
}
