import { closeSync, openSync, readSync } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'

import { OgError } from '@opengradient/protocol'

import { assertNoForeignFormat } from './foreign-format.ts'
import { modelLimits } from './model-limits.ts'

/** A file of a model. It is read in parts, so that external data of any size needs little memory. */
export interface ModelFile {
  /** Length in bytes. */
  readonly bytes: number
  /** Reads `length` bytes at `offset`. @throws BAD_MODEL when the file ends before */
  read(offset: number, length: number): Uint8Array
}

/** A model's files by their path inside its folder (relative, forward slashes): on disk or in memory. */
export type ModelFiles = ReadonlyMap<string, ModelFile | Uint8Array>

/** Files of a model on disk. Nothing of their content is held in memory. */
export interface ModelFolder {
  readonly files: ReadonlyMap<string, DiskModelFile>
  /** Key of the .onnx file in `files`. */
  readonly graphPath: string
}

/**
 * Lists an .onnx file, or a folder with exactly one, without reading content.
 * @throws BAD_MODEL, UNSUPPORTED_MODEL (links, special files, over limits), NOT_FOUND
 */
export async function openModelFiles(fileOrFolder: string): Promise<ModelFolder> {
  const found = await lstat(fileOrFolder).catch((cause: unknown) => {
    throw new OgError('NOT_FOUND', `${fileOrFolder} does not exist or cannot be read.`, { cause })
  })
  if (!found.isDirectory()) {
    const name = path.basename(fileOrFolder)
    return { files: new Map([[name, await regularFile(fileOrFolder, name)]]), graphPath: name }
  }
  const files = new Map<string, DiskModelFile>()
  let totalBytes = 0
  for (const entry of await readdir(fileOrFolder, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) continue
    const absolute = path.join(entry.parentPath, entry.name)
    const relative = path.relative(fileOrFolder, absolute).split(path.sep).join('/')
    if (files.size >= modelLimits.files)
      throw new OgError('UNSUPPORTED_MODEL', `The folder has more than ${modelLimits.files} files.`)
    const file = await regularFile(absolute, relative)
    totalBytes += file.bytes
    if (totalBytes > modelLimits.totalBytes) throw tooLarge('model files', modelLimits.totalBytes)
    files.set(relative, file)
  }
  const graphs = [...files.keys()].filter((name) => name.toLowerCase().endsWith('.onnx'))
  const [graphPath, second] = graphs
  if (graphPath === undefined || second !== undefined) {
    if (graphPath === undefined) for (const [name, file] of files) assertNoForeignFormat(name, file)
    throw new OgError('BAD_MODEL', `The folder has ${graphs.length} .onnx files; a model has one.`, {
      next: ['Give the path of the .onnx file, or a folder that holds one and its data files.'],
    })
  }
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), graphPath }
}

/** A file of a model. @throws UNSUPPORTED_MODEL for a link, another special file, or one over the limit */
export async function regularFile(absolute: string, relative: string): Promise<DiskModelFile> {
  // A link could point out of the folder.
  const found = await lstat(absolute)
  if (!found.isFile()) throw new OgError('UNSUPPORTED_MODEL', `${relative} is a link or not a regular file.`)
  if (found.size > modelLimits.totalBytes) throw tooLarge(relative, modelLimits.totalBytes)
  return new DiskModelFile(absolute, found.size)
}

function tooLarge(what: string, maxBytes: number): OgError {
  return new OgError('UNSUPPORTED_MODEL', `The size of the ${what} exceeds ${maxBytes} bytes.`)
}

/** A model file on disk, opened for each read: no descriptor is held. */
export class DiskModelFile implements ModelFile {
  /** Absolute or relative to the working directory. */
  readonly path: string
  readonly bytes: number

  constructor(filePath: string, bytes: number) {
    this.path = filePath
    this.bytes = bytes
  }

  read(offset: number, length: number): Uint8Array {
    const content = new Uint8Array(length)
    const descriptor = openSync(this.path, 'r')
    try {
      for (let done = 0; done < length; ) {
        const count = readSync(descriptor, content, done, length - done, offset + done)
        if (count === 0)
          throw new OgError('BAD_MODEL', `${path.basename(this.path)} ends before byte ${offset + length}.`)
        done += count
      }
    } finally {
      closeSync(descriptor)
    }
    return content
  }
}

/** A file of {@link ModelFiles} in one form. */
export function asModelFile(content: ModelFile | Uint8Array): ModelFile {
  if (!(content instanceof Uint8Array)) return content
  return { bytes: content.length, read: (offset, length) => content.subarray(offset, offset + length) }
}
