import { expect, test } from 'vitest'

import { formatOpg } from './format-opg.ts'

test.each([
  [0n, '0'],
  [1n, '0.000000000000000001'],
  [10n ** 15n, '0.001'],
  [10n ** 18n, '1'],
  [1_000_000n * 10n ** 18n, '1000000'],
  [119n * 10n ** 15n, '0.119'],
])('formats %s as %s OPG', (amount, text) => expect(formatOpg(amount)).toBe(text))
