import { ApiClient, routes } from '@opengradient/api'
import { unixfsCid } from '@opengradient/client'
import { OgError } from '@opengradient/protocol'

import type { FolderCache } from './folder-cache.ts'

/** Largest file that is checked in memory: the size of one UnixFS node. */
const maxFileBytes = 2 ** 30

/**
 * Downloads a file of a model into the cache, from the first gateway whose content matches the id.
 *
 * @returns the bytes, checked
 * @throws UNAVAILABLE when no gateway serves it, TOO_LARGE
 */
export async function fetchModelFile(init: {
  readonly cache: FolderCache
  readonly gateways: readonly string[]
  readonly cid: string
  readonly bytes: number
  readonly signal?: AbortSignal
}): Promise<Uint8Array> {
  const { cache, gateways, cid, bytes, signal } = init
  if (bytes > maxFileBytes) {
    throw new OgError('TOO_LARGE', `A file of ${bytes} bytes is over the limit of ${maxFileBytes}.`, {
      details: { limit: maxFileBytes, actual: bytes },
    })
  }
  const cached = await cache.get(cid)
  if (cached?.length === bytes && unixfsCid(cached) === cid) return cached
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
  const why = gateways.length === 0 ? 'no gateway is known' : `tried ${gateways.join(', ')}`
  throw new OgError('UNAVAILABLE', `The file ${cid} of the model could not be downloaded: ${why}.`, {
    next: ['Name a gateway that has the file with --gateway.'],
    cause,
  })
}
