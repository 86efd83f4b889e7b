import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

import { expect, test } from 'vitest'

import { temporaryFolder } from './temporary-devnet.fixture.ts'

test('the example in the README runs', async () => {
  const root = path.join(import.meta.dirname, '..')
  const [, example] = /```js\n([\s\S]*?)```/.exec(readFileSync(path.join(root, 'README.md'), 'utf8')) ?? []
  const node = ['--conditions=source', '--no-warnings', '--input-type=module', '--eval', example as string]
  const env = { ...process.env, TMPDIR: temporaryFolder() }
  const { stdout } = await promisify(execFile)(process.execPath, node, { cwd: root, env })
  expect(stdout).toBe('7 nodes\n')
}, 180_000)
