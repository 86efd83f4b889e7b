import { OgError } from '@opengradient/protocol'

/** Wire types of Protocol Buffers that are in use. */
export const wireTypes = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const

/** Longest encoding of a 64-bit number. */
const maxVarintBytes = 10
/**
 * Fields of one request, those of its nested messages included. Two bytes encode a field, and one costs up to a microsecond and some
 * hundred bytes: without a limit, a hundred compressed kilobytes hold the event loop for many seconds.
 */
const maxFields = 65_536

/** The number of fields that a message and the messages in it may still have. */
export class FieldBudget {
  readonly #most: number
  #left: number

  constructor(most: number = maxFields) {
    this.#most = most
    this.#left = most
  }

  /** Counts one field. @throws TOO_LARGE */
  take(): void {
    if (this.#left-- > 0) return
    throw new OgError('TOO_LARGE', `The message has more than ${this.#most} fields.`, {
      details: { limit: this.#most },
      next: ['Send elements in raw_input_contents or packed, and each field that is not repeated once.'],
    })
  }
}

/**
 * Reads one message of Protocol Buffers, field by field and without copies. Written here because the elements of a tensor go
 * straight into its bytes: a parser that makes an array of them first needs many times the memory of the message.
 */
export class WireReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #budget: FieldBudget
  #at = 0
  #low = 0
  #high = 0

  constructor(bytes: Uint8Array, budget: FieldBudget = new FieldBudget()) {
    this.#bytes = bytes
    this.#budget = budget
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  /** The number and wire type of the next field. @throws BAD_ENCODING; TOO_LARGE beyond the budget of fields */
  tag(): { readonly field: number; readonly type: number } {
    this.#budget.take()
    this.varint()
    const field = this.#low >>> 3
    if (this.#high !== 0 || field === 0) throw malformed()
    return { field, type: this.#low & 7 }
  }

  /** Moves over a number of up to 64 bits; `low` and `high` are its halves. @throws BAD_ENCODING */
  varint(): void {
    let [low, high] = [0, 0]
    for (let i = 0; i < maxVarintBytes; i++) {
      const byte = this.#bytes[this.#at++]
      if (byte === undefined) throw malformed()
      const bits = byte & 0x7f
      const shift = 7 * i
      if (shift < 28) low |= bits << shift
      else if (shift === 28) {
        low |= bits << 28
        high |= bits >>> 4
      } else high |= bits << (shift - 32)
      if (byte < 0x80) {
        this.#low = low >>> 0
        this.#high = high >>> 0
        return
      }
    }
    throw malformed()
  }

  /** The lower 32 bits of the last number, unsigned. */
  get low(): number {
    return this.#low
  }

  /** The upper 32 bits of the last number, unsigned. */
  get high(): number {
    return this.#high
  }

  /** A number with a sign. Beyond ±2^53 it is rounded. @throws BAD_ENCODING */
  integer(): number {
    this.varint()
    return (this.#high | 0) * 2 ** 32 + this.#low
  }

  /** @throws BAD_ENCODING */
  double(): number {
    return this.#view.getFloat64(this.#skip(8), true)
  }

  /** The content of a field with a length. It shares its memory with the message. @throws BAD_ENCODING */
  bytes(): Uint8Array {
    this.varint()
    const length = this.#high === 0 ? this.#low : Number.POSITIVE_INFINITY
    const from = this.#skip(length)
    return this.#bytes.subarray(from, this.#at)
  }

  /** The reader of a nested message, whose fields count to the same budget. @throws BAD_ENCODING */
  message(): WireReader {
    return new WireReader(this.bytes(), this.#budget)
  }

  /** @throws BAD_ENCODING */
  text(): string {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.bytes())
    } catch (cause) {
      throw malformed(cause)
    }
  }

  /** The bytes of a number of `length` bytes. @throws BAD_ENCODING */
  fixed(length: number): Uint8Array {
    const from = this.#skip(length)
    return this.#bytes.subarray(from, this.#at)
  }

  /** Moves over a field that is not read. @throws BAD_ENCODING for groups, which no message of the protocol has */
  skip(type: number): void {
    if (type === wireTypes.varint) this.varint()
    else if (type === wireTypes.fixed64) this.#skip(8)
    else if (type === wireTypes.bytes) this.bytes()
    else if (type === wireTypes.fixed32) this.#skip(4)
    else throw malformed()
  }

  #skip(length: number): number {
    const from = this.#at
    if (length > this.#bytes.length - from) throw malformed()
    this.#at += length
    return from
  }
}

/** The error of a message that is not in the encoding of Protocol Buffers. */
export function malformed(cause?: unknown): OgError<'BAD_ENCODING'> {
  return new OgError('BAD_ENCODING', 'The message is not in the encoding of Protocol Buffers, or it is cut.', {
    cause,
    next: ['Build the message with the classes that protoc generates of the Open Inference Protocol.'],
  })
}
