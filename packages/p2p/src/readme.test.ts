import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

test('the example in README.md runs and prints the stated output', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
  const example = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const child = spawn(process.execPath, ['--conditions=source', '--input-type=module', '-e', example], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 30_000,
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  expect(await once(child, 'close')).toEqual([0, null])
  const stated = /```text\n([\s\S]*?)```/.exec(readme)?.[1]
  expect(printed).toBe(stated)
})
