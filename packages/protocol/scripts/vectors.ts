// Writes signatures, tensors, hashes and manifests into vectors/. They define the protocol: a result that differs from the committed files is a change of the
// protocol and requires a new version. Run with: pnpm vectors

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'

import {
  bytesRoot,
  canonicalOrtRuntime,
  commitTensor,
  createSigner,
  encodeManifest,
  type Hex,
  keccak256Hex,
  type Manifest,
  manifestCid,
  modelIdOf,
  runtimeId,
  sha256,
  sha256Hex,
  tensorOf,
  toHex,
} from '../src/index.ts'

const folder = path.join(import.meta.dirname, '..', 'vectors')

function write(name: string, value: unknown): void {
  writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(value, undefined, 2)}\n`)
}

/** 32 bytes that a label stands for. */
const bytes32 = (label: string): Hex => sha256Hex(new TextEncoder().encode(`opengradient vectors: ${label}`))

/** The byte at position i is (7 i + 3) mod 256. */
const pattern = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (7 * i + 3) % 256)

/** The content id of a file of one leaf. */
const fileCid = (bytes: Uint8Array): string => CID.createV1(0x55, Digest.create(0x12, sha256(bytes))).toString()

const keys = {
  requester: bytes32('requester'),
  gateway: bytes32('gateway'),
  worker: bytes32('worker'),
  auditor: bytes32('auditor'),
}

// ---- signatures

const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
const digest = bytes32('digest')
const signature = createSigner(keys.requester).sign(digest)
const r = signature.slice(2, 66)
const s = signature.slice(66, 130)
const v = Number.parseInt(signature.slice(130), 16)
const word = (value: bigint): string => value.toString(16).padStart(64, '0')
const byte = (value: number): string => value.toString(16).padStart(2, '0')
const malleated: Hex = `0x${r}${word(order - BigInt(`0x${s}`))}${byte(55 - v)}`

write('signatures', {
  description: 'secp256k1, RFC 6979, r ‖ s ‖ v with low s and v 27 or 28; every other form is refused.',
  accounts: Object.entries(keys).map(([role, privateKey]) => ({
    role,
    privateKey,
    address: createSigner(privateKey).address,
  })),
  valid: Object.entries(keys).map(([role, privateKey]) => ({
    privateKey,
    digest: bytes32(`digest of ${role}`),
    signature: createSigner(privateKey).sign(bytes32(`digest of ${role}`)),
  })),
  refused: [
    { why: 'high s', digest, signature: malleated },
    { why: 'v is 0', digest, signature: `0x${r}${s}${byte(v - 27)}` },
    { why: 'v is 29', digest, signature: `0x${r}${s}1d` },
    { why: 'r is zero', digest, signature: `0x${word(0n)}${s}1b` },
    { why: 's is zero', digest, signature: `0x${r}${word(0n)}1b` },
    { why: 'r is the order', digest, signature: `0x${word(order)}${s}1b` },
    { why: '64 bytes (EIP-2098)', digest, signature: `0x${r}${s}` },
    { why: '66 bytes', digest, signature: `${signature}00` },
    { why: 'upper case', digest, signature: `0x${signature.slice(2).toUpperCase()}` },
  ],
})

// ---- commitments

write('tensors', {
  description:
    'Roots of byte strings whose byte i is (7 i + 3) mod 256, and their commitments as tensors UINT8[length] named "t".',
  cases: [0, 1, 1023, 1024, 1025, 2048, 3072, 5000, 10_240].map((length) => {
    const data = pattern(length)
    return {
      length,
      bytesRoot: toHex(bytesRoot(data)),
      root: commitTensor(tensorOf('t', 'UINT8', [length], data)).root,
    }
  }),
})

write('hashes', {
  description: 'Runtime ids, and hashes of 5,000 bytes whose byte i is (7 i + 3) mod 256.',
  runtimes: [
    canonicalOrtRuntime,
    { ...canonicalOrtRuntime, provider: 'cuda', options: { deterministic: true, device: 0 }, tokenizer: '0.2.0' },
  ].map((value) => ({ value, runtimeId: runtimeId(value) })),
  keccak256: keccak256Hex(pattern(5000)),
  sha256: sha256Hex(pattern(5000)),
})

// ---- manifests

const manifest: Manifest = {
  format: 'og/manifest/1',
  name: 'opengradient/doubler',
  version: '1.0.0',
  license: 'Apache-2.0',
  task: { kind: 'tensor', config: { labels: ['one', 'zwei', 'три'], scale: 0.5, nested: { flag: true, none: null } } },
  files: [
    { path: 'model.onnx', cid: fileCid(pattern(185)), bytes: 185 },
    { path: 'weights/part.bin', cid: fileCid(pattern(0)), bytes: 0 },
  ],
  graph: {
    path: 'model.onnx',
    irVersion: 10,
    opsets: { '': 21 },
    operators: { 'ai.onnx/Mul': 1 },
    parameters: 1,
    inputs: [{ name: 'x', datatype: 'FP32', shape: ['batch', 2] }],
    outputs: [{ name: 'y', datatype: 'FP32', shape: ['batch', 2] }],
  },
  inputs: [{ name: 'x', datatype: 'FP32', shape: ['batch', 2] }],
  outputs: [{ name: 'y', datatype: 'FP32', shape: ['batch', 2] }],
  runtimes: [canonicalOrtRuntime],
  determinism: 'exact',
  tolerance: 0,
  unit: 'run',
  price: '1000000000000000',
}

const stepped: Manifest = {
  ...manifest,
  name: 'opengradient/counter',
  graph: {
    ...manifest.graph,
    inputs: [
      { name: 'frame', datatype: 'FP32', shape: [1, 576] },
      { name: 'state', datatype: 'FP32', shape: [2, 1, 128] },
      { name: 'rate', datatype: 'INT64', shape: [] },
    ],
    outputs: [
      { name: 'score', datatype: 'FP32', shape: [1, 1] },
      { name: 'next', datatype: 'FP32', shape: [2, 1, 128] },
    ],
  },
  inputs: [{ name: 'frame', datatype: 'FP32', shape: [1, 'samples'] }],
  outputs: [{ name: 'score', datatype: 'FP32', shape: ['steps', 1, 1] }],
  steps: {
    input: 'frame',
    frame: 512,
    context: 64,
    state: [{ input: 'state', output: 'next', datatype: 'FP32', shape: [2, 1, 128] }],
    constants: [{ input: 'rate', datatype: 'INT64', shape: [], data: '0x803e000000000000' }],
    concat: ['score'],
    maxSteps: 100_000,
  },
  determinism: 'tolerant',
  tolerance: 0.000_01,
  unit: 'step',
  canonicalGraph: manifestCid(bytes32('canonical graph')),
  graphRoot: bytes32('graph root'),
}

write('manifests', {
  description: 'Manifests with their canonical bytes (dag-cbor), modelId and content id.',
  cases: [manifest, stepped].map((value) => ({
    manifest: value,
    bytes: toHex(encodeManifest(value)),
    modelId: modelIdOf(value),
    cid: manifestCid(modelIdOf(value)),
  })),
})
