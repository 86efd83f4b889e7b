import { expect, test } from 'vitest'

import { mergeEntities } from './merge-entities.ts'

const text = 'a b c d'

/** Entities of the four words, as kind and text. */
function merged(...labels: string[]): string[] {
  const words = labels.map((label, i) => ({ start: 2 * i, end: 2 * i + 1, label, probability: (i + 1) / 8 }))
  return mergeEntities(text, words).map((entity) => `${entity.label} ${entity.text}`)
}

test.each([
  [
    ['B-X', 'I-X', 'O', 'B-X'],
    ['X a b', 'X d'],
  ],
  [
    ['B-X', 'B-X', 'I-X', 'O'],
    ['X a', 'X b c'],
  ],
  [
    ['I-X', 'I-X', 'I-Y', 'O'],
    ['X a b', 'Y c'],
  ],
  [
    ['X', 'X', 'O', 'Y'],
    ['X a b', 'Y d'],
  ],
  [['O', 'O', 'O', 'O'], []],
  [
    ['B-X-Y', 'I-X-Y', 'I-', 'O'],
    ['X-Y a b', ' c'],
  ],
])('%j are the entities %j', (labels, entities) => {
  expect(merged(...labels)).toEqual(entities)
})

test('an entity has its place and the mean probability of its words', () => {
  const words = [
    { start: 2, end: 3, label: 'B-X', probability: 0.5 },
    { start: 4, end: 5, label: 'I-X', probability: 1 },
  ]
  expect(mergeEntities(text, words)).toEqual([{ label: 'X', text: 'b c', start: 2, end: 5, confidence: 0.75 }])
})
