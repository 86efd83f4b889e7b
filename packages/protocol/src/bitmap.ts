import { keccak256Hex } from './hash.ts'
import type { Hex } from './hex.ts'
import { OgError } from './og-error.ts'

/** A bitmap over `count` leaves: leaf i is bit i % 8, least significant first, of byte i / 8. @throws BAD_INPUT */
export function bitmapOf(indices: Iterable<number>, count: number): Uint8Array {
  const bitmap = new Uint8Array(Math.ceil(count / 8))
  for (const index of indices) {
    if (!Number.isInteger(index) || index < 0 || index >= count) {
      throw new OgError('BAD_INPUT', `Leaf ${index} is none of ${count}.`, { details: { field: 'indices' } })
    }
    bitmap[index >> 3] = (bitmap[index >> 3] as number) | (1 << (index & 7))
  }
  return bitmap
}

/** Whether a leaf's bit is set; false beyond the end. */
export function hasBit(bitmap: Uint8Array, index: number): boolean {
  return ((bitmap[index >>> 3] ?? 0) & (1 << (index & 7))) !== 0
}

/** The set bits, ascending. */
export function bitsOf(bitmap: Uint8Array): number[] {
  const indices: number[] = []
  for (const [at, byte] of bitmap.entries()) {
    for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) indices.push(8 * at + bit)
  }
  return indices
}

/** @throws BAD_ENCODING when the length is not that of `count` leaves, or a bit beyond the last leaf is set. */
export function assertBitmap(bitmap: Uint8Array, count: number): void {
  const isCanonical =
    bitmap.length === Math.ceil(count / 8) && (count % 8 === 0 || (bitmap.at(-1) as number) >> (count % 8) === 0)
  if (!isCanonical) throw new OgError('BAD_ENCODING', `The bitmap is none of ${count} leaves.`)
}

/** `bitmapHash` of a summary. */
export function hashBitmap(bitmap: Uint8Array): Hex {
  return keccak256Hex(bitmap)
}
