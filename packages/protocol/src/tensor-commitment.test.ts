import { createHash } from 'node:crypto'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { hexOf } from './arbitraries.fixture.ts'
import { fromHex, type Hex, toHex } from './hex.ts'
import { type Tensor, tensorOf } from './tensor.ts'
import { bytesRoot, commitTensor, leafBytes, proveRange, type RangeProof, rangeRoot } from './tensor-commitment.ts'

const badEncoding = expect.objectContaining({ code: 'BAD_ENCODING' })
const hash: Hex = `0x${'05'.repeat(32)}`

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

const ranges = datas
  .filter((data) => data.length > 0)
  .chain((data) => {
    const leaves = Math.ceil(data.length / leafBytes)
    return fc.tuple(
      fc.constant(data),
      fc
        .tuple(fc.nat({ max: leaves - 1 }), fc.nat({ max: leaves - 1 }))
        .map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const),
    )
  })

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
      fc.property(ranges, fc.nat(), (([data], at) => {
        const root = toHex(bytesRoot(data))
        const changed = data.slice()
        changed[at % data.length] = (changed[at % data.length] as number) ^ 1
        expect(toHex(bytesRoot(changed))).not.toBe(root)
        expect(toHex(bytesRoot(data.subarray(0, -1)))).not.toBe(root)
        expect(toHex(bytesRoot(Uint8Array.of(...data, 0)))).not.toBe(root)
      }) as (range: [Uint8Array, readonly [number, number]], at: number) => void),
    )
  })

  it('distinguishes a node from a leaf', () => {
    const data = new Uint8Array(2 * leafBytes).fill(9)
    const [left, right] = leavesOf(data).map((leaf) => merkleTreeHash([leaf])) as [Buffer, Buffer]
    expect(toHex(bytesRoot(Buffer.concat([left, right])))).not.toBe(toHex(bytesRoot(data)))
  })
})

describe('proveRange and rangeRoot', () => {
  it('computes the root of the whole data from any range', () => {
    fc.assert(
      fc.property(ranges, ([data, [first, end]]) => {
        const proof = proveRange(data, first, end)
        expect(toHex(rangeRoot(data.subarray(first * leafBytes, end * leafBytes), proof))).toBe(toHex(bytesRoot(data)))
      }),
    )
  })

  it('computes another root or throws when bytes, position or hashes change', () => {
    fc.assert(
      fc.property(ranges, fc.nat(), fc.integer({ min: 1, max: 255 }), ([data, [first, end]], at, flip) => {
        const root = toHex(bytesRoot(data))
        const range = data.slice(first * leafBytes, end * leafBytes)
        const proof = proveRange(data, first, end)
        const fails = (bytes: Uint8Array, changed: Partial<RangeProof>): void => {
          let found: Hex | undefined
          try {
            found = toHex(rangeRoot(bytes, { ...proof, ...changed }))
          } catch (error) {
            expect(error).toEqual(badEncoding)
          }
          expect(found).not.toBe(root)
        }
        const flipped = range.slice()
        flipped[at % range.length] = (flipped[at % range.length] as number) ^ flip
        fails(flipped, {})
        fails(range.subarray(0, -1), {})
        fails(Uint8Array.of(...range, 0), {})
        fails(range, { hashes: [...proof.hashes, hash] })
        if (proof.hashes.length > 0) {
          const which = at % proof.hashes.length
          const bytes = fromHex(proof.hashes[which] as Hex)
          bytes[flip % 32] = (bytes[flip % 32] as number) ^ flip
          fails(range, { hashes: proof.hashes.with(which, toHex(bytes)) })
          fails(range, { hashes: proof.hashes.slice(1) })
          fails(range, { hashes: proof.hashes.slice(0, -1) })
          fails(range, { hashes: proof.hashes.with(which, '0x00') })
        }
      }),
    )
  })

  it.each([
    { byteLength: -1 },
    { byteLength: Number.NaN },
    { byteLength: 1.5 },
    { byteLength: 0 },
    { byteLength: Number.MAX_VALUE },
    { firstLeaf: -1 },
    { firstLeaf: 0.5 },
    { firstLeaf: Number.NaN },
    { firstLeaf: Number.MAX_SAFE_INTEGER },
    { hashes: Array(129).fill(hash) },
  ] as Partial<RangeProof>[])('rejects malformed proofs with BAD_ENCODING: %j', (changed) => {
    const data = new Uint8Array(3 * leafBytes)
    const proof = proveRange(data, 1, 2)
    expect(() => rangeRoot(data.subarray(0, leafBytes), { ...proof, ...changed })).toThrow(badEncoding)
  })

  it('rejects arbitrary proofs with an OgError or returns another root', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 3000 }),
        fc.record({
          byteLength: fc.oneof(fc.maxSafeNat(), fc.nat({ max: 5000 })),
          firstLeaf: fc.oneof(fc.maxSafeNat(), fc.nat({ max: 4 })),
          hashes: fc.array(fc.oneof(hexOf(32), hexOf(3)), { maxLength: 60 }),
        }),
        (range, proof) => {
          try {
            expect(rangeRoot(range, proof)).toHaveLength(32)
          } catch (error) {
            expect(error).toEqual(badEncoding)
          }
        },
      ),
    )
  })

  it.each([
    [0, 0],
    [-1, 1],
    [0, 4],
    [2, 1],
    [0.5, 1],
  ])('are not made of leaves %d to %d of three', (first, end) => {
    expect(() => proveRange(new Uint8Array(3 * leafBytes), first, end)).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT' }),
    )
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
