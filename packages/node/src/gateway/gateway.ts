import type { BlobStore } from '@opengradient/store'
import type { FastifyInstance } from 'fastify'

import type { Components, NodeRole } from '../components.ts'
import { UnknownReceipts } from '../watchtower/unknown-receipts.ts'
import { Dispatcher } from './dispatch/dispatcher.ts'
import { JobJournal } from './dispatch/job-journal.ts'
import { SeenJobs } from './dispatch/seen-jobs.ts'
import { ModelCatalog } from './model-catalog.ts'
import { ClientSignedJobPayment } from './payments/client-signed-job.ts'
import { SponsorPayment } from './payments/sponsor.ts'
import { SponsorFunding } from './payments/sponsor-funding.ts'
import { createReceiptDescriber } from './routes/describe-receipt.ts'
import { serveBlobRoutes } from './routes/serve-blob-routes.ts'
import { serveEvents } from './routes/serve-events.ts'
import { serveInference } from './routes/serve-inference.ts'
import { serveModels } from './routes/serve-models.ts'
import { serveNodes } from './routes/serve-nodes.ts'
import { serveProtocolMetadata } from './routes/serve-protocol-metadata.ts'
import { serveReceipts } from './routes/serve-receipts.ts'
import { WorkerChannels } from './worker-channels.ts'

/** The gateway role: turns HTTP requests into jobs, assigns them to workers, and returns answers with their receipts. */
export function createGateway(
  components: Components,
  app: FastifyInstance,
  blobs: BlobStore,
  isReady: () => boolean,
): NodeRole {
  const { config, peerNode, clock, reader, records, receiptIndex } = components
  const catalog = new ModelCatalog(reader)
  const channels = new WorkerChannels(
    peerNode,
    clock,
    (receiptHash) => receiptIndex.get(receiptHash)?.leaf !== undefined,
  )
  const seenJobs = new SeenJobs(records, clock)
  const journal = new JobJournal(records, clock)
  const payments = [new ClientSignedJobPayment(components, seenJobs), new SponsorPayment(components)]
  const dispatcher = new Dispatcher({ ...components, channels, payments })
  const unknownReceipts = new UnknownReceipts(components)
  const funding = new SponsorFunding(components)

  const parts = {
    ...components,
    dispatcher,
    journal,
    catalog,
    blobs,
    isReady,
    receipts: createReceiptDescriber(receiptIndex, catalog),
  }
  serveInference(app, parts)
  serveProtocolMetadata(app, parts)
  serveNodes(app, parts)
  serveModels(app, parts)
  serveReceipts(app, parts)
  serveBlobRoutes(app, parts)
  serveEvents(app, parts)

  return {
    async start() {
      await seenJobs.load()
      await journal.load()
      await funding.approveDeposits()
      await catalog.load()
      if (config.gateway.sponsor.enabled) await funding.topUp()
    },
    async stop() {
      await channels.stop()
    },
    async onBlocks(events, headTimestamp) {
      await catalog.apply(events)
      await unknownReceipts.onBlocks(events, headTimestamp)
      funding.onBlock()
    },
  }
}
