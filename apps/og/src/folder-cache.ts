import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { ContentCache } from '@opengradient/client'
import { OgError } from '@opengradient/protocol'

import { writeFileAtomically } from './file-io.ts'

/** Content stored by its id in a folder. The reader checks what it gets. */
export interface FolderCache extends ContentCache {
  /** Path for the content of an id, which may not exist. */
  pathOf(cid: string): string
}

export function folderCache(folder: string): FolderCache {
  const pathOf = (cid: string): string => {
    // A valid content id is also a safe file name.
    if (!/^b[a-z2-7]{1,127}$/.test(cid)) throw new OgError('BAD_ENCODING', 'The content id is not a CIDv1 in base32.')
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
    set: (cid, bytes) => writeFileAtomically(pathOf(cid), bytes),
  }
}
