import fc from 'fast-check'
import { encodeAbiParameters, keccak256 } from 'viem'
import { expect, it } from 'vitest'
import { hexOf } from './arbitraries.fixture.ts'
import {
  type BatchGroup,
  batchIdOf,
  buildBatch,
  caseIdOf,
  groupType,
  hashGroups,
  hashLeaf,
  leafList,
  leafType,
} from './batch.ts'
import { isInTree, merkleTree } from './merkle-tree.ts'
import { structOf } from './struct-values.fixture.ts'

const components = (type: { eip712: readonly { name: string; type: string }[] }) => ({
  type: 'tuple',
  components: type.eip712,
})
const toBigints = (value: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, typeof item === 'number' ? BigInt(item) : item]),
  )

it('hashes leaves and groups as abi.encode does', () => {
  fc.assert(
    fc.property(
      structOf(leafType),
      fc.array(structOf(groupType), { maxLength: 4 }),
      fc.array(fc.bigInt(0n, 2n ** 256n - 1n), { maxLength: 4 }),
      (leaf, groups, atRisk) => {
        const leafAbi = [components(leafType)] as never
        expect(hashLeaf(leaf)).toBe(keccak256(encodeAbiParameters(leafAbi, [toBigints(leaf)] as never)))
        const abi = [{ ...components(groupType), type: 'tuple[]' }, { type: 'uint256[]' }] as never
        expect(hashGroups(groups, atRisk)).toBe(
          keccak256(encodeAbiParameters(abi, [groups.map(toBigints), atRisk] as never)),
        )
      },
    ),
    { numRuns: 40 },
  )
})

it('hashes batch ids and case ids as abi.encode does', () => {
  const [worker, module] = fc.sample(hexOf(20), 2) as [`0x${string}`, `0x${string}`]
  const [root] = fc.sample(hexOf(32), 1) as [`0x${string}`]
  const types = ['uint256', 'address', 'address', 'uint64', 'bytes32'].map((type) => ({ type }))
  expect(batchIdOf(31_337, module, worker, 7, root)).toBe(
    keccak256(encodeAbiParameters(types, [31_337n, module, worker, 7n, root])),
  )
  const caseTypes = ['uint256', 'address', 'bytes32', 'bytes32'].map((type) => ({ type }))
  const leafHash = hashLeaf(leafList)
  expect(caseIdOf(1, module, root, leafHash)).toBe(
    keccak256(encodeAbiParameters(caseTypes, [1n, module, root, leafHash])),
  )
})

const items = fc.array(
  fc.record({
    receiptHash: hexOf(32),
    jobHash: hexOf(32),
    price: fc.bigInt(0n, 2n ** 90n),
    auditFee: fc.bigInt(0n, 2n ** 90n),
  }),
  { minLength: 1, maxLength: 5 },
)
const groups: fc.Arbitrary<BatchGroup[]> = fc.array(
  fc
    .tuple(structOf(groupType), items)
    .map(([{ priceTotal: _, auditTotal: __, count: ___, ...terms }, list]) => ({ ...terms, items: list })),
  { minLength: 1, maxLength: 3 },
)

it('numbers the leaves, adds each group up and builds the tree over all', () => {
  fc.assert(
    fc.property(groups, (input) => {
      const batch = buildBatch(input)
      expect(batch.leaves.map(({ index }) => index)).toEqual(batch.leaves.map((_, i) => i))
      expect(batch.tree.root).toBe(merkleTree(batch.leaves.map(hashLeaf)).root)
      for (const [g, group] of batch.groups.entries()) {
        const own = batch.leaves.filter((leaf) => leaf.group === g)
        expect(own.map(({ receiptHash }) => receiptHash)).toEqual(input[g]?.items.map(({ receiptHash }) => receiptHash))
        expect(group.count).toBe(own.length)
        expect(group.priceTotal).toBe(own.reduce((sum, { price }) => sum + price, 0n))
        expect(own.at(-1)).toMatchObject({ runningPrice: group.priceTotal, runningAudit: group.auditTotal })
        for (const leaf of own)
          expect(isInTree(batch.tree.root, hashLeaf(leaf), batch.tree.path(leaf.index))).toBe(true)
      }
    }),
    { numRuns: 40 },
  )
})

it('rejects no groups, 17 groups, an empty group and a job that occurs twice', () => {
  const [group] = fc.sample(groups, 1)[0] as [BatchGroup]
  const single = { ...group, items: group.items.slice(0, 1) }
  const fresh = () =>
    ({ ...single, items: [{ ...single.items[0], jobHash: fc.sample(hexOf(32), 1)[0] }] }) as BatchGroup
  const badInput = expect.objectContaining({ code: 'BAD_INPUT' })
  expect(() => buildBatch([])).toThrow(badInput)
  expect(() => buildBatch(Array.from({ length: 17 }, fresh))).toThrow(badInput)
  expect(buildBatch(Array.from({ length: 16 }, fresh)).leaves).toHaveLength(16)
  expect(() => buildBatch([{ ...group, items: [] }])).toThrow(badInput)
  expect(() => buildBatch([single, single])).toThrow(badInput)
})
