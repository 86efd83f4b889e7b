import * as z from 'zod'
import { platform } from '#platform'
import { keccak256 } from './hash.ts'
import { type Address, fromHex, type Hex, toHex } from './hex.ts'
import { OgError } from './og-error.ts'

/** 65 bytes: r ‖ s ‖ v, low s, v 27 or 28. Every other form of the same signature is refused. */
export type Signature = Hex

const signaturePattern = /^0x[0-9a-f]{130}$/

export const signatureSchema: z.ZodType<Signature> = z.string().regex(signaturePattern) as never

/** The curve libraries differ in what they do with other lengths. */
function digestBytes(digest: Hex): Uint8Array {
  const bytes = fromHex(digest)
  if (bytes.length !== 32) throw new OgError('BAD_ENCODING', `A digest has 32 bytes, not ${bytes.length}.`)
  return bytes
}

/** Half the order of secp256k1 (SEC 2 §2.4.1): above it a signature is the malleated twin of another. */
const halfOrder = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n

/** Signs with one account; keys stay behind it. */
export interface Signer {
  readonly address: Address
  /** Signs a 32-byte digest. @throws BAD_ENCODING when it has another length. */
  sign(digest: Hex): Signature
}

/** @throws BAD_INPUT when the key is not 32 bytes within the curve's order. */
export function createSigner(privateKey: Hex): Signer {
  let key: Uint8Array
  let address: Address
  try {
    key = fromHex(privateKey)
    address = addressOf(platform.publicKey(key))
  } catch {
    // Without the cause: its message may quote the key.
    throw new OgError('BAD_INPUT', 'Not a secp256k1 private key.', {
      next: ['Give 0x and 64 hexadecimal digits in lower case.'],
      details: { field: 'privateKey' },
    })
  }
  return {
    address,
    sign(digest) {
      const { rs, recovery } = platform.ecdsaSign(digestBytes(digest), key)
      const signature = new Uint8Array(65)
      signature.set(rs)
      signature[64] = 27 + recovery
      return toHex(signature)
    },
  }
}

/**
 * The account that signed a digest.
 * @throws BAD_SIGNATURE when the signature is malformed, malleated or none at all; BAD_ENCODING when the digest is not
 * 32 bytes.
 */
export function recoverSigner(digest: Hex, signature: Signature): Address {
  if (!signaturePattern.test(signature)) {
    throw new OgError('BAD_SIGNATURE', 'A signature is 0x and 130 hexadecimal digits in lower case.')
  }
  const bytes = fromHex(signature)
  const v = bytes[64]
  const hash = digestBytes(digest)
  if (v !== 27 && v !== 28) throw new OgError('BAD_SIGNATURE', `The signature's v is ${v}, not 27 or 28.`)
  if (BigInt(toHex(bytes.subarray(32, 64))) > halfOrder) {
    throw new OgError('BAD_SIGNATURE', 'The signature has a high s: it was altered.')
  }
  try {
    return addressOf(platform.ecdsaRecover(bytes.subarray(0, 64), v - 27, hash))
  } catch (cause) {
    throw new OgError('BAD_SIGNATURE', 'No public key belongs to this signature.', { cause })
  }
}

function addressOf(publicKey: Uint8Array): Address {
  return toHex(keccak256(publicKey).subarray(12))
}
