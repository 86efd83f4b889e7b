import { randomFillSync } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { openDiskBlobs } from './blobs.ts'
import { type FetchBlocks, fetchBlob } from './fetch-blob.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

const folder = temporaryFolder()
let count = 0

const MiB = 1024 * 1024
const content = randomFillSync(new Uint8Array(3 * MiB + 7))

/** The path of a new store, and the options of stores that share a new folder. */
function newStores() {
  const sharedPath = join(folder, String(count++), 'shared')
  const open = (name: string, options: { maxBytes?: number } = {}) =>
    openDiskBlobs({ path: join(sharedPath, '..', name), sharedPath, ...options })
  return { sharedPath, open }
}

/** No peer has any block. */
const noPeers: FetchBlocks = async function* () {}

/** A peer that has every block of the file. */
function peerWith(blobs: Awaited<ReturnType<typeof openDiskBlobs>>): FetchBlocks {
  return async function* (cids) {
    for (const cid of cids) yield { cid, bytes: await blobs.getBlock(cid) }
  }
}

describe('stores that share a folder', () => {
  it('take a file without a download and keep it once on disk', async () => {
    const { open } = newStores()
    await using a = await open('a')
    await using b = await open('b')
    const cid = await a.put(content)
    await fetchBlob(b, cid, noPeers)
    expect(readFileSync(await b.localPath(cid)).equals(content)).toBe(true)
    expect(statSync(await b.localPath(cid)).ino).toBe(statSync(await a.localPath(cid)).ino)
    await b.verifyDag(cid)
    expect((await b.stat()).bytes).toBe(content.length)
  })

  it('share a file that one of them downloaded', async () => {
    const { open } = newStores()
    await using peer = await openDiskBlobs({ path: join(folder, 'peer') })
    const cid = await peer.put(content)
    await using a = await open('a')
    await using b = await open('b')
    await fetchBlob(a, cid, peerWith(peer))
    await fetchBlob(b, cid, noPeers)
    expect(await b.has(cid)).toBe(true)
  })

  it('do not take a damaged file, and share the next intact one', async () => {
    const { open, sharedPath } = newStores()
    await using a = await open('a')
    await using b = await open('b')
    await using peer = await openDiskBlobs({ path: join(folder, 'intact') })
    const cid = await a.put(content)
    await peer.put(content)
    const damaged = content.slice()
    damaged[2 * MiB] = (damaged[2 * MiB] ?? 0) ^ 1
    writeFileSync(join(sharedPath, cid), damaged)
    await expect(fetchBlob(b, cid, noPeers)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(await b.has(cid)).toBe(false)
    await fetchBlob(b, cid, peerWith(peer))
    expect(readFileSync(join(sharedPath, cid)).equals(content)).toBe(true)
    // The other store finds the damage when it reads, and takes the intact file.
    await expect(a.verifyDag(cid)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await fetchBlob(a, cid, noPeers)
    await a.verifyDag(cid)
  })

  it('remove a file from the folder when the last of them drops it', async () => {
    const { open, sharedPath } = newStores()
    await using a = await open('a')
    await using b = await open('b')
    const cid = await a.put(content)
    await fetchBlob(b, cid, noPeers)
    await a.delete(cid)
    expect(existsSync(join(sharedPath, cid))).toBe(true)
    await b.delete(cid)
    expect(existsSync(join(sharedPath, cid))).toBe(false)
  })

  it('remove files that no store has when a store is opened', async () => {
    const { open, sharedPath } = newStores()
    await using a = await open('a')
    const cid = await a.put(content)
    writeFileSync(join(sharedPath, 'left'), 'over')
    await using _b = await open('b')
    expect(existsSync(join(sharedPath, 'left'))).toBe(false)
    expect(existsSync(join(sharedPath, cid))).toBe(true)
  })

  it('leave a file that is longer than the fetch or the store allows', async () => {
    const { open } = newStores()
    await using a = await open('a')
    const cid = await a.put(content)
    await using b = await open('b')
    expect(await b.adopt(cid, { maxBytes: content.length - 1 })).toBe(false)
    await using small = await open('small', { maxBytes: MiB })
    await expect(fetchBlob(small, cid, peerWith(a))).rejects.toMatchObject({ code: 'TOO_LARGE' })
    expect((await small.stat()).bytes).toBe(0)
  })
})
