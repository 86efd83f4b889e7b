import { PassThrough, Readable } from 'node:stream'

import {
  cidSchema,
  decodeManifest,
  describeGuarantee,
  type Hex,
  manifestCid,
  maxManifestBytes,
  modelIdOfCid,
  OgError,
  signedAnswerToJson,
  signedToJson,
  verdictType,
} from '@opengradient/protocol'
import type { BlobStore } from '@opengradient/store'
import type { FastifyInstance } from 'fastify'
import type { Components } from '../components.ts'
import type { ReceiptEntry } from '../receipts/receipt-entry.ts'
import type { Dispatcher } from './dispatcher.ts'
import type { Names } from './names.ts'

/** Listeners of `/og/v1/events` at the same time. */
const maxListeners = 256
/** Uploads that are remembered until they are registered. */
const rememberedUploads = 4_096
/** Bytes that may wait for a slow listener before it is dropped. */
const maxListenerBytes = 1 << 20

/** The network's own routes below `/og/v1`. */
export function serveNetwork(
  app: FastifyInstance,
  components: Components,
  dispatcher: Dispatcher,
  names: Names,
  blobs: BlobStore,
): void {
  const { nodes, gossip, receiptIndex, models, clock, signal } = components

  app.get('/og/v1/nodes', async () => ({
    nodes: nodes.all().map((node) => {
      const announcement = gossip.announcement(node.account, 15_000)
      return {
        address: node.account,
        peerId: node.peerId,
        roles: node.roles,
        url: node.url,
        stake: node.stake.toString(),
        status: nodes.status(node.account, clock.now() / 1000),
        live: announcement !== undefined,
        load: announcement?.load ?? null,
        models: announcement?.offers.map(({ value }) => value.modelId) ?? [],
      }
    }),
  }))

  const summary = (model: ReturnType<Names['all']>[number]): object => {
    // One whose manifest no host gives must not hold up the list of the others.
    const manifest = models.knownManifest(model.modelId)
    return {
      name: model.name,
      version: model.version,
      modelId: model.modelId,
      cid: manifestCid(model.modelId),
      owner: model.owner,
      registeredAt: model.registeredAt,
      deprecated: model.deprecated,
      task: manifest?.task.kind ?? null,
      license: manifest?.license ?? null,
      price: manifest?.price ?? null,
      bytes: manifest?.files.reduce((sum, file) => sum + file.bytes, 0) ?? null,
      workers: dispatcher.candidates(model.modelId).map(({ node }) => node.account),
    }
  }
  app.get('/og/v1/models', async () => ({ models: names.all().map(summary) }))
  const showModel = async (name: string, version?: string): Promise<object> => {
    const model = names.resolve(name, version)
    const manifest = await models.manifest(model.modelId, signal)
    return {
      ...summary(model),
      versions: names.versions(name).map((each) => ({ version: each.version, modelId: each.modelId })),
      manifest,
    }
  }
  app.get<{ Params: { name: string } }>('/og/v1/models/:name', async ({ params }) => showModel(params.name))
  app.get<{ Params: { name: string; version: string } }>('/og/v1/models/:name/versions/:version', async ({ params }) =>
    showModel(params.name, params.version),
  )

  const modelOf = (entry: ReceiptEntry): object | null => {
    const modelId = entry.answer?.job.value.modelId
    const model = modelId === undefined ? undefined : names.byId(modelId)
    return model ? { name: model.name, version: model.version, modelId: model.modelId } : null
  }
  const brief = (entry: ReceiptEntry): object => {
    const standing = receiptIndex.standing(entry)
    const receipt = entry.answer?.receipt.value
    return {
      receiptHash: entry.receiptHash,
      state: standing.state,
      guarantee: describeGuarantee(standing),
      standing,
      model: modelOf(entry),
      worker: receipt?.worker ?? null,
      jobHash: receipt?.jobHash ?? null,
      price: receipt?.price.toString() ?? null,
      startedAt: receipt?.startedAt ?? null,
      finishedAt: receipt?.finishedAt ?? null,
    }
  }
  const whole = (entry: ReceiptEntry): object => {
    const settlement = receiptIndex.settlement(entry)
    const posted = entry.leaf && receiptIndex.batch(entry.leaf.batchId)
    return {
      ...brief(entry),
      answer: entry.answer ? signedAnswerToJson(entry.answer) : null,
      verdicts: [...entry.verdicts.values()].map((verdict) => signedToJson(verdictType, verdict)),
      settlement: settlement
        ? {
            batch: settlement.batch,
            root: settlement.root,
            index: settlement.proof.index,
            proof: settlement.proof.proof,
            leaf: { ...settlement.proof, price: settlement.proof.price.toString(), proof: undefined },
            transaction: settlement.transaction,
            claimTransaction: posted?.claimTransaction ?? null,
          }
        : null,
      challenge: entry.challenge
        ? {
            ...entry.challenge,
            voidTransaction: entry.voidTransaction ?? null,
            resolveTransaction: entry.challenge.resolveTransaction ?? null,
          }
        : null,
    }
  }
  const hash = (text: string): Hex => {
    if (!/^0x[0-9a-f]{64}$/.test(text)) {
      throw new OgError('BAD_INPUT', 'A receipt or job is named by 0x and 64 lower-case hexadecimal digits.')
    }
    return text as Hex
  }
  app.get<{ Querystring: { limit?: string } }>('/og/v1/receipts', async ({ query }) => {
    const limit = Number(query.limit ?? 100)
    if (!Number.isInteger(limit) || limit < 1 || limit > 10_000)
      throw new OgError('BAD_INPUT', 'limit is a number from 1 to 10,000.')
    return { receipts: receiptIndex.list(limit).map(brief) }
  })
  app.get<{ Params: { hash: string } }>('/og/v1/receipts/:hash', async ({ params }) => {
    const entry = receiptIndex.get(hash(params.hash))
    if (entry === undefined) {
      throw new OgError('NOT_FOUND', `The receipt ${params.hash} is not known here.`, {
        next: ['A receipt from another gateway arrives by gossip within a second or two.'],
      })
    }
    return whole(entry)
  })
  app.get<{ Params: { hash: string } }>('/og/v1/jobs/:hash', async ({ params }) => {
    const found = receiptIndex.byJob(hash(params.hash))
    const first = found[0]?.answer
    if (first === undefined) throw new OgError('NOT_FOUND', `The job ${params.hash} is not known here.`)
    return { jobHash: params.hash, job: signedAnswerToJson(first).job, receipts: found.map(brief) }
  })

  serveBlobs(app, blobs, names, components)
  serveEvents(app, components, brief)
}

/** Files by content id, for those who are not on libp2p: with ranges, and uploads by whoever publishes a model. */
function serveBlobs(app: FastifyInstance, blobs: BlobStore, names: Names, components: Components): void {
  const { models, signal } = components
  /** Files that arrived under their right names, the newest: nobody's mistake deletes them. */
  const uploaded = new Set<string>()
  const keepUploaded = (cid: string): void => {
    uploaded.add(cid)
    const oldest = uploaded.size > rememberedUploads ? uploaded.values().next().value : undefined
    if (oldest !== undefined) uploaded.delete(oldest)
  }
  const isPinned = async (cid: string): Promise<boolean> => {
    for await (const blob of blobs.list()) if (blob.cid === cid) return blob.pinned
    return false
  }
  const parse = (cid: string): string => {
    if (!cidSchema.safeParse(cid).success) throw new OgError('BAD_INPUT', 'Not a CIDv1 in base32.')
    return cid
  }

  app.get<{ Params: { cid: string } }>('/og/v1/blobs/:cid', async ({ method, params, headers }, reply) => {
    const cid = parse(params.cid)
    reply
      .header('etag', `"${cid}"`)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('accept-ranges', 'bytes')
    if (headers['if-none-match'] === `"${cid}"`) return reply.code(304).send()
    if (cid.startsWith('bafyrei')) {
      const modelId = modelIdOfCid(cid)
      if (!(await blobs.hasBlock(cid)) && names.byId(modelId)) await models.manifest(modelId, signal)
      return reply.type('application/vnd.ipld.dag-cbor').send(Buffer.from(await blobs.getBlock(cid)))
    }
    const size = await blobs.size(cid)
    const range = parseRange(headers.range, size)
    reply.type('application/octet-stream')
    if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${size}`).send()
    const { start, end } = range ?? { start: 0, end: size }
    if (range) reply.code(206).header('content-range', `bytes ${start}-${end - 1}/${size}`)
    reply.header('content-length', String(end - start))
    // Left alone, the server would read the whole blob to throw it away.
    return reply.send(Readable.from(method === 'HEAD' ? [] : blobs.read(cid, { start, end })))
  })

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // The body is a stream here: models are larger than memory should hold.
    scope.addContentTypeParser('*', (_, payload, done) => done(null, payload))
    scope.put<{ Params: { cid: string } }>(
      '/og/v1/blobs/:cid',
      { bodyLimit: components.config.gateway.blobBytes },
      async ({ params, body }, reply) => {
        const cid = parse(params.cid)
        const stream = body as Readable
        if (cid.startsWith('bafyrei')) {
          const bytes = await collect(stream, maxManifestBytes)
          decodeManifest(bytes)
          await blobs.putBlock(cid, bytes)
        } else {
          const stored = await blobs.put(upTo(stream, components.config.gateway.blobBytes), signal)
          if (stored === cid) keepUploaded(cid)
          else {
            // The bytes may be those of a file that is kept for good reason.
            if (!uploaded.has(stored) && !(await isPinned(stored))) await blobs.delete(stored)
            throw new OgError('BAD_ENCODING', `The bytes are ${stored} and not ${cid}.`, {
              next: ['Import the file with the profile unixfs-v1-2025.'],
            })
          }
        }
        return reply.code(201).send({ cid })
      },
    )
  })
}

/** Server-sent events: one `receipt` event after every change of a receipt, one `ping` now and then. */
function serveEvents(app: FastifyInstance, components: Components, brief: (entry: ReceiptEntry) => object): void {
  const { receiptIndex, signal, clock } = components
  const listeners = new Set<PassThrough>()
  const textOf = (event: string, data: object): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
  const send = (stream: PassThrough, text: string): void => {
    // A listener that does not keep up is dropped: it can ask for what it missed.
    if (!stream.write(text)) stream.destroy()
  }
  // Said once for all of them: unknownAccounts who listen must not cost a busy gateway its time.
  const unlisten = receiptIndex.onChange((receiptHash) => {
    const entry = listeners.size > 0 ? receiptIndex.get(receiptHash) : undefined
    if (entry === undefined) return
    const text = textOf('receipt', brief(entry))
    for (const stream of listeners) send(stream, text)
  })
  signal.addEventListener('abort', unlisten, { once: true })
  app.get('/og/v1/events', async (_, reply) => {
    if (listeners.size >= maxListeners) throw new OgError('OVERLOADED', 'Too many listeners.', { retryAfterMs: 5_000 })
    const stream = new PassThrough({ highWaterMark: maxListenerBytes })
    listeners.add(stream)
    const closed = new AbortController()
    const end = (): void => {
      if (closed.signal.aborted) return
      closed.abort()
      signal.removeEventListener('abort', end)
      listeners.delete(stream)
      stream.destroy()
    }
    stream.on('close', end)
    reply.raw.on('close', end)
    signal.addEventListener('abort', end, { once: true })
    const ping = async (): Promise<void> => {
      while (!closed.signal.aborted) {
        send(stream, textOf('ping', { at: clock.now() }))
        await clock.sleep(15_000, closed.signal).catch(() => undefined)
      }
    }
    ping().catch(() => undefined)
    return reply.type('text/event-stream').header('cache-control', 'no-cache').send(stream)
  })
}

function parseRange(
  text: string | undefined,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const match = /^bytes=([0-9]*)-([0-9]*)$/.exec(text ?? '')
  if (match === null || (match[1] === '' && match[2] === '')) return undefined
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1])
  const end = match[1] === '' || match[2] === '' ? size : Math.min(size, Number(match[2]) + 1)
  // Backwards is no range at all, and ignored as any other nonsense (RFC 9110 §14.1.1).
  if (match[1] !== '' && match[2] !== '' && Number(match[2]) < start) return undefined
  return start >= end ? 'unsatisfiable' : { start, end }
}

/** Ends an upload at its limit, whatever length it was announced with. */
async function* upTo(stream: Readable, maxBytes: number): AsyncIterable<Uint8Array> {
  let length = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    length += part.length
    if (length > maxBytes) throw new OgError('TOO_LARGE', `This gateway keeps at most ${maxBytes} bytes of files.`)
    yield part
  }
}

async function collect(stream: Readable, maxBytes: number): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    length += part.length
    if (length > maxBytes) throw new OgError('TOO_LARGE', `A manifest has at most ${maxBytes} bytes.`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}
