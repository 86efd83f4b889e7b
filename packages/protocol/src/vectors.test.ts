import { describe, expect, it } from 'vitest'

import { keccak256Hex, sha256Hex } from './hash.ts'
import { fromHex, type Hex, toHex } from './hex.ts'
import { decodeManifest, encodeManifest, type Manifest, manifestCid, modelIdOf, modelIdOfCid } from './manifest.ts'
import { type Runtime, runtimeId } from './runtime.ts'
import { createSigner, recoverSigner } from './signature.ts'
import { tensorOf } from './tensor.ts'
import { bytesRoot, commitTensor } from './tensor-commitment.ts'
import { readVectors } from './vectors.fixture.ts'

const pattern = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (7 * i + 3) % 256)

describe('signatures.json', () => {
  interface Case {
    digest: Hex
    signature: Hex
  }
  const vectors = readVectors<{
    accounts: { privateKey: Hex; address: Hex }[]
    valid: (Case & { privateKey: Hex })[]
    refused: (Case & { why: string })[]
  }>('signatures')

  it('keys and addresses', () => {
    for (const { privateKey, address } of vectors.accounts) expect(createSigner(privateKey).address).toBe(address)
  })

  it('signatures', () => {
    for (const { privateKey, digest, signature } of vectors.valid) {
      const signer = createSigner(privateKey)
      expect(signer.sign(digest)).toBe(signature)
      expect(recoverSigner(digest, signature)).toBe(signer.address)
    }
  })

  it.each(vectors.refused)('rejects: $why', ({ digest, signature }) => {
    expect(() => recoverSigner(digest, signature)).toThrow(expect.objectContaining({ code: 'BAD_SIGNATURE' }))
  })
})

describe('tensors.json', () => {
  const vectors = readVectors<{ cases: { length: number; bytesRoot: Hex; root: Hex }[] }>('tensors')

  it.each(vectors.cases)('$length bytes', ({ length, bytesRoot: expected, root }) => {
    expect(toHex(bytesRoot(pattern(length)))).toBe(expected)
    expect(commitTensor(tensorOf('t', 'UINT8', [length], pattern(length))).root).toBe(root)
  })
})

it('hashes.json', () => {
  const vectors = readVectors<{
    runtimes: { value: Runtime; runtimeId: Hex }[]
    keccak256: Hex
    sha256: Hex
  }>('hashes')
  for (const { value, runtimeId: expected } of vectors.runtimes) expect(runtimeId(value)).toBe(expected)
  expect(keccak256Hex(pattern(5000))).toBe(vectors.keccak256)
  expect(sha256Hex(pattern(5000))).toBe(vectors.sha256)
})

it('manifests.json', () => {
  const vectors = readVectors<{ cases: { manifest: Manifest; bytes: Hex; modelId: Hex; cid: string }[] }>('manifests')
  for (const { manifest, bytes, modelId, cid } of vectors.cases) {
    expect(toHex(encodeManifest(manifest))).toBe(bytes)
    expect(decodeManifest(fromHex(bytes))).toEqual(manifest)
    expect(modelIdOf(manifest)).toBe(modelId)
    expect(sha256Hex(fromHex(bytes))).toBe(modelId)
    expect(manifestCid(modelId)).toBe(cid)
    expect(modelIdOfCid(cid)).toBe(modelId)
  }
})
