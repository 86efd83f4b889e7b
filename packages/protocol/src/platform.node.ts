import { hash, randomBytes, randomFillSync } from 'node:crypto'
import { createRequire } from 'node:module'

import { createKeccak, type IHasher } from 'hash-wasm'
import type * as Secp256k1 from 'secp256k1'

import { assertRecentNode } from './assert-recent-node.ts'
import { platform as portable } from './platform.browser.ts'
import type { Platform } from './platform.ts'

assertRecentNode()

const native = loadNative()
/** Undefined until it is compiled, some milliseconds after the import: a top-level await would rule out `require()`. */
let keccak: IHasher | undefined
createKeccak(256).then(
  (hasher) => {
    keccak = hasher
  },
  // Without WebAssembly the portable function stays.
  () => undefined,
)

/** Up to here a Buffer around the bytes costs more than it saves. */
const shortBytes = 32
const hexBytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Node's own sha2, keccak in WebAssembly (2 µs for a job, noble 12), libsecp256k1 (sign 0.03 ms, recover 0.04 ms), or the portable curve where that was not built. */
export const platform: Platform = {
  ...portable,
  // As text, one character for a byte: a Buffer for each of the thousand hashes of a megabyte is memory outside the heap,
  // for which the garbage collector took longer than the hashes.
  sha256(bytes) {
    const text = hash('sha256', bytes, 'binary')
    const digest = new Uint8Array(32)
    for (let i = 0; i < 32; i++) digest[i] = text.charCodeAt(i)
    return digest
  },
  keccak256: (bytes) => keccak?.init().update(bytes).digest('binary') ?? portable.keccak256(bytes),
  randomBytes: pooledRandomBytes,
  bytesToHex(bytes) {
    if (bytes.length > shortBytes) return buffer(bytes).toString('hex')
    let text = ''
    for (const byte of bytes) text += hexBytes[byte]
    return text
  },
  bytesToBase64: (bytes) => buffer(bytes).toString('base64'),
  base64ToBytes: (text) => plain(Buffer.from(text, 'base64')),
  equalBytes: (a, b) => Buffer.compare(a, b) === 0,
  ...(native && {
    ecdsaSign(digest, privateKey) {
      const { signature, recid } = native.ecdsaSign(digest, privateKey)
      return { rs: signature, recovery: recid }
    },
    ecdsaRecover: (rs, recovery, digest) => native.ecdsaRecover(rs, recovery, digest, false).subarray(1),
    publicKey: (privateKey) => native.publicKeyCreate(privateKey, false).subarray(1),
  }),
}

/** Random bytes that were not used yet, from `randomPoolAt` on. */
const randomPool = new Uint8Array(4_096)
let randomPoolAt = randomPool.length

/** One call of the generator costs as much for 4 KiB as for 32 bytes. Bytes are erased from the pool when they are used. */
function pooledRandomBytes(length: number): Uint8Array {
  if (length > randomPool.length / 8) return new Uint8Array(randomBytes(length))
  if (randomPoolAt + length > randomPool.length) {
    randomFillSync(randomPool)
    randomPoolAt = 0
  }
  const bytes = randomPool.slice(randomPoolAt, randomPoolAt + length)
  randomPool.fill(0, randomPoolAt, (randomPoolAt += length))
  return bytes
}

/** The same bytes without Buffer's own methods: its `slice` does not copy. */
function plain(bytes: Buffer): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function buffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** `secp256k1/bindings` and not `secp256k1`: the latter silently falls back to the elliptic package. */
function loadNative(): typeof Secp256k1 | undefined {
  try {
    return createRequire(import.meta.url)('secp256k1/bindings.js') as typeof Secp256k1
  } catch {
    return undefined
  }
}
