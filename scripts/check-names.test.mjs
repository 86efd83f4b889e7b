import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { nameViolations } from './check-names.mjs'

function workspace(files) {
  const root = mkdtempSync(path.join(os.tmpdir(), 'og-names-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), content)
  }
  return root
}

const manifests = Object.fromEntries(['a', 'b', 'c'].map((name) => [`packages/${name}/package.json`, '{}']))

test('reports nothing for unique names, index files, tests and one name in two packages', () => {
  const root = workspace({
    ...manifests,
    'packages/a/src/index.ts': 'export interface A {}',
    'packages/a/src/deep/index.ts': '// interface A {}\nexport const a = "\\ninterface A {"',
    'packages/a/src/limits.ts': 'export interface Limits {}',
    'packages/b/src/limits.ts': 'interface OtherLimits {}',
    'packages/b/src/limits.test.ts': 'interface Limits {}',
  })
  expect(nameViolations(root)).toEqual([])
})

test('reports a base name used twice in one package', () => {
  const root = workspace({ ...manifests, 'packages/a/src/x/job.ts': '', 'packages/a/src/y/job.ts': '' })
  expect(nameViolations(root)).toEqual([expect.stringMatching(/base name job twice in one package: .*x\/job\.ts/)])
})

test('reports a base name used in three packages', () => {
  const root = workspace({
    ...manifests,
    'packages/a/src/job.ts': '',
    'packages/b/src/job.ts': '',
    'packages/c/src/job.ts': '',
  })
  expect(nameViolations(root)).toEqual([expect.stringMatching(/base name job in 3 files/)])
})

test.each(['export interface Entry {}', 'interface Entry<T> {}', 'export class Entry {}', 'export type Entry = 1'])(
  'reports a type name declared in two files by "%s"',
  (declaration) => {
    const root = workspace({
      ...manifests,
      'packages/a/src/one.ts': declaration,
      'packages/b/src/two.ts': 'interface Entry {\n}',
    })
    expect(nameViolations(root)).toEqual([expect.stringMatching(/type name Entry in packages\/a.*, packages\/b/)])
  },
)
