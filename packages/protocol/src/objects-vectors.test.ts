import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'
import { assertBitmap, hashBitmap } from './bitmap.ts'
import {
  fieldSalt,
  hashParams,
  hashRequest,
  hashRuntimes,
  hashSalt,
  hashTensors,
  paramsRoot,
  requestRoot,
  type SaltedField,
  saltedFields,
  tensorsRoot,
} from './commitments.ts'
import { unpackCounts } from './counts.ts'
import type { Domain } from './domain.ts'
import { orderCommit, orderSeed } from './draw.ts'
import { createHasher } from './hasher.ts'
import { type Address, fromHex, type Hex, toHex } from './hex.ts'
import type { RunParams } from './interfaces/execution.ts'
import { merkleTree } from './merkle-tree.ts'
import { tagOf } from './outcomes.ts'
import type { Request } from './params.ts'
import { recoverKey } from './root-signature.ts'
import { rootKinds } from './signature-form.ts'
import { type AnyStruct, structTypes } from './struct-values.fixture.ts'
import type { Datatype } from './tensor.ts'
import { readVectors, vectorText } from './vectors.fixture.ts'

interface StructCase {
  value: unknown
  packed: Hex
  structHash: Hex
  digest: Hex
}
interface ObjectVectors {
  domain: Domain
  structs: Record<string, { encodedType: string; cases: StructCase[] }>
  batch: { tree: { leaves: Hex[]; root: Hex; paths: Hex[][] } }
  summary: { tag: Hex; bitmap: Hex; bitmapHash: Hex; counts: Hex }
  commitments: {
    salt: Hex
    fieldSalts: Record<SaltedField, Hex>
    tensors: { name: string; datatype: Datatype; shape: number[]; data: Hex }[]
    params: RunParams
    request: Request
    runtimes: Hex[]
  } & Record<`${'input' | 'output' | 'params' | 'request'}${'Root' | 'Hash'}` | 'outputSaltHash' | 'runtimesHash', Hex>
  draws: { random: Hex; receiptHash: Hex; orderCommit: Hex; orderSeed: Hex }
  rooted: { account: Address; key: Address; objects: { kind: number; digest: Hex; signature: Hex }[] }
}

const vectors = readVectors<ObjectVectors>('objects')
const { chainId, verifyingContract } = vectors.domain
const hasher = createHasher({ chainId, verifyingContract })

it('is the file of the contracts', () => {
  const contracts = new URL('../../../contracts/test/vectors/objects.json', import.meta.url)
  expect(readFileSync(contracts, 'utf8')).toBe(vectorText('objects'))
})

it('contains every struct', () => {
  expect(Object.keys(vectors.structs).sort()).toEqual(structTypes.map(({ name }) => name).sort())
})

it.each(structTypes.map((type) => [type.name, type] as const))('%s', (name, type: AnyStruct) => {
  const { encodedType, cases } = vectors.structs[name] as ObjectVectors['structs'][string]
  expect(type.encodedType).toBe(encodedType)
  for (const { value, packed, structHash, digest } of cases) {
    const struct = type.jsonSchema.parse(value)
    expect(type.toJson(struct)).toEqual(value)
    expect(toHex(type.pack(struct))).toBe(packed)
    expect(type.unpack(fromHex(packed))).toEqual(struct)
    expect(toHex(type.hash(struct))).toBe(structHash)
    expect(hasher.digest(type, struct)).toBe(digest)
  }
})

describe('hashes', () => {
  it('of trees and summaries', () => {
    const { leaves, root, paths } = vectors.batch.tree
    const tree = merkleTree(leaves)
    expect(tree.root).toBe(root)
    expect(leaves.map((_, i) => tree.path(i))).toEqual(paths)
    const { bitmap, bitmapHash, counts } = vectors.summary
    assertBitmap(fromHex(bitmap), 11)
    expect(hashBitmap(fromHex(bitmap))).toBe(bitmapHash)
    expect(Object.values(unpackCounts(counts))).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('of salts, commitments and tags', () => {
    const { salt, fieldSalts, params, request, ...expected } = vectors.commitments
    for (const name of saltedFields) expect(fieldSalt(salt, name)).toBe(fieldSalts[name])
    const tensors = expected.tensors.map((tensor) => ({ ...tensor, data: fromHex(tensor.data) }))
    expect(hashSalt(fieldSalts.output)).toBe(expected.outputSaltHash)
    expect(tensorsRoot('input', tensors)).toBe(expected.inputRoot)
    expect(hashTensors('input', fieldSalts.input, tensors)).toBe(expected.inputHash)
    expect(tensorsRoot('output', tensors)).toBe(expected.outputRoot)
    expect(hashTensors('output', fieldSalts.output, tensors)).toBe(expected.outputHash)
    expect(paramsRoot(params)).toBe(expected.paramsRoot)
    expect(hashParams(fieldSalts.params, params)).toBe(expected.paramsHash)
    expect(requestRoot(request)).toBe(expected.requestRoot)
    expect(hashRequest(fieldSalts.request, request)).toBe(expected.requestHash)
    expect(hashRuntimes(expected.runtimes)).toBe(expected.runtimesHash)
    expect(tagOf(vectors.rooted.account, fieldSalts.output, expected.outputRoot)).toBe(vectors.summary.tag)
  })

  it("of a requester's draw", () => {
    const { random, receiptHash, orderCommit: commit, orderSeed: seed } = vectors.draws
    expect(orderCommit(random)).toBe(commit)
    expect(orderSeed(random, receiptHash)).toBe(seed)
  })
})

it('signatures under a root lead to their key', () => {
  const { account, key, objects } = vectors.rooted
  for (const { kind, digest, signature } of objects) {
    const name = Object.entries(rootKinds).find(([, number]) => number === kind)?.[0] as string
    expect(recoverKey(hasher, { name }, account, digest, signature)).toBe(key)
  }
})
