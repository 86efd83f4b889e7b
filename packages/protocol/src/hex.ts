import { platform } from '#platform'

import { OgError } from './og-error.ts'

/** `0x` and lower-case hexadecimal digits. */
export type Hex = `0x${string}`
/** A 20-byte account, lower case: mixed-case checksums are for display, one form is canonical. */
export type Address = Hex

export const zeroAddress: Address = `0x${'00'.repeat(20)}`
export const zeroBytes32: Hex = `0x${'00'.repeat(32)}`

export function toHex(bytes: Uint8Array): Hex {
  return `0x${platform.bytesToHex(bytes)}`
}

/** @throws BAD_ENCODING when `hex` is not an even number of lower-case digits behind `0x`. */
export function fromHex(hex: string): Uint8Array {
  if (hex.length % 2 !== 0 || !hex.startsWith('0x')) throw badHex(hex)
  const bytes = new Uint8Array((hex.length - 2) / 2)
  writeHex(hex, bytes, 0)
  return bytes
}

/** Writes the digits behind `0x` into `target` at `offset`, without allocating. */
export function writeHex(hex: string, target: Uint8Array, offset: number): void {
  for (let at = 2; at < hex.length; at += 2) {
    const high = digit(hex.charCodeAt(at))
    const low = digit(hex.charCodeAt(at + 1))
    if (high < 0 || low < 0) throw badHex(hex)
    target[offset++] = (high << 4) | low
  }
}

function digit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  if (code >= 97 && code <= 102) return code - 87
  return -1
}

function badHex(hex: string): OgError {
  return new OgError('BAD_ENCODING', `Not canonical hexadecimal: ${hex.slice(0, 20)}`, {
    next: ['Use 0x and an even number of lower-case digits.'],
  })
}
