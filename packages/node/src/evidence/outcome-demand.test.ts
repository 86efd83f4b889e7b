import {
  type Hex,
  hashLeaf,
  hashOutcomeLeaf,
  isInTree,
  type Leaf,
  leafType,
  merkleTree,
  type OutcomeLeaf,
  outcomeLeafType,
} from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { answerOf } from './outcome-demand.ts'

const receiptOf = (name: string): Hex => `0x${name.repeat(64)}`
const leafOf = (name: string, index: number): Leaf => ({
  ...leafType.unpack(new Uint8Array(leafType.size)),
  receiptHash: receiptOf(name),
  index,
})
const outcomeOf = (name: string, index: number): OutcomeLeaf => ({
  ...outcomeLeafType.unpack(new Uint8Array(outcomeLeafType.size)),
  receiptHash: receiptOf(name),
  index,
})

const outcomes = [outcomeOf('a', 0), outcomeOf('c', 2)]
const { root } = merkleTree(outcomes.map(hashOutcomeLeaf))

it('answers with the outcome of the leaf and its path', () => {
  const answer = answerOf({ leaf: leafOf('c', 2) }, outcomes, [])
  expect(answer).toMatchObject({ outcome: outcomes[1] })
  expect(answer?.other).toBeUndefined()
  expect(isInTree(root, hashOutcomeLeaf(outcomes[1]!), answer!.path)).toBe(true)
})

it('answers a demand on a second leaf of an index with the leaf at its place', () => {
  const leaves = [leafOf('a', 0), leafOf('b', 0), leafOf('c', 2)]
  const answer = answerOf({ leaf: leaves[1]! }, outcomes, leaves)
  expect(answer).toMatchObject({ outcome: outcomes[0], other: { leaf: leaves[0] } })
  expect(isInTree(merkleTree(leaves.map(hashLeaf)).root, hashLeaf(leaves[0]!), answer!.other!.path)).toBe(true)
})

it('has no answer for a leaf that was not checked, nor for another receipt without the leaf list', () => {
  expect(answerOf({ leaf: leafOf('b', 1) }, outcomes, [])).toBeUndefined()
  expect(answerOf({ leaf: leafOf('b', 0) }, outcomes, [])).toBeUndefined()
})
