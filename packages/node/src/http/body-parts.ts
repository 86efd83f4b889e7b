/** Parts from this length on are kept as they came. */
const keptBytes = 4_096
/** Length of the first block, and of the longest. */
const leastBlockBytes = 1_024
const mostBlockBytes = 65_536

/**
 * Collects the parts of a body in about as many bytes as it has. Small parts are copied into blocks: one that is kept takes some
 * hundred bytes beside its own, and a caller chooses how many bytes come in a part.
 */
export class BodyParts {
  readonly #parts: Buffer[] = []
  #block: Buffer | undefined
  #used = 0
  #blockBytes = leastBlockBytes

  /** Number of pieces of memory that hold the parts. */
  get pieces(): number {
    return this.#parts.length + (this.#block === undefined ? 0 : 1)
  }

  add(part: Buffer): void {
    // Most bodies are one part.
    const isKept = part.length >= keptBytes || this.pieces === 0
    if (isKept) {
      this.#closeBlock()
      this.#parts.push(part)
      this.#blockBytes = leastBlockBytes
      return
    }
    for (let at = 0; at < part.length; ) {
      const block = this.#openBlock()
      const copied = part.copy(block, this.#used, at)
      at += copied
      this.#used += copied
    }
  }

  /** All bytes in their order. Nothing can be added afterwards. */
  join(): Buffer {
    this.#closeBlock()
    return this.#parts.length === 1 ? (this.#parts[0] as Buffer) : Buffer.concat(this.#parts)
  }

  /** A block with room. */
  #openBlock(): Buffer {
    if (this.#block !== undefined && this.#used < this.#block.length) return this.#block
    this.#closeBlock()
    this.#block = Buffer.allocUnsafeSlow(this.#blockBytes)
    this.#blockBytes = Math.min(2 * this.#blockBytes, mostBlockBytes)
    return this.#block
  }

  #closeBlock(): void {
    if (this.#block === undefined) return
    this.#parts.push(this.#block.subarray(0, this.#used))
    this.#block = undefined
    this.#used = 0
  }
}
