import { parse } from 'range-parser'

/** A half-open range of bytes. */
export interface ByteInterval {
  readonly start: number
  readonly end: number
}

/**
 * Parses the `Range` header (RFC 9110 §14.2) for content of `size` bytes. Undefined means the whole content: without a header,
 * for a malformed one, another unit or several ranges.
 */
export function parseByteRange(header: string | undefined, size: number): ByteInterval | 'unsatisfiable' | undefined {
  if (header === undefined || header.includes(',')) return undefined
  const { code, type, ranges } = parse(size, header)
  const isMalformed = (code & 1) !== 0
  if (type !== 'bytes' || isMalformed) return undefined
  const [range] = ranges
  return range === undefined ? 'unsatisfiable' : { start: range.start, end: range.end + 1 }
}
