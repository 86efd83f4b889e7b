import { createCipheriv, createHash } from 'node:crypto'

/**
 * Random numbers of one position: 53 bits for each token of the vocabulary, from an AES-256-CTR keystream under
 * sha2-256("og/gumbel/2" ‖ seed ‖ position), both as 64-bit little-endian integers. Token t has the bytes 8t to 8t + 7.
 */
export class Keystream {
  readonly #zeros: Uint8Array

  constructor(vocabulary: number) {
    this.#zeros = new Uint8Array(8 * vocabulary)
  }

  /** Uniform numbers between 0 and 1, both excluded, by token. */
  at(seed: bigint, position: number): (token: number) => number {
    const salt = Buffer.alloc(16)
    salt.writeBigUInt64LE(seed, 0)
    salt.writeBigUInt64LE(BigInt(position), 8)
    const key = createHash('sha256').update('og/gumbel/2').update(salt).digest()
    const stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(this.#zeros)
    return (token) => (Number(stream.readBigUInt64LE(8 * token) >> 11n) + 0.5) / 2 ** 53
  }
}
