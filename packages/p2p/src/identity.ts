import { createPrivateKey, createPublicKey } from 'node:crypto'

import { privateKeyFromRaw, publicKeyFromRaw } from '@libp2p/crypto/keys'
import type { Ed25519PrivateKey, Ed25519PublicKey, PeerId } from '@libp2p/interface'
import { peerIdFromPublicKey as libp2pPeerId, peerIdFromString } from '@libp2p/peer-id'
import { OgError } from '@opengradient/protocol'

/**
 * The peer id of a raw Ed25519 public key.
 * @param publicKey 32 bytes.
 * @throws BAD_INPUT
 */
export function peerIdFromPublicKey(publicKey: Uint8Array): string {
  return libp2pPeerId(ed25519(publicKey)).toString()
}

/**
 * The raw Ed25519 public key, 32 bytes, that a peer id encodes.
 * @throws BAD_INPUT when the text is no peer id or has another key type.
 */
export function publicKeyFromPeerId(peerId: string): Uint8Array {
  const parsed = parsePeerId(peerId)
  if (parsed.type !== 'Ed25519')
    throw new OgError('BAD_INPUT', 'The peer id has no Ed25519 key.', { details: { field: 'peerId' } })
  return parsed.publicKey.raw
}

/**
 * Whether `signature` (64 bytes) is the peer's Ed25519 signature over `bytes`.
 * @param peer A peer id or a raw public key of 32 bytes.
 * @throws BAD_INPUT when `peer` is neither.
 */
export async function verifyPeerSignature(
  peer: string | Uint8Array,
  bytes: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const key = ed25519(typeof peer === 'string' ? publicKeyFromPeerId(peer) : peer)
  if (signature.length !== 64) return false
  return await key.verify(bytes, signature)
}

/** @throws BAD_INPUT */
export function parsePeerId(peerId: string): PeerId {
  try {
    return peerIdFromString(peerId)
  } catch (cause) {
    throw new OgError('BAD_INPUT', `Not a peer id: ${peerId.slice(0, 80)}`, { cause, details: { field: 'peerId' } })
  }
}

/** Bytes of an Ed25519 private key in PKCS #8 before its seed (RFC 8410, section 7). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * libp2p's form of a 32-byte Ed25519 seed. OpenSSL derives the public key: libp2p does so in JavaScript, which takes 0.1 s in a process
 * that has just started.
 *
 * @throws BAD_INPUT
 */
export function privateKeyFromSeed(seed: Uint8Array): Ed25519PrivateKey {
  if (seed.length !== 32)
    throw new OgError('BAD_INPUT', `A peer key is a seed of 32 bytes, not ${seed.length}.`, {
      details: { field: 'privateKey' },
    })
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' })
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' })
  return privateKeyFromRaw(Buffer.concat([seed, Buffer.from(x, 'base64url')])) as Ed25519PrivateKey
}

function ed25519(publicKey: Uint8Array): Ed25519PublicKey {
  if (publicKey.length !== 32) {
    throw new OgError('BAD_INPUT', `An Ed25519 public key has 32 bytes, not ${publicKey.length}.`, {
      details: { field: 'publicKey' },
    })
  }
  const key = publicKeyFromRaw(publicKey)
  if (key.type !== 'Ed25519')
    throw new OgError('BAD_INPUT', 'Not an Ed25519 public key.', { details: { field: 'publicKey' } })
  return key
}
