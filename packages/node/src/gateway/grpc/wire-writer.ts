import { wireTypes } from './wire-reader.ts'

/** Writes one message of Protocol Buffers. Default values are left out, as protoc's code does. */
export class WireWriter {
  readonly #parts: Uint8Array[] = []
  #length = 0

  text(field: number, value: string): this {
    return value === '' ? this : this.bytes(field, new TextEncoder().encode(value))
  }

  texts(field: number, values: readonly string[]): this {
    for (const value of values) this.bytes(field, new TextEncoder().encode(value))
    return this
  }

  /** Also of no bytes: an element of a repeated field is never left out. */
  bytes(field: number, value: Uint8Array): this {
    this.#head(field, wireTypes.bytes)
    this.#varint(BigInt(value.length))
    return this.#add(value)
  }

  boolean(field: number, value: boolean): this {
    return this.integer(field, value ? 1 : 0)
  }

  /** A number of up to 64 bits; a negative one takes ten bytes. */
  integer(field: number, value: number | bigint): this {
    if (value === 0 || value === 0n) return this
    this.#head(field, wireTypes.varint)
    this.#varint(BigInt(value))
    return this
  }

  /** A repeated field of numbers, packed. */
  integers(field: number, values: Iterable<number | bigint>): this {
    const packed = new WireWriter()
    for (const value of values) packed.#varint(BigInt(value))
    return packed.#length === 0 ? this : this.bytes(field, packed.finish())
  }

  /** Also an empty one: an element of a repeated field is never left out. */
  message(field: number, write: (message: WireWriter) => void): this {
    const message = new WireWriter()
    write(message)
    this.#head(field, wireTypes.bytes)
    this.#varint(BigInt(message.#length))
    for (const part of message.#parts) this.#add(part)
    return this
  }

  /** @param start bytes that are left free before the message */
  finish(start = 0): Uint8Array {
    const bytes = new Uint8Array(start + this.#length)
    let at = start
    for (const part of this.#parts) {
      bytes.set(part, at)
      at += part.length
    }
    return bytes
  }

  #head(field: number, type: number): void {
    this.#varint(BigInt((field << 3) | type))
  }

  #varint(value: bigint): void {
    const bytes: number[] = []
    let left = BigInt.asUintN(64, value)
    for (; left > 0x7fn; left >>= 7n) bytes.push(Number(left & 0x7fn) | 0x80)
    bytes.push(Number(left))
    this.#add(Uint8Array.from(bytes))
  }

  #add(part: Uint8Array): this {
    this.#parts.push(part)
    this.#length += part.length
    return this
  }
}
