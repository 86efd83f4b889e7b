import { SimpleMerkleTree } from '@openzeppelin/merkle-tree'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hexOf } from './arbitraries.fixture.ts'
import { zeroBytes32 } from './hex.ts'
import { isInTree, merkleRoot, merkleTree, packPath, unpackPath } from './merkle-tree.ts'

it('builds the roots and paths of SimpleMerkleTree with unsorted leaves', () => {
  fc.assert(
    fc.property(fc.array(hexOf(32), { minLength: 1, maxLength: 33 }), (leaves) => {
      const tree = merkleTree(leaves)
      const expected = SimpleMerkleTree.of(leaves, { sortLeaves: false })
      expect(tree.root).toBe(expected.root)
      for (const [index, leaf] of leaves.entries()) {
        const path = tree.path(index)
        expect(path).toEqual(expected.getProof(index))
        expect(isInTree(tree.root, leaf, path)).toBe(true)
        expect(unpackPath(packPath(path))).toEqual(path)
      }
    }),
    { numRuns: 40 },
  )
})

it('rejects a changed leaf, a changed path and malformed paths', () => {
  const leaves = fc.sample(hexOf(32), 5)
  const tree = merkleTree(leaves)
  const path = tree.path(2)
  expect(isInTree(tree.root, zeroBytes32, path)).toBe(false)
  expect(isInTree(tree.root, leaves[2] as never, path.slice(1))).toBe(false)
  expect(() => merkleRoot(zeroBytes32, Array(33).fill(zeroBytes32))).toThrow(/longer than 32/)
  for (const bad of ['0x', '0x00', `0x${'AA'.repeat(32)}`]) {
    expect(() => merkleRoot(zeroBytes32, [bad as never])).toThrow(expect.objectContaining({ code: 'BAD_ENCODING' }))
  }
  expect(() => unpackPath(new Uint8Array(31))).toThrow(expect.objectContaining({ code: 'BAD_ENCODING' }))
  expect(() => unpackPath(new Uint8Array(33 * 32))).toThrow(expect.objectContaining({ code: 'BAD_ENCODING' }))
})

it('rejects an empty tree and an index beyond the last leaf', () => {
  expect(() => merkleTree([])).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }))
  for (const index of [1, -1, 0.5]) {
    expect(() => merkleTree([zeroBytes32]).path(index)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
  }
})
