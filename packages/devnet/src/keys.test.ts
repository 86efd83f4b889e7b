import { expect, test } from 'vitest'

import { deriveAccount, deriveKey } from './keys.ts'

test('keys follow from seed and label, and from nothing else', () => {
  expect(deriveAccount(0, 'worker-1')).toEqual(deriveAccount(0, 'worker-1'))
  const keys = [0, 1, 2].flatMap((seed) => ['a', 'b', 'account/a'].map((label) => deriveKey(seed, label)))
  expect(new Set(keys).size).toBe(keys.length)
})

test('the accounts of seed 0 stay what they are: people paste them', () => {
  expect(deriveAccount(0, 'publisher').address).toMatchInlineSnapshot(`"0x487e5cae62ea3cfdc24e52855e76cf954a243e39"`)
})
