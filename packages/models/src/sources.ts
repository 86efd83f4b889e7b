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

/** This package's folder, the parent of `src` and `dist`. */
const ownFolder = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The SHA-256 of a file in the form of `sha256sum`: lower-case hex without 0x. */
export const fileSha256 = (bytes: Uint8Array): string => sha256Hex(bytes).slice(2)

/**
 * Reads a source file and checks its hash.
 * @throws OgError NOT_SET_UP when the package or the file is missing, CHECK_FAILED when the hash differs
 */
export const readSource = async (source: SourceFile, signal?: AbortSignal): Promise<Uint8Array> => {
  const folder = source.package === undefined ? ownFolder : await packageFolder(source.package)
  const where = `${source.package ?? '@opengradient/models'}/${source.path}`
  let bytes: Uint8Array
  try {
    bytes = await readFile(join(folder, ...source.path.split('/')), signal ? { signal } : {})
  } catch (cause) {
    signal?.throwIfAborted()
    throw new OgError('NOT_SET_UP', `${where} cannot be read.`, {
      next: ['Install the dependencies again: npm run setup.'],
      cause,
    })
  }
  const found = fileSha256(bytes)
  if (found !== source.sha256) {
    throw new OgError('CHECK_FAILED', `${where} has sha256 ${found}, expected ${source.sha256}.`, {
      next: ['Remove node_modules and install the pinned versions again: npm run setup.'],
    })
  }
  return bytes
}
