import { expect, test } from 'vitest'

import { startWarnings } from './start-warnings.ts'

const settings = { seed: 0, auditors: 4, blockTimeSeconds: 1 }

test('warns of public keys alone on an idle machine with enough auditors', () => {
  expect(startWarnings(settings, 1)).toEqual([expect.stringContaining('public')])
})

test.each([
  [{ ...settings, auditors: 0 }, 1, 'no answer is checked'],
  [{ ...settings, auditors: 3 }, 1, 'jurors of their own cases'],
  [settings, 5, 'which 2 s between blocks would double'],
])('warns for %o at a load of %d', (changed, load, text) => {
  expect(startWarnings(changed, load)[1]).toContain(text)
})
