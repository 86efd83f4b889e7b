import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { resolveOrt } from './ort-package.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'og-resolve-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const install = (name: string, folder: string, platform: string): string => {
  const at = path.join(root, 'node_modules', name)
  mkdirSync(path.join(at, folder, 'dist'), { recursive: true })
  mkdirSync(path.join(at, folder, 'bin/napi-v6', platform), { recursive: true })
  writeFileSync(path.join(at, 'package.json'), JSON.stringify({ name }))
  writeFileSync(path.join(at, folder, 'dist/index.js'), '')
  return at
}
const resolve = (platform: string, arch: string) =>
  resolveOrt({ from: path.join(root, 'application.js'), platform, arch })

describe('resolveOrt', () => {
  it('prefers the platform package over onnxruntime-node', () => {
    install('onnxruntime-node', '.', 'linux/x64')
    const own = install('@opengradient/onnxruntime-linux-x64', 'runtime', 'linux/x64')
    expect(resolve('linux', 'x64')).toEqual({
      name: '@opengradient/onnxruntime-linux-x64',
      entry: path.join(own, 'runtime/dist/index.js'),
      binaries: path.join(own, 'runtime/bin/napi-v6/linux/x64'),
    })
  })

  it('uses onnxruntime-node where the platform package is missing', () => {
    install('onnxruntime-node', '.', 'darwin/arm64')
    expect(resolve('darwin', 'arm64').name).toBe('onnxruntime-node')
  })

  it('rejects a platform without binaries with NOT_SET_UP and an instruction', () => {
    install('onnxruntime-node', '.', 'linux/x64')
    expect(() => resolve('freebsd', 'x64')).toThrow(
      expect.objectContaining({
        code: 'NOT_SET_UP',
        shortMessage: 'ONNX Runtime is not installed for freebsd-x64.',
        metaMessages: [expect.stringContaining('onnxruntime-node@1.30.0')],
      }),
    )
  })

  it('names the optional dependency that a package manager has left out', () => {
    // Packages without binaries for Linux hide those of the workspace, which NODE_PATH may contain.
    install('onnxruntime-node', '.', 'win32/x64')
    install('@opengradient/onnxruntime-linux-x64', 'runtime', 'win32/x64')
    expect(() => resolve('linux', 'x64')).toThrow(
      expect.objectContaining({
        code: 'NOT_SET_UP',
        metaMessages: [expect.stringContaining('@opengradient/onnxruntime-linux-x64')],
      }),
    )
  })
})
