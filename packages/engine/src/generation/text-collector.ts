import type { TokenBytes } from './token-bytes.ts'

/** The bytes of a continuation, up to the first of its stop texts. */
export class TextCollector {
  readonly #tokenBytes: TokenBytes
  readonly #stops: readonly Buffer[]
  #text = Buffer.alloc(256)
  #length = 0

  constructor(tokenBytes: TokenBytes, stop: readonly string[]) {
    this.#tokenBytes = tokenBytes
    this.#stops = stop.map((text) => Buffer.from(text))
  }

  /** @returns whether a stop text has occurred */
  add(token: number): boolean {
    const bytes = this.#tokenBytes[token] as Uint8Array
    const before = this.#length
    this.#length += bytes.length
    if (this.#length > this.#text.length) {
      const grown = Buffer.alloc(2 * this.#length)
      grown.set(this.#text)
      this.#text = grown
    }
    this.#text.set(bytes, before)
    let first = -1
    for (const stop of this.#stops) {
      const at = this.#text.subarray(0, this.#length).indexOf(stop, Math.max(0, before - stop.length + 1))
      if (at >= 0 && (first < 0 || at < first)) first = at
    }
    if (first < 0) return false
    this.#length = first
    return true
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.#text.subarray(0, this.#length))
  }
}
