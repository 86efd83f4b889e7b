import { platform } from '#platform'

import { type Hex, toHex } from '../hex.ts'

/** Randomness as an injected dependency. */
export interface Random {
  bytes(length: number): Uint8Array
}

export const systemRandom: Random = { bytes: (length) => platform.randomBytes(length) }

/** 32 random bytes: blinds, nonces, seeds. */
export function randomBytes32(random: Random): Hex {
  return toHex(random.bytes(32))
}
