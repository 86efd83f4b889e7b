import { BoundedMap, KeyedMutex } from '@opengradient/async'
import type { ChainEvent } from '@opengradient/chain'
import { type Address, type Hex, maxOrdered, postingModes, type SignatureContext } from '@opengradient/protocol'
import type { BlobStore } from '@opengradient/store'
import type { FastifyInstance } from 'fastify'
import type { Components, Head, NodeRole } from '../components.ts'
import { CanaryBook } from './canaries/canary-book.ts'
import { CanaryPlanter } from './canaries/canary-planter.ts'
import { WorkerChannels } from './channels/worker-channels.ts'
import { Dispatcher } from './dispatch/dispatcher.ts'
import { JobJournal } from './dispatch/job-journal.ts'
import { OfferFinder } from './dispatch/offer-finder.ts'
import { SeenJobs } from './dispatch/seen-jobs.ts'
import { TaskCodec } from './encoding/task-codec.ts'
import type { GatewayHooks } from './gateway-hooks.ts'
import { GatewayReadiness } from './gateway-readiness.ts'
import { withGrpc } from './grpc/with-grpc.ts'
import { ModelCatalog } from './model-catalog.ts'
import { ModelDescriber } from './model-describer.ts'
import { ModelStatistics } from './model-statistics.ts'
import { NodeStakes } from './node-stakes.ts'
import { AuditorFees } from './orders/auditor-fees.ts'
import { KeptEvidence } from './orders/kept-evidence.ts'
import { OrderBook } from './orders/order-book.ts'
import { OrderDesk } from './orders/order-desk.ts'
import { OrderPayments } from './orders/order-payments.ts'
import { OrderSecrets } from './orders/order-secrets.ts'
import { ChequeBook } from './payments/cheque-book.ts'
import { ClientLedgers } from './payments/client-ledgers.ts'
import { ClientSignedJobPayment } from './payments/client-signed-job.ts'
import { isSponsored } from './payments/is-sponsored.ts'
import { ReservationRelease, wantedWorkers } from './payments/reservation-release.ts'
import { Reservations } from './payments/reservations.ts'
import { escrowReservations } from './payments/reserved-money.ts'
import { SponsorPayment } from './payments/sponsor.ts'
import { SponsorBudget } from './payments/sponsor-budget.ts'
import { WorkerDraws } from './payments/worker-draws.ts'
import { prepareWorkers } from './prepare-workers.ts'
import { BatchViews } from './receipts/batch-views.ts'
import { CaseEvidenceServer } from './receipts/case-evidence-server.ts'
import { ReceiptDescriber } from './receipts/describe-receipt.ts'
import { FalseMatchProver } from './receipts/false-match-prover.ts'
import { HeldLeaves } from './receipts/held-leaves.ts'
import { LostAnswers } from './receipts/lost-answers.ts'
import { OutcomeDemands } from './receipts/outcome-demands.ts'
import { OwnReceipts } from './receipts/own-receipts.ts'
import { PayerCases } from './receipts/payer-cases.ts'
import { ReceiptInbox } from './receipts/receipt-inbox.ts'
import { ReceiptTracker } from './receipts/receipt-tracker.ts'
import { ResultServer } from './receipts/result-server.ts'
import { SummaryKeeper } from './receipts/summary-keeper.ts'
import { createInferenceRunner } from './routes/inference-runner.ts'
import { serveAudits } from './routes/serve-audits.ts'
import { serveBlobRoutes } from './routes/serve-blob-routes.ts'
import { serveCompletions } from './routes/serve-completions.ts'
import { serveDocs } from './routes/serve-docs.ts'
import { serveEmbeddings } from './routes/serve-embeddings.ts'
import { serveEvents } from './routes/serve-events.ts'
import { serveInference } from './routes/serve-inference.ts'
import { serveModels } from './routes/serve-models.ts'
import { serveNodes } from './routes/serve-nodes.ts'
import { serveOpenAiModels } from './routes/serve-openai-models.ts'
import { serveProtocolMetadata } from './routes/serve-protocol-metadata.ts'
import { serveQuote } from './routes/serve-quote.ts'
import { serveReceipts } from './routes/serve-receipts.ts'
import { serveTritonExtensions } from './routes/serve-triton-extensions.ts'

/** Keys of signatures under roots that stay known: objects under one root cost one recovery. */
const maxRecovered = 16_384

/** Time for encoding one text or file of a user, or decoding one result, in milliseconds. It includes the start of a process on a busy machine. */
const encodingMs = 20_000

/** The parts of a gateway. */
type GatewayParts = ReturnType<typeof createParts>

/** The gateway role: turns HTTP requests into jobs, assigns them to workers, and returns answers with their receipts. */
export function createGateway(
  components: Components,
  app: FastifyInstance,
  blobs: BlobStore,
  isStarted: () => boolean,
  hooks: GatewayHooks = {},
): NodeRole {
  const parts = createParts(components, hooks)
  const problem = async (): Promise<string | undefined> =>
    isStarted() ? parts.readiness.problem() : 'The gateway is starting.'
  const statistics = new ModelStatistics(components)
  const served = { ...components, ...parts, blobs, problem, statistics }
  const workersOf = {
    candidates: (modelId: Hex) =>
      parts.finder.known(modelId).map(({ worker, peerId }) => ({ node: { account: worker, peerId } })),
  }
  const runner = createInferenceRunner(served)
  serveInference(app, served, runner)
  const models = new ModelDescriber({ ...served, dispatcher: workersOf })
  serveProtocolMetadata(app, { models, problem })
  serveTritonExtensions(app, { models, catalog: parts.catalog })
  serveOpenAiModels(app, served)
  serveEmbeddings(app, served, runner.run)
  serveCompletions(app, served, runner.run)
  serveDocs(app)
  serveModels(app, { ...served, dispatcher: workersOf })
  serveNodes(app, served)
  serveReceipts(app, served)
  serveQuote(app, served)
  serveAudits(app, served)
  serveBlobRoutes(app, served)
  serveEvents(app, served)
  return withGrpc(createRole(components, parts), components, isStarted, { inference: served, runner, models, problem })
}

function createParts(components: Components, hooks: GatewayHooks) {
  const { account, config, records, signer, hasher, clock, reader, writer, nodes } = components
  const { settlement, opg } = config.deployment.contracts
  const { gatewayFeeBps, burnBps, postingMode } = config.gateway
  const recovered = new BoundedMap<string, Address>({ maxEntries: maxRecovered, refreshOnGet: true })
  const signatures: SignatureContext = { hasher, signerOf: (each) => nodes.byAccount(each)?.signer, recovered }
  const terms = {
    ...{ module: settlement, payer: account, gateway: account, token: opg, gatewayFeeBps, burnBps },
    postingMode: postingModes[postingMode],
  }
  const book = new ChequeBook({ records, signer, hasher, terms, clock, hooks })
  const { hourlyBudget, addressShareBps } = config.gateway.sponsor
  const budget = new SponsorBudget({ records, clock, hourlyBudget: BigInt(hourlyBudget), addressShareBps })
  const draws = new WorkerDraws({ ...components, book, budget })
  const keepSeconds = keepSecondsOf(components.parameters.batches)
  const secrets = new OrderSecrets(components)
  const catalog = new ModelCatalog(reader)
  const transactions = new KeyedMutex()
  const { reservations, release } = createWorkerPay(components, { book, catalog, transactions })
  const views = new BatchViews(reader)
  const receipts = new OwnReceipts(records)
  const orders = new OrderBook(records, account)
  const tracker = new ReceiptTracker({ ...components, receipts, views, orders })
  const keeper = new SummaryKeeper({ ...components, views })
  const ledgers = new ClientLedgers(reader, records)
  const prover = new FalseMatchProver({ ...components, receipts })
  const cases = new PayerCases({ ...components, receipts, tracker })
  const lost = new LostAnswers({
    ...{ ...components, book, signatures },
    request: (...asked) => channels.requestReceipts(...asked),
  })
  const inbox = new ReceiptInbox({
    ...{ ...components, receipts, views, tracker, book, lost, keeper, prover, signatures, ledgers },
    onOutcome: (receiptHash, leaf) => cases.consider(receiptHash, leaf),
  })
  const results = new ResultServer({ ...components, inbox })
  const demands = new OutcomeDemands({ ...components, receipts, views, inbox })
  const canaryBook = new CanaryBook(records)
  const channels = new WorkerChannels({
    ...components,
    module: settlement,
    onPush: (worker, push) => void inbox.receive(worker, push),
    waiting: (worker) => receipts.waiting(worker).filter((receiptHash) => !canaryBook.isHeld(receiptHash)),
    lastCheques: (worker) => book.last(worker),
  })
  const stakes = new NodeStakes(components)
  const auditorPay = createAuditorPay(components, transactions)
  const held = new HeldLeaves({ ...components, receipts, views })
  const finder = new OfferFinder({ ...components, channels })
  const seenJobs = new SeenJobs(records, clock)
  const codec = new TaskCodec({ ...components, limitMs: encodingMs })
  const journal = new JobJournal({ records, clock, keepSeconds })
  const payments = [
    new ClientSignedJobPayment({ ...components, signatures, seenJobs, ledgers }),
    new SponsorPayment({ ...components, book, reservations, secrets, budget, draws }),
  ]
  const dispatcher = new Dispatcher({ ...components, signatures, channels, finder, payments, hooks })
  const ownOffers = ownWorker(finder, config)
  const canaries = new CanaryPlanter({
    ...{ ...components, book: canaryBook, receipts, views, channels },
    dispatcher: new Dispatcher({ ...components, signatures, channels, finder: ownOffers, payments, hooks }),
  })
  const evidence = new KeptEvidence({ records, clock, keepSeconds, maxBytes: config.gateway.evidenceBytes })
  const desk = new OrderDesk({
    ...{ ...components, signatures, receipts, evidence, orders, secrets, budget, tracker, cases },
    payments: auditorPay.payments,
  })
  const caseEvidence = new CaseEvidenceServer({ ...components, signatures, receipts, evidence })
  const describer = new ReceiptDescriber({ catalog, views, orders, hooks })
  const readiness = new GatewayReadiness({
    ...{ ...components, sender: writer.sender.address, catalog, reservations },
    workersOf: (modelId) => finder.known(modelId).map(({ worker }) => worker),
  })
  return {
    ...{ signatures, book, reservations, catalog, views, receipts, orders, tracker, keeper, ledgers, inbox },
    ...{ channels, finder, seenJobs, journal, codec, dispatcher, evidence, describer, desk, stakes, release, held },
    ...{ readiness, prover, cases, caseEvidence, canaryBook, canaries, results, draws, budget, demands, auditorPay },
  }
}

/** Seconds from a job until nothing about its batch changes any more. */
function keepSecondsOf({ jobLifetime, window, settleDelay }: Components['parameters']['batches']): number {
  return jobLifetime + window + settleDelay
}

/** Offers of the worker that answers canaries. */
function ownWorker(finder: OfferFinder, { gateway }: Components['config']): Pick<OfferFinder, 'find' | 'known'> {
  const isOwn = ({ worker }: { readonly worker: Address }): boolean => worker === gateway.canaries?.worker
  return {
    find: async (...query) => (await finder.find(...query)).filter(isOwn),
    known: (modelId) => finder.known(modelId).filter(isOwn),
  }
}

interface WorkerPayInit {
  readonly book: ChequeBook
  readonly catalog: ModelCatalog
  readonly transactions: KeyedMutex
}

/** The reservations that pay workers. */
function createWorkerPay(components: Components, { book, catalog, transactions }: WorkerPayInit) {
  const { config, parameters } = components
  const reservations = new Reservations({
    ...{ ...components, book, money: escrowReservations(components, 'settlement'), transactions },
    ...{ ...reservationBounds(config.gateway), prefix: 'reserved-for/' },
  })
  const isWanted = wantedWorkers({
    ...{ ...components, leastStake: parameters.batches.workerStake },
    isPaid: (modelId) => isPaid(config, catalog, modelId),
  })
  return { reservations, release: new ReservationRelease({ ...components, reservations, isWanted }) }
}

/** Pays auditors of the gateway's own orders. Each first reservation covers an order of the most auditors; an idle one keeps none. */
function createAuditorPay(components: Components, transactions: KeyedMutex) {
  const { account, config, logger } = components
  const { orders, opg: token } = config.deployment.contracts
  const parties = { module: orders, payer: account, gateway: account, token }
  const terms = {
    ...parties,
    ...{ gatewayFeeBps: 0, burnBps: 0, auditClass: 10_000, postingMode: postingModes.listed },
  }
  const fees = new AuditorFees({ ...components, terms })
  const { most } = reservationBounds(config.gateway)
  const first = BigInt(config.gateway.sponsor.maxPrice) / BigInt(maxOrdered)
  const reservations = new Reservations({
    ...{ ...components, book: fees, money: escrowReservations(components, 'orders'), transactions },
    ...{ most, first: first < most ? first : most, prefix: 'reserved-for-audits/' },
  })
  const payments = new OrderPayments({ account, orders, fees, reservations, logger })
  const release = new ReservationRelease({ ...components, reservations, isWanted: () => false })
  return { fees, reservations, payments, release }
}

/** Jobs of the highest sponsored price that a worker's first reservation covers. */
const firstJobs = 4n

function reservationBounds({ reservation, sponsor }: Components['config']['gateway']) {
  const most = BigInt(reservation)
  const first = firstJobs * BigInt(sponsor.maxPrice)
  return { most, first: first < most ? first : most }
}

/** Whether the gateway pays for jobs of a model: one that is registered. */
function isPaid({ gateway }: Components['config'], catalog: Pick<ModelCatalog, 'byId'>, modelId: Hex): boolean {
  const model = catalog.byId(modelId)
  return model !== undefined && isSponsored(gateway.sponsor, model.name)
}

function createRole(components: Components, parts: GatewayParts): NodeRole {
  const { offers } = components
  const { book, reservations, catalog, receipts, results, channels, journal, seenJobs, tracker } = parts
  const prepare = (modelId: Hex): void => prepareWorkers({ ...components, ...parts }, modelId)
  let removeOfferListener: (() => void) | undefined
  return {
    async start() {
      const { ledgers, evidence, canaryBook, auditorPay, budget } = parts
      const durable = [canaryBook, budget, book, reservations, receipts, seenJobs, journal, catalog, ledgers, evidence]
      await Promise.all([...durable, auditorPay.fees, auditorPay.reservations].map((part) => part.load()))
      await results.start()
      await parts.caseEvidence.start()
      removeOfferListener = offers.onChange(prepare)
      parts.draws.start()
      parts.prover.start()
      await parts.cases.start()
      await parts.demands.start()
      parts.canaries.start()
      for (const { modelId } of catalog.all()) prepare(modelId)
    },
    async stop() {
      removeOfferListener?.()
      parts.codec.stop()
      await channels.stop()
    },
    problem: () => parts.readiness.problem(),
    onBlocks: (events, head) => applyBlocks(components, parts, events, head),
    async onRewind(fromBlock) {
      await catalog.rewind()
      await tracker.onRewind()
      parts.canaries.rewind(fromBlock)
    },
  }
}

async function applyBlocks(
  components: Components,
  parts: GatewayParts,
  events: readonly ChainEvent[],
  head: Head,
): Promise<void> {
  const { account, config } = components
  const { settlement } = config.deployment.contracts
  const { reservations, catalog, tracker, keeper, inbox, stakes, release, held } = parts
  await catalog.apply(events)
  for (const { name, args } of events) {
    if (name === 'ModelRegistered') prepareWorkers({ ...components, ...parts }, args.modelId)
  }
  stakes.apply(events)
  held.apply(events)
  for (const event of events) {
    if (event.contract !== 'escrow' || !('payer' in event.args && 'worker' in event.args)) continue
    const { payer, worker, module } = event.args
    if (payer === account && module === settlement) reservations.refresh(worker)
  }
  parts.auditorPay.payments.onBlocks(events)
  await tracker.onBlocks(events, head)
  await inbox.onBlock()
  await parts.draws.onBlocks(events, head)
  await keeper.onBlock(head)
  await held.onBlock(head)
  await parts.prover.onBlocks(events)
  await parts.cases.onBlocks(events)
  await parts.demands.onBlocks(events, head)
  await parts.canaries.onBlocks(events, head)
  release.onBlock(head)
  parts.auditorPay.release.onBlock(head)
  await expire(components, parts)
}

/** Forgets what is over. */
async function expire(components: Components, parts: GatewayParts): Promise<void> {
  const { draws, budget, ledgers, receipts, evidence } = parts
  const nowSeconds = Math.floor(components.clock.now() / 1_000)
  await draws.expire(nowSeconds)
  await budget.keep()
  await ledgers.expire(nowSeconds)
  await receipts.expireWaiting(nowSeconds)
  await evidence.expire()
  await pruneReceipts(components, parts, nowSeconds)
}

/** Deletes receipts about which nothing changes any more, when their owners have had time to fetch them. */
async function pruneReceipts(
  { config, parameters }: Pick<Components, 'config' | 'parameters'>,
  { receipts, orders }: Pick<GatewayParts, 'receipts' | 'orders'>,
  nowSeconds: number,
): Promise<void> {
  const { window, grace, redrawTime, settleDelay } = parameters.batches
  const keepSeconds = window + grace + 2 * redrawTime + settleDelay + config.gateway.receiptSeconds
  await receipts.prune(
    ({ answer }) => answer.job.value.settleBy + keepSeconds < nowSeconds,
    (receiptHash) => [orders.delete(receiptHash)],
  )
}
