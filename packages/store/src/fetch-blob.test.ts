import { randomFillSync } from 'node:crypto'
import { join } from 'node:path'

import * as dagPb from '@ipld/dag-pb'
import { encodeRecord } from '@opengradient/protocol'
import fc from 'fast-check'
import { UnixFS } from 'ipfs-unixfs'
import { CID } from 'multiformats/cid'
import { describe, expect, it } from 'vitest'

import type { BlobStore } from './blob-store.ts'
import { memoryBlobs, openDiskBlobs } from './blobs.ts'
import { cidOf, codecs, sha256Of } from './cid.ts'
import { type FetchBlocks, type FetchedBlock, fetchBlob } from './fetch-blob.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

const MiB = 1024 * 1024
const folder = temporaryFolder()

function noise(length: number): Uint8Array {
  return randomFillSync(new Uint8Array(length))
}

/** Serves the blocks of a store in reverse order and records the requested ids. */
function serve(from: BlobStore, asked: string[] = [], limit = Number.POSITIVE_INFINITY): FetchBlocks {
  return async function* (cids) {
    asked.push(...cids)
    for (const cid of [...cids].reverse()) {
      if (!(await from.hasBlock(cid))) continue
      if (limit-- <= 0) return
      yield { cid, bytes: await from.getBlock(cid) }
    }
  }
}

function serveMap(blocks: ReadonlyMap<string, Uint8Array>): FetchBlocks {
  return async function* (cids) {
    for (const cid of cids) {
      const bytes = blocks.get(cid)
      if (bytes !== undefined) yield { cid, bytes }
    }
  }
}

async function contentOf(blobs: BlobStore, cid: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of blobs.read(cid)) parts.push(part)
  return Buffer.concat(parts)
}

/** An unfinished or rejected fetch must leave no readable content. */
async function expectInvisible(blobs: BlobStore, cid: string): Promise<void> {
  expect(await blobs.has(cid)).toBe(false)
  await expect(contentOf(blobs, cid)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(blobs.localPath(cid)).rejects.toMatchObject({ code: 'NOT_FOUND' })
}

for (const kind of ['memory', 'disk']) {
  let count = 0
  const make = async (options: { maxBytes?: number } = {}): Promise<BlobStore> =>
    kind === 'memory' ? memoryBlobs(options) : openDiskBlobs({ path: join(folder, `${kind}-${count++}`), ...options })

  describe(`fetchBlob into ${kind}`, () => {
    it('fetches files, leaves and records, and requests each block once', async () => {
      await using source = await make()
      await using target = await make()
      const content = noise(4 * MiB + 9)
      const cid = await source.put(content)
      const small = await source.put(noise(5))
      const record = await source.putRecord(encodeRecord({ a: 1 }))
      const asked: string[] = []
      const progress: number[] = []
      await fetchBlob(target, cid, serve(source, asked), {
        onProgress({ bytes, totalBytes }) {
          expect(totalBytes).toBe(content.length)
          progress.push(bytes)
        },
      })
      expect(Buffer.compare(await contentOf(target, cid), content)).toBe(0)
      await target.verifyDag(cid)
      expect(asked.length).toBe(6)
      expect(progress.length).toBe(6)
      expect(progress.at(-1)).toBe(content.length)
      expect(await target.stat()).toMatchObject({ bytes: content.length, count: 1 })
      await fetchBlob(target, cid, serve(source, asked))
      await fetchBlob(target, small, serve(source, asked))
      await fetchBlob(target, record, serve(source, asked))
      expect(asked.length).toBe(8)
      expect(await contentOf(target, record)).toEqual(await contentOf(source, record))
      expect(await target.stat()).toMatchObject({ count: 3 })
    })

    it('requests repeated leaves once, and none that other files contain', async () => {
      await using source = await make()
      await using target = await make()
      const shared = noise(MiB)
      const content = Buffer.concat([shared, new Uint8Array(3 * MiB), shared, noise(1)])
      const cid = await source.put(content)
      await target.put(Buffer.concat([shared, noise(100)]))
      const asked: string[] = []
      await fetchBlob(target, cid, serve(source, asked))
      expect(asked.length).toBe(3)
      expect(Buffer.compare(await contentOf(target, cid), content)).toBe(0)
    })

    it('resumes an interrupted fetch', async () => {
      await using source = await make()
      await using target = await make()
      const content = noise(5 * MiB)
      const cid = await source.put(content)
      await expect(fetchBlob(target, cid, serve(source, [], 3))).rejects.toMatchObject({ code: 'UNAVAILABLE' })
      await expectInvisible(target, cid)
      const asked: string[] = []
      await fetchBlob(target, cid, serve(source, asked))
      // The root and two leaves had arrived.
      expect(asked.length).toBe(3)
      expect(Buffer.compare(await contentOf(target, cid), content)).toBe(0)
    })

    it('fetches a blob once for several concurrent callers', async () => {
      await using source = await make()
      await using target = await make()
      const cid = await source.put(noise(2 * MiB))
      const asked: string[] = []
      await Promise.all([1, 2, 3].map(() => fetchBlob(target, cid, serve(source, asked))))
      expect(asked.length).toBe(3)
      await target.verifyDag(cid)
    })

    it('rejects wrong and unrequested blocks, and succeeds with a correct source', async () => {
      await using source = await make()
      await using target = await make()
      const cid = await source.put(noise(3 * MiB))
      const lying = (change: (block: FetchedBlock) => FetchedBlock): FetchBlocks =>
        async function* (cids, signal) {
          for await (const block of serve(source)(cids, signal)) yield block.cid === cid ? block : change(block)
        }
      const flipped = lying((block) => {
        const bytes = new Uint8Array(block.bytes)
        bytes[7]! ^= 1
        return { ...block, bytes }
      })
      await expect(fetchBlob(target, cid, flipped)).rejects.toMatchObject({ code: 'BAD_ENCODING' })
      await expectInvisible(target, cid)
      const huge = lying((block) => ({ ...block, bytes: new Uint8Array(3 * MiB) }))
      await expect(fetchBlob(target, cid, huge)).rejects.toMatchObject({ code: 'TOO_LARGE' })
      const unasked = lying((block) => ({ ...block, cid: cidOf(codecs.raw, sha256Of(block.bytes.subarray(1))) }))
      await expect(fetchBlob(target, cid, unasked)).rejects.toMatchObject({ code: 'PEER' })
      await expectInvisible(target, cid)
      await fetchBlob(target, cid, serve(source))
      await target.verifyDag(cid)
    })

    it('rejects on abort and aborts the signal of the source', async () => {
      await using source = await make()
      await using target = await make()
      const cid = await source.put(noise(3 * MiB))
      const abort = new AbortController()
      let told: AbortSignal | undefined
      const slow: FetchBlocks = async function* (cids, signal) {
        told = signal
        for await (const block of serve(source)(cids, signal)) {
          yield block
          if (block.cid !== cid) {
            abort.abort(new Error('enough'))
            await new Promise((_, reject) => {
              if (signal.aborted) reject(signal.reason)
              else signal.addEventListener('abort', () => reject(signal.reason))
            })
          }
        }
      }
      await expect(fetchBlob(target, cid, slow, { signal: abort.signal })).rejects.toThrow('enough')
      expect(told!.aborted).toBe(true)
      await expectInvisible(target, cid)
    })

    it('rejects a blob over the bound of the caller or the store with TOO_LARGE', async () => {
      await using source = await make()
      await using target = await make({ maxBytes: 2 * MiB })
      const cid = await source.put(noise(2 * MiB + 1))
      const asked: string[] = []
      await expect(fetchBlob(target, cid, serve(source, asked))).rejects.toMatchObject({ code: 'TOO_LARGE' })
      expect(asked).toEqual([cid])
      await expect(fetchBlob(target, cid, serve(source), { maxBytes: 1000 })).rejects.toMatchObject({
        code: 'TOO_LARGE',
      })
      const leaf = await source.put(noise(1001))
      await expect(fetchBlob(target, leaf, serve(source), { maxBytes: 1000 })).rejects.toMatchObject({
        code: 'TOO_LARGE',
      })
      const fits = await source.put(noise(MiB + 200_000))
      await fetchBlob(target, fits, serve(source))
      expect((await target.stat()).bytes).toBeLessThanOrEqual(2 * MiB)
    })
  })
}

it('resumes a fetch after a restart of the process', async () => {
  await using source = memoryBlobs()
  const content = noise(5 * MiB)
  const cid = await source.put(content)
  const path = join(folder, 'restarted')
  {
    await using target = await openDiskBlobs({ path })
    let served = 0
    const dying: FetchBlocks = async function* (cids, signal) {
      for await (const block of serve(source)(cids, signal)) {
        if (served++ === 4) throw new Error('the connection broke')
        yield block
      }
    }
    await expect(fetchBlob(target, cid, dying)).rejects.toThrow('the connection broke')
  }
  await using target = await openDiskBlobs({ path })
  await expectInvisible(target, cid)
  const asked: string[] = []
  await fetchBlob(target, cid, serve(source, asked))
  // The root and three leaves had arrived.
  expect(asked.length).toBe(2)
  await target.verifyDag(cid)
  expect(Buffer.compare(await contentOf(target, cid), content)).toBe(0)
  expect(await target.stat()).toMatchObject({ bytes: content.length, count: 1 })
})

describe('hostile DAGs', () => {
  const leaf = noise(MiB)
  const leafCid = CID.parse(cidOf(codecs.raw, sha256Of(leaf)))
  const nodeOf = (data: UnixFS, links: { Name?: string; Tsize?: number; Hash: CID }[], unsorted = false): Uint8Array =>
    dagPb.encode(
      unsorted
        ? ({ Data: data.marshal(), Links: links } as dagPb.PBNode)
        : dagPb.prepare({ Data: data.marshal(), Links: links.map((link) => ({ Name: '', ...link })) }),
    )
  const file = (sizes: number[], more: object = {}): UnixFS =>
    new UnixFS({ type: 'file', blockSizes: sizes.map(BigInt), ...more })
  const link = { Hash: leafCid, Tsize: MiB }
  const honest = nodeOf(file([MiB, MiB]), [link, link])
  const honestCid = cidOf(codecs.dagPb, sha256Of(honest))
  const inner = { Hash: CID.parse(honestCid), Tsize: 2 * MiB + honest.length }

  async function attempt(root: Uint8Array, blocks: Uint8Array[] = []): Promise<unknown> {
    await using target = memoryBlobs()
    const cid = cidOf(codecs.dagPb, sha256Of(root))
    const served = new Map([[cid, root]])
    served.set(leafCid.toString(), leaf)
    served.set(honestCid, honest)
    for (const block of blocks) {
      served.set(cidOf(codecs.raw, sha256Of(block)), block)
      served.set(cidOf(codecs.dagPb, sha256Of(block)), block)
    }
    try {
      await fetchBlob(target, cid, serveMap(served), { maxBytes: 64 * MiB })
    } catch (error) {
      await expectInvisible(target, cid)
      return error
    }
    return undefined
  }

  it('fetches the same DAG without the fault', async () => {
    expect(await attempt(honest)).toBeUndefined()
  })

  const short = noise(100)
  const shortLink = { Hash: CID.parse(cidOf(codecs.raw, sha256Of(short))), Tsize: MiB }
  const cases: [string, string, Uint8Array, Uint8Array[]?][] = [
    ['a claimed length above 2^53 bytes', 'TOO_LARGE', nodeOf(file([2 ** 53 - 1, 2 ** 53 - 1]), [link, link])],
    ['a claimed length above the limit', 'TOO_LARGE', nodeOf(file(Array(65).fill(MiB)), Array(65).fill(link))],
    ['fewer links than the length requires', 'BAD_ENCODING', nodeOf(file([2 * MiB, MiB]), [link, link])],
    ['more links than the length requires', 'BAD_ENCODING', nodeOf(file([MiB, MiB, 0]), [link, link, link])],
    ['a different number of sizes and links', 'BAD_ENCODING', nodeOf(file([MiB, MiB]), [link])],
    ['uneven leaves', 'BAD_ENCODING', nodeOf(file([MiB - 1, MiB, 1]), [link, link, link])],
    ['more levels than the length requires', 'BAD_ENCODING', nodeOf(file([2 * MiB]), [inner])],
    ['a node among leaves', 'BAD_ENCODING', nodeOf(file([MiB, MiB]), [link, { ...inner, Tsize: MiB }])],
    ['a node above a single leaf', 'BAD_ENCODING', nodeOf(file([MiB]), [link])],
    ['a node without links', 'BAD_ENCODING', nodeOf(file([]), [])],
    ['a wrong total', 'BAD_ENCODING', nodeOf(file([MiB, MiB]), [link, { ...link, Tsize: 1 }])],
    ['a missing total', 'BAD_ENCODING', nodeOf(file([MiB, MiB]), [link, { Hash: leafCid }])],
    ['a named link', 'BAD_ENCODING', nodeOf(file([MiB, MiB]), [{ ...link, Name: 'a' }, link])],
    ['data in a node', 'BAD_ENCODING', nodeOf(file([MiB, MiB], { data: Uint8Array.of(1) }), [link, link])],
    ['a file mode', 'BAD_ENCODING', nodeOf(file([MiB, MiB], { mode: 0o777 }), [link, link])],
    ['a folder', 'BAD_ENCODING', nodeOf(new UnixFS({ type: 'directory' }), [])],
    ['a node without UnixFS data', 'BAD_ENCODING', dagPb.encode(dagPb.prepare({ Links: [] }))],
    ['bytes that are not dag-pb', 'BAD_ENCODING', noise(100)],
    ['a node of 1,000,000 bytes', 'TOO_LARGE', noise(1_000_000)],
    [
      'a leaf shorter than its size in the parent',
      'BAD_ENCODING',
      nodeOf(file([MiB, MiB]), [link, shortLink]),
      [short],
    ],
    [
      'a leaf with another hash function',
      'BAD_ENCODING',
      nodeOf(file([MiB, MiB]), [link, { Tsize: MiB, Hash: CID.parse('bafkqaaa') }]),
    ],
  ]
  for (const [what, code, root, blocks] of cases) {
    it(`rejects ${what}`, async () => {
      expect(await attempt(root, blocks)).toMatchObject({ code })
    })
  }

  it('rejects a root with any changed byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(honest.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const changed = new Uint8Array(honest)
        changed[at]! ^= mask
        expect(await attempt(changed)).toMatchObject({
          code: expect.stringMatching(/^(BAD_ENCODING|TOO_LARGE|UNAVAILABLE)$/),
        })
      }),
      { numRuns: 300 },
    )
  })

  it('rejects arbitrary bytes as a root', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (root) => {
        expect(await attempt(root)).toMatchObject({ code: expect.stringMatching(/^(BAD_ENCODING|TOO_LARGE)$/) })
      }),
      { numRuns: 200 },
    )
  })
})
