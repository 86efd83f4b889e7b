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
    return secp256k1.Signature.fromBytes(signature, 'recovered').recoverPublicKey(digest).toBytes(false).slice(1)
  },
  publicKey: (privateKey) => secp256k1.getPublicKey(privateKey, false).slice(1),
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  bytesToHex,
  bytesToBase64(bytes) {
    // In pieces: an argument list has a limit of its own.
    const pieces: string[] = []
    for (let at = 0; at < bytes.length; at += 0x8000) {
      pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)))
    }
    return btoa(pieces.join(''))
  },
  base64ToBytes(text) {
    const binary = atob(text)
    const bytes = new Uint8Array(binary.length)
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
    return bytes
  },
  equalBytes(a, b) {
    if (a.length !== b.length) return false
    for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
    return true
  },
}
