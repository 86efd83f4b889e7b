import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync, utimesSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'

const ROOT = path.join(import.meta.dirname, '..')

test('tests of a package in watch mode run again after a change in another package', async () => {
  const changed = path.join(ROOT, 'packages/protocol/src/og-error.ts')
  const { atime, mtime } = statSync(changed)
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(CI|VITEST.*)$/u.test(name)))
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs')
  const child = spawn(process.execPath, [vitest, '--watch', 'src/assert-outputs-fit.test.ts'], {
    cwd: path.join(ROOT, 'packages/verifier'),
    env: { ...environment, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let written = ''
  child.stdout.on('data', (chunk) => (written += chunk))
  try {
    await expect.poll(() => written).toContain('Waiting for file changes')
    const now = new Date()
    utimesSync(changed, now, now)
    await expect.poll(() => written).toMatch(/RERUN\s+\S*protocol\/src\/og-error\.ts/)
  } finally {
    // The time of a source decides whether this clone is built again.
    utimesSync(changed, atime, mtime)
    child.kill()
    await once(child, 'exit')
  }
})
