import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { floorViolations } from './check-floors.mjs'

/** A workspace of packages `{ name: { manifest, files } }` in a folder that is gone after the test. */
function workspace(packages) {
  const root = mkdtempSync(path.join(os.tmpdir(), 'og-floors-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [name, { manifest = {}, files = {} }] of Object.entries(packages)) {
    const folder = path.join(root, name === 'contracts' ? name : name === 'og' ? 'apps/og' : `packages/${name}`)
    const text = JSON.stringify({ name: `@opengradient/${name}`, exports: { '.': './src/index.ts' }, ...manifest })
    for (const [file, content] of Object.entries({ 'package.json': text, ...files })) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      writeFileSync(path.join(folder, file), content)
    }
  }
  return root
}

const on = (...names) => Object.fromEntries(names.map((name) => [`@opengradient/${name}`, 'workspace:*']))

test('a tree that keeps the rules has no violation', () => {
  const root = workspace({
    protocol: { files: { 'src/index.ts': `export { a } from './a.ts'`, 'src/a.ts': 'export const a = 1' } },
    contracts: {},
    chain: {
      manifest: { dependencies: { ...on('protocol', 'contracts'), viem: '2' } },
      files: { 'src/index.ts': `import '@opengradient/contracts'\nimport { hashTypedData } from 'viem/actions'` },
    },
    models: { manifest: { private: true, dependencies: on('protocol') } },
    og: {
      manifest: { dependencies: on('chain'), devDependencies: on('models') },
      files: { 'src/bin.ts': `import '@opengradient/chain'\nawait import('@opengradient/models')` },
    },
  })
  expect(floorViolations(root)).toEqual([])
})

test.each([
  ['an import upward', 'protocol', { dependencies: on('engine') }, 'engine', /above protocol/],
  ['an import on the same floor', 'store', { dependencies: on('engine') }, 'engine', /on one floor \(1\)/],
  ['contracts imported by another than chain', 'devnet', { dependencies: on('contracts') }, 'contracts', /only chain/],
  ['models imported by a node', 'node', { dependencies: on('models') }, 'models', /only og and the tests of devnet/],
  ['models imported by the sources of devnet', 'devnet', { devDependencies: on('models') }, 'models', /only og and/],
  ['an import that is not declared', 'node', {}, 'engine', /does not declare @opengradient\/engine/],
  ['a development dependency in a source', 'node', { devDependencies: on('engine') }, 'engine', /devDependency/],
  ['a way past the exports', 'node', { dependencies: on('engine') }, 'engine/dist/pool.js', /does not export/],
])('refuses %s', (_, name, manifest, imported, message) => {
  const target = imported.split('/')[0]
  const root = workspace({
    [target]: {},
    [name]: { manifest, files: { 'src/deep/a.ts': `\nimport type { X } from '@opengradient/${imported}'` } },
  })
  const violations = floorViolations(root)
  expect(violations.find((line) => line.startsWith(`packages/${name}/src/deep/a.ts:2: `))).toMatch(message)
})

test('refuses a path into another package', () => {
  const root = workspace({
    engine: {},
    node: { files: { 'src/index.ts': `export * from '../../engine/src/index.ts'` } },
  })
  expect(floorViolations(root)).toEqual([expect.stringContaining('a package is reached by its name')])
})

test('lets tests use development dependencies and the shared files of the workspace', () => {
  const root = workspace({
    node: {
      manifest: { devDependencies: { vitest: '5' } },
      files: {
        'src/index.test.ts': `import 'vitest'\nimport '../../../vitest.needs.mjs'`,
        'vitest.config.ts': `import 'vitest/config'\nimport '../../vitest.shared.ts'`,
      },
    },
  })
  expect(floorViolations(root)).toEqual([])
})

test('refuses a dependency on a floor above, even when nothing imports it', () => {
  const root = workspace({ protocol: { manifest: { dependencies: on('node') } }, node: {} })
  expect(floorViolations(root)).toEqual([expect.stringMatching(/packages\/protocol\/package\.json: depends on/)])
})

test('refuses a private package among the dependencies of a published one', () => {
  const root = workspace({ models: { manifest: { private: true } }, og: { manifest: { dependencies: on('models') } } })
  expect(floorViolations(root)).toEqual([expect.stringContaining('published to nobody')])
})

test('refuses a package without a floor', () => {
  expect(floorViolations(workspace({ extras: {} }))).toEqual([expect.stringContaining('has no floor')])
})
