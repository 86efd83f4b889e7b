import { createHash } from 'node:crypto'

import { equalBytes, OgError } from '@opengradient/protocol'
import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'

/** Codecs of stored blocks: leaves of files, nodes above them, manifests and other records. */
export const codecs = { raw: 0x55, dagPb: 0x70, dagCbor: 0x71 } as const

const sha256Code = 0x12

/** Largest block that is stored, served or fetched, in bytes. IPFS nodes have the same limit. */
export const maxBlockBytes = 2 * 1024 * 1024

export interface ParsedCid {
  readonly text: string
  readonly codec: number
  /** The block's sha2-256. */
  readonly digest: Uint8Array
}

/**
 * CIDv1 in base32 with sha2-256 and one of {@link codecs}: other ids are rejected, so that the text is a safe file name.
 * @throws BAD_ENCODING
 */
export function parseCid(text: string): ParsedCid {
  let cid: CID
  try {
    if (text.length > 128) throw new Error('too long')
    cid = CID.parse(text)
  } catch (cause) {
    throw new OgError('BAD_ENCODING', `Not a content id: ${JSON.stringify(text.slice(0, 128))}.`, { cause })
  }
  return checkCid(cid, text)
}

/** @throws BAD_ENCODING */
export function checkCid(cid: CID, text = cid.toString()): ParsedCid {
  const known = Object.values(codecs).some((codec) => codec === cid.code)
  if (
    cid.version !== 1 ||
    !known ||
    cid.multihash.code !== sha256Code ||
    cid.multihash.digest.length !== 32 ||
    cid.toString() !== text
  ) {
    throw new OgError(
      'BAD_ENCODING',
      `${text} is not a CIDv1 in base32 with sha2-256 of raw, dag-pb or dag-cbor content.`,
    )
  }
  return { text, codec: cid.code, digest: cid.multihash.digest }
}

/** Content id of a sha2-256 digest. */
export function cidOf(codec: number, digest: Uint8Array): string {
  return createCid(codec, digest).toString()
}

/** Content id of a sha2-256 digest, as an object. */
export function createCid(codec: number, digest: Uint8Array): CID {
  return CID.createV1(codec, Digest.create(sha256Code, digest))
}

export function sha256Of(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest()
}

/**
 * Verifies a block against its content id.
 * @throws TOO_LARGE over 2 MiB
 * @throws BAD_ENCODING when the hash differs
 */
export function checkBlock(cid: ParsedCid, bytes: Uint8Array): void {
  if (bytes.length > maxBlockBytes) {
    throw new OgError('TOO_LARGE', `A block of ${bytes.length} bytes is over the limit of ${maxBlockBytes}.`, {
      details: { limit: maxBlockBytes, actual: bytes.length },
    })
  }
  if (!equalBytes(sha256Of(bytes), cid.digest)) {
    throw new OgError('BAD_ENCODING', `The bytes of ${cid.text} have another hash.`)
  }
}
