import * as dagCbor from '@ipld/dag-cbor'
import canonicalize from 'canonicalize'

import { OgError } from './errors.ts'

/** Canonical bytes of a record: dag-cbor (deterministic CBOR, keys sorted by length, then bytewise). */
export function encodeRecord(value: unknown): Uint8Array {
  return dagCbor.encode(value)
}

/**
 * Decodes dag-cbor and refuses bytes that are not the canonical form of what they mean.
 * @throws TOO_LARGE, BAD_ENCODING
 */
export function decodeRecord(bytes: Uint8Array, maxBytes: number): unknown {
  if (bytes.length > maxBytes) {
    throw new OgError('TOO_LARGE', `A record of ${bytes.length} bytes is over the limit of ${maxBytes}.`)
  }
  let value: unknown
  try {
    value = dagCbor.decode(bytes)
  } catch (cause) {
    throw new OgError('BAD_ENCODING', 'Not dag-cbor.', { cause })
  }
  const canonical = dagCbor.encode(value)
  if (!equalBytes(canonical, bytes)) throw new OgError('BAD_ENCODING', 'Not in the canonical form of dag-cbor.')
  return value
}

/** RFC 8785: the only form in which files that people keep are accepted. */
export function canonicalJson(value: unknown): string {
  return canonicalize(value) as string
}

/** @throws BAD_ENCODING when the text is not JSON or not in its RFC 8785 form; one final line feed is allowed. */
export function parseCanonicalJson(text: string): unknown {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch (cause) {
    throw new OgError('BAD_ENCODING', 'Not JSON.', { cause })
  }
  if (canonicalJson(value) !== body) {
    throw new OgError('BAD_ENCODING', 'Not in canonical form (RFC 8785).', {
      next: ['The file was changed or reformatted after it was written; use the original.'],
    })
  }
  return value
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
