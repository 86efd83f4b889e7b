import { expect, test } from 'vitest'

import { type DetectedBox, suppressOverlaps } from './detected-objects.ts'

/** A square of ten pixels. */
function at(left: number, confidence: number, label = 0): DetectedBox {
  return { label, confidence, box: { left, top: 0, right: left + 10, bottom: 10 } }
}

/** Places of the boxes that are kept. */
function kept(candidates: readonly DetectedBox[], overlap = 0.5, most = 10): number[] {
  return suppressOverlaps(candidates, overlap, most).map(({ box }) => box.left)
}

test('a box that overlaps a more confident one of its label is removed', () => {
  // Moved by 2 of 10 pixels, the intersection is 8 of 12.
  expect(kept([at(2, 0.6), at(0, 0.9), at(20, 0.3)])).toEqual([0, 20])
  expect(kept([at(2, 0.6), at(0, 0.9)], 0.7)).toEqual([0, 2])
  expect(kept([at(2, 0.6, 1), at(0, 0.9)])).toEqual([0, 2])
})

test('a box that overlaps a removed one alone is kept', () => {
  expect(kept([at(0, 0.9), at(3, 0.8), at(6, 0.7)])).toEqual([0, 6])
})

test('equally confident boxes stay in the order of the head, and the most confident ones are kept', () => {
  expect(kept([at(40, 0.5), at(20, 0.5), at(0, 0.5), at(60, 0.6)], 0.5, 3)).toEqual([60, 40, 20])
})

test('boxes without an area overlap nothing', () => {
  const empty = { label: 0, confidence: 0.5, box: { left: 3, top: 3, right: 3, bottom: 3 } }
  expect(kept([empty, at(0, 0.9), empty])).toEqual([0, 3, 3])
})
