import { OgError } from '@opengradient/protocol'

/** Frames up to this size are received into a buffer of their final size; a larger claimed length allocates nothing in advance. */
const eagerBytes = 1024 * 1024
/** Four varint bytes encode lengths below 256 MiB. */
const maxLengthBytes = 4

/** Cuts received bytes into frames: an unsigned varint (LEB128, shortest form) of the length, then the bytes. */
export interface FrameDecoder {
  /**
   * Decodes the next bytes. Calls `onFrame` with each completed frame, in memory of its own.
   * @throws PEER for a length of more than four bytes or not in its shortest form, TOO_LARGE; the decoder is unusable afterwards
   */
  push(part: Uint8Array): void
  /** Missing bytes of the started frame; 0 while its length is unknown. */
  missingBytes(): number
  /** Bytes of the started frame that are held. */
  heldBytes(): number
  /** Whether no byte of a next frame has arrived. */
  isBetweenFrames(): boolean
}

export function createFrameDecoder(maxFrameBytes: number, onFrame: (frame: Uint8Array) => void): FrameDecoder {
  /** Length of the frame being received; undefined while the length itself is being read. */
  let length: number | undefined
  let lengthSoFar = 0
  let lengthBytes = 0
  let received = 0
  let target: Uint8Array | undefined
  let pieces: Uint8Array[] = []

  /** @returns whether the byte was the last of the length */
  function readLength(byte: number): boolean {
    lengthSoFar += (byte & 0x7f) * 2 ** (7 * lengthBytes++)
    if (byte >= 0x80) {
      if (lengthBytes === maxLengthBytes) throw new OgError('PEER', 'The length of a frame has more than four bytes.')
      return false
    }
    if (byte === 0 && lengthBytes > 1) throw new OgError('PEER', 'A frame length is not in its shortest form.')
    if (lengthSoFar > maxFrameBytes) {
      throw new OgError('TOO_LARGE', `A frame of ${lengthSoFar} bytes is over the limit of ${maxFrameBytes}.`, {
        details: { limit: maxFrameBytes, actual: lengthSoFar },
      })
    }
    return true
  }

  function begin(): void {
    length = lengthSoFar
    lengthSoFar = 0
    lengthBytes = 0
    received = 0
    target = length <= eagerBytes ? new Uint8Array(length) : undefined
  }

  function complete(frameBytes: number): void {
    const frame = target ?? join(pieces, frameBytes)
    target = undefined
    pieces = []
    length = undefined
    onFrame(frame)
  }

  return {
    push(part) {
      let at = 0
      while (at < part.length) {
        if (length === undefined) {
          if (!readLength(part[at++] as number)) continue
          begin()
        } else {
          const piece = part.subarray(at, at + length - received)
          if (target === undefined) pieces.push(piece)
          else target.set(piece, received)
          received += piece.length
          at += piece.length
        }
        if (received === length) complete(length)
      }
    },
    missingBytes: () => (length === undefined ? 0 : length - received),
    heldBytes: () => (length === undefined ? 0 : received),
    isBetweenFrames: () => length === undefined && lengthBytes === 0,
  }
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const frame = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    frame.set(piece, at)
    at += piece.length
  }
  return frame
}
