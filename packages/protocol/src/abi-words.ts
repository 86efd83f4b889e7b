import { keccak256 } from './hash.ts'
import { type Hex, toHex, writeHex } from './hex.ts'
import { OgError } from './og-error.ts'

/** Words of 32 bytes: the ABI encoding of static values. An address or number is right-aligned. */
export function abiWords(...values: readonly (Hex | bigint | number)[]): Uint8Array {
  const words = new Uint8Array(32 * values.length)
  for (const [i, value] of values.entries()) {
    if (typeof value === 'string') writeFixed(words, 32 * (i + 1), value.length === 42 ? 20 : 32, value)
    else if (typeof value === 'bigint') writeBigint(words, 32 * (i + 1), 32, value)
    else writeNumber(words, 32 * (i + 1), 8, value)
  }
  return words
}

/** keccak256(abi.encode(…)) of addresses, 32-byte values and unsigned integers. */
export function hashWords(...values: readonly (Hex | bigint | number)[]): Hex {
  return toHex(keccak256(abiWords(...values)))
}

/** Writes exactly `length` bytes of hexadecimal text so that they end at `end`. @throws BAD_ENCODING */
export function writeFixed(target: Uint8Array, end: number, length: number, value: unknown): void {
  if (typeof value !== 'string' || value.length !== 2 + 2 * length || !value.startsWith('0x')) throw badField(length)
  writeHex(value, target, end - length)
}

/** Writes an unsigned integer of `length` bytes, big-endian, over zeros, so that it ends at `end`. @throws BAD_ENCODING */
export function writeBigint(target: Uint8Array, end: number, length: number, value: unknown): void {
  if (typeof value !== 'bigint' || value < 0n) throw badField(length)
  if (value <= Number.MAX_SAFE_INTEGER) {
    writeNumber(target, end, 8, Number(value))
    return
  }
  const high = value >> 32n
  if (high <= Number.MAX_SAFE_INTEGER) {
    writeNumber(target, end, 4, Number(value & 0xffff_ffffn))
    writeNumber(target, end - 4, 8, Number(high))
    return
  }
  const digits = value.toString(16)
  const size = (digits.length + 1) >> 1
  if (size > length) throw badField(length)
  writeHex(digits.length % 2 === 0 ? `0x${digits}` : `0x0${digits}`, target, end - size)
}

/** Writes an unsigned integer below 2^53 of at most `length` bytes over zeros so that it ends at `end`. @throws BAD_ENCODING */
export function writeNumber(target: Uint8Array, end: number, length: number, value: unknown): void {
  const isInRange =
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && (length > 6 || value < 2 ** (8 * length))
  if (!isInRange) throw badField(length)
  let rest = value >>> 0
  for (let at = end - 1; rest > 0; at--, rest >>>= 8) target[at] = rest & 255
  rest = Math.floor(value / 0x1_0000_0000)
  for (let at = end - 5; rest > 0; at--, rest >>>= 8) target[at] = rest & 255
}

function badField(length: number): OgError {
  return new OgError('BAD_ENCODING', `A field of ${length} bytes holds a value outside its type.`)
}
