import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { publishedFolders, ROOT } from './pack.mjs'
import { describePackages, obstacles, parseReleaseArguments, ReleaseError } from './release.mjs'

describe('parseReleaseArguments', () => {
  it('publishes without arguments', () => {
    expect(parseReleaseArguments([])).toEqual({ dryRun: false })
  })

  it('accepts --dry-run', () => {
    expect(parseReleaseArguments(['--dry-run'])).toEqual({ dryRun: true })
  })

  it.each([['--dryrun'], ['--dry-run=yes'], ['chain']])('rejects %s with the usage', (argument) => {
    expect(() => parseReleaseArguments([argument])).toThrow(ReleaseError)
    expect(() => parseReleaseArguments([argument])).toThrow(/Usage: npm run release/)
  })
})

describe('obstacles', () => {
  const ready = { changedFiles: [], pendingChangesets: [], user: 'someone' }

  it('finds none in a clean, versioned tree with credentials', () => {
    expect(obstacles(ready)).toEqual([])
  })

  it.each([
    ['a dirty tree', { changedFiles: [' M README.md'] }, /1 uncommitted change/],
    ['a pending changeset', { pendingChangesets: ['first.md'] }, /pnpm changeset version/],
    ['missing credentials', { user: undefined }, /npm login/],
  ])('names %s', (_, change, message) => {
    const found = obstacles({ ...ready, ...change })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(message)
  })
})

describe('describePackages', () => {
  it('lists name, version and size', () => {
    const packages = [
      { name: '@opengradient/api', version: '0.1.0', bytes: 12_340 },
      { name: '@opengradient/protocol', version: '0.1.0', bytes: 1_000 },
    ]
    expect(describePackages(packages)).toBe(
      '@opengradient/api       0.1.0  12.3 kB\n@opengradient/protocol  0.1.0  1.0 kB',
    )
  })
})

it('versions every public package together', () => {
  const { fixed } = JSON.parse(readFileSync(path.join(ROOT, '.changeset/config.json'), 'utf8'))
  const names = publishedFolders().map(
    (folder) => JSON.parse(readFileSync(path.join(ROOT, folder, 'package.json'), 'utf8')).name,
  )
  expect(fixed).toEqual([names.sort()])
})
