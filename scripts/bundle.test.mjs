import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { bundle, watchBundle } from './bundle.mjs'

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
  expect(found['model cache'].detail).toMatch(/^\d of 8 models in /)
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

test('a build with an error leaves the former one, and the next without an error replaces it', async () => {
  const watched = path.join(folder, 'watched')
  const source = path.join(watched, 'program.ts')
  mkdirSync(watched)
  writeFileSync(source, "console.log('first')")
  let built = () => {}
  const nextBuild = () => new Promise((resolve) => (built = resolve))
  const first = nextBuild()
  const out = path.join(watched, 'out')
  const builder = await watchBundle(out, (errors) => built(errors), { program: source })
  const output = async () => (await promisify(execFile)(process.execPath, [path.join(out, 'program.js')])).stdout
  try {
    expect(await first).toBe(0)
    expect(await output()).toBe('first\n')
    const second = nextBuild()
    writeFileSync(source, "console.log('second'")
    expect(await second).toBe(1)
    expect(await output()).toBe('first\n')
    const third = nextBuild()
    // The types do not hold: only the check of types refuses this.
    writeFileSync(source, "const text: number = 'third'; console.log(text)")
    expect(await third).toBe(0)
    expect(await output()).toBe('third\n')
  } finally {
    await builder.dispose()
  }
})

/** A clone with one source and a program, of the times given in seconds. */
function cloneWith({ source, builtAt, changedAt }) {
  const clone = mkdtempSync(path.join(folder, 'clone-'))
  const write = (name, text, at) => {
    const file = path.join(clone, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
    utimesSync(file, at, at)
  }
  copyFileSync(path.join(import.meta.dirname, '../og'), path.join(clone, 'og'))
  write('.tools/node-path', `${process.execPath}\n`, builtAt)
  write('.tools/bundle/og.js', "console.log('ran')", builtAt)
  write('.tools/bundle/built', '', builtAt)
  write(source, '', changedAt)
  return promisify(execFile)(path.join(clone, 'og'))
}

test.each([
  ['packages/a/src/b.ts', 200, /packages\/a\/src\/b\.ts is newer than this build: npm run build/],
  ['packages/a/src/b.ts', 50, /^$/],
  ['packages/a/src/b.test.ts', 200, /^$/],
])('./og compares %s, changed at %s, with its build at 100', async (source, changedAt, note) => {
  const { stdout, stderr } = await cloneWith({ source, builtAt: 100, changedAt })
  expect(stdout).toBe('ran\n')
  expect(stderr).toMatch(note)
})
