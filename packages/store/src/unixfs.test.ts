import fc from 'fast-check'
import { importByteStream } from 'ipfs-unixfs-importer'
import type { CID } from 'multiformats/cid'
import { expect, it } from 'vitest'

import { parseCid } from './cid.ts'
import { cidOfContent, DagBuilder } from './dag-builder.ts'
import { childSpans, claimedBytes, heightOf, leafBytes, leafDigests, nodesOf } from './unixfs.ts'

it('computes the number of levels from the length', () => {
  expect([2 * leafBytes, 1024 * leafBytes, 1024 * leafBytes + 1, 1024 * 1024 * leafBytes + 1].map(heightOf)).toEqual([
    1, 1, 2, 3,
  ])
})

it('reads the two levels of nodes that ipfs-unixfs-importer builds from 1025 leaves', async () => {
  const bytes = 1024 * leafBytes + 5
  const leaf = new Uint8Array(leafBytes)
  const nodes = new Map<string, Uint8Array>()
  async function* content(): AsyncIterable<Uint8Array> {
    for (let count = 0; count < 1024; count++) yield leaf
    yield leaf.subarray(0, 5)
  }
  const { cid } = await importByteStream(
    content(),
    {
      put: (node: CID, block) => {
        if (node.code === 0x70) nodes.set(node.toString(), block as Uint8Array)
        return node
      },
    },
    { profile: 'unixfs-v1-2025', chunker: (source) => source as AsyncIterable<Uint8Array> },
  )
  expect(await cidOfContent(content())).toBe(cid.toString())
  const root = parseCid(cid.toString())
  expect(nodes.size).toBe(3)
  const block = nodes.get(root.text)!
  expect(claimedBytes(block)).toBe(bytes)
  expect([...nodesOf(root, bytes, (node) => nodes.get(node.text)!)].map((span) => [span.height, span.bytes])).toEqual([
    [2, bytes],
    [1, 1024 * leafBytes],
    [1, 5],
  ])
  const digests = leafDigests(root, bytes, nodes)
  expect(digests.length).toBe(1025 * 32)
  const span = { cid: root, bytes, height: 2 }
  expect(() => childSpans(block, { ...span, bytes: bytes + 1 })).toThrow('sizes')
  const [first, second] = childSpans(block, span)
  nodes.set(first!.cid.text, nodes.get(second!.cid.text)!)
  expect(() => leafDigests(root, bytes, nodes)).toThrow('links')
})

it('builds the DAG of ipfs-unixfs-importer for any length and any parts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.nat(3 * leafBytes), fc.constantFrom(0, 1, leafBytes, leafBytes + 1, 2 * leafBytes)),
      fc.integer({ min: 1, max: 2 * leafBytes }),
      async (bytes, partBytes) => {
        const content = new Uint8Array(bytes).map((_, index) => index >> 10)
        const nodes = new Map<string, Uint8Array>()
        const put = (node: CID, block: unknown): CID => {
          if (node.code === 0x70) nodes.set(node.toString(), block as Uint8Array)
          return node
        }
        const { cid } = await importByteStream([content], { put }, { profile: 'unixfs-v1-2025' })
        const builder = new DagBuilder()
        for (let at = 0; at < bytes; at += partBytes) builder.push(content.subarray(at, at + partBytes))
        const dag = builder.finish()
        expect([dag.cid, dag.bytes]).toEqual([cid.toString(), bytes])
        expect(dag.nodes).toEqual(nodes)
        expect(dag.digests).toEqual(leafDigests(parseCid(dag.cid), bytes, nodes))
      },
    ),
    { numRuns: 20 },
  )
})
