import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { bundle } from './bundle.mjs'

const folder = mkdtempSync(path.join(os.tmpdir(), 'og-bundle-'))
const state = path.join(folder, 'state')

beforeAll(() => bundle(folder))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const og = (...args) => promisify(execFile)(process.execPath, [path.join(folder, 'og.js'), ...args])

test('reads the version of the command line from its package', async () => {
  const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../apps/og/package.json'), 'utf8'))
  expect((await og('--version')).stdout.trim()).toBe(version)
})

test('runs a model in an engine process of the bundle, and finds anvil and the example models', async () => {
  // The exit code depends on the machine's memory and disk, too.
  const { stdout } = await og('doctor', '--state', state, '--json').catch((error) => error)
  const { checks } = JSON.parse(stdout)
  const found = Object.fromEntries(checks.map(({ name, ...check }) => [name, check]))
  expect(found).toMatchObject({ engine: { ok: true }, anvil: { ok: true } })
  expect(found['model cache'].detail).toMatch(/^\d of 5 models in /)
})

test('starts a node process, which rejects an empty configuration with its error', async () => {
  const node = spawn(process.execPath, [path.join(folder, 'node-process.js')], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached: true,
  })
  node.send({ type: 'start', config: {}, liar: null })
  const [message] = await once(node, 'message')
  expect(message).toMatchObject({ type: 'failed', error: { code: 'INTERNAL' } })
  node.disconnect()
})
