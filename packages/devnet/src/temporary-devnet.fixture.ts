import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { affineModel } from '@opengradient/engine/testing'
import { tensorOf } from '@opengradient/protocol'
import { afterAll } from 'vitest'

import type { DevnetModel } from './publish-models.ts'

/** A folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'og-devnet-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** `test/affine`: y = 2x + 1, with an example. */
export function tinyModel(folder: string): DevnetModel {
  const file = path.join(folder, 'affine.onnx')
  writeFileSync(file, affineModel(2, 1))
  const input = [tensorOf('x', 'FP32', [4], Float32Array.of(1, 2, 3, 4))]
  return {
    path: file,
    name: 'test/affine',
    version: '1',
    license: 'Apache-2.0',
    examples: [{ asked: 'four numbers', input }],
  }
}

/** Whether a process runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
