import { request } from 'node:http'
import { statusOf } from '@opengradient/api'
import {
  type Clock,
  encodeManifest,
  type Manifest,
  manifestCid,
  modelIdOf,
  silentMetrics,
  systemClock,
} from '@opengradient/protocol'
import { type BlobStore, cidOfContent, memoryBlobs } from '@opengradient/store'
import { fixtureManifest } from '@opengradient/verifier/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createHttpServer, type HttpServer } from '../../http/server.ts'
import { type BlobRouteComponents, serveBlobRoutes } from './serve-blob-routes.ts'

const file = Uint8Array.from({ length: 600 }, (_, i) => i % 251)
const other = new Uint8Array(600)

let server: HttpServer
let url: string
let blobs: BlobStore
let cid: string
/** Whether the clock advances, by the sleeps of the gateway. */
let doesTimePass: boolean
let nowMs: number
const clock: Clock = {
  now: () => nowMs,
  sleep: (ms, signal) => {
    if (doesTimePass) nowMs += ms
    return systemClock.sleep(5, signal)
  },
}

beforeEach(async () => {
  nowMs = 0
  doesTimePass = false
  blobs = memoryBlobs()
  cid = await cidOfContent([file])
  const exposition = async () => ({ type: 'text/plain', text: '' })
  const health = {
    isStarted: () => true,
    problem: async () => undefined,
    readyModels: () => [],
    refusedModels: () => [],
    origins: 'all' as const,
  }
  server = createHttpServer({ metrics: silentMetrics, exposition, ...health })
  serveBlobRoutes(server.app, {
    ...{ blobs, config: { gateway: { blobBytes: 1_000 } }, signal: new AbortController().signal },
    ...{ clock, models: {}, catalog: { byId: () => undefined } },
  } as unknown as BlobRouteComponents)
  url = await server.listen('127.0.0.1', 0)
})
afterEach(() => server.close())

/** Uploads bytes under an id, with a declared length or in chunks. @returns the status, and the code of an error */
async function upload(
  id: string,
  bytes: Uint8Array<ArrayBuffer>,
  isChunked = false,
): Promise<[number, string | undefined]> {
  const body = isChunked ? new Blob([bytes]).stream() : bytes
  const init = { method: 'PUT', body, duplex: 'half', headers: { 'content-type': 'application/octet-stream' } }
  const response = await fetch(`${url}/og/v1/blobs/${id}`, init as RequestInit)
  const { opengradient } = (await response.json()) as { opengradient?: { code: string } }
  return [response.status, opengradient?.code]
}

const manifestBytes = (manifest: Manifest) => new Uint8Array(encodeManifest(manifest))
const count = async (): Promise<number> => (await blobs.stat()).count

describe('an upload', () => {
  it('is served whole and in ranges', async () => {
    expect(await upload(cid, file)).toEqual([201, undefined])
    const whole = await fetch(`${url}/og/v1/blobs/${cid}`)
    expect(new Uint8Array(await whole.arrayBuffer())).toEqual(file)
    const part = await fetch(`${url}/og/v1/blobs/${cid}`, { headers: { range: 'bytes=10-19' } })
    expect(part.status).toBe(206)
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(file.subarray(10, 20))
  })

  it.each([true, false])('above the limit is rejected with TOO_LARGE and not kept (chunked: %s)', async (isChunked) => {
    const large = new Uint8Array(1_001)
    expect(await upload(await cidOfContent([large]), large, isChunked)).toEqual([413, 'TOO_LARGE'])
    expect(await count()).toBe(0)
  })

  it('that stands still is given up with TIMEOUT and not kept', async () => {
    doesTimePass = true
    const headers = { 'content-type': 'application/octet-stream', 'content-length': file.length }
    const slow = request(`${url}/og/v1/blobs/${cid}`, { method: 'PUT', headers })
    const status = new Promise((resolve) => slow.once('response', ({ statusCode }) => resolve(statusCode)))
    await new Promise((resolve) => slow.write(file.subarray(0, 100), resolve))
    expect(await status).toBe(statusOf('TIMEOUT'))
    slow.destroy()
    expect(await count()).toBe(0)
  })

  it('under the id of other bytes is rejected with BAD_ENCODING and not kept', async () => {
    expect(await upload(cid, other)).toEqual([400, 'BAD_ENCODING'])
    expect(await count()).toBe(0)
  })

  it('under another id deletes no file that was uploaded before, and none that is pinned', async () => {
    await upload(cid, file)
    await blobs.pin(await blobs.put(other))
    const unknown = await cidOfContent([new Uint8Array(1)])
    expect(await upload(unknown, file)).toEqual([400, 'BAD_ENCODING'])
    expect(await upload(unknown, other)).toEqual([400, 'BAD_ENCODING'])
    expect(await count()).toBe(2)
  })

  it('of a manifest is accepted in its canonical form alone', async () => {
    const id = manifestCid(modelIdOf(fixtureManifest))
    expect(await upload(id, file)).toEqual([400, 'BAD_ENCODING'])
    expect(await upload(id, manifestBytes({ ...fixtureManifest, version: '9' }))).toEqual([400, 'BAD_ENCODING'])
    expect(await count()).toBe(0)
    expect(await upload(id, manifestBytes(fixtureManifest))).toEqual([201, undefined])
  })
})
