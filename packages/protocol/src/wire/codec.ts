import type * as z from 'zod'

import { decodeRecord, encodeRecord } from '../canonical.ts'
import { OgError } from '../og-error.ts'
import { parseWith } from '../parse-schema.ts'

/** A message that crosses a process or network boundary: bytes on one side, a checked value on the other. */
export interface Codec<T> {
  /** Largest accepted encoding, in bytes. */
  readonly maxBytes: number
  /** @throws TOO_LARGE when the encoding is over the limit; BAD_ENCODING when the value has no canonical form. */
  encode(value: T): Uint8Array
  /** @throws BAD_ENCODING, TOO_LARGE */
  decode(bytes: Uint8Array): T
}

/** A codec of canonical dag-cbor behind a strict schema. `toRecord` gives the wire form that `schema` reads. */
export function recordCodec<T>(
  name: string,
  maxBytes: number,
  schema: z.ZodType<T>,
  toRecord: (value: T) => unknown,
): Codec<T> {
  return {
    maxBytes,
    encode(value) {
      const bytes = encodeRecord(toRecord(value))
      if (bytes.length > maxBytes) {
        throw new OgError('TOO_LARGE', `A ${name} of ${bytes.length} bytes is over the limit of ${maxBytes}.`, {
          details: { limit: maxBytes, actual: bytes.length },
        })
      }
      return bytes
    },
    decode(bytes) {
      return parseWith(schema, decodeRecord(bytes, maxBytes), name)
    },
  }
}
