import { secp256k1 } from '@noble/curves/secp256k1.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex } from '@noble/hashes/utils.js'

import type { Platform } from './platform.ts'

/** Portable JavaScript: what a browser runs, and what Node falls back to where no native curve is built. */
export const platform: Platform = {
  sha256,
  keccak256: keccak_256,
  ecdsaSign(digest, privateKey) {
    const signature = secp256k1.sign(digest, privateKey, { prehash: false, lowS: true, format: 'recovered' })
    return { rs: signature.slice(1), recovery: signature[0] as number }
  },
  ecdsaRecover(rs, recovery, digest) {
    const signature = new Uint8Array(65)
    signature[0] = recovery
    signature.set(rs, 1)
    const compressed = secp256k1.recoverPublicKey(signature, digest, { prehash: false })
    return secp256k1.Point.fromBytes(compressed).toBytes(false).slice(1)
  },
  publicKey: (privateKey) => secp256k1.getPublicKey(privateKey, false).slice(1),
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  bytesToHex,
}
