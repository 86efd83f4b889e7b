// Writes vectors/objects.json with its copy for the tests of the contracts, and vectors/receipt.json: structs, hashes,
// commitments and signatures, and a whole answer. They define the protocol: a result that differs from the committed file is a
// change of the protocol. Run with: pnpm vectors

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import {
  assignmentType,
  batchIdOf,
  bitmapOf,
  canaryCommit,
  caseIdOf,
  chequeKey,
  chequeType,
  countOutcomes,
  createHasher,
  createSigner,
  encodeReceiptFile,
  fieldSalt,
  groupType,
  type Hex,
  hashBitmap,
  hashGroups,
  hashLeaf,
  hashList,
  hashOutcomeLeaf,
  hashParams,
  hashRequest,
  hashRuntimes,
  hashSalt,
  hashTensors,
  leafList,
  leafType,
  type Manifest,
  merkleTree,
  orderCommit,
  orderSeed,
  outcomeLeafType,
  packCounts,
  paramsRoot,
  receiptType,
  requestRoot,
  rootKinds,
  saltedFields,
  sha256Hex,
  signUnderRoot,
  type Tensor,
  tagOf,
  tensorOf,
  tensorsRoot,
  toHex,
} from '../src/index.ts'
import { sampleReceiptFile } from '../src/receipt-file.fixture.ts'
import { type AnyStruct, sampleValue, structTypes } from '../src/struct-values.fixture.ts'

/** 32 bytes that a label stands for. */
const bytes32 = (label: string): Hex => sha256Hex(new TextEncoder().encode(`opengradient vectors 2: ${label}`))
const address = (label: string): Hex => `0x${bytes32(label).slice(26)}`

const domain = { chainId: 31_337, verifyingContract: address('escrow') }
const hasher = createHasher(domain)

function structCases(type: AnyStruct) {
  return {
    encodedType: type.encodedType,
    cases: (['usual', 'least', 'greatest'] as const).map((kind) => {
      const value = sampleValue(type, kind, bytes32)
      return {
        value: type.toJson(value),
        packed: toHex(type.pack(value)),
        structHash: toHex(type.hash(value)),
        digest: hasher.digest(type, value),
      }
    }),
  }
}

const salt = bytes32('salt')
const inputs: Tensor[] = [tensorOf('x', 'FP32', [1, 2], Float32Array.of(1.5, -2))]
const salts = Object.fromEntries(saltedFields.map((name) => [name, fieldSalt(salt, name)])) as Record<
  (typeof saltedFields)[number],
  Hex
>
const params = { outputs: ['y'] }
const request = { kind: 'text', text: 'Double these two, s’il vous plaît.' } as const
const random = bytes32('random')
const receiptHash = bytes32('receipt')
const runtimes = [bytes32('runtime b'), bytes32('runtime a')]
const leaves = [1, 2, 3, 5, 8].map((n) => bytes32(`leaf ${n}`))
const tree = merkleTree(leaves)

const group = sampleValue(groupType, 'usual', bytes32) as never
const leaf = sampleValue(leafType, 'usual', bytes32) as never
const outcomeLeaf = sampleValue(outcomeLeafType, 'usual', bytes32) as never
const cheque = sampleValue(chequeType, 'usual', bytes32) as never

const signer = createSigner(bytes32('worker'))
const account = address('account')
const receipts = [0, 1, 2, 3, 4].map((startedAt) => ({
  ...(sampleValue(receiptType, 'usual', bytes32) as object),
  startedAt,
}))
const assignments = [1, 2].map((attempt) => ({ ...(sampleValue(assignmentType, 'usual', bytes32) as object), attempt }))
const rooted = [
  ...signUnderRoot(signer, account, hasher, receiptType, receipts as never).map((each) => ({
    ...each,
    kind: rootKinds.Receipt,
  })),
  ...signUnderRoot(signer, account, hasher, assignmentType, assignments as never).map((each) => ({
    ...each,
    kind: rootKinds.Assignment,
  })),
]

const vectors = {
  description:
    'Structs: JSON form, packed form, EIP-712 hashes. Hashes of batches, outcomes, commitments and draws. Signatures under a root.',
  domain: { name: 'OpenGradient', version: '2', ...domain },
  structs: Object.fromEntries(structTypes.map((type) => [type.name, structCases(type)])),
  batch: {
    leafHash: hashLeaf(leaf),
    leafListHash: hashLeaf(leafList),
    groupsHash: hashGroups([group, group], [1n, 2n ** 200n]),
    batchId: batchIdOf(31_337, address('module'), address('worker'), 7, tree.root),
    caseId: caseIdOf(31_337, address('cases'), tree.root, leaves[0] as Hex),
    chequeKey: chequeKey(cheque),
    tree: { leaves, root: tree.root, paths: leaves.map((_, i) => tree.path(i)) },
  },
  summary: {
    outcomeLeafHash: hashOutcomeLeaf(outcomeLeaf),
    tag: tagOf(account, salts.output, tensorsRoot('output', inputs)),
    bitmap: toHex(bitmapOf([0, 3, 9], 11)),
    bitmapHash: hashBitmap(bitmapOf([0, 3, 9], 11)),
    counts: packCounts({
      ...countOutcomes([]),
      match: 1,
      within: 2,
      mismatch: 3,
      failed: 4,
      notServed: 5,
      inconclusive: 6,
      notChecked: 7,
    }),
  },
  commitments: {
    salt,
    fieldSalts: salts,
    outputSaltHash: hashSalt(salts.output),
    tensors: inputs.map(({ data, ...rest }) => ({ ...rest, data: toHex(data) })),
    inputRoot: tensorsRoot('input', inputs),
    inputHash: hashTensors('input', salts.input, inputs),
    outputRoot: tensorsRoot('output', inputs),
    outputHash: hashTensors('output', salts.output, inputs),
    params,
    paramsRoot: paramsRoot(params),
    paramsHash: hashParams(salts.params, params),
    request,
    requestRoot: requestRoot(request),
    requestHash: hashRequest(salts.request, request),
    runtimes,
    runtimesHash: hashRuntimes(runtimes),
  },
  draws: {
    random,
    receiptHash,
    orderCommit: orderCommit(random),
    orderSeed: orderSeed(random, receiptHash),
    canaryCommit: canaryCommit({ receiptHash, random, salt }),
    auditorsHash: hashList([account, address('worker')]),
    emptyHash: hashList([]),
  },
  rooted: {
    account,
    key: signer.address,
    objects: rooted.map(({ digest, signature, kind }) => ({ kind, digest, signature })),
  },
}

// ---- the file that users keep, in its own form

const folder = path.join(import.meta.dirname, '../vectors')
const { cases } = JSON.parse(readFileSync(path.join(folder, 'manifests.json'), 'utf8')) as {
  cases: { manifest: Manifest }[]
}
writeFileSync(path.join(folder, 'receipt.json'), encodeReceiptFile(sampleReceiptFile(cases[0]?.manifest as Manifest)))

const text = `${JSON.stringify(vectors, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value), 2)}\n`
const root = path.join(import.meta.dirname, '../../..')
for (const folder of ['packages/protocol/vectors', 'contracts/test/vectors']) {
  writeFileSync(path.join(root, folder, 'objects.json'), text)
}
