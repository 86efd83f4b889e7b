import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { expect, onTestFinished, test, vi } from 'vitest'

import { withTarballs } from './pack.mjs'

function temporaryFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'og-pack-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A workspace of one public and one private package. */
function workspace() {
  const root = temporaryFolder()
  for (const [name, isPrivate] of [
    ['a', false],
    ['b', true],
  ]) {
    const folder = path.join(root, 'packages', name)
    mkdirSync(folder, { recursive: true })
    const manifest = { name: `@example/${name}`, version: '1.0.0', private: isPrivate }
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest))
  }
  return root
}

test('packs public packages once for scripts that share OG_TARBALLS', async () => {
  const root = workspace()
  const shared = temporaryFolder()
  vi.stubEnv('OG_TARBALLS', shared)
  onTestFinished(() => vi.unstubAllEnvs())
  const first = await withTarballs(root, async (packed) => packed)
  expect(first).toEqual([
    { folder: 'packages/a', filename: path.join(shared, 'example-a-1.0.0.tgz'), files: ['package.json'] },
  ])
  expect(readdirSync(shared).sort()).toEqual(['example-a-1.0.0.tgz', 'tarballs.json'])
  rmSync(path.join(root, 'packages'), { recursive: true })
  expect(await withTarballs(root, async (packed) => packed)).toEqual(first)
})
