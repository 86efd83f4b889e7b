import { Readable } from 'node:stream'

import { routes } from '@opengradient/api'
import { BoundedSet } from '@opengradient/async'
import { decodeManifest, type Hex, maxManifestBytes, modelIdOfCid, OgError } from '@opengradient/protocol'
import type { BlobStore } from '@opengradient/store'
import type { FastifyInstance } from 'fastify'

import type { Components } from '../../components.ts'
import { type RouteHandler, serveRoute } from '../../http/serve-route.ts'
import { boundedStream } from './bounded-stream.ts'
import { parseByteRange } from './byte-range.ts'
import { leastRate } from './least-rate.ts'
import { RequestAdmission } from './request-admission.ts'

export interface BlobRouteComponents extends Pick<Components, 'models' | 'clock' | 'signal'> {
  readonly config: { readonly gateway: Pick<Components['config']['gateway'], 'blobBytes'> }
  readonly blobs: BlobStore
  /** Registered models. */
  readonly catalog: { byId(modelId: Hex): object | undefined }
}

/** Uploads at the same time. They take no place of an inference. */
const maxUploads = 64
/** Uploads that are remembered until their model is registered. */
const maxRememberedUploads = 4_096

/** Prefix of the ids of manifests: CIDv1, dag-cbor, sha2-256. */
const manifestPrefix = 'bafyrei'

/** Serves files and manifests by content id, for clients without libp2p: downloads with ranges, and uploads. */
export function serveBlobRoutes(app: FastifyInstance, components: BlobRouteComponents): void {
  serveRoute(app, routes.getBlob, downloadHandler(components))
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // Bodies stay streams: a model may be larger than memory.
    scope.addContentTypeParser('*', (_, payload, done) => done(null, payload))
    serveRoute(scope, routes.putBlob, uploadHandler(components), { bodyLimit: components.config.gateway.blobBytes })
  })
}

function downloadHandler({ blobs, models, catalog, signal }: BlobRouteComponents): RouteHandler<typeof routes.getBlob> {
  return async ({ params: { cid }, headers: input }, { request }) => {
    const etag = `"${cid}"`
    const headers = { etag, 'cache-control': 'public, max-age=31536000, immutable', 'accept-ranges': 'bytes' }
    if (input['if-none-match'] === etag) return { status: 304, body: undefined, headers }
    if (cid.startsWith(manifestPrefix)) {
      const modelId = modelIdOfCid(cid)
      if (!(await blobs.hasBlock(cid)) && catalog.byId(modelId)) await models.manifest(modelId, signal)
      const type = { 'content-type': 'application/vnd.ipld.dag-cbor' }
      return { status: 200, body: await blobs.getBlock(cid), headers: { ...headers, ...type } }
    }
    const size = await blobs.size(cid)
    const type = { 'content-type': 'application/octet-stream' }
    const range = parseByteRange(input.range, size)
    if (range === 'unsatisfiable') {
      return { status: 416, body: undefined, headers: { ...headers, ...type, 'content-range': `bytes */${size}` } }
    }
    const { start, end } = range ?? { start: 0, end: size }
    // For HEAD the server would read the whole content and discard it.
    const body = Readable.from(request.method === 'HEAD' ? [] : blobs.read(cid, { start, end }))
    const length = { 'content-length': String(end - start) }
    if (range === undefined) return { status: 200, body, headers: { ...headers, ...type, ...length } }
    const contentRange = { 'content-range': `bytes ${start}-${end - 1}/${size}` }
    return { status: 206, body, headers: { ...headers, ...type, ...length, ...contentRange } }
  }
}

function uploadHandler({ blobs, config, clock, signal }: BlobRouteComponents): RouteHandler<typeof routes.putBlob> {
  const { blobBytes } = config.gateway
  /** Ids of files that were uploaded under these ids: a mistaken upload of the same bytes must not delete them. */
  const uploaded = new BoundedSet<string>({ maxEntries: maxRememberedUploads })
  const isPinned = async (cid: string): Promise<boolean> => {
    for await (const blob of blobs.list()) if (blob.cid === cid) return blob.pinned
    return false
  }
  const storeFile = async (cid: string, body: Readable): Promise<void> => {
    const tooLarge = (): OgError =>
      new OgError('TOO_LARGE', `This gateway stores at most ${blobBytes} bytes of files.`, {
        details: { limit: blobBytes },
      })
    const stored = await blobs.put(boundedStream(body, blobBytes, tooLarge), signal)
    if (stored === cid) {
      uploaded.add(cid)
      return
    }
    if (!uploaded.has(stored) && !(await isPinned(stored))) await blobs.delete(stored)
    throw new OgError('BAD_ENCODING', `The id of the bytes is ${stored} and not ${cid}.`, {
      next: ['Import the file with the profile unixfs-v1-2025.'],
    })
  }
  const store = async (cid: string, body: Readable): Promise<void> => {
    // An upload has its place for as long as it arrives: one that stands still must not keep it.
    const arriving = Readable.from(leastRate(body, clock, signal))
    if (!cid.startsWith(manifestPrefix)) return storeFile(cid, arriving)
    const bytes = await readManifest(arriving)
    decodeManifest(bytes)
    await blobs.putBlock(cid, bytes)
  }
  const uploads = new RequestAdmission(maxUploads)
  return async ({ params: { cid } }, { request }) => {
    await uploads.run(request.ip, () => store(cid, request.body as Readable))
    return { status: 201, body: { cid } }
  }
}

async function readManifest(body: Readable): Promise<Uint8Array> {
  const tooLarge = (): OgError =>
    new OgError('TOO_LARGE', `A manifest has at most ${maxManifestBytes} bytes.`, {
      details: { limit: maxManifestBytes },
    })
  const parts: Uint8Array[] = []
  for await (const part of boundedStream(body, maxManifestBytes, tooLarge)) parts.push(part)
  return Buffer.concat(parts)
}
