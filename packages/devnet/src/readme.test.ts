import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

import { expect, test } from 'vitest'

import { temporaryFolder } from './temporary-devnet.test.helper.ts'

test('the example in the README runs', async () => {
  const root = path.join(import.meta.dirname, '..')
  const [, example] = /```js\n([\s\S]*?)```/.exec(readFileSync(path.join(root, 'README.md'), 'utf8')) ?? []
  const node = ['--conditions=source', '--no-warnings', '--input-type=module', '--eval', example as string]
  const env = { ...process.env, OG_STATE: path.join(temporaryFolder(), 'state') }
  const { stdout } = await promisify(execFile)(process.execPath, node, { cwd: root, env })
  expect(stdout).toBe('true\n')
}, 180_000)
