import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { OgError, sha256Hex } from '@opengradient/protocol'
import { packageFolder } from './package-folder.ts'

/** A source file of a recipe, pinned by its hash. */
export interface SourceFile {
  /** The npm package with the file. @default this package */
  readonly package?: string
  /** The path inside the package, with `/`. */
  readonly path: string
  /** sha2-256 of the whole file, lower-case hex. */
  readonly sha256: string
}

const installAgain = 'Install the dependencies again: npm install, or npm run setup in a clone.'

/** This package's folder, the parent of `src` and `dist`. */
const ownFolder = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Copies of sources, by package and path; scripts/ship-sources.ts makes them for the packed package. */
const shippedFolder = join(ownFolder, 'shipped')

/** The SHA-256 of a file in the form of `sha256sum`: lower-case hex without 0x. */
export const fileSha256 = (bytes: Uint8Array): string => sha256Hex(bytes).slice(2)

/**
 * Reads a source file and checks its hash. The file is that of the installed package, or the copy inside this package where the
 * package is not installed or is another version.
 * @throws OgError NOT_SET_UP when the package or the file is missing, CHECK_FAILED when the hash differs
 */
export const readSource = async (source: SourceFile, signal?: AbortSignal): Promise<Uint8Array> => {
  if (source.package === undefined) return await readPinned(ownFolder, source, signal)
  try {
    return await readPinned(await packageFolder(source.package), source, signal)
  } catch (error) {
    const shipped = join(shippedFolder, source.package)
    if (signal?.aborted || !existsSync(shipped)) throw error
    return await readPinned(shipped, source, signal)
  }
}

async function readPinned(folder: string, source: SourceFile, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const where = `${source.package ?? '@opengradient/models'}/${source.path}`
  let bytes: Uint8Array
  try {
    bytes = await readFile(join(folder, ...source.path.split('/')), signal ? { signal } : {})
  } catch (cause) {
    signal?.throwIfAborted()
    throw new OgError('NOT_SET_UP', `${where} cannot be read.`, { next: [installAgain], cause })
  }
  const found = fileSha256(bytes)
  if (found !== source.sha256) {
    throw new OgError('CHECK_FAILED', `${where} has sha256 ${found}, expected ${source.sha256}.`, {
      next: [`Remove node_modules first. ${installAgain}`],
    })
  }
  return bytes
}
