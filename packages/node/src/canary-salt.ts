import { fromHex, type Hex, type Random, sha256Hex, toHex } from '@opengradient/protocol'

const half = 16

/**
 * The salt of a canary's job. The worker gets it with the job, and recognises it by the secret; auditors and jurors get only the
 * salts of single fields, which are hashes of it.
 *
 * @param secret that planter and worker share
 */
export function canarySalt(secret: Hex, random: Random): Hex {
  return markedSalt(secret, random.bytes(half))
}

export function isCanarySalt(secret: Hex, salt: Hex): boolean {
  return salt === markedSalt(secret, fromHex(salt).subarray(0, half))
}

function markedSalt(secret: Hex, start: Uint8Array): Hex {
  const mark = fromHex(sha256Hex(Buffer.concat([fromHex(secret), start]))).subarray(0, half)
  return toHex(Buffer.concat([start, mark]))
}
