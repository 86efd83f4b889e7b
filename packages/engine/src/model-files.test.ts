import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { readModelFiles } from './model-files.ts'

const code = (expected: string) => expect.objectContaining({ code: expected })

describe('readModelFiles', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'og-files-'))
    await mkdir(path.join(folder, 'data'))
    await writeFile(path.join(folder, 'net.onnx'), 'graph')
    await writeFile(path.join(folder, 'data', 'w.bin'), 'weights')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('reads a folder or one file', async () => {
    const whole = await readModelFiles(folder)
    expect(whole.graphPath).toBe('net.onnx')
    expect([...whole.files.keys()]).toEqual(['data/w.bin', 'net.onnx'])
    const { files, graphPath } = await readModelFiles(path.join(folder, 'net.onnx'))
    expect(graphPath).toBe('net.onnx')
    expect(files.get('net.onnx')).toEqual(new Uint8Array(Buffer.from('graph')))
  })

  it('refuses links, wherever they point', async () => {
    await symlink('/etc/hostname', path.join(folder, 'data', 'v.bin'))
    await expect(readModelFiles(folder)).rejects.toThrow(code('UNSUPPORTED_MODEL'))
    await symlink(path.join(folder, 'net.onnx'), path.join(folder, 'link.onnx'))
    await expect(readModelFiles(path.join(folder, 'link.onnx'))).rejects.toThrow(code('UNSUPPORTED_MODEL'))
  })

  it('wants exactly one graph, and one that exists', async () => {
    await writeFile(path.join(folder, 'second.onnx'), 'graph')
    await expect(readModelFiles(folder)).rejects.toThrow(code('BAD_MODEL'))
    await expect(readModelFiles(path.join(folder, 'none.onnx'))).rejects.toThrow(code('NOT_FOUND'))
  })
})
