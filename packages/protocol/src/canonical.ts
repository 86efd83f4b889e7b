import * as dagCbor from '@ipld/dag-cbor'
import canonicalize from 'canonicalize'
import { platform } from '#platform'

import { parseBoundedJson } from './bounded-json.ts'
import { OgError } from './og-error.ts'

/** Maximum nesting of a record. The deepest record of the protocol, a manifest's task config, has fewer than ten levels. */
const maxDepth = 64

/**
 * Maximum number of items (keys and values) of a record. A decoder needs about a hundred bytes of memory for an item of
 * one byte on the wire: without this bound a message of 64 MiB would exhaust a node's memory.
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
 * Decodes dag-cbor and rejects bytes that are not the canonical form of their value. It also rejects links (tag 42), because
 * content ids are strings here, and the key `__proto__`, which the schemas would drop silently.
 * @throws TOO_LARGE, BAD_ENCODING
 */
export function decodeRecord(bytes: Uint8Array, maxBytes: number): unknown {
  if (bytes.length > maxBytes) {
    throw new OgError('TOO_LARGE', `A record of ${bytes.length} bytes is over the limit of ${maxBytes}.`, {
      details: { limit: maxBytes, actual: bytes.length },
    })
  }
  const isCanonical = examine(bytes)
  let value: unknown
  let canonical = bytes
  try {
    value = dagCbor.decode(bytes)
    if (!isCanonical) canonical = dagCbor.encode(value)
  } catch (cause) {
    throw new OgError('BAD_ENCODING', 'Not dag-cbor.', { cause })
  }
  if (!isCanonical && !equalBytes(canonical, bytes)) {
    throw new OgError('BAD_ENCODING', 'Not in the canonical form of dag-cbor.')
  }
  return value
}

/** An array or map whose items are being read. */
interface Level {
  /** Items still to come; of a map, keys and values in turn. */
  left: number
  readonly isMap: boolean
  /** Where the key before stands, and its length; -1 before the first. */
  keyAt: number
  keyLength: number
}

/** The least argument that needs so many bytes, by the head's low five bits. */
const leastArguments: Readonly<Record<number, number>> = { 24: 24, 25: 1 << 8, 26: 1 << 16, 27: 2 ** 32 }

/**
 * Reads the heads of the items without building values, and rejects bytes that would cost a decoder far more memory or
 * time than their length. The decoder that runs next rejects all other malformed bytes.
 * @returns `true` when these bytes, if they decode, are certainly canonical, as most records are. `false` when the record
 *   holds floats, numbers beyond 53 bits or text beyond ASCII: encode the decoded value again and compare.
 */
function examine(bytes: Uint8Array): boolean {
  const open: Level[] = [{ left: 1, isMap: false, keyAt: 0, keyLength: -1 }]
  let at = 0
  let items = 0
  let isCanonical = true
  while (open.length > 0 && at < bytes.length) {
    const level = open.at(-1) as Level
    if (level.left === 0) {
      open.pop()
      continue
    }
    const isKey = level.isMap && level.left % 2 === 0
    level.left--
    if (++items > maxItems) {
      throw new OgError('TOO_LARGE', `A record has more than ${maxItems} items.`, { details: { limit: maxItems } })
    }
    const head = bytes[at++] as number
    const major = head >> 5
    const info = head & 31
    if (isKey && major !== 3) isCanonical = false
    if (major === 7) {
      // false, true and null
      if (info < 20 || info > 22) isCanonical = false
      at += info < 24 ? 0 : 2 ** (info - 24)
      continue
    }
    if (info > 27) throw new OgError('BAD_ENCODING', 'Not dag-cbor: an item has no definite length.')
    let argument = info
    if (info >= 24) {
      argument = 0
      for (const end = at + 2 ** (info - 24); at < end; at++) argument = argument * 256 + (bytes[at] ?? 0)
      if (argument < (leastArguments[info] as number) || argument > Number.MAX_SAFE_INTEGER - 1) isCanonical = false
    }
    if (major === 2 || major === 3) {
      if (isKey && argument === 9 && isProto(bytes, at))
        throw new OgError('BAD_ENCODING', 'A key of the record is __proto__.')
      if (major === 3 && isCanonical) {
        isCanonical = isAscii(bytes, at, argument) && (!isKey || isBehind(bytes, level, at, argument))
        if (isKey) {
          level.keyAt = at
          level.keyLength = argument
        }
      }
      at += argument
    } else if (major === 6) {
      throw new OgError('BAD_ENCODING', 'A record holds a link or another tag; content ids are strings here.')
    } else if (major === 4 || major === 5) {
      open.push({ left: major === 5 ? argument * 2 : argument, isMap: major === 5, keyAt: 0, keyLength: -1 })
      if (open.length > maxDepth)
        throw new OgError('BAD_ENCODING', `A record is nested more than ${maxDepth} levels deep.`)
    }
  }
  return isCanonical
}

function isAscii(bytes: Uint8Array, at: number, length: number): boolean {
  for (const end = Math.min(at + length, bytes.length); at < end; at++) if ((bytes[at] as number) > 127) return false
  return true
}

/** Whether a key sorts after the previous key: shorter keys first, then bytewise. */
function isBehind(bytes: Uint8Array, { keyAt, keyLength }: Level, at: number, length: number): boolean {
  if (length !== keyLength) return length > keyLength
  for (let i = 0; i < length; i++) {
    const difference = (bytes[at + i] ?? 0) - (bytes[keyAt + i] as number)
    if (difference !== 0) return difference > 0
  }
  return false
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

/**
 * Parses a text in its RFC 8785 form; one final line feed is allowed. Depth and number of items are bounded as in records.
 * @throws TOO_LARGE, BAD_ENCODING
 */
export function parseCanonicalJson(text: string): unknown {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text
  const value = parseBoundedJson(body, { maxBytes: Number.POSITIVE_INFINITY, maxDepth, maxContainers: maxItems })
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
