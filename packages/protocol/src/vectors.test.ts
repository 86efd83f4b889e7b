import { describe, expect, it } from 'vitest'

import { structTypes } from './arbitraries.fixture.ts'
import { decodeRecord, encodeRecord } from './canonical.ts'
import { codecOf, codecs } from './codecs.fixture.ts'
import { bytesRoot, commitTensor, type Direction, hashTensors } from './commitment.ts'
import type { Domain } from './domain.ts'
import { createHasher, type StructType } from './eip712.ts'
import { keccak256Hex, sha256Hex } from './hash.ts'
import { fromHex, type Hex, toHex } from './hex.ts'
import type { RunParams } from './interfaces/execution.ts'
import { decodeManifest, encodeManifest, type Manifest, manifestCid, modelIdOf, modelIdOfCid } from './manifest.ts'
import { assignmentType } from './objects/assignment.ts'
import { jobType } from './objects/job.ts'
import { offerType, priceOf } from './objects/offer.ts'
import { receiptType } from './objects/receipt.ts'
import { verdictType } from './objects/verdict.ts'
import { hashParams, hashRequest, type Request } from './params.ts'
import { decodeReceiptFile, encodeReceiptFile } from './receipt-file.ts'
import { type Runtime, runtimeId } from './runtime.ts'
import { isOnDuty } from './sampling.ts'
import { createSigner, recoverSigner } from './signature.ts'
import { type Tensor, tensorOf } from './tensor.ts'
import { readVectors, vectorText } from './vectors.fixture.ts'
import { type Evidence, hashEvidence } from './wire/evidence.ts'

const pattern = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (7 * i + 3) % 256)

describe('eip712.json', () => {
  interface StructVectors {
    encodedType: string
    cases: { value: unknown; record: Hex; structHash: Hex; digest: Hex }[]
  }
  const vectors = readVectors<{
    domain: Domain & { name: string; version: string }
    structs: Record<string, StructVectors>
  }>('eip712')
  const { chainId, verifyingContract } = vectors.domain
  const hasher = createHasher({ chainId, verifyingContract })

  it('contains every struct', () => {
    expect(Object.keys(vectors.structs).sort()).toEqual(structTypes.map((type) => type.name).sort())
  })

  it.each(structTypes.map((type) => [type.name, type as unknown as StructType<Record<string, 'uint8'>>] as const))(
    '%s',
    (name, type) => {
      const { encodedType, cases } = vectors.structs[name] as StructVectors
      expect(type.encodedType).toBe(encodedType)
      for (const { value, record, structHash, digest } of cases) {
        const struct = type.jsonSchema.parse(value)
        expect(type.toJson(struct)).toEqual(value)
        expect(toHex(encodeRecord(type.toRecord(struct)))).toBe(record)
        expect(type.recordSchema.parse(decodeRecord(fromHex(record), 4096))).toEqual(struct)
        expect(toHex(type.hash(struct))).toBe(structHash)
        expect(hasher.digest(type, struct)).toBe(digest)
      }
    },
  )
})

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
  const vectors = readVectors<{
    cases: { length: number; bytesRoot: Hex; root: Hex }[]
    lists: { direction: Direction; blind: Hex; tensors: Tensor[]; hash: Hex }[]
  }>('tensors')

  it.each(vectors.cases)('$length bytes', ({ length, bytesRoot: expected, root }) => {
    expect(toHex(bytesRoot(pattern(length)))).toBe(expected)
    expect(commitTensor(tensorOf('t', 'UINT8', [length], pattern(length))).root).toBe(root)
  })

  it('lists', () => {
    for (const { direction, blind, tensors, hash } of vectors.lists) {
      expect(hashTensors(direction, blind, tensors)).toBe(hash)
    }
  })
})

it('hashes.json', () => {
  const vectors = readVectors<{
    blind: Hex
    params: { value: RunParams; paramsHash: Hex }[]
    requests: { value: Request; requestHash: Hex }[]
    runtimes: { value: Runtime; runtimeId: Hex }[]
    evidenceHash: Hex
    keccak256: Hex
    sha256: Hex
  }>('hashes')
  const { evidence } = readVectors<{ evidence: [{ value: Evidence }] }>('wire')
  for (const { value, paramsHash } of vectors.params) expect(hashParams(vectors.blind, value)).toBe(paramsHash)
  for (const { value, requestHash } of vectors.requests) expect(hashRequest(vectors.blind, value)).toBe(requestHash)
  for (const { value, runtimeId: expected } of vectors.runtimes) expect(runtimeId(value)).toBe(expected)
  expect(hashEvidence(evidence[0].value)).toBe(vectors.evidenceHash)
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

describe('wire.json', () => {
  const { description: _, ...vectors } = readVectors<
    { description: string } & Record<string, { value: unknown; bytes: Hex }[]>
  >('wire')

  it('contains every message', () => {
    expect(Object.keys(vectors).sort()).toEqual(Object.keys(codecs).sort())
  })

  it.each(Object.keys(codecs))('%s', (name) => {
    for (const { value, bytes } of vectors[name] as { value: unknown; bytes: Hex }[]) {
      expect(toHex(codecOf(name).encode(value))).toBe(bytes)
      expect(codecOf(name).decode(fromHex(bytes))).toEqual(value)
    }
  })
})

it('sampling.json', () => {
  const vectors = readVectors<{ cases: { seed: Hex; receiptHash: Hex; auditBps: number; onDuty: boolean }[] }>(
    'sampling',
  )
  for (const { seed, receiptHash, auditBps, onDuty } of vectors.cases) {
    expect(isOnDuty(seed, receiptHash, auditBps)).toBe(onDuty)
  }
})

it('receipt.json: all objects are consistent with each other', () => {
  const text = vectorText('receipt')
  const file = decodeReceiptFile(text)
  expect(encodeReceiptFile(file)).toBe(text)

  const hasher = createHasher(file.domain)
  const { job, offer, assignment, receipt, blind } = file
  const jobHash = hasher.digest(jobType, job.value)
  const receiptHash = hasher.digest(receiptType, receipt.value)
  const offerHash = hasher.digest(offerType, offer.value)
  expect(recoverSigner(jobHash, job.signature)).toBe(job.value.requester)
  expect(recoverSigner(offerHash, offer.signature)).toBe(offer.value.worker)
  expect(recoverSigner(hasher.digest(assignmentType, assignment.value), assignment.signature)).toBe(job.value.gateway)
  expect(recoverSigner(receiptHash, receipt.signature)).toBe(assignment.value.worker)
  expect([assignment.value.jobHash, receipt.value.jobHash]).toEqual([jobHash, jobHash])
  expect([assignment.value.offerHash, job.value.offerHash]).toEqual([offerHash, offerHash])
  expect(job.value.modelId).toBe(modelIdOf(file.manifest))
  expect(job.value.runtimeId).toBe(runtimeId(file.manifest.runtimes[0] as Runtime))
  expect(job.value.inputHash).toBe(hashTensors('input', blind, file.inputs))
  expect(job.value.paramsHash).toBe(hashParams(blind, file.params))
  expect(job.value.requestHash).toBe(hashRequest(blind, file.request))
  expect(receipt.value.outputHash).toBe(hashTensors('output', blind, file.outputs))
  expect(receipt.value.price).toBe(priceOf(offer.value, receipt.value.inputUnits, receipt.value.outputUnits))
  for (const { value, signature } of file.verdicts) {
    expect(recoverSigner(hasher.digest(verdictType, value), signature)).toBe(value.auditor)
    expect(value.receiptHash).toBe(receiptHash)
  }
})
