import { expect, test } from 'vitest'

import { resolveSettings } from './devnet-settings.ts'
import { liarKindNames } from './liar-kinds.ts'

test('starts enough nodes that honest ones are left beside the liars', () => {
  expect(resolveSettings({})).toMatchObject({ workers: 3, auditors: 4, audit: 100 })
  expect(resolveSettings({ liars: liarKindNames })).toMatchObject({ workers: 10, auditors: 12 })
  expect(resolveSettings({ liars: liarKindNames, takeTurns: true })).toMatchObject({ workers: 11, auditors: 11 })
  const few = resolveSettings({ liars: ['wrong-output', 'silent-jurors'], takeTurns: true })
  expect(few).toMatchObject({ workers: 3, auditors: 5, takeTurns: false })
  expect(resolveSettings({ liars: ['sybil-auditors'] })).toMatchObject({ workers: 3, auditors: 7 })
  expect(resolveSettings({ liars: ['false-accuser', 'false-accuser'] })).toMatchObject({ workers: 3, auditors: 5 })
})

test('signs jobs of class 0 without auditors', () => {
  expect(resolveSettings({ auditors: 0 }).audit).toBe(0)
})
