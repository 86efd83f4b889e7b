import fc from 'fast-check'
import { expect, it } from 'vitest'

import { type Role, roleBits, rolesFromBits, rolesToBits } from './roles.ts'

it('become bits and roles again', () => {
  const roles = Object.keys(roleBits) as Role[]
  expect(rolesToBits(roles)).toBe(15)
  fc.assert(
    fc.property(fc.subarray(roles), (some) => {
      expect(rolesFromBits(rolesToBits(some))).toEqual(some)
      // Bits of roles that come later are not known here.
      expect(rolesFromBits(rolesToBits(some) | 0xf0)).toEqual(some)
    }),
  )
})
