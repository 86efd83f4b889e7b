import { recordCodec } from '@opengradient/protocol'
import type { CID } from 'multiformats/cid'
import * as z from 'zod'

import { decodeCid } from './block-hash.ts'
import { p2pLimits } from './limits.ts'

/**
 * The opener of the stream sends wants; the other side answers each content id of each want with one frame, in the
 * order asked: one byte of {@link blobStatus} and, for `block`, the block.
 */

export const blobStatus = {
  missing: 0,
  /** With the block's bytes, or without them when only `has` was asked. */
  found: 1,
  /** The other side serves as many streams as it can; it ends the stream. */
  busy: 2,
} as const

export interface BlobWant {
  /** `get` asks for blocks, `has` only whether they are there. */
  readonly type: 'get' | 'has'
  readonly cids: readonly CID[]
}

/** A CID is 36 bytes; versions with longer prefixes stay below this. */
const maxCidBytes = 64
const cidSchema = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length <= maxCidBytes)
  .transform((bytes, context) => {
    try {
      return decodeCid(bytes)
    } catch {
      context.addIssue('not a content id with a sha2-256 hash')
      return z.NEVER
    }
  })

const wantSchema: z.ZodType<BlobWant> = z.strictObject({
  type: z.enum(['get', 'has']),
  cids: z.array(cidSchema).min(1).max(p2pLimits.wantedBlocks),
})

export const blobWantCodec = recordCodec(
  'want of blocks',
  p2pLimits.wantedBlocks * (maxCidBytes + 4) + 64,
  wantSchema,
  (want) => ({
    type: want.type,
    // Bytes rather than links: dag-cbor links would be decoded before their number is checked.
    cids: want.cids.map((cid) => cid.bytes),
  }),
)
