import { randomFillSync } from 'node:crypto'
import { readFile } from 'node:fs/promises'

import { encodeRecord } from '@opengradient/protocol'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'

import type { BlobStore, BlobStoreOptions } from '../blob-store.ts'

/** Creates an empty back end, which the suite closes. */
export type BlobsFactory = (options: BlobStoreOptions) => Promise<BlobStore>

const MiB = 1024 * 1024

/** Compliance suite of {@link BlobStore}. */
export function blobsCompliance(name: string, factory: BlobsFactory): void {
  describe(`blobs: ${name}`, () => {
    const open: BlobStore[] = []
    afterEach(async () => {
      for (const blobs of open.splice(0)) await blobs.close()
    })
    async function make(options: BlobStoreOptions = {}): Promise<BlobStore> {
      const blobs = await factory(options)
      open.push(blobs)
      return blobs
    }

    it('computes the content ids of IPFS with unixfs-v1-2025', async () => {
      const blobs = await make()
      expect(await blobs.put(new Uint8Array(0))).toBe('bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku')
      expect(await blobs.put(new Uint8Array(2.5 * MiB))).toBe(
        'bafybeif3v42creaqbssp7zqoih3ezzm3fmmw2dyyo2gmngb3amw2zppz7i',
      )
    })

    it('reads stored content, complete and in ranges, for any split of the input', async () => {
      const blobs = await make()
      const content = noise(2 * MiB + 5)
      const cid = await blobs.put(content)
      expect(await blobs.size(cid)).toBe(content.length)
      expect(await blobs.has(cid)).toBe(true)
      expect(Buffer.compare(await all(blobs, cid), content)).toBe(0)
      const edge = fc.constantFrom(0, 1, MiB - 1, MiB, MiB + 1, 2 * MiB, 2 * MiB + 4, content.length)
      await fc.assert(
        fc.asyncProperty(edge, fc.option(edge, { nil: undefined }), async (start, end) => {
          fc.pre(end === undefined || end >= start)
          const range = end === undefined ? { start } : { start, end }
          expect(Buffer.compare(await all(blobs, cid, range), content.subarray(start, end))).toBe(0)
        }),
        { numRuns: 30 },
      )
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 1, max: MiB }), { maxLength: 6 }), async (cuts) => {
          async function* chunks(): AsyncIterable<Uint8Array> {
            let at = 0
            for (const cut of cuts) {
              yield content.subarray(at, at + cut)
              at += cut
            }
            yield content.subarray(at)
          }
          expect(await blobs.put(chunks())).toBe(cid)
        }),
        { numRuns: 5 },
      )
      expect(await blobs.stat()).toMatchObject({ bytes: content.length, count: 1 })
    })

    it('rejects bad ranges, unknown content and unsupported content ids', async () => {
      const blobs = await make()
      const cid = await blobs.put(noise(10))
      for (const range of [{ start: -1 }, { start: 11 }, { start: 5, end: 4 }, { start: 0.5 }]) {
        await expect(all(blobs, cid, range)).rejects.toMatchObject({ code: 'BAD_INPUT' })
      }
      const absent = 'bafybeif3v42creaqbssp7zqoih3ezzm3fmmw2dyyo2gmngb3amw2zppz7i'
      expect(await blobs.has(absent)).toBe(false)
      expect(await blobs.hasBlock(absent)).toBe(false)
      for (const attempt of [
        () => blobs.size(absent),
        () => all(blobs, absent),
        () => blobs.getBlock(absent),
        () => blobs.localPath(absent),
        () => blobs.verifyDag(absent),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' })
      }
      for (const bad of [
        '',
        '../../etc/passwd',
        'QmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n',
        cid.toUpperCase(),
        'x'.repeat(10_000),
      ]) {
        await expect(blobs.has(bad)).rejects.toMatchObject({ code: 'BAD_ENCODING' })
      }
    })

    it('leaves no content when a put fails or is aborted', async () => {
      const blobs = await make()
      async function* failing(): AsyncIterable<Uint8Array> {
        yield noise(MiB)
        throw new Error('the source broke')
      }
      await expect(blobs.put(failing())).rejects.toThrow('the source broke')
      const abort = new AbortController()
      async function* endless(): AsyncIterable<Uint8Array> {
        for (let count = 0; ; count++) {
          if (count === 3) abort.abort(new Error('enough'))
          yield noise(1000)
        }
      }
      await expect(blobs.put(endless(), abort.signal)).rejects.toThrow('enough')
      expect(await blobs.stat()).toMatchObject({ bytes: 0, count: 0 })
    })

    it('stores verified blocks and serves leaves and nodes of files', async () => {
      const blobs = await make()
      const other = await make()
      const record = encodeRecord({ hello: 'world' })
      const cid = await blobs.putRecord(record)
      expect(cid.startsWith('bafyrei')).toBe(true)
      expect(Buffer.compare(await all(blobs, cid), record)).toBe(0)
      await expect(other.putBlock(cid, noise(4))).rejects.toMatchObject({ code: 'BAD_ENCODING' })
      await expect(other.putBlock(cid, new Uint8Array(2 * MiB + 1))).rejects.toMatchObject({ code: 'TOO_LARGE' })
      await expect(blobs.putRecord(Uint8Array.of(0xff))).rejects.toMatchObject({ code: 'BAD_ENCODING' })
      await other.putBlock(cid, record)
      expect(Buffer.compare(await other.getBlock(cid), record)).toBe(0)

      const content = noise(MiB + 7)
      const file = await blobs.put(content)
      const leaf = await other.put(content.subarray(MiB))
      expect(await blobs.hasBlock(leaf)).toBe(true)
      expect(Buffer.compare(await blobs.getBlock(leaf), content.subarray(MiB))).toBe(0)
      expect(Buffer.compare(await all(blobs, leaf), content.subarray(MiB))).toBe(0)
      const node = await blobs.getBlock(file)
      await other.putBlock(file, node)
      expect(await other.hasBlock(file)).toBe(true)
      expect(await other.has(file)).toBe(false)
    })

    it('returns the path of a plain file, also for a record and a leaf', async () => {
      const blobs = await make()
      const content = noise(MiB + 7)
      const cid = await blobs.put(content)
      expect(Buffer.compare(await readFile(await blobs.localPath(cid)), content)).toBe(0)
      expect(await blobs.localPath(cid)).toBe(await blobs.localPath(cid))
      const leaf = await (await make()).put(content.subarray(MiB))
      expect(Buffer.compare(await readFile(await blobs.localPath(leaf)), content.subarray(MiB))).toBe(0)
      const record = encodeRecord([1])
      expect(Buffer.compare(await readFile(await blobs.localPath(await blobs.putRecord(record))), record)).toBe(0)
    })

    it('deletes content and stores it again', async () => {
      const blobs = await make()
      const content = noise(MiB + 7)
      const cid = await blobs.put(content)
      const longer = await blobs.put(Buffer.concat([content, content]))
      await blobs.delete(cid)
      await blobs.delete(cid)
      expect(await blobs.has(cid)).toBe(false)
      expect(await blobs.hasBlock(cid)).toBe(false)
      await blobs.verifyDag(longer)
      await blobs.delete(longer)
      expect(await blobs.stat()).toMatchObject({ bytes: 0, count: 0 })
      expect(await blobs.put(content)).toBe(cid)
      await blobs.verifyDag(cid)
    })

    it('verifies a DAG', async () => {
      const blobs = await make()
      await blobs.verifyDag(await blobs.put(noise(3 * MiB)))
      await blobs.verifyDag(await blobs.put(noise(3)))
    })

    it('stays within its bound: evicts the least recently used content, never pinned content', async () => {
      const blobs = await make({ maxBytes: 3 * 1000 })
      const [first, second, third] = [
        await blobs.put(noise(1000)),
        await blobs.put(noise(1000)),
        await blobs.put(noise(1000)),
      ]
      await blobs.pin(second)
      await all(blobs, first)
      const fourth = await blobs.put(noise(1000))
      expect(await blobs.has(third)).toBe(false)
      const fifth = await blobs.put(noise(1000))
      expect(await blobs.has(first)).toBe(false)
      const kept = []
      for await (const blob of blobs.list()) kept.push(blob)
      expect(kept).toEqual([
        { cid: second, bytes: 1000, pinned: true },
        { cid: fourth, bytes: 1000, pinned: false },
        { cid: fifth, bytes: 1000, pinned: false },
      ])
      await expect(blobs.put(noise(3001))).rejects.toMatchObject({ code: 'TOO_LARGE' })
      await blobs.pin(fourth)
      await blobs.pin(fifth)
      await expect(blobs.put(noise(1))).rejects.toMatchObject({ code: 'OVERLOADED' })
      await blobs.unpin(fourth)
      await blobs.put(noise(1))
      expect(await blobs.has(fourth)).toBe(false)
      expect((await blobs.stat()).bytes).toBeLessThanOrEqual(3000)
    })

    it('stores content once for concurrent puts', async () => {
      const blobs = await make()
      const content = noise(MiB + 1)
      const cids = await Promise.all([1, 2, 3, 4].map(() => blobs.put(content)))
      expect(new Set(cids).size).toBe(1)
      expect(await blobs.stat()).toMatchObject({ bytes: content.length, count: 1 })
    })

    it('counts its bytes correctly under any sequence of operations', async () => {
      const sizes = [0, 1, 700, 1500]
      const operation = fc.oneof(
        fc.record({ do: fc.constant('put' as const), which: fc.nat(3) }),
        fc.record({ do: fc.constant('delete' as const), which: fc.nat(3) }),
        fc.record({ do: fc.constant('pin' as const), which: fc.nat(3) }),
        fc.record({ do: fc.constant('unpin' as const), which: fc.nat(3) }),
      )
      await fc.assert(
        fc.asyncProperty(fc.array(operation, { maxLength: 12 }), async (operations) => {
          const blobs = await factory({ maxBytes: 2000 })
          try {
            const reference = await factory({})
            const cids = await Promise.all(sizes.map((size) => reference.put(new Uint8Array(size))))
            await reference.close()
            await Promise.all(
              operations.map(async ({ do: what, which }) => {
                if (what !== 'put') return blobs[what](cids[which]!)
                await blobs.put(new Uint8Array(sizes[which]!)).catch((error) => expect(error.code).toBe('OVERLOADED'))
              }),
            )
            let total = 0
            for await (const { cid, bytes } of blobs.list()) {
              total += bytes
              expect((await all(blobs, cid)).length).toBe(bytes)
            }
            expect(await blobs.stat()).toMatchObject({ bytes: total })
            expect(total).toBeLessThanOrEqual(2000)
          } finally {
            await blobs.close()
          }
        }),
        { numRuns: 30 },
      )
    })
  })
}

function noise(length: number): Uint8Array {
  return randomFillSync(new Uint8Array(length))
}

async function all(blobs: BlobStore, cid: string, range?: { start: number; end?: number }): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of blobs.read(cid, range)) parts.push(part)
  return Buffer.concat(parts)
}
