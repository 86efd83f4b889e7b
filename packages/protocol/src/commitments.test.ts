import fc from 'fast-check'
import { encodeAbiParameters, encodePacked, keccak256 } from 'viem'
import { expect, it } from 'vitest'
import { hexOf } from './arbitraries.fixture.ts'
import {
  fieldSalt,
  hashParams,
  hashRequest,
  hashRuntimes,
  hashSalt,
  hashTensors,
  paramsRoot,
  requestRoot,
  saltedFields,
  tensorsRoot,
} from './commitments.ts'
import type { Hex } from './hex.ts'
import { tensorOf } from './tensor.ts'

const [salt, other] = fc.sample(hexOf(32), 2) as [Hex, Hex]
const tensors = [tensorOf('x', 'FP32', [2], Float32Array.of(1, 2))]

it('has a salt of its own for each field and each job', () => {
  const salts = [salt, other].flatMap((each) => saltedFields.map((name) => fieldSalt(each, name)))
  expect(new Set(salts).size).toBe(8)
  expect(() => fieldSalt('0x00', 'input')).toThrow(expect.objectContaining({ code: 'BAD_ENCODING' }))
})

it('hashes a salt and a root to a value that a contract can compute', () => {
  const pair = (root: Hex) => keccak256(encodeAbiParameters([{ type: 'bytes32' }, { type: 'bytes32' }], [salt, root]))
  expect(hashTensors('output', salt, tensors)).toBe(pair(tensorsRoot('output', tensors)))
  expect(hashParams(salt, { outputs: ['y'] })).toBe(pair(paramsRoot({ outputs: ['y'] })))
  expect(hashRequest(salt, null)).toBe(pair(requestRoot(null)))
  expect(hashSalt(salt)).toBe(keccak256(salt))
})

it('differs by salt, direction and content', () => {
  const hashes = [
    hashTensors('input', salt, tensors),
    hashTensors('output', salt, tensors),
    hashTensors('input', other, tensors),
    hashTensors('input', salt, []),
    hashTensors('input', salt, [tensorOf('x', 'FP32', [2], Float32Array.of(1, 3))]),
    hashTensors('input', salt, [tensorOf('x', 'FP32', [1, 2], Float32Array.of(1, 2))]),
    hashTensors('input', salt, [tensorOf('y', 'FP32', [2], Float32Array.of(1, 2))]),
    hashTensors('input', salt, [...tensors, tensorOf('y', 'FP32', [0], Float32Array.of())]),
    hashTensors('input', salt, [tensorOf('y', 'FP32', [0], Float32Array.of()), ...tensors]),
    hashParams(salt, { outputs: [] }),
    hashRequest(salt, null),
  ]
  expect(new Set(hashes).size).toBe(hashes.length)
})

it('hashes runtimes in ascending order, each once', () => {
  const ids = [`0x${'02'.repeat(32)}`, `0x${'01'.repeat(32)}`] as const
  const expected = keccak256(encodePacked(['bytes32', 'bytes32'], [ids[1], ids[0]]))
  expect(hashRuntimes(ids)).toBe(expected)
  expect(hashRuntimes([...ids, ids[0]])).toBe(expected)
  expect(() => hashRuntimes([])).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }))
})
