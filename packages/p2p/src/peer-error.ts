import {
  decodeRecord,
  encodeRecord,
  fromWireError,
  OgError,
  toOgError,
  toWireError,
  wireErrorSchema,
} from '@opengradient/protocol'

/** Largest error that is accepted from a peer. */
export const peerErrorMaxBytes = 16 * 1024

/** The part of an error that a peer may read: an {@link OgError} as it is, any other error as INTERNAL without details. */
export function publicError(error: unknown): OgError {
  const known = toOgError(error)
  return known === error ? known : new OgError('INTERNAL', 'The peer failed to answer.', { cause: error })
}

export function encodePeerError(error: OgError): Uint8Array {
  return encodeRecord(toWireError(error))
}

/** Decodes an error that a peer sent. Returns PEER when the bytes are not a valid error. */
export function decodePeerError(bytes: Uint8Array): OgError {
  const unreadable = (cause: unknown): OgError =>
    new OgError('PEER', 'The peer sent an error that cannot be decoded.', { cause })
  let record: unknown
  try {
    record = decodeRecord(bytes, peerErrorMaxBytes)
  } catch (cause) {
    return unreadable(cause)
  }
  const parsed = wireErrorSchema.safeParse(record)
  return parsed.success ? fromWireError(parsed.data) : unreadable(parsed.error)
}
