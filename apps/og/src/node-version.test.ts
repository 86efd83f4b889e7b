import { readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { isNodeRecent, neededNode } from './node-version.ts'

it.each([
  ['20.19.5', false],
  ['22.12.0', false],
  ['22.13.0', true],
  ['22.9.1', false],
  ['24.1.0', true],
])('Node %s suffices: %s', (version, expected) => {
  expect(isNodeRecent(version)).toBe(expected)
})

it('is the version of the package', () => {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  expect(engines.node).toBe(`>=${neededNode}`)
})
