import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { providers, version } from './index.ts'

const root = path.resolve(import.meta.dirname, '..')
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'og-ort-'))
  execFileSync(process.execPath, [path.join(root, 'scripts/copy-runtime.mjs'), path.join(folder, 'runtime')])
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('has no install script and no dependency that has one', () => {
  expect(Object.keys(manifest.scripts).filter((name) => /install|^prepare$/.test(name))).toEqual([])
  expect(Object.keys(manifest.dependencies)).toEqual(['onnxruntime-common'])
})

it('copies binding and library byte for byte', () => {
  const source = path.dirname(createRequire(import.meta.url).resolve('onnxruntime-node/package.json'))
  const binaries = 'bin/napi-v6/linux/x64'
  const names = readdirSync(path.join(folder, 'runtime', binaries)).sort()
  expect(names).toEqual(['libonnxruntime.so.1', 'onnxruntime_binding.node'])
  for (const name of names) {
    const [copied, original] = [path.join(folder, 'runtime'), source].map((at) =>
      readFileSync(path.join(at, binaries, name)),
    )
    expect(copied?.equals(original as Buffer)).toBe(true)
  }
})

it('has the notices of third parties whose version and hash the README states', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
  const notices = readFileSync(path.join(root, 'ThirdPartyNotices.txt'))
  expect(manifest.files).toContain('ThirdPartyNotices.txt')
  expect(readme).toContain(`onnxruntime-${version}-`)
  expect(readme).toContain(createHash('sha256').update(notices).digest('hex'))
})

it.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('names version and providers of the binary', () => {
  const program = `
    const ort = require(${JSON.stringify(path.join(folder, 'runtime/dist/index.js'))})
    console.log(JSON.stringify([ort.env.versions.node, ort.listSupportedBackends().filter(({ bundled }) => bundled).map(({ name }) => name).sort()]))
  `
  const printed = execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' })
  expect(JSON.parse(printed)).toEqual([version, [...providers]])
})
