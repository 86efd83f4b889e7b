import { platform } from '#platform'

import { OgError } from './og-error.ts'

/** RFC 4648 base64 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  return platform.bytesToBase64(bytes)
}

/** @throws BAD_ENCODING unless `text` is exactly what {@link encodeBase64} writes. */
export function decodeBase64(text: string): Uint8Array {
  let bytes: Uint8Array
  try {
    bytes = platform.base64ToBytes(text)
  } catch (cause) {
    throw new OgError('BAD_ENCODING', 'Not base64.', { cause })
  }
  if (platform.bytesToBase64(bytes) !== text) throw new OgError('BAD_ENCODING', 'Not canonical base64.')
  return bytes
}
