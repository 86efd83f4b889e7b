import { createHash } from 'node:crypto'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { toHex } from './hex.ts'
import { type Tensor, tensorOf } from './tensor.ts'
import { bytesRoot, commitTensor, leafBytes } from './tensor-commitment.ts'

/** RFC 6962 §2.1 as it is written there, with node's hash. */
function merkleTreeHash(leaves: readonly Uint8Array[]): Buffer {
  const sha256 = (...parts: Uint8Array[]): Buffer => {
    const hash = createHash('sha256')
    for (const part of parts) hash.update(part)
    return hash.digest()
  }
  if (leaves.length === 0) return sha256()
  if (leaves.length === 1) return sha256(Uint8Array.of(0), leaves[0] as Uint8Array)
  const k = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1)
  return sha256(Uint8Array.of(1), merkleTreeHash(leaves.slice(0, k)), merkleTreeHash(leaves.slice(k)))
}

function leavesOf(data: Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.ceil(data.length / leafBytes) }, (_, i) =>
    data.subarray(i * leafBytes, (i + 1) * leafBytes),
  )
}

/** Bytes of up to 20 leaves, whole and broken ones. */
const datas = fc
  .tuple(
    fc.nat({ max: 20 }),
    fc.oneof(fc.constant(0), fc.integer({ min: 1, max: leafBytes - 1 })),
    fc.nat({ max: 255 }),
  )
  .map(([leaves, rest, seed]) =>
    Uint8Array.from({ length: leaves * leafBytes + rest }, (_, i) => (i * 31 + seed + (i >> 8)) & 255),
  )

const nonEmptyDatas = datas.filter((data) => data.length > 0)

describe('bytesRoot', () => {
  it('equals the tree hash of RFC 6962', () => {
    fc.assert(
      fc.property(datas, (data) => {
        expect(toHex(bytesRoot(data))).toBe(toHex(merkleTreeHash(leavesOf(data))))
      }),
    )
  })

  it('changes with any byte and with the length', () => {
    fc.assert(
      fc.property(nonEmptyDatas, fc.nat(), (data, at) => {
        const root = toHex(bytesRoot(data))
        const changed = data.slice()
        changed[at % data.length] = (changed[at % data.length] as number) ^ 1
        expect(toHex(bytesRoot(changed))).not.toBe(root)
        expect(toHex(bytesRoot(data.subarray(0, -1)))).not.toBe(root)
        expect(toHex(bytesRoot(Uint8Array.of(...data, 0)))).not.toBe(root)
      }),
    )
  })

  it('distinguishes a node from a leaf', () => {
    const data = new Uint8Array(2 * leafBytes).fill(9)
    const [left, right] = leavesOf(data).map((leaf) => merkleTreeHash([leaf])) as [Buffer, Buffer]
    expect(toHex(bytesRoot(Buffer.concat([left, right])))).not.toBe(toHex(bytesRoot(data)))
  })
})

it('changes the root with datatype, shape and bytes', () => {
  const tensor = tensorOf('x', 'FP32', [2, 1], Float32Array.of(1, 2))
  const variants: Tensor[] = [
    { ...tensor, datatype: 'INT32' },
    { ...tensor, shape: [1, 2] },
    { ...tensor, shape: [2] },
    { ...tensor, data: tensor.data.with(0, 1) },
  ]
  const roots = [tensor, ...variants].map((each) => commitTensor(each).root)
  expect(new Set(roots).size).toBe(roots.length)
})
