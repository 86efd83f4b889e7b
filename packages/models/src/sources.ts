import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { OgError, sha256Hex } from '@opengradient/protocol'

/** A source file of a recipe, pinned by its hash. */
export interface SourceFile {
  /** The npm package with the file. @default this package */
  readonly package?: string
  /** The path inside the package, with `/`. */
  readonly path: string
  /** sha2-256 of the whole file, lower-case hex. */
  readonly sha256: string
}

const require = createRequire(import.meta.url)

/** This package's folder, the parent of `src` and `dist`. */
const ownFolder = join(dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Returns the folder of an installed dependency. Searches the module paths of Node, because
 * `require.resolve('name/package.json')` fails for packages with an `exports` map.
 */
const packageFolder = async (name: string): Promise<string> => {
  for (const folder of require.resolve.paths(name) ?? []) {
    const candidate = join(folder, name)
    const found = await readFile(join(candidate, 'package.json')).then(
      () => true,
      () => false,
    )
    if (found) return candidate
  }
  throw new OgError('NOT_SET_UP', `The npm package ${name} is not installed.`, {
    next: ['Install the dependencies again: npm run setup.'],
  })
}

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
