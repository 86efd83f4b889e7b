import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { closureOf } from './check-closure.mjs'

/** A package `client` that depends on `first`, and `packages` installed for it as pnpm does: links to real folders. */
function installed(packages) {
  const root = mkdtempSync(path.join(os.tmpdir(), 'og-closure-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const write = (folder, manifest) => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest))
  }
  const store = (name) => path.join(root, 'node_modules/.pnpm', `${name}@1`, 'node_modules')
  for (const [name, manifest] of Object.entries(packages)) {
    write(path.join(store(name), name), { name, ...manifest })
    for (const dependency of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
      if (dependency in packages)
        symlinkSync(path.join(store(dependency), dependency), path.join(store(name), dependency))
    }
  }
  const client = path.join(root, 'packages/client')
  write(client, {
    name: '@opengradient/client',
    dependencies: { first: '1' },
    devDependencies: { 'onnxruntime-node': '1' },
  })
  mkdirSync(path.join(client, 'node_modules'))
  symlinkSync(path.join(store('first'), 'first'), path.join(client, 'node_modules/first'))
  return client
}

test('a closure without onnxruntime passes; development dependencies do not count', () => {
  const client = installed({ first: { dependencies: { second: '1' } }, second: { dependencies: { first: '1' } } })
  expect(closureOf(client)).toEqual({ forbidden: [], missing: [], size: 3 })
})

test.each([
  ['a dependency', { dependencies: { 'onnxruntime-web': '1' } }],
  ['an optional dependency', { optionalDependencies: { 'onnxruntime-node': '1' } }],
  ['a peer', { peerDependencies: { 'onnxruntime-common': '1' } }],
  ['the engine', { dependencies: { '@opengradient/engine': '1' } }],
])('finds what is planted two steps away, as %s', (_, second) => {
  const client = installed({ first: { dependencies: { second: '1' } }, second })
  const { forbidden } = closureOf(client)
  expect(forbidden).toHaveLength(1)
  expect(forbidden[0]?.slice(0, 3)).toEqual(['@opengradient/client', 'first', 'second'])
})

test('finds it under an alias', () => {
  const client = installed({ first: { dependencies: { runtime: '1' } }, runtime: { name: 'onnxruntime-web' } })
  expect(closureOf(client).forbidden).toEqual([['@opengradient/client', 'first', 'runtime']])
})

test('a dependency that is not installed is not taken for harmless', () => {
  const client = installed({ first: { dependencies: { second: '1' } } })
  expect(closureOf(client).missing).toEqual([['@opengradient/client', 'first', 'second']])
})
