import type { RecordOperation } from '@opengradient/protocol'

import { maxFrameBytes, writeFrame } from './log-frame.ts'

/** Small groups share a buffer of this size. */
const sharedBytes = 64 << 10

/** Encoded frames of a group. */
export interface EncodedGroup {
  /** The frames in a row. */
  readonly bytes: Uint8Array
  /** The operations of each batch with values that are views of `bytes`. */
  readonly batches: readonly RecordOperation[][]
}

/** Encodes groups of batches into buffers. No byte of a buffer is used twice: values in it are read as long as they are needed. */
export class FrameBuffer {
  #buffer = Buffer.allocUnsafeSlow(sharedBytes)
  #at = 0

  /** @param first sequence number of the first batch */
  encode(group: readonly { readonly operations: readonly RecordOperation[] }[], first: number): EncodedGroup {
    let bound = 0
    for (const { operations } of group) bound += maxFrameBytes(operations)
    const isShared = bound <= sharedBytes / 4
    if (isShared && this.#at + bound > sharedBytes) {
      this.#buffer = Buffer.allocUnsafeSlow(sharedBytes)
      this.#at = 0
    }
    const buffer = isShared ? this.#buffer : Buffer.allocUnsafeSlow(bound)
    const start = isShared ? this.#at : 0
    const batches: RecordOperation[][] = []
    let at = start
    for (const [index, { operations }] of group.entries()) {
      const batch: RecordOperation[] = []
      at = writeFrame(buffer, at, { sequence: first + index, operations }, batch)
      batches.push(batch)
    }
    if (isShared) this.#at = at
    return { bytes: buffer.subarray(start, at), batches }
  }
}
