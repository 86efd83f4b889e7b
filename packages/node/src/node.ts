import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { type ChainEvent, createReader, createSender, follow, type Sender } from '@opengradient/chain'
import { asReplayer, createEngine } from '@opengradient/engine'
import { createBlobClient, createPeerNode, createSyncer, type PeerNode, serveBlobs, serveSync } from '@opengradient/p2p'
import {
  type Address,
  type Clock,
  createHasher,
  createSigner,
  decodeRecord,
  type Executor,
  encodeRecord,
  fromHex,
  isOgError,
  type Logger,
  limits,
  OgError,
  systemClock,
  systemRandom,
  toOgError,
} from '@opengradient/protocol'
import { lockFolder, openDiskBlobs, openDiskRecords, openLog, openOutbox, prefixed } from '@opengradient/store'
import { type AuditMethod, replayMethod } from '@opengradient/verifier'

import { type Auditor, createAuditor } from './auditor/auditor.ts'
import type { Components, Role } from './components.ts'
import { type NodeConfigInput, nodeConfigSchema } from './config.ts'
import { createGateway } from './gateway/gateway.ts'
import { createHttpServer } from './http/server.ts'
import { createLogger } from './logging.ts'
import { createPrometheus } from './prometheus.ts'
import { createReceiptGossip } from './receipts/receipt-gossip.ts'
import { createReceiptIndex } from './receipts/receipt-index.ts'
import { registerNode } from './registration.ts'
import { createModelStore, type LocalModel } from './registry/model-store.ts'
import { createNodeRegistryCache } from './registry/node-registry-cache.ts'
import { deliverWithBacklog } from './role-event-queue.ts'
import { createChallengeResolver } from './watchtower/challenge-resolver.ts'
import { watchDuplicates } from './watchtower/duplicate-receipts.ts'
import { createWorker } from './worker/worker.ts'

/** A node that answers. */
export interface RunningNode {
  readonly account: Address
  readonly peerId: string
  /** Base URL of its HTTP server. */
  readonly url: string
  /** Multiaddrs that other nodes can dial. */
  addresses(): string[]
  /** Resolves when every port is free and everything is written. Twice is fine. */
  stop(): Promise<void>
}

export interface NodeOptions {
  /** Stands between the roles and the engine; who tests a network puts faults here. */
  readonly wrapExecutor?: (executor: Executor<LocalModel>) => Executor<LocalModel>
  /** Stands between the auditor and its way of checking. */
  readonly wrapMethod?: (method: AuditMethod) => AuditMethod
  readonly logger?: Logger
  /** The system's when absent. */
  readonly clock?: Clock
}

/** Entries that the gossip logs keep for peers that catch up. */
const logEntries = 100_000

/**
 * Starts a node: opens its state, joins its peers, registers itself, starts its roles and follows the chain.
 * @throws BAD_INPUT for a wrong configuration, STATE_IN_USE, UNAVAILABLE for a taken port, CHAIN, REVERTED
 */
export async function startNode(input: NodeConfigInput, options: NodeOptions = {}): Promise<RunningNode> {
  const parsed = nodeConfigSchema.safeParse(input)
  if (!parsed.success)
    throw new OgError(
      'BAD_INPUT',
      `Wrong node configuration: ${parsed.error.issues[0]?.path.join('.')} ${parsed.error.issues[0]?.message}`,
    )
  const config = parsed.data
  const stopping = new AbortController()
  const { signal } = stopping
  // What was opened is closed in reverse, also when starting fails half-way.
  const closers: (() => Promise<unknown> | unknown)[] = []
  let stopped: Promise<void> | undefined
  const stop = (): Promise<void> => {
    stopped ??= (async () => {
      stopping.abort(new OgError('ABORTED', 'The node is stopping.'))
      for (const close of closers.reverse()) await Promise.resolve(close()).catch(() => undefined)
    })()
    return stopped
  }
  try {
    return await start(config)
  } catch (error) {
    await stop()
    throw error
  }

  async function start(config: ReturnType<typeof nodeConfigSchema.parse>): Promise<RunningNode> {
    const { rpcUrl, deployment, stateDir } = config
    const clock = options.clock ?? systemClock
    const random = systemRandom
    const signer = createSigner(config.accountKey)
    const logger = options.logger ?? createLogger(config.logLevel, { account: signer.address })
    const metrics = createPrometheus()
    const hasher = createHasher({ chainId: deployment.chainId, verifyingContract: deployment.contracts.settlement })

    await mkdir(stateDir, { recursive: true })
    const lock = await lockFolder(stateDir)
    closers.push(() => lock.release())
    const records = await openDiskRecords({ path: path.join(stateDir, 'records') })
    closers.push(() => records.close())
    const blobs = await openDiskBlobs({
      path: path.join(stateDir, 'blobs'),
      maxBytes: config.gateway.blobBytes,
      logger,
    })
    closers.push(() => blobs.close())
    const logs = {
      receipts: await openLog({ records, name: 'receipts', maxEntries: logEntries }),
      verdicts: await openLog({ records, name: 'verdicts', maxEntries: logEntries }),
    }
    const outbox = await openOutbox({ records, clock, random, logger })
    closers.push(() => outbox.close())

    const reader = createReader({ rpcUrls: [rpcUrl], deployment })
    const account = createSender({ rpcUrl, chainId: deployment.chainId, privateKey: config.accountKey })
    // A node that stops waits for no block: whatever was to be sent is in the outbox.
    const sender: Sender = { ...account, execute: (call, more) => account.execute(call, { signal, ...more }) }
    const nodes = createNodeRegistryCache(reader, clock)
    const [challengeWindowSeconds, epochSeconds] = await Promise.all([
      reader.challengeWindowSeconds(),
      reader.epochSeconds(),
    ])
    const receiptIndex = createReceiptIndex({ reader, challengeWindowSeconds })

    const ports = await readPorts(stateDir)
    const listenOn = async (listen: readonly string[]): Promise<PeerNode> => {
      const made = await createPeerNode({
        privateKey: fromHex(config.peerKey),
        listen,
        bootstrap: config.bootstrap,
        logger,
        metrics,
      })
      try {
        await made.start()
        return made
      } catch (error) {
        await made.stop()
        throw error
      }
    }
    const again = config.listen.map((address) => address.replace(/\/tcp\/0$/, `/tcp/${ports.p2p ?? 0}`))
    const host = await listenOn(again).catch((error: unknown) => {
      // The port of the last run may have been taken meanwhile.
      if (ports.p2p === undefined || !isOgError(error) || error.code !== 'UNAVAILABLE') throw error
      return listenOn(config.listen)
    })
    closers.push(() => host.stop())

    let isReady = false
    const http = createHttpServer({
      metrics,
      exposition: () => metrics.exposition(),
      isReady: () => isReady,
      readyModels: () => models.list().map(({ modelId }) => modelId),
    })
    closers.push(() => http.close())

    const roles: Role[] = []
    let auditor: Auditor | undefined
    const gossip = createReceiptGossip({
      host,
      hasher,
      receiptIndex,
      nodes,
      logs,
      now: () => clock.now(),
      pause: (ms) => clock.sleep(ms, signal).catch(() => undefined),
      onAnswer: (receiptHash) => auditor?.onAnswer(receiptHash),
    })
    const blobClient = createBlobClient(host, {
      providers: () => host.peers(),
      onBadPeer: (peerId, reason) => logger.warn({ peerId, reason }, 'gave up a provider of blobs'),
      logger,
      metrics,
    })
    await serveBlobs(host, blobs, { logger, metrics })
    const models = createModelStore({
      blobs,
      fetchBlocks: (cids, stop) => blobClient.fetchBlocks(cids, stop),
      directory: path.join(stateDir, 'models'),
      maxBytes: config.worker.prefetchBytes,
      logger,
      clock,
      isRegistered: async (modelId) => (await reader.model(modelId)) !== undefined,
      signal,
    })
    const challengeResolver = createChallengeResolver({ reader, sender, receiptIndex, account: signer.address, logger })
    const components = (url: string): Components => ({
      config,
      signer,
      hasher,
      host,
      records,
      outbox,
      reader,
      sender,
      nodes,
      receiptIndex,
      gossip,
      models,
      challengeResolver,
      clock,
      random,
      logger,
      metrics,
      url,
      signal,
    })

    const parts = components('')
    if (config.roles.includes('worker') || config.roles.includes('auditor')) {
      const engine = createEngine({
        processes: config.engine.processes,
        queue: config.engine.queue,
        timeoutMs: config.engine.jobTimeoutMs,
        memoryBytes: config.engine.memoryBytes,
        sessionBytes: config.engine.sessionBytes,
        outputBytes: config.engine.outputBytes,
        logger,
        metrics,
      })
      closers.push(() => engine.stop())
      await engine.start()
      const executor = options.wrapExecutor?.(engine) ?? engine
      if (config.roles.includes('worker')) roles.push(createWorker(parts, executor))
      if (config.roles.includes('auditor')) {
        const replayer = asReplayer(engine, ({ manifest }, stop) => models.ensureManifest(manifest, stop))
        const method = replayMethod(replayer)
        auditor = createAuditor(parts, options.wrapMethod?.(method) ?? method, epochSeconds)
        roles.push(auditor)
      }
    }
    if (config.roles.includes('gateway')) roles.push(createGateway(parts, http.app, blobs, () => isReady))
    if (config.roles.includes('gateway') || config.roles.includes('auditor')) closers.push(watchDuplicates(parts))

    const url = await http.listen(config.http.host, config.http.port || ports.http || 0).catch((error: unknown) => {
      // The port of the last run may have been taken meanwhile.
      if (config.http.port !== 0 || ports.http === undefined) throw error
      return http.listen(config.http.host, 0)
    })
    await writePorts(stateDir, { http: Number(new URL(url).port), p2p: portOf(host.addresses()[0]) })
    await registerNode({ config, reader, sender, host, url, logger })
    await nodes.load()
    await gossip.start()
    for (const role of roles) {
      await role.start()
      closers.push(() => role.stop())
    }
    await serveSync(host, {
      read: async (topic, after, limit, maxBytes) => {
        const { entries, cursor, more } = await logs[topic].read(after, limit, maxBytes)
        return { entries: entries.map(({ bytes }) => bytes), cursor, more }
      },
    })
    const cursors = prefixed(records, 'cursor/')
    const syncer = createSyncer(host, {
      cursors: {
        async get(peerId, topic) {
          const bytes = await cursors.get(`${peerId}/${topic}`)
          return bytes === undefined ? 0 : (decodeRecord(bytes, 64) as number)
        },
        set: (peerId, topic, cursor) =>
          cursors.batch([{ type: 'put', key: `${peerId}/${topic}`, value: encodeRecord(cursor) }]),
      },
      handle: (topic, payload) => gossip.take(topic, payload),
      intervalMs: 5_000,
      logger,
      metrics,
    })
    closers.push(() => syncer.stop())

    const { number: headAtStart } = await reader.head()
    const handing = roles.map((role) => deliverWithBacklog(role, logger))
    const onBlocks = async (
      events: readonly ChainEvent[],
      next: { fromBlock: number; timestamp: number },
    ): Promise<void> => {
      const { timestamp } = next
      await nodes.apply(events)
      receiptIndex.apply(events, timestamp, next.fromBlock > headAtStart)
      for (const hand of handing) await hand(events, timestamp)
      await challengeResolver.onBlock()
    }
    const following = follow(
      { rpcUrl, deployment, fromBlock: deployment.fromBlock, handle: onBlocks, pollMs: config.chainPollMs, logger },
      signal,
    )
    const announcing = announce()
    closers.push(() => Promise.allSettled([following, announcing]))
    isReady = true
    return { account: signer.address, peerId: host.peerId, url, addresses: () => host.addresses(), stop }

    /** Says what this node offers, now and then and soon after it changed. */
    async function announce(): Promise<void> {
      let turn = 0
      while (!signal.aborted) {
        const said = await Promise.all(roles.map(async (role) => role.announce?.()))
        const load = said.find((part) => part !== undefined)?.load ?? { jobs: 0, capacity: 0 }
        const all = said.flatMap((part) => part?.offers ?? [])
        // More than fit are said in turns.
        const start =
          all.length > limits.offersPerAnnouncement ? (turn++ * limits.offersPerAnnouncement) % all.length : 0
        const offers = [...all, ...all.slice(0, start)].slice(start).slice(0, limits.offersPerAnnouncement)
        await gossip
          .publishAnnouncement({ account: signer.address, url, sequence: clock.now(), load, offers })
          .catch((error: unknown) =>
            logger.debug({ error: toOgError(error).shortMessage }, 'could not announce itself'),
          )
        await clock.sleep(config.announceMs, signal).catch(() => undefined)
      }
    }
  }
}

interface Ports {
  readonly http?: number | undefined
  readonly p2p?: number | undefined
}

/** A restarted node comes back where it was, so that peers and registry need not learn new addresses. */
async function readPorts(stateDir: string): Promise<Ports> {
  try {
    return JSON.parse(await readFile(path.join(stateDir, 'ports.json'), 'utf8')) as Ports
  } catch {
    return {}
  }
}

async function writePorts(stateDir: string, ports: Ports): Promise<void> {
  await writeFile(path.join(stateDir, 'ports.json'), JSON.stringify(ports))
}

function portOf(address: string | undefined): number | undefined {
  const match = /\/tcp\/([0-9]+)/.exec(address ?? '')
  return match ? Number(match[1]) : undefined
}
