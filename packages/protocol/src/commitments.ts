import { hashWords } from './abi-words.ts'
import { encodeRecord } from './canonical.ts'
import { keccak256Hex, sha256, sha256Hex } from './hash.ts'
import { fromHex, type Hex, toHex } from './hex.ts'
import type { RunParams } from './interfaces/execution.ts'
import { OgError } from './og-error.ts'
import type { Request } from './params.ts'
import type { Tensor } from './tensor.ts'
import { commitTensor, type Direction } from './tensor-commitment.ts'

/** The parts of an answer that have a salt of their own. */
export const saltedFields = ['input', 'params', 'request', 'output'] as const
export type SaltedField = (typeof saltedFields)[number]

const saltTag = new TextEncoder().encode('og/salt/2')
const saltLength = 32

/**
 * The salt of one field: sha2-256("og/salt/2" ‖ salt ‖ name). Evidence discloses the salts of the fields that it shows, so
 * that no reader can confirm a guess of another field.
 *
 * @param salt the 32 random bytes that the requester chose for the job
 */
export function fieldSalt(salt: Hex, name: SaltedField): Hex {
  const bytes = fromHex(salt)
  if (bytes.length !== saltLength) throw new OgError('BAD_ENCODING', 'A salt is 32 bytes.')
  const field = new TextEncoder().encode(name)
  const message = new Uint8Array(saltTag.length + saltLength + field.length)
  message.set(saltTag)
  message.set(bytes, saltTag.length)
  message.set(field, saltTag.length + saltLength)
  return toHex(sha256(message))
}

/** `outputSaltHash` of a receipt: keccak256(abi.encode(salt)). */
export function hashSalt(salt: Hex): Hex {
  return hashWords(salt)
}

/** The salted hash of a root: keccak256(abi.encode(salt, root)). A contract can compute it from both. */
export function saltedHash(salt: Hex, root: Hex): Hex {
  return hashWords(salt, root)
}

/** Root of an ordered list of tensors: sha2-256 of (tag, [(name, datatype, shape, root)]) in dag-cbor. */
export function tensorsRoot(direction: Direction, tensors: readonly Tensor[]): Hex {
  const list = tensors.map((tensor) => {
    const { name, datatype, shape, root } = commitTensor(tensor)
    return [name, datatype, [...shape], fromHex(root)]
  })
  return rootOf(`og/${direction}/2`, list)
}

/** Root of the parameters of a run. */
export function paramsRoot(params: RunParams): Hex {
  return rootOf('og/params/2', { outputs: [...params.outputs] })
}

/** Root of the user's request; of `null` where the tensors are the request. */
export function requestRoot(request: Request): Hex {
  return rootOf('og/request/2', request)
}

/** `inputHash` or `outputHash`. @param salt of that field, see {@link fieldSalt} */
export function hashTensors(direction: Direction, salt: Hex, tensors: readonly Tensor[]): Hex {
  return saltedHash(salt, tensorsRoot(direction, tensors))
}

/** `paramsHash` of a job. @param salt of that field */
export function hashParams(salt: Hex, params: RunParams): Hex {
  return saltedHash(salt, paramsRoot(params))
}

/** `requestHash` of a job. @param salt of that field */
export function hashRequest(salt: Hex, request: Request): Hex {
  return saltedHash(salt, requestRoot(request))
}

/** `runtimes` of a job: keccak256 of the runtime ids, ascending and concatenated. @throws BAD_INPUT without ids */
export function hashRuntimes(runtimeIds: readonly Hex[]): Hex {
  const ids = [...new Set(runtimeIds)].sort()
  if (ids.length === 0) {
    throw new OgError('BAD_INPUT', 'A job accepts at least one runtime.', { details: { field: 'runtimes' } })
  }
  return keccak256Hex(fromHex(`0x${ids.map((id) => id.slice(2)).join('')}`))
}

function rootOf(tag: string, value: unknown): Hex {
  return sha256Hex(encodeRecord([tag, value]))
}
