import { expect, it } from 'vitest'

import { planEviction } from './eviction.ts'

const content = [
  { cid: 'pinned', bytes: 10, held: 0 },
  { cid: 'held', bytes: 10, held: 1 },
  { cid: 'old', bytes: 10, held: 0 },
  { cid: 'new', bytes: 10, held: 0 },
]
const plan = (freeBytes: number, neededBytes: number) => {
  const { victims, freeBytes: free } = planEviction(content, { freeBytes, neededBytes }, (cid) => cid === 'pinned')
  return [victims.map(({ cid }) => cid), free]
}

it('evicts the least recently used content until enough is free, never pinned or held content', () => {
  expect(plan(10, 10)).toEqual([[], 10])
  expect(plan(0, 5)).toEqual([['old'], 10])
  expect(plan(0, 20)).toEqual([['old', 'new'], 20])
  expect(plan(0, 30)).toEqual([['old', 'new'], 20])
  expect(plan(-5, 0)).toEqual([['old'], 5])
})
