import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { ApiClient, routes } from '@opengradient/api'
import { type ContentCache, unixfsCid } from '@opengradient/client'
import { OgError } from '@opengradient/protocol'

import { writeWhole } from './files.ts'

/** Largest file that is held in memory to check it: one UnixFS node's worth. */
const maxFileBytes = 2 ** 30

/** Content kept by its id in a folder. What is read is checked by whoever reads it. */
export interface FolderCache extends ContentCache {
  /** Where content of an id is kept, whether it is there or not. */
  pathOf(cid: string): string
}

export function folderCache(folder: string): FolderCache {
  const pathOf = (cid: string): string => {
    // A content id is also safe as a file's name.
    if (!/^b[a-z2-7]{1,127}$/.test(cid)) throw new OgError('BAD_ENCODING', 'Not a CIDv1 in base32.')
    return path.join(folder, cid)
  }
  return {
    pathOf,
    async get(cid) {
      try {
        const bytes = await readFile(pathOf(cid))
        return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
      } catch {
        return undefined
      }
    },
    set: (cid, bytes) => writeWhole(pathOf(cid), bytes),
  }
}

/**
 * Brings a file of a model into the cache, from the first gateway that gives what hashes to its id.
 * @returns its bytes, checked
 * @throws UNAVAILABLE when no gateway gives it, TOO_LARGE
 */
export async function fetchFile(init: {
  readonly cache: FolderCache
  readonly gateways: readonly string[]
  readonly cid: string
  readonly bytes: number
  readonly signal?: AbortSignal
}): Promise<Uint8Array> {
  const { cache, gateways, cid, bytes, signal } = init
  if (bytes > maxFileBytes)
    throw new OgError('TOO_LARGE', `A file of ${bytes} bytes is over the limit of ${maxFileBytes}.`)
  const kept = await cache.get(cid)
  if (kept?.length === bytes && unixfsCid(kept) === cid) return kept
  let cause: unknown
  for (const gateway of gateways) {
    try {
      const client = new ApiClient({ urls: [gateway], rounds: 1 })
      const options = { signal: signal ?? new AbortController().signal, maxBytes: bytes }
      const { body: found } = await client.call(routes.getBlob, { params: { cid } }, options)
      if (found?.length !== bytes || unixfsCid(found) !== cid) throw new Error('The content does not match its id.')
      await cache.set(cid, found)
      return found
    } catch (error) {
      signal?.throwIfAborted()
      cause = error
    }
  }
  const why = gateways.length === 0 ? 'no gateway is known' : `asked ${gateways.join(', ')}`
  throw new OgError('UNAVAILABLE', `The file ${cid} of the model is not here and could not be fetched: ${why}.`, {
    next: ['Name a gateway that has it with --gateway.'],
    cause,
  })
}
