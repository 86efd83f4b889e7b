/**
 * The primitives for which a platform has a faster implementation than portable JavaScript.
 * `#platform` resolves to `platform.node.ts` or `platform.browser.ts`; both are measured in docs/adr/0007-curve-library.md.
 */
export interface Platform {
  /** SHA2-256 of `bytes`, 32 bytes. */
  sha256(bytes: Uint8Array): Uint8Array
  /** Keccak-256 of `bytes`, 32 bytes. */
  keccak256(bytes: Uint8Array): Uint8Array
  /** Deterministic (RFC 6979), low-s ECDSA over secp256k1. */
  ecdsaSign(digest: Uint8Array, privateKey: Uint8Array): { rs: Uint8Array; recovery: number }
  /** The 64-byte public key (x ‖ y) of the signer; throws when the signature has none. */
  ecdsaRecover(rs: Uint8Array, recovery: number, digest: Uint8Array): Uint8Array
  /** The 64-byte public key (x ‖ y) of a private key; throws when the key is out of range. */
  publicKey(privateKey: Uint8Array): Uint8Array
  /** Cryptographically secure random bytes. */
  randomBytes(length: number): Uint8Array
  /** Lower-case hexadecimal without prefix. */
  bytesToHex(bytes: Uint8Array): string
  /** RFC 4648 base64 with padding. */
  bytesToBase64(bytes: Uint8Array): string
  /** Decodes base64 leniently or throws: the caller must compare the result with the canonical form. */
  base64ToBytes(text: string): Uint8Array
  equalBytes(a: Uint8Array, b: Uint8Array): boolean
}
