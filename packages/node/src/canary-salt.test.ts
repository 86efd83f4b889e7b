import { type Hex, systemRandom } from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { canarySalt, isCanarySalt } from './canary-salt.ts'

const [secret, other]: [Hex, Hex] = [`0x${'01'.repeat(32)}`, `0x${'02'.repeat(32)}`]

it('marks a salt for those with the secret only, each time another one', () => {
  const salt = canarySalt(secret, systemRandom)
  expect(salt).toMatch(/^0x[0-9a-f]{64}$/)
  expect(isCanarySalt(secret, salt)).toBe(true)
  expect(isCanarySalt(other, salt)).toBe(false)
  expect(isCanarySalt(secret, other)).toBe(false)
  expect(canarySalt(secret, systemRandom)).not.toBe(salt)
})
