import { importByteStream } from 'ipfs-unixfs-importer'
import type { CID } from 'multiformats/cid'
import { expect, it } from 'vitest'

import { unixfsCid } from './unixfs-cid.ts'

const mebibyte = 1 << 20

it.each([0, 1, 1000, mebibyte - 1, mebibyte, mebibyte + 1, 2 * mebibyte, 3 * mebibyte + 7])(
  'equals the content id of the reference importer for %i bytes',
  async (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 13)) & 0xff)
    const blocks = { put: (cid: CID) => Promise.resolve(cid) }
    const { cid } = await importByteStream([bytes], blocks, { profile: 'unixfs-v1-2025' })
    expect(unixfsCid(bytes)).toBe(cid.toString())
  },
)
