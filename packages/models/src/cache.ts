import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import type { BuildOptions, Recipe } from './recipe.ts'
import { fileSha256 } from './sources.ts'

/** A model on disk. */
export interface BuiltModel {
  /** The folder that holds the model's files and nothing else. */
  readonly folder: string
  /** Path inside the model → absolute path, in the order of the recipe's results. */
  readonly files: ReadonlyMap<string, string>
  /** Whether the files existed before the call. */
  readonly cached: boolean
}

/** Size and time of each file at its last hash. A file with unchanged size and time is not hashed again. */
const recordSchema = z.record(
  z.string(),
  z.strictObject({ sha256: z.string(), bytes: z.number(), modifiedMs: z.number() }),
)
type CacheRecord = z.infer<typeof recordSchema>

const readRecord = async (path: string): Promise<CacheRecord> => {
  try {
    return recordSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return {}
  }
}

const temporaryPath = (path: string): string => `${path}.${randomBytes(6).toString('hex')}.tmp`

/** Writes a temporary file and renames it, so that a reader gets either the old record or the new one. */
const writeRecord = async (path: string, record: CacheRecord): Promise<void> => {
  const temporary = temporaryPath(path)
  await writeFile(temporary, `${JSON.stringify(record, undefined, 2)}\n`)
  await rename(temporary, path)
}

/** Returns the record of a folder with all files of the recipe, or undefined when a file is missing or has another hash. */
const inspect = async (recipe: Recipe, folder: string, known: CacheRecord): Promise<CacheRecord | undefined> => {
  const record: CacheRecord = {}
  for (const [path, sha256] of Object.entries(recipe.results)) {
    const file = join(folder, path)
    try {
      const { size, mtimeMs } = await stat(file)
      const seen = known[path]
      const unchanged = seen?.sha256 === sha256 && seen.bytes === size && seen.modifiedMs === mtimeMs
      if (!unchanged && fileSha256(await readFile(file)) !== sha256) return undefined
      record[path] = { sha256, bytes: size, modifiedMs: mtimeMs }
    } catch {
      return undefined
    }
  }
  return record
}

/**
 * Builds the recipe's files under `cacheDir/<name>/<version>/`, or reuses existing files with the pinned hashes. A build
 * writes to a temporary folder and renames it. An interrupted build therefore leaves no partial folder, and any number of
 * processes can build the same model at once: the first complete folder stays.
 *
 * @throws OgError as {@link Recipe.build}; file system errors unchanged
 * @example
 * const { folder } = await buildModel(digits, { cacheDir: '/var/cache/opengradient' })
 */
export const buildModel = async (
  recipe: Recipe,
  options: BuildOptions & { readonly cacheDir: string },
): Promise<BuiltModel> => {
  const { cacheDir, signal, onProgress } = options
  const folder = join(cacheDir, ...recipe.name.split('/'), recipe.version)
  const recordPath = `${folder}.json`
  const files = new Map(Object.keys(recipe.results).map((path) => [path, join(folder, path)]))

  const useExisting = async (): Promise<boolean> => {
    const known = await readRecord(recordPath)
    const found = await inspect(recipe, folder, known)
    if (found === undefined) return false
    if (JSON.stringify(found) !== JSON.stringify(known)) await writeRecord(recordPath, found)
    return true
  }
  if (await useExisting()) return { folder, files, cached: true }

  const built = await recipe.build(options)
  const temporary = temporaryPath(folder)
  try {
    for (const [path, bytes] of built.files) {
      signal?.throwIfAborted()
      const file = join(temporary, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, bytes, signal ? { signal } : {})
      onProgress?.({ stage: 'written', path, bytes: bytes.length })
    }
    await install(temporary, folder, useExisting)
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
  return { folder, files, cached: false }
}

/**
 * Moves a new folder into place. A rename replaces no folder that has files, so the complete folder of another builder stays:
 * its files may be in use. A damaged folder is renamed before its files are deleted. Deleted in place, they could be the files
 * of another builder that replaces the folder at the same time.
 */
const install = async (from: string, folder: string, useExisting: () => Promise<boolean>): Promise<void> => {
  const failureOfMove = async (): Promise<unknown> => {
    try {
      await rename(from, folder)
    } catch (error) {
      return (await useExisting()) ? undefined : error
    }
    await useExisting()
    return undefined
  }
  if ((await failureOfMove()) === undefined) return
  const damaged = temporaryPath(folder)
  try {
    // Where the rename fails, another builder has moved the damaged folder, or the next one fails for the same reason.
    await rename(folder, damaged).catch(() => {})
    const failure = await failureOfMove()
    if (failure !== undefined) throw failure
  } finally {
    await rm(damaged, { recursive: true, force: true })
  }
}
