import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { openModelFiles } from './model-files.ts'

const code = (expected: string) => expect.objectContaining({ code: expected })

describe('openModelFiles', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'og-files-'))
    await mkdir(path.join(folder, 'data'))
    await writeFile(path.join(folder, 'net.onnx'), 'graph')
    await writeFile(path.join(folder, 'data', 'w.bin'), 'weights')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('lists a folder or one file and reads parts of a file', async () => {
    const whole = await openModelFiles(folder)
    expect(whole.graphPath).toBe('net.onnx')
    expect([...whole.files.keys()]).toEqual(['data/w.bin', 'net.onnx'])
    const { files, graphPath } = await openModelFiles(path.join(folder, 'net.onnx'))
    expect(graphPath).toBe('net.onnx')
    expect(files.get('net.onnx')?.read(1, 3)).toEqual(new Uint8Array(Buffer.from('rap')))
    expect(() => files.get('net.onnx')?.read(1, 5)).toThrow(code('BAD_MODEL'))
  })

  it('rejects links inside and outside the folder with UNSUPPORTED_MODEL', async () => {
    await symlink('/etc/hostname', path.join(folder, 'data', 'v.bin'))
    await expect(openModelFiles(folder)).rejects.toThrow(code('UNSUPPORTED_MODEL'))
    await symlink(path.join(folder, 'net.onnx'), path.join(folder, 'link.onnx'))
    await expect(openModelFiles(path.join(folder, 'link.onnx'))).rejects.toThrow(code('UNSUPPORTED_MODEL'))
  })

  it('rejects a second graph with BAD_MODEL and a missing file with NOT_FOUND', async () => {
    await writeFile(path.join(folder, 'second.onnx'), 'graph')
    await expect(openModelFiles(folder)).rejects.toThrow(code('BAD_MODEL'))
    await expect(openModelFiles(path.join(folder, 'none.onnx'))).rejects.toThrow(code('NOT_FOUND'))
  })
})
