import { hash, randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'

import type * as Secp256k1 from 'secp256k1'

import type { Platform } from './platform.ts'
import { platform as portable } from './platform.browser.ts'

const native = loadNative()

/** Node's own hashing and libsecp256k1 (sign 0.03 ms, recover 0.04 ms), or the portable curve where that was not built. */
export const platform: Platform = {
  ...portable,
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
  randomBytes: (length) => new Uint8Array(randomBytes(length)),
  bytesToHex: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex'),
  ...(native && {
    ecdsaSign(digest, privateKey) {
      const { signature, recid } = native.ecdsaSign(digest, privateKey)
      return { rs: signature, recovery: recid }
    },
    ecdsaRecover: (rs, recovery, digest) => native.ecdsaRecover(rs, recovery, digest, false).subarray(1),
    publicKey: (privateKey) => native.publicKeyCreate(privateKey, false).subarray(1),
  }),
}

/** `secp256k1/bindings` and not `secp256k1`: the latter silently falls back to the elliptic package. */
function loadNative(): typeof Secp256k1 | undefined {
  try {
    return createRequire(import.meta.url)('secp256k1/bindings.js') as typeof Secp256k1
  } catch {
    return undefined
  }
}
