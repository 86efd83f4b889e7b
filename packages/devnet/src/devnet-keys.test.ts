import { expect, test } from 'vitest'

import { deriveAccount, deriveKey } from './devnet-keys.ts'

test('derives the same key from the same seed and label, and another key from any other', () => {
  expect(deriveAccount(0, 'worker-1')).toEqual(deriveAccount(0, 'worker-1'))
  const keys = [0, 1, 2].flatMap((seed) => ['a', 'b', 'account/a'].map((label) => deriveKey(seed, label)))
  expect(new Set(keys).size).toBe(keys.length)
})

test('keeps the accounts of seed 0, which users copy into their tools', () => {
  expect(deriveAccount(0, 'publisher').address).toMatchInlineSnapshot(`"0x487e5cae62ea3cfdc24e52855e76cf954a243e39"`)
})
