import { manifestCid, modelIdOfCid, OgError, sha256Hex, toOgError } from '@opengradient/protocol'

import type { Gateways } from './gateways.ts'
import { unixfsCid } from './unixfs-cid.ts'

/** Keeps content by its id between runs. What it gives back is checked like everything else. */
export interface ContentCache {
  get(cid: string): Promise<Uint8Array | undefined>
  set(cid: string, bytes: Uint8Array): Promise<void>
}

/** Largest file of a model that a client fetches: tokenizers and lists of characters, never weights. */
export const maxFileBytes = 16 * 1024 * 1024

/** Content by its id, from the cache or a gateway; never believed before it hashes to the id. */
export interface Content {
  /** @throws NOT_FOUND, TOO_LARGE, CHECK_FAILED when what a gateway gives is something else */
  read(cid: string, maxBytes: number, signal: AbortSignal): Promise<Uint8Array>
}

export function createContent(gateways: Gateways, cache: ContentCache | undefined): Content {
  return {
    async read(cid, maxBytes, signal) {
      const kept = await cache?.get(cid)
      if (kept && kept.length <= maxBytes && matches(cid, kept)) return kept
      const { body } = await gateways.request({ path: `/og/v1/blobs/${encodeURIComponent(cid)}`, maxBytes }, signal)
      if (!matches(cid, body)) {
        throw new OgError('CHECK_FAILED', `The gateway gave other content than ${cid}.`, {
          next: ['Do not use this gateway.'],
        })
      }
      await cache?.set(cid, body)
      return body
    },
  }
}

function matches(cid: string, bytes: Uint8Array): boolean {
  const modelId = asModelId(cid)
  return modelId === undefined ? unixfsCid(bytes) === cid : manifestCid(sha256Hex(bytes)) === cid
}

/** A manifest is a record, not a file: its id says so. */
function asModelId(cid: string): string | undefined {
  try {
    return modelIdOfCid(cid)
  } catch (error) {
    if (toOgError(error).code === 'BAD_ENCODING') return undefined
    throw error
  }
}
