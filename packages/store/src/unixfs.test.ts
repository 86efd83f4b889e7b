import { importByteStream } from 'ipfs-unixfs-importer'
import type { CID } from 'multiformats/cid'
import { expect, it } from 'vitest'

import { parseCid } from './cid.ts'
import { childSpans, claimedBytes, heightOf, leafBytes, leafDigests, nodesOf } from './unixfs.ts'

it('knows how many levels a length gives', () => {
  expect([2 * leafBytes, 1024 * leafBytes, 1024 * leafBytes + 1, 1024 * 1024 * leafBytes + 1].map(heightOf)).toEqual([
    1, 1, 2, 3,
  ])
})

it('reads the two levels that the importer makes of more than 1024 leaves', async () => {
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
