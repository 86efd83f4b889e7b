import { platform } from '#platform'

import { type Hex, toHex } from './hex.ts'

/** SHA2-256: content ids, tensors, commitments. */
export const sha256 = (bytes: Uint8Array): Uint8Array => platform.sha256(bytes)
/** Keccak-256: only where EIP-712 and the chain want it. */
export const keccak256 = (bytes: Uint8Array): Uint8Array => platform.keccak256(bytes)
export const sha256Hex = (bytes: Uint8Array): Hex => toHex(platform.sha256(bytes))
export const keccak256Hex = (bytes: Uint8Array): Hex => toHex(platform.keccak256(bytes))
