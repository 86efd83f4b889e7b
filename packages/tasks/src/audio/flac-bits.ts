import { invalidAudio } from './recording.ts'

/** Reads the bits of a FLAC file, the highest of each byte first. A read beyond its end is an error. */
export class FlacBits {
  readonly #bytes: Uint8Array
  /** The byte that holds the next bit, and the number of its bits that were read. */
  #at: number
  #used = 0

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.#at = at
  }

  /** The next byte. Only between fields of whole bytes it is a place in the file. */
  get at(): number {
    return this.#at
  }

  /** An unsigned number of up to 32 bits. @throws BAD_INPUT */
  unsigned(bits: number): number {
    if (bits <= 24 && this.#at + 4 <= this.#bytes.length) return this.#ofWord(bits)
    let value = 0
    for (let left = bits; left > 0; ) {
      const byte = this.#bytes[this.#at]
      if (byte === undefined) throw truncatedFlac(this.#at)
      const taken = Math.min(left, 8 - this.#used)
      value = value * 2 ** taken + ((byte >> (8 - this.#used - taken)) & (2 ** taken - 1))
      this.#used += taken
      left -= taken
      if (this.#used === 8) {
        this.#used = 0
        this.#at++
      }
    }
    return value
  }

  /** Most numbers are short, and not at the end: they are read at once. */
  #ofWord(bits: number): number {
    if (bits === 0) return 0
    const [bytes, at] = [this.#bytes, this.#at]
    const word =
      ((bytes[at] as number) << 24) |
      ((bytes[at + 1] as number) << 16) |
      ((bytes[at + 2] as number) << 8) |
      (bytes[at + 3] as number)
    const value = (word << this.#used) >>> (32 - bits)
    const used = this.#used + bits
    this.#at = at + (used >> 3)
    this.#used = used & 7
    return value
  }

  /** A number in two's complement of up to 33 bits. @throws BAD_INPUT */
  signed(bits: number): number {
    const value = bits > 32 ? this.unsigned(1) * 2 ** 32 + this.unsigned(32) : this.unsigned(bits)
    return value >= 2 ** (bits - 1) ? value - 2 ** bits : value
  }

  /** The number of zeros before the next one. @throws BAD_INPUT */
  unary(): number {
    let zeros = 0
    for (;;) {
      const byte = this.#bytes[this.#at]
      if (byte === undefined) throw truncatedFlac(this.#at)
      const rest = (byte << this.#used) & 0xff
      if (rest !== 0) {
        const found = Math.clz32(rest) - 24
        this.#used += found + 1
        if (this.#used === 8) {
          this.#used = 0
          this.#at++
        }
        return zeros + found
      }
      zeros += 8 - this.#used
      this.#used = 0
      this.#at++
    }
  }

  /** Moves to the next whole byte. */
  align(): void {
    if (this.#used > 0) this.#at++
    this.#used = 0
  }
}

/** The error of a file that ends too early. */
export function truncatedFlac(at: number): Error {
  return invalidAudio('FLAC', `it is truncated at byte ${at}.`)
}
