import { type Hex, toHex } from '@opengradient/protocol'
import { SimpleMerkleTree } from '@openzeppelin/merkle-tree'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type BatchItem, buildBatch, leavesOf } from './batch.ts'
import { batchTree, isIncluded, leafHash } from './batch-tree.ts'

const bytes = (length: number): fc.Arbitrary<Hex> => fc.uint8Array({ minLength: length, maxLength: length }).map(toHex)
const account = fc.constantFrom<Hex>(`0x${'a1'.repeat(20)}`, `0x${'b2'.repeat(20)}`)
const item: fc.Arbitrary<BatchItem> = fc.record({
  receiptHash: bytes(32),
  price: fc.bigInt(0n, 2n ** 96n - 1n),
  payer: account,
  gateway: account,
  token: account,
  gatewayFeeBps: fc.constantFrom(0, 500),
  burnBps: fc.constantFrom(0, 200),
})
const items = fc.uniqueArray(item, { minLength: 1, maxLength: 40, selector: ({ receiptHash }) => receiptHash })

describe('buildBatch and batchTree', () => {
  it('hold each receipt once, ascending by hash within its group, with correct group totals', () => {
    fc.assert(
      fc.property(items, (given) => {
        const batch = buildBatch(given)
        const leaves = leavesOf(batch)
        expect(leaves.map(({ receiptHash }) => receiptHash).sort()).toEqual(
          given.map(({ receiptHash }) => receiptHash).sort(),
        )
        let at = 0
        for (const group of batch.groups) {
          const members = leaves.slice(at, at + group.count)
          at += group.count
          expect(members.map(({ receiptHash }) => receiptHash)).toEqual(
            members.map(({ receiptHash }) => receiptHash).sort(),
          )
          expect(members.reduce((sum, { price }) => sum + price, 0n)).toBe(group.total)
          for (const { receiptHash } of members) {
            const source = given.find((candidate) => candidate.receiptHash === receiptHash)
            expect(source).toMatchObject({ payer: group.payer, gateway: group.gateway, token: group.token })
          }
        }
      }),
    )
  })

  it('prove each receipt and reject a changed price, index or payer', () => {
    fc.assert(
      fc.property(items, fc.nat(), (given, pick) => {
        const tree = batchTree(buildBatch(given))
        const wanted = given[pick % given.length] as BatchItem
        const proof = tree.prove(tree.find(wanted.receiptHash) as number)
        expect(isIncluded(tree.root, proof)).toBe(true)
        expect(proof.price).toBe(wanted.price)
        expect(isIncluded(tree.root, { ...proof, price: proof.price + 1n })).toBe(false)
        expect(isIncluded(tree.root, { ...proof, index: proof.index + 1 })).toBe(false)
        expect(isIncluded(tree.root, { ...proof, payer: `0x${'c3'.repeat(20)}` })).toBe(false)
        expect(tree.find(`0x${'00'.repeat(32)}`)).toBe(given.some((i) => /^0x0+$/.test(i.receiptHash)) ? 0 : undefined)
      }),
      { numRuns: 50 },
    )
  })

  it("have the root and the proofs of OpenZeppelin's SimpleMerkleTree", () => {
    fc.assert(
      fc.property(items, (given) => {
        const batch = buildBatch(given)
        const tree = batchTree(batch)
        const reference = SimpleMerkleTree.of(leavesOf(batch).map(leafHash), { sortLeaves: false })
        expect(tree.root).toBe(reference.root)
        for (const { index } of leavesOf(batch)) expect(tree.prove(index).proof).toEqual(reference.getProof(index))
      }),
      { numRuns: 30 },
    )
  })

  it('reject truncated entries with BAD_ENCODING and an index out of range with NOT_FOUND', () => {
    const batch = buildBatch(fc.sample(items, 1)[0] as BatchItem[])
    expect(() => leavesOf({ ...batch, entries: batch.entries.slice(0, -2) as Hex })).toThrow(
      expect.objectContaining({ code: 'BAD_ENCODING' }),
    )
    expect(() => batchTree(batch).prove(4096)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
  })
})
