import * as dagCbor from '@ipld/dag-cbor'
import canonicalize from 'canonicalize'
import { platform } from '#platform'

import { OgError } from './errors.ts'

/** Levels of nesting that a record may have. The deepest of ours, a manifest's task settings, has fewer than ten. */
const maxDepth = 64

/**
 * Items (keys and values) that a record may have. A decoder spends some hundred bytes of memory on an item that takes
 * one byte on the wire: without this bound a message of 64 MiB would take a node's whole memory.
 */
const maxItems = 1 << 18

/**
 * Canonical bytes of a record: dag-cbor (deterministic CBOR, keys sorted by length, then bytewise).
 * @throws BAD_ENCODING when a value has no such form: undefined, NaN, infinities, functions, cycles.
 */
export function encodeRecord(value: unknown): Uint8Array {
  try {
    return dagCbor.encode(value)
  } catch (cause) {
    throw new OgError('BAD_ENCODING', 'A value has no form in dag-cbor.', { cause })
  }
}

/**
 * Decodes dag-cbor and refuses bytes that are not the canonical form of what they mean. Links (tag 42) are refused too:
 * content ids are strings here. So is the key `__proto__`, which the schemas behind would drop without a word.
 * @throws TOO_LARGE, BAD_ENCODING
 */
export function decodeRecord(bytes: Uint8Array, maxBytes: number): unknown {
  if (bytes.length > maxBytes) {
    throw new OgError('TOO_LARGE', `A record of ${bytes.length} bytes is over the limit of ${maxBytes}.`)
  }
  assertModest(bytes)
  let value: unknown
  let canonical: Uint8Array
  try {
    value = dagCbor.decode(bytes)
    canonical = dagCbor.encode(value)
  } catch (cause) {
    throw new OgError('BAD_ENCODING', 'Not dag-cbor.', { cause })
  }
  if (!equalBytes(canonical, bytes)) throw new OgError('BAD_ENCODING', 'Not in the canonical form of dag-cbor.')
  return value
}

/**
 * Walks over the heads of the items, building nothing, and refuses what would cost a decoder much more than its bytes.
 * What is malformed in other ways is left to the decoder behind it.
 */
function assertModest(bytes: Uint8Array): void {
  /** For each open level the items still to come, and whether they are keys and values in turn. */
  const open: { left: number; readonly isMap: boolean }[] = [{ left: 1, isMap: false }]
  let at = 0
  let items = 0
  while (open.length > 0 && at < bytes.length) {
    const level = open.at(-1) as (typeof open)[number]
    if (level.left === 0) {
      open.pop()
      continue
    }
    const isKey = level.isMap && level.left % 2 === 0
    level.left--
    if (++items > maxItems) throw new OgError('TOO_LARGE', `A record has more than ${maxItems} items.`)
    const head = bytes[at++] as number
    const major = head >> 5
    const info = head & 31
    if (major === 7) {
      at += info < 24 ? 0 : 2 ** (info - 24)
      continue
    }
    if (info > 27) throw new OgError('BAD_ENCODING', 'Not dag-cbor: an item has no definite length.')
    let argument = info
    if (info >= 24) {
      argument = 0
      for (const end = at + 2 ** (info - 24); at < end; at++) argument = argument * 256 + (bytes[at] ?? 0)
    }
    if (major === 2 || major === 3) {
      if (isKey && argument === 9 && isProto(bytes, at))
        throw new OgError('BAD_ENCODING', 'A key of the record is __proto__.')
      at += argument
    } else if (major === 6) {
      throw new OgError('BAD_ENCODING', 'A record holds a link or another tag; content ids are strings here.')
    } else if (major === 4 || major === 5) {
      open.push({ left: major === 5 ? argument * 2 : argument, isMap: major === 5 })
      if (open.length > maxDepth)
        throw new OgError('BAD_ENCODING', `A record is nested more than ${maxDepth} levels deep.`)
    }
  }
}

const proto = new TextEncoder().encode('__proto__')

function isProto(bytes: Uint8Array, at: number): boolean {
  return proto.every((byte, i) => bytes[at + i] === byte)
}

/**
 * RFC 8785: the only form in which files that people keep are accepted.
 * @throws BAD_ENCODING when a value has no such form: NaN, infinities, lone surrogates, bigints, cycles.
 */
export function canonicalJson(value: unknown): string {
  let text: string | undefined
  try {
    text = canonicalize(value)
  } catch (cause) {
    throw new OgError('BAD_ENCODING', 'A value has no form in RFC 8785.', { cause })
  }
  if (text === undefined) throw new OgError('BAD_ENCODING', 'A value has no form in JSON.')
  return text
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
  // An unescaped quote before a colon ends a key, never a value. The schemas behind would drop this key without a word.
  if (body.includes('"__proto__":')) throw new OgError('BAD_ENCODING', 'A key is __proto__.')
  if (canonicalJson(value) !== body) {
    throw new OgError('BAD_ENCODING', 'Not in canonical form (RFC 8785).', {
      next: ['The file was changed or reformatted after it was written; use the original.'],
    })
  }
  return value
}

/** Whether two byte strings are the same. Not in constant time: nothing that is compared here is secret. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return platform.equalBytes(a, b)
}
