import { lstat, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { OgError } from '@opengradient/protocol'

import { modelLimits } from './model-limits.ts'

/** A model's files by their path inside its folder (relative, forward slashes). */
export type ModelFiles = ReadonlyMap<string, Uint8Array>

/**
 * Reads an .onnx file, or a folder with exactly one, into memory.
 * @throws BAD_MODEL, UNSUPPORTED_MODEL (links, special files, over limits), NOT_FOUND
 */
export async function readModelFiles(fileOrFolder: string): Promise<{ files: ModelFiles; graphPath: string }> {
  const found = await lstat(fileOrFolder).catch((cause: unknown) => {
    throw new OgError('NOT_FOUND', `${fileOrFolder} does not exist or cannot be read.`, { cause })
  })
  if (!found.isDirectory()) {
    const name = path.basename(fileOrFolder)
    return { files: new Map([[name, await readRegular(fileOrFolder, name, 0)]]), graphPath: name }
  }
  const files = new Map<string, Uint8Array>()
  let total = 0
  for (const entry of await readdir(fileOrFolder, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) continue
    const absolute = path.join(entry.parentPath, entry.name)
    const relative = path.relative(fileOrFolder, absolute).split(path.sep).join('/')
    if (files.size >= modelLimits.files)
      throw new OgError('UNSUPPORTED_MODEL', `The folder has more than ${modelLimits.files} files.`)
    const bytes = await readRegular(absolute, relative, total)
    total += bytes.length
    files.set(relative, bytes)
  }
  const graphs = [...files.keys()].filter((name) => name.toLowerCase().endsWith('.onnx'))
  const [graphPath, second] = graphs
  if (graphPath === undefined || second !== undefined) {
    throw new OgError('BAD_MODEL', `The folder has ${graphs.length} .onnx files; a model has one.`, {
      next: ['Give the path of the .onnx file, or a folder that holds one and its data files.'],
    })
  }
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), graphPath }
}

async function readRegular(absolute: string, relative: string, before: number): Promise<Uint8Array> {
  // A link could point out of the folder.
  const found = await lstat(absolute)
  if (!found.isFile()) throw new OgError('UNSUPPORTED_MODEL', `${relative} is a link or no regular file.`)
  if (found.size > modelLimits.graphBytes || before + found.size > modelLimits.totalBytes) {
    throw new OgError('UNSUPPORTED_MODEL', `The model's files are larger than ${modelLimits.totalBytes} bytes.`)
  }
  const bytes = await readFile(absolute)
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}
