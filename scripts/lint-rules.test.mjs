import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

const ROOT = path.join(import.meta.dirname, '..')

/** The report of oxlint, with the configuration of the repository, on planted files. */
function lint(files) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'og-lint-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(folder, file), content)
  const { status, stdout } = spawnSync(
    path.join(ROOT, 'node_modules/.bin/oxlint'),
    ['--config', path.join(ROOT, '.oxlintrc.json')],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    },
  )
  return { status, stdout }
}

const functionOf = (lines) => `export function f(): number {\n${'  // a line\n'.repeat(lines - 3)}  return 1\n}\n`

test('accepts a function of 80 lines and imports without a circle', () => {
  expect(lint({ 'a.ts': functionOf(80), 'b.ts': "export { f } from './a.ts'\n" })).toMatchObject({ status: 0 })
})

test('reports a function of 81 lines, comments included', () => {
  const { status, stdout } = lint({ 'a.ts': functionOf(81) })
  expect(stdout).toContain('max-lines-per-function')
  expect(status).toBe(1)
})

test('accepts a test body of more than 80 lines', () => {
  expect(lint({ 'a.test.ts': functionOf(200) })).toMatchObject({ status: 0 })
})

test.each([
  [
    'values',
    "import { b } from './b.ts'\nexport const a = b\n",
    "import { a } from './a.ts'\nexport const b: number = a\n",
  ],
  [
    'types',
    "import type { B } from './b.ts'\nexport interface A { b?: B }\n",
    "import type { A } from './a.ts'\nexport interface B { a?: A }\n",
  ],
])('reports a circle of imported %s', (_, a, b) => {
  const { status, stdout } = lint({ 'a.ts': a, 'b.ts': b })
  expect(stdout).toContain('no-cycle')
  expect(status).toBe(1)
})
