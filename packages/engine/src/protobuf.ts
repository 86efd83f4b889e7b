import { OgError } from '@opengradient/protocol'
import { type FileRange, FileWindow } from './file-window.ts'
import { asModelFile, type ModelFile } from './model-files.ts'

/**
 * A bounded reader of protobuf's wire format. It reads a file through a window, and passes over values without reading them.
 *
 * A generated decoder was rejected: it recurses without a limit, merges repeated submessages in a way that differs
 * between implementations, materialises every number of a 90 MB model, and has no budget. Models use a narrow part of the
 * format, so unusual encodings are rejected instead of interpreted.
 */
export class ProtobufReader {
  /** Number of the field that {@link next} found. */
  field = 0
  /** Its wire type: 0 varint, 1 eight bytes, 2 length-delimited, 5 four bytes. */
  wire = 0
  #at: number
  readonly #window: FileWindow
  readonly #end: number

  private constructor(window: FileWindow, start: number, end: number) {
    this.#window = window
    this.#at = start
    this.#end = end
  }

  /** A reader of a whole file. */
  static open(content: ModelFile | Uint8Array): ProtobufReader {
    const file = asModelFile(content)
    return new ProtobufReader(new FileWindow(file), 0, file.bytes)
  }

  /** Moves to the next field; false at the end. @throws BAD_MODEL */
  next(): boolean {
    if (this.#at >= this.#end) return false
    const tag = this.#varint()
    this.field = Math.floor(tag / 8)
    this.wire = tag % 8
    if (this.field < 1 || this.field > 536_870_911) throw malformed('a field number is out of range')
    if (this.wire !== 0 && this.wire !== 1 && this.wire !== 2 && this.wire !== 5) {
      throw malformed('it uses groups or an unknown wire type')
    }
    return true
  }

  /** Passes over the field's value. */
  skip(): void {
    if (this.wire === 0) this.#varint()
    else if (this.wire === 2) this.#pass(this.#length())
    else this.#pass(this.wire === 1 ? 8 : 4)
  }

  /** A length-delimited value: of a file in memory a view, not a copy. */
  bytes(): Uint8Array {
    const length = this.#length()
    return this.#window.bytes(this.#pass(length), length)
  }

  /** A length-delimited value that is not read yet. */
  range(): FileRange {
    const length = this.#length()
    return this.#window.range(this.#pass(length), length)
  }

  /** A reader of an embedded message. */
  message(): ProtobufReader {
    const length = this.#length()
    const start = this.#pass(length)
    return new ProtobufReader(this.#window, start, start + length)
  }

  /** A UTF-8 string of at most `max` bytes. */
  string(max = 4_096): string {
    const length = this.#length()
    const start = this.#pass(length)
    if (length > max) throw malformed(`a string of ${length} bytes stands where names have at most ${max}`)
    try {
      return utf8.decode(this.#window.bytes(start, length))
    } catch {
      throw malformed('a string is not UTF-8')
    }
  }

  /** A signed 64-bit value as a number: exact within ±2^53, rounded beyond. */
  int64(): number {
    if (this.wire !== 0) throw malformed(`field ${this.field} has the wrong wire type`)
    return signed(this.#varint64())
  }

  /** `repeated int64`, packed or not. */
  int64s(into: number[], max: number): void {
    if (this.wire === 0) into.push(this.int64())
    else {
      const packed = this.message()
      while (packed.#at < packed.#end && into.length <= max) into.push(signed(packed.#varint64()))
    }
    if (into.length > max) throw malformed(`a list has more than ${max} elements`)
  }

  /** Packed numbers of `width` bytes each: of a file in memory a view, not a copy. */
  packed(width: 4 | 8): Uint8Array {
    const bytes = this.bytes()
    wholeNumbers(bytes.length, width)
    return bytes
  }

  /** How many elements a repeated numeric field adds: `width` bytes each, or varints when it is 0. */
  count(width: 0 | 4 | 8): number {
    if (this.wire !== 2) {
      this.skip()
      return 1
    }
    if (width !== 0) {
      const length = this.#length()
      this.#pass(length)
      return wholeNumbers(length, width)
    }
    const bytes = this.bytes()
    let count = 0
    for (let i = 0; i < bytes.length; i++) if ((bytes[i] as number) < 0x80) count++
    return count
  }

  #length(): number {
    if (this.wire !== 2) throw malformed(`field ${this.field} has the wrong wire type`)
    return this.#varint()
  }

  /** Passes over `length` bytes. @returns where they start */
  #pass(length: number): number {
    if (length > this.#end - this.#at) throw malformed('it ends in the middle of a value')
    const start = this.#at
    this.#at += length
    return start
  }

  /** An unsigned varint that must stay within 2^53: tags and lengths. */
  #varint(): number {
    const { low, high } = this.#varint64()
    if (high >= 0x200000) return Number.MAX_SAFE_INTEGER
    return high * 0x1_0000_0000 + low
  }

  #varint64(): { low: number; high: number } {
    let low = 0
    let high = 0
    for (let shift = 0; shift < 70; shift += 7) {
      if (this.#at >= this.#end) throw malformed('it ends in the middle of a number')
      const byte = this.#window.byte(this.#at++)
      const bits = byte & 0x7f
      if (shift < 28) low |= bits << shift
      else if (shift === 28) {
        low |= bits << 28
        high = bits >> 4
      } else if (shift < 63) high |= bits << (shift - 32)
      else if (bits > 1) break
      else high |= bits << 31
      if (byte < 0x80) return { low: low >>> 0, high: high >>> 0 }
    }
    throw malformed('a number is longer than 64 bits')
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Numbers of `width` bytes in `length` bytes. */
function wholeNumbers(length: number, width: 4 | 8): number {
  if (length % width !== 0) throw malformed('packed numbers end in the middle of one')
  return length / width
}

function signed({ low, high }: { low: number; high: number }): number {
  return (high | 0) * 0x1_0000_0000 + low
}

/** @internal */
export function malformed(why: string): OgError {
  return new OgError('BAD_MODEL', `Not a readable ONNX model: ${why}.`, {
    next: ['Check that the file is complete and that it is an .onnx file.'],
  })
}
