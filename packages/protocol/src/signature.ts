import { platform } from '#platform'
import { z } from 'zod'

import { OgError } from './errors.ts'
import { keccak256 } from './hash.ts'
import { type Address, fromHex, type Hex, toHex } from './hex.ts'

/** 65 bytes: r ‖ s ‖ v, low s, v 27 or 28. Every other form of the same signature is refused. */
export type Signature = Hex

export const signatureSchema: z.ZodType<Signature> = z.string().regex(/^0x[0-9a-f]{130}$/) as never

/** Half the order of secp256k1 (SEC 2 §2.4.1): above it a signature is the malleated twin of another. */
const halfOrder = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n

/** Signs with one account; keys stay behind it. */
export interface Signer {
  readonly address: Address
  /** Signs a 32-byte digest. */
  sign(digest: Hex): Signature
}

/** @throws BAD_INPUT when the key is not 32 bytes within the curve's order. */
export function createSigner(privateKey: Hex): Signer {
  const key = fromHex(privateKey)
  let address: Address
  try {
    address = addressOf(platform.publicKey(key))
  } catch (cause) {
    throw new OgError('BAD_INPUT', 'Not a secp256k1 private key.', { next: ['Give 0x and 64 hexadecimal digits.'], cause })
  }
  return {
    address,
    sign(digest) {
      const { rs, recovery } = platform.ecdsaSign(fromHex(digest), key)
      const signature = new Uint8Array(65)
      signature.set(rs)
      signature[64] = 27 + recovery
      return toHex(signature)
    },
  }
}

/** The account that signed a digest. @throws BAD_SIGNATURE when malformed, malleated or not a signature at all. */
export function recoverSigner(digest: Hex, signature: Signature): Address {
  const bytes = fromHex(signature)
  const v = bytes[64]
  if (bytes.length !== 65) throw new OgError('BAD_SIGNATURE', `A signature has 65 bytes, not ${bytes.length}.`)
  if (v !== 27 && v !== 28) throw new OgError('BAD_SIGNATURE', `The signature's v is ${v}, not 27 or 28.`)
  if (BigInt(toHex(bytes.subarray(32, 64))) > halfOrder) {
    throw new OgError('BAD_SIGNATURE', 'The signature has a high s: it was altered.')
  }
  try {
    return addressOf(platform.ecdsaRecover(bytes.subarray(0, 64), v - 27, fromHex(digest)))
  } catch (cause) {
    throw new OgError('BAD_SIGNATURE', 'No public key belongs to this signature.', { cause })
  }
}

/** @throws BAD_SIGNATURE when `expected` did not sign `digest`; `what` names the signed thing in the message. */
export function assertSignedBy(expected: Address, digest: Hex, signature: Signature, what: string): void {
  const signer = recoverSigner(digest, signature)
  if (signer !== expected) {
    throw new OgError('BAD_SIGNATURE', `The ${what} was signed by ${signer}, not by ${expected}.`)
  }
}

function addressOf(publicKey: Uint8Array): Address {
  return toHex(keccak256(publicKey).subarray(12))
}
