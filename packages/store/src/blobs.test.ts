import { createHash, randomFillSync } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { describe, expect, it } from 'vitest'

import type { BlobStore } from './blob-store.ts'
import { importFile, memoryBlobs, openDiskBlobs } from './blobs.ts'
import { fetchBlob } from './fetch-blob.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'
import { blobsCompliance } from './testing.ts'

const folder = temporaryFolder()
let count = 0

blobsCompliance('memory', async (options) => memoryBlobs(options))
blobsCompliance('disk', (options) => openDiskBlobs({ path: join(folder, String(count++)), ...options }))

const MiB = 1024 * 1024

function noise(length: number): Uint8Array {
  return randomFillSync(new Uint8Array(length))
}

async function digestOf(blobs: BlobStore, cid: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of blobs.read(cid)) hash.update(part)
  return hash.digest('hex')
}

describe('blobs on disk', () => {
  it('restores content, pins and order of use after a restart', async () => {
    const path = join(folder, 'again')
    const cids: string[] = []
    {
      await using blobs = await openDiskBlobs({ path, maxBytes: 3_000 })
      for (let count = 0; count < 3; count++) cids.push(await blobs.put(noise(1_000)))
      await blobs.pin(cids[1]!)
      await digestOf(blobs, cids[0]!)
    }
    await using blobs = await openDiskBlobs({ path, maxBytes: 3_000 })
    expect(await blobs.stat()).toEqual({ bytes: 3_000, count: 3, maxBytes: 3_000 })
    await blobs.put(noise(1))
    expect(await Promise.all(cids.map((cid) => blobs.has(cid)))).toEqual([true, true, false])
  })

  it('evicts content on opening when the bound was lowered', async () => {
    const path = join(folder, 'lowered')
    {
      await using blobs = await openDiskBlobs({ path })
      await blobs.put(noise(1_000))
      await blobs.pin(await blobs.put(noise(1_000)))
      await blobs.pin(await blobs.put(noise(1_000)))
    }
    await using blobs = await openDiskBlobs({ path, maxBytes: 1_500 })
    // Pinned content stays, even over the bound.
    expect(await blobs.stat()).toMatchObject({ bytes: 2_000, count: 2 })
    await expect(blobs.put(noise(1))).rejects.toMatchObject({ code: 'OVERLOADED' })
  })

  it('stores a file once, as a plain file', async () => {
    const path = join(folder, 'plain')
    await using blobs = await openDiskBlobs({ path })
    const content = noise(3 * MiB + 1)
    const source = join(folder, 'model.onnx')
    writeFileSync(source, content)
    const cid = await importFile(blobs, source)
    const local = await blobs.localPath(cid)
    expect(dirname(local)).toBe(join(path, 'files'))
    expect(Buffer.compare(readFileSync(local), content)).toBe(0)
    expect(['files', 'blocks', 'parts', 'tmp'].map((name) => readdirSync(join(path, name)).length)).toEqual([
      1, 0, 0, 0,
    ])
    await expect(importFile(blobs, join(folder, 'absent'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('drops damaged content with NOT_FOUND and accepts it again', async () => {
    const path = join(folder, 'damaged')
    const content = noise(3 * MiB)
    const source = memoryBlobs()
    let cid: string
    {
      await using blobs = await openDiskBlobs({ path })
      cid = await blobs.put(content)
    }
    await source.put(content)
    const honest = await digestOf(source, cid)
    const damage = (): void => {
      const damaged = new Uint8Array(content)
      damaged[2 * MiB]! ^= 1
      writeFileSync(join(path, 'files', cid), damaged)
    }
    const uses: ((blobs: BlobStore) => Promise<unknown>)[] = [
      (blobs) => digestOf(blobs, cid),
      (blobs) => blobs.localPath(cid),
      (blobs) => blobs.verifyDag(cid),
    ]
    for (const use of uses) {
      damage()
      await using blobs = await openDiskBlobs({ path })
      expect(await blobs.has(cid)).toBe(true)
      await expect(use(blobs)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      expect(await blobs.has(cid)).toBe(false)
      await fetchBlob(blobs, cid, async function* (cids) {
        for (const wanted of cids) yield { cid: wanted, bytes: await source.getBlock(wanted) }
      })
      expect(await digestOf(blobs, cid)).toBe(honest)
    }
    damage()
    {
      await using blobs = await openDiskBlobs({ path })
      // The first leaf is still right, the last is not.
      await blobs.getBlock(await source.put(content.subarray(0, MiB)))
      await expect(blobs.getBlock(await source.put(content.subarray(2 * MiB)))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      expect(await blobs.has(cid)).toBe(false)
    }
    await source.close()
  })

  it('removes missing, shortened and foreign files on opening', async () => {
    const path = join(folder, 'agree')
    let [kept, missing, shortened] = ['', '', '']
    {
      await using blobs = await openDiskBlobs({ path })
      kept = await blobs.put(noise(10))
      missing = await blobs.put(noise(10))
      shortened = await blobs.put(noise(2 * MiB))
    }
    rmSync(join(path, 'files', missing))
    truncateSync(join(path, 'files', shortened), MiB)
    writeFileSync(join(path, 'files', 'foreign'), 'x')
    writeFileSync(join(path, 'tmp', '0'), 'left behind')
    await using blobs = await openDiskBlobs({ path })
    const list: string[] = []
    for await (const blob of blobs.list()) list.push(blob.cid)
    expect(list).toEqual([kept])
    expect(readdirSync(join(path, 'files'))).toEqual([kept])
    expect(readdirSync(join(path, 'tmp'))).toEqual([])
    expect(await blobs.hasBlock(shortened)).toBe(false)
  })

  it('throws STATE_IN_USE for a folder that another process has open', async () => {
    const path = join(folder, 'in-use')
    await using blobs = await openDiskBlobs({ path })
    await expect(openDiskBlobs({ path })).rejects.toMatchObject({ code: 'STATE_IN_USE' })
    await blobs.close()
  })
})

it('removes the temporary files of blobs in memory on close', async () => {
  const blobs = memoryBlobs()
  const path = await blobs.localPath(await blobs.put(noise(10)))
  expect(existsSync(path)).toBe(true)
  await blobs.close()
  await blobs.close()
  expect(existsSync(dirname(path))).toBe(false)
})
