import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { layerViolations } from './check-layers.mjs'

/** A workspace of packages `{ name: { manifest, files } }` in a folder that is removed after the test. */
function workspace(packages) {
  const root = mkdtempSync(path.join(os.tmpdir(), 'og-layers-'))
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

test('reports no violation for a tree that follows the rules', () => {
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
  expect(layerViolations(root)).toEqual([])
})

test.each([
  ['an import upward', 'protocol', { dependencies: on('engine') }, 'engine', /above protocol/],
  ['an import within one layer', 'store', { dependencies: on('engine') }, 'engine', /in the same layer \(1\)/],
  [
    'contracts imported by a package other than chain',
    'devnet',
    { dependencies: on('contracts') },
    'contracts',
    /only chain/,
  ],
  ['models imported by a node', 'node', { dependencies: on('models') }, 'models', /only og and the tests of devnet/],
  ['models imported by the sources of devnet', 'devnet', { devDependencies: on('models') }, 'models', /only og and/],
  ['an undeclared import', 'node', {}, 'engine', /does not declare @opengradient\/engine/],
  ['a development dependency in a source', 'node', { devDependencies: on('engine') }, 'engine', /devDependency/],
  ['a path past the exports', 'node', { dependencies: on('engine') }, 'engine/dist/pool.js', /does not export/],
])('reports %s', (_, name, manifest, imported, message) => {
  const target = imported.split('/')[0]
  const root = workspace({
    [target]: {},
    [name]: { manifest, files: { 'src/deep/a.ts': `\nimport type { X } from '@opengradient/${imported}'` } },
  })
  const violations = layerViolations(root)
  expect(violations.find((line) => line.startsWith(`packages/${name}/src/deep/a.ts:2: `))).toMatch(message)
})

test('reports a relative path into another package', () => {
  const root = workspace({
    engine: {},
    node: { files: { 'src/index.ts': `export * from '../../engine/src/index.ts'` } },
  })
  expect(layerViolations(root)).toEqual([expect.stringContaining('a package is reached by its name')])
})

test('accepts development dependencies and shared workspace files in tests', () => {
  const root = workspace({
    node: {
      manifest: { devDependencies: { vitest: '5' } },
      files: {
        'src/index.test.ts': `import 'vitest'\nimport '../../../vitest.needs.mjs'`,
        'vitest.config.ts': `import 'vitest/config'\nimport '../../vitest.shared.ts'`,
      },
    },
  })
  expect(layerViolations(root)).toEqual([])
})

test('accepts development dependencies in a folder that is not packed', () => {
  const root = workspace({
    models: {
      manifest: { devDependencies: { 'onnxruntime-web': '1' } },
      files: { 'src/development/measure.ts': `import 'onnxruntime-web'` },
    },
  })
  expect(layerViolations(root)).toEqual([])
})

test('reports a declared dependency on a higher layer that no file imports', () => {
  const root = workspace({ protocol: { manifest: { dependencies: on('node') } }, node: {} })
  expect(layerViolations(root)).toEqual([expect.stringMatching(/packages\/protocol\/package\.json: depends on/)])
})

test('reports a private package among the dependencies of a published one', () => {
  const root = workspace({ models: { manifest: { private: true } }, og: { manifest: { dependencies: on('models') } } })
  expect(layerViolations(root)).toEqual([expect.stringContaining('is private')])
})

test('reports a package without a layer', () => {
  expect(layerViolations(workspace({ extras: {} }))).toEqual([expect.stringContaining('has no layer')])
})
