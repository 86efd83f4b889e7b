import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { expect, it } from 'vitest'

it('the example in README.md runs', async () => {
  const root = join(import.meta.dirname, '..')
  const [, example] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))!
  const node = ['--conditions=source', '--no-warnings', '--input-type=module', '--eval', example!]
  const { stdout } = await promisify(execFile)(process.execPath, node, { cwd: root })
  expect(stdout.split('\n')).toEqual([
    'bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq',
    '5',
    'batch-1: 32 bytes',
    '',
  ])
})
