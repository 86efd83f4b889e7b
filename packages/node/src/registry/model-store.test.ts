import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { affineModel, manifestOf } from '@opengradient/engine/testing'
import {
  encodeManifest,
  type Hex,
  type Manifest,
  manifestCid,
  modelIdOf,
  OgError,
  silentLogger,
  systemClock,
} from '@opengradient/protocol'
import { type BlobStore, memoryBlobs, openDiskBlobs } from '@opengradient/store'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { ModelStore, type ModelStoreInit } from './model-store.ts'

const graphs = [2, 3, 4].map((factor) => affineModel(factor))
const manifests = graphs.map((graph, i) => manifestOf(new Map([['model.onnx', graph]]), { name: `test/model${i}` }))
const [size = 0] = graphs.map(({ length }) => length)
const never = new AbortController().signal

let folder: string
let peer: BlobStore
let blobs: BlobStore
let stopping: AbortController
let fetched: string[]

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'og-models-'))
  stopping = new AbortController()
  fetched = []
  blobs = await openDiskBlobs({ path: path.join(folder, 'blobs') })
  peer = memoryBlobs()
  for (const graph of graphs) await peer.put(graph)
  for (const manifest of manifests) await peer.putRecord(encodeManifest(manifest))
})
afterEach(async () => {
  stopping.abort()
  await blobs.close()
  await rm(folder, { recursive: true, force: true })
})

/** A store that prefetches files, in a network where a peer has all of them. */
function createStore(
  limits: Pick<ModelStoreInit, 'maxBytes' | 'maxPrefetchedBytes' | 'tryOut'>,
  registered: (modelId: Hex) => number = () => size,
): ModelStore {
  return new ModelStore({
    ...{ blobs, folder: path.join(folder, 'models'), prefetch: 'files', logger: silentLogger, clock: systemClock },
    ...limits,
    registry: {
      registeredBytes: async (modelId) => registered(modelId),
      models: async () => new Map(manifests.map(modelIdOf).map((modelId) => [modelId, registered(modelId)])),
    },
    fetchBlocks: async function* (cids) {
      fetched.push(...cids)
      for (const cid of cids) if (await peer.hasBlock(cid)) yield { cid, bytes: await peer.getBlock(cid) }
    },
    signal: stopping.signal,
  })
}

const idOf = (manifest: Manifest | undefined): Hex => modelIdOf(manifest as Manifest)
const has = (manifest: Manifest): Promise<boolean> => blobs.has((manifest.files[0] as Manifest['files'][0]).cid)
const stored = async (): Promise<number> => (await Promise.all(manifests.map(has))).filter(Boolean).length

it('prefetches registered models up to its limit, and others when they are needed', async () => {
  const store = createStore({ maxBytes: size, maxPrefetchedBytes: 2 * size })
  await store.start()
  await expect.poll(stored).toBe(2)
  const left = manifests[(await Promise.all(manifests.map(has))).indexOf(false)]
  await store.manifest(idOf(left), never)
  expect(await stored()).toBe(2)
  expect(await store.ensure(idOf(left), never)).toMatchObject({ modelId: idOf(left) })
  expect(await stored()).toBe(3)
})

it('fetches no manifest of a model that it would not prefetch', async () => {
  const store = createStore({ maxBytes: size, maxPrefetchedBytes: 2 * size }, (modelId) =>
    modelId === idOf(manifests[0]) ? size + 1 : size,
  )
  await store.start()
  await expect.poll(stored).toBe(2)
  expect(fetched).not.toContain(manifestCid(idOf(manifests[0])))
})

it('rejects a model that was registered with fewer bytes than its files have with BAD_MODEL', async () => {
  const store = createStore({ maxBytes: size, maxPrefetchedBytes: 10 * size }, () => size - 1)
  await store.start()
  await expect(store.ensure(idOf(manifests[0]), never)).rejects.toMatchObject({ code: 'BAD_MODEL' })
  expect(await stored()).toBe(0)
})

it('rejects a model whose files have other tensors than its manifest states with BAD_MODEL', async () => {
  const [manifest] = manifests as [Manifest]
  const misdeclared = { ...manifest, outputs: manifest.outputs.map((output) => ({ ...output, name: 'other' })) }
  await peer.putRecord(encodeManifest(misdeclared))
  const store = createStore({ maxBytes: size, maxPrefetchedBytes: 0 })
  await expect(store.ensure(modelIdOf(misdeclared), never)).rejects.toMatchObject({ code: 'BAD_MODEL' })
  expect(store.list()).toEqual([])
})

it('has no model ready whose trial is rejected', async () => {
  const rejected = idOf(manifests[0])
  const tryOut = async ({ modelId }: { modelId: Hex }): Promise<void> => {
    if (modelId === rejected) throw new OgError('BAD_MODEL', 'Two runs differ.')
  }
  const store = createStore({ maxBytes: size, maxPrefetchedBytes: 0, tryOut })
  await expect(store.ensure(rejected, never)).rejects.toMatchObject({ code: 'BAD_MODEL' })
  const accepted = idOf(manifests[1])
  await store.ensure(accepted, never)
  expect(store.list().map(({ modelId }) => modelId)).toEqual([accepted])
  expect(store.refused()).toEqual([{ modelId: rejected, reason: 'Two runs differ.' }])
})

it('states why a model is refused until it is ready', async () => {
  let reason: string | undefined = 'The operator NoSuch does not exist.'
  const tryOut = async (): Promise<void> => {
    if (reason !== undefined) throw new OgError('BAD_MODEL', reason)
  }
  const store = createStore({ maxBytes: size, maxPrefetchedBytes: 0, tryOut })
  const modelId = idOf(manifests[0])
  await expect(store.ensure(modelId, never)).rejects.toMatchObject({ code: 'BAD_MODEL' })
  expect(store.refused()).toEqual([{ modelId, reason }])
  reason = undefined
  await store.ensure(modelId, never)
  expect(store.refused()).toEqual([])
})

it('downloads no model above its limit, and rejects it with TOO_LARGE', async () => {
  const store = createStore({ maxBytes: size - 1, maxPrefetchedBytes: 10 * size })
  await store.start()
  await expect(store.ensure(idOf(manifests[0]), never)).rejects.toMatchObject({ code: 'TOO_LARGE' })
  expect(await stored()).toBe(0)
})

it('reads one file of a model from a peer, once, and only within the size', async () => {
  const store = createStore({ maxBytes: size, maxPrefetchedBytes: 0 })
  const manifest = manifests[0] as Manifest
  const read = (name: string, maxBytes: number): Promise<Uint8Array> => store.file(manifest, name, maxBytes, never)
  await expect(read('model.onnx', size - 1)).rejects.toMatchObject({ code: 'TOO_LARGE' })
  await expect(read('tokenizer.json', size)).rejects.toMatchObject({ code: 'BAD_MODEL' })
  for (let i = 0; i < 2; i++) expect(new Uint8Array(await read('model.onnx', size))).toEqual(graphs[0])
  await expect(read('model.onnx', size - 1)).rejects.toMatchObject({ code: 'TOO_LARGE' })
  expect(fetched.filter((cid) => cid === manifest.files[0]?.cid).length).toBe(2)
})
