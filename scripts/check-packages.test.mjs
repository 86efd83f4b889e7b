import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { missingFields, unwantedFiles } from './check-packages.mjs'
import { exampleOf } from './check-readmes.mjs'

const complete = {
  name: 'a',
  version: '1.0.0',
  description: 'A thing.',
  license: 'Apache-2.0',
  repository: {},
  homepage: '',
  bugs: '',
  engines: {},
  files: [],
  exports: {},
  sideEffects: false,
}

test('accepts a complete manifest', () => {
  expect(missingFields(complete)).toEqual([])
  expect(missingFields({ ...complete, exports: undefined, sideEffects: undefined })).toEqual([])
})

test.each(Object.keys(complete).filter((field) => field !== 'exports'))('reports a manifest without %s', (field) => {
  expect(missingFields({ ...complete, [field]: undefined })).toEqual([field])
})

test('reports tests, type tests, fixtures, development code and build state in a package', () => {
  const wanted = ['dist/index.js', 'dist/testing/suite.js', 'dist/latest.js', 'README.md']
  const unwanted = [
    'dist/a.test.js',
    'dist/a.test-d.d.ts',
    'dist/a.fixture.js',
    'dist/.tsbuildinfo',
    'dist/development/a.js',
  ]
  expect(unwantedFiles([...wanted, ...unwanted])).toEqual(unwanted)
})

test.each([
  ['# A\n\n```js\nconsole.log(1)\n```\n```text\n1\n```\n', { language: 'js', needsNetwork: false, expected: '1\n' }],
  ['```ts network\na\n```\n\n```text\n1\n2\n```\n', { language: 'ts', needsNetwork: true, expected: '1\n2\n' }],
  ['```sh\nls\n```\n```js\nb\n```\nText.\n```text\n1\n```\n', { language: 'js', code: 'b\n', expected: undefined }],
])('finds the example in %j', (markdown, example) => {
  expect(exampleOf(markdown)).toMatchObject(example)
})

test('finds no example in a README of commands', () => {
  expect(exampleOf('```sh\nnpx og\n```\n')).toBeUndefined()
})

/** Runs the check on a workspace of one package whose `exports` names the given file. */
function checkWorkspace(exported) {
  const root = mkdtempSync(path.join(os.tmpdir(), 'og-planted-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const folder = path.join(root, 'packages/a')
  mkdirSync(path.join(folder, 'dist'), { recursive: true })
  const manifest = {
    ...complete,
    name: '@example/a',
    type: 'module',
    repository: { type: 'git', url: 'git+https://github.com/example/a.git' },
    homepage: 'https://example.org',
    bugs: 'https://example.org/issues',
    engines: { node: '>=22' },
    files: ['dist'],
    exports: { '.': { types: './dist/index.d.ts', default: exported } },
  }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest))
  writeFileSync(path.join(folder, 'README.md'), '# a\n')
  writeFileSync(path.join(folder, 'dist/index.js'), 'export const a = 1\n')
  writeFileSync(path.join(folder, 'dist/index.d.ts'), 'export declare const a: number\n')
  const script = path.join(import.meta.dirname, 'check-packages.mjs')
  return spawnSync(process.execPath, [script, root], { encoding: 'utf8' })
}

test('exits 0 for a package whose exports exist', () => {
  expect(checkWorkspace('./dist/index.js')).toMatchObject({
    status: 0,
    stdout: '1 of 1 packages are ready to publish\n',
  })
})

test('exits 1 for a package whose exports name an absent file', () => {
  const { status, stderr } = checkWorkspace('./dist/absent.js')
  expect(stderr).toContain('absent.js')
  expect(status).toBe(1)
})
