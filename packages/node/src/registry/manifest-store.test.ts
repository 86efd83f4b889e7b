import { affineModel, manifestOf } from '@opengradient/engine/testing'
import { encodeManifest, type Hex, manifestMemory, modelIdOf } from '@opengradient/protocol'
import { memoryBlobs } from '@opengradient/store'
import { expect, it } from 'vitest'

import { ManualClock } from '../testing/gossip.fixture.ts'
import { ManifestStore } from './manifest-store.ts'

const never = new AbortController().signal

it('keeps the manifests that were used last, up to 32 MiB of memory, and reads others again', async () => {
  const config = { list: Array.from({ length: 4_000 }, () => ({})) }
  const base = manifestOf(new Map([['model.onnx', affineModel(2)]]), { name: 'test/model' })
  const manifests = Array.from({ length: 80 }, (_, i) => ({
    ...{ ...base, name: `test/model${i}`, task: { ...base.task, config } },
  }))
  const blobs = memoryBlobs()
  for (const manifest of manifests) await blobs.putRecord(encodeManifest(manifest))
  const store = new ManifestStore({
    ...{ blobs, clock: new ManualClock(), signal: never, isRegistered: async () => true },
    fetchBlocks: async function* () {},
  })
  const ids = manifests.map(modelIdOf) as Hex[]
  const [first] = ids as [Hex]
  for (const id of ids) {
    await store.get(id, never)
    store.known(first)
  }
  const kept = ids.filter((id) => store.known(id) !== undefined)
  const memory = manifests
    .filter((each) => kept.includes(modelIdOf(each)))
    .reduce((sum, m) => sum + manifestMemory(m), 0)
  expect(memory).toBeLessThanOrEqual(32 * 1024 * 1024)
  expect(memory).toBeGreaterThan(31 * 1024 * 1024)
  expect(kept).toContain(first)
  expect(kept).toContain(ids.at(-1))
  const [lost] = ids.filter((id) => !kept.includes(id)) as [Hex]
  expect(await store.get(lost, never)).toMatchObject({ name: manifests[ids.indexOf(lost)]?.name })
})
