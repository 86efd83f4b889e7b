import type { ModelFile } from './model-files.ts'

/** Bytes that are read at once; names and shapes are shorter, weights longer. */
const windowBytes = 16 * 1_024

/** A part of a file that is read when its content is needed. */
export class FileRange {
  readonly length: number
  readonly #file: ModelFile
  readonly #start: number

  constructor(file: ModelFile, start: number, length: number) {
    this.#file = file
    this.#start = start
    this.length = length
  }

  /** All bytes: of a file in memory a view. @throws BAD_MODEL when the file has become shorter */
  read(): Uint8Array {
    return this.#file.read(this.#start, this.length)
  }

  /** The bytes in order, `partBytes` at a time. @throws BAD_MODEL when the file has become shorter */
  *parts(partBytes: number): Iterable<Uint8Array> {
    for (let at = 0; at < this.length; at += partBytes) {
      yield this.#file.read(this.#start + at, Math.min(partBytes, this.length - at))
    }
  }
}

/** Reads a file at any position and keeps the last {@link windowBytes} in memory, so that neighbouring reads share one. */
export class FileWindow {
  readonly #file: ModelFile
  #bytes: Uint8Array = new Uint8Array(0)
  #start = 0

  constructor(file: ModelFile) {
    this.#file = file
  }

  /** The byte at a position inside the file. */
  byte(position: number): number {
    return this.#bytes[position - this.#start] ?? (this.#move(position)[0] as number)
  }

  /** Bytes inside the file: of a file in memory a view. */
  bytes(start: number, length: number): Uint8Array {
    if (length > windowBytes) return this.#file.read(start, length)
    const at = start - this.#start
    if (at >= 0 && at + length <= this.#bytes.length) return this.#bytes.subarray(at, at + length)
    return this.#move(start).subarray(0, length)
  }

  range(start: number, length: number): FileRange {
    return new FileRange(this.#file, start, length)
  }

  #move(position: number): Uint8Array {
    this.#start = position
    this.#bytes = this.#file.read(position, Math.min(windowBytes, this.#file.bytes - position))
    return this.#bytes
  }
}
