import { createPrivateKey, sign } from 'node:crypto'

import { expect, test } from 'vitest'

import { seed } from './blocks.fixture.ts'
import { createPeerNode } from './create-peer-node.ts'
import { peerIdFromPublicKey, privateKeyFromSeed, publicKeyFromPeerId, verifyPeerSignature } from './identity.ts'
import { codeOf } from './peer-nodes.fixture.ts'

test('converts between peer id and public key', async () => {
  const host = await createPeerNode({ privateKey: seed('identity'), listen: [], bootstrap: [] })
  expect(host.publicKey).toHaveLength(32)
  expect(peerIdFromPublicKey(host.publicKey)).toBe(host.peerId)
  expect(publicKeyFromPeerId(host.peerId)).toEqual(host.publicKey)
})

test('derives the key of a standard Ed25519 seed', async () => {
  const privateKey = seed('identity')
  const host = await createPeerNode({ privateKey, listen: [], bootstrap: [] })
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), privateKey])
  const bytes = Uint8Array.of(1, 2, 3)
  const expected = sign(null, bytes, createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }))
  expect(Buffer.from(await host.signWithPeerKey(bytes)).toString('hex')).toBe(expected.toString('hex'))
})

test('derives the public key of RFC 8032, section 7.1, test 1', () => {
  const secret = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
  const expected = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
  expect(Buffer.from(privateKeyFromSeed(secret).publicKey.raw).toString('hex')).toBe(expected)
  expect(() => privateKeyFromSeed(secret.subarray(1))).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }))
})

test('verifies a signature of the peer key for its key and bytes only', async () => {
  const host = await createPeerNode({ privateKey: seed('identity'), listen: [], bootstrap: [] })
  const other = await createPeerNode({ privateKey: seed('other'), listen: [], bootstrap: [] })
  const bytes = new TextEncoder().encode('account and peer belong together')
  const signature = await host.signWithPeerKey(bytes)
  expect(await verifyPeerSignature(host.peerId, bytes, signature)).toBe(true)
  expect(await verifyPeerSignature(host.publicKey, bytes, signature)).toBe(true)
  expect(await verifyPeerSignature(other.peerId, bytes, signature)).toBe(false)
  expect(await verifyPeerSignature(host.peerId, bytes.subarray(1), signature)).toBe(false)
  expect(
    await verifyPeerSignature(
      host.peerId,
      bytes,
      signature.map((byte) => byte ^ 1),
    ),
  ).toBe(false)
  expect(await verifyPeerSignature(host.peerId, bytes, signature.subarray(1))).toBe(false)
})

test('rejects peer ids and keys that are not Ed25519', async () => {
  expect(() => publicKeyFromPeerId('nobody')).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }))
  // The hash of an RSA key.
  expect(() => publicKeyFromPeerId('QmcgpsyWgH8Y8ajJz1Cu72KnS5uo2Aa2LpzU7kinSupNKC')).toThrow(
    expect.objectContaining({ code: 'BAD_INPUT' }),
  )
  expect(() => peerIdFromPublicKey(new Uint8Array(33))).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }))
  expect(await codeOf(createPeerNode({ privateKey: new Uint8Array(31), listen: [], bootstrap: [] }))).toBe('BAD_INPUT')
  expect(await codeOf(createPeerNode({ privateKey: seed(1), listen: ['nowhere'], bootstrap: [] }))).toBe('BAD_INPUT')
})
