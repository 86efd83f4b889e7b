import { type ApiClient, routes } from '@opengradient/api'
import { manifestCid, modelIdOfCid, OgError, sha256Hex, toOgError } from '@opengradient/protocol'

import { unixfsCid } from './unixfs-cid.ts'

/** A store of content by its id between runs. Its content is verified like that of a gateway. */
export interface ContentCache {
  get(cid: string): Promise<Uint8Array | undefined>
  set(cid: string, bytes: Uint8Array): Promise<void>
}

/** Maximum size of a model file that a client reads: tokenizers and character sets, never weights. */
export const maxFileBytes = 32 * 1024 * 1024

/** Reads content by its id and verifies it. */
export interface ContentReader {
  /** @throws NOT_FOUND, TOO_LARGE, CHECK_FAILED when a gateway returns other content */
  read(cid: string, maxBytes: number, signal: AbortSignal): Promise<Uint8Array>
}

/** Reads from the cache first, then from the gateways. */
export function createContentReader(gateways: ApiClient, cache: ContentCache | undefined): ContentReader {
  return {
    async read(cid, maxBytes, signal) {
      const cached = await cache?.get(cid)
      if (cached && cached.length <= maxBytes && matches(cid, cached)) return cached
      const { status, body } = await gateways.call(routes.getBlob, { params: { cid } }, { maxBytes, signal })
      if (status !== 200 || !matches(cid, body)) {
        throw new OgError('CHECK_FAILED', `The gateway returned other content than ${cid}.`, {
          next: ['Do not use this gateway.'],
        })
      }
      await cache?.set(cid, body)
      return body
    },
  }
}

function matches(cid: string, bytes: Uint8Array): boolean {
  return isManifestCid(cid) ? manifestCid(sha256Hex(bytes)) === cid : unixfsCid(bytes) === cid
}

/** Whether the content is a manifest, which is a record and not a file. */
function isManifestCid(cid: string): boolean {
  try {
    modelIdOfCid(cid)
    return true
  } catch (error) {
    if (toOgError(error).code === 'BAD_ENCODING') return false
    throw error
  }
}
