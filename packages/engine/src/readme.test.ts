import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

import { expect, it } from 'vitest'

it('the example in README.md runs', async () => {
  const root = path.resolve(import.meta.dirname, '..')
  const example = /```ts\n([\s\S]*?)```/.exec(await readFile(path.join(root, 'README.md'), 'utf8'))?.[1] as string
  const args = ['--conditions=source', '--input-type=module-typescript', '-e', example]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root })
  expect(stdout).toContain("'ai.onnx/Mul': 1")
  expect(stdout).toContain('Uint8Array(8)')
})
