import { createHash } from 'node:crypto'

import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'

/** A deterministic private key. */
export function seed(name: string | number): Uint8Array {
  return new Uint8Array(createHash('sha256').update(`p2p test ${name}`).digest())
}

export interface TestBlock {
  readonly cid: string
  readonly bytes: Uint8Array
}

/** Raw blocks with their content ids. */
export function blocksOf(count: number, byteLength: number, name = ''): TestBlock[] {
  return Array.from({ length: count }, (_, at) => {
    const bytes = new Uint8Array(createHash('shake256', { outputLength: byteLength }).update(`${name} ${at}`).digest())
    const digest = createHash('sha256').update(bytes).digest()
    return { cid: CID.createV1(0x55, Digest.create(0x12, digest)).toString(), bytes }
  })
}
