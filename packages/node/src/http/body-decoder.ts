import type { Transform } from 'node:stream'
import { createGunzip, createInflate } from 'node:zlib'

/** Encodings in which bodies of requests may come, with their decoders. */
const decoders: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  // The format of zlib, as RFC 9110 defines it.
  ['deflate', createInflate],
])

/** Value of the header `accept-encoding` of an answer that refuses an encoding. */
export const acceptedEncodings = 'gzip, deflate, identity'

/** Whether a body with this header needs no decoding. */
export function isPlainBody(contentEncoding: string | undefined): boolean {
  return contentEncoding === undefined || contentEncoding === '' || contentEncoding.toLowerCase() === 'identity'
}

/** The decoder of a body; undefined for an unknown encoding. It holds a few kilobytes, also of a body that expands a thousandfold. */
export function bodyDecoder(contentEncoding: string): Transform | undefined {
  return decoders.get(contentEncoding.trim().toLowerCase())?.()
}

/** Whether a body in this encoding can be decoded. */
export function isKnownEncoding(contentEncoding: string): boolean {
  return decoders.has(contentEncoding.trim().toLowerCase())
}
