import { hashWords } from './abi-words.ts'
import type { Hasher } from './hasher.ts'
import { type Address, fromHex, type Hex, toHex } from './hex.ts'
import { merkleRoot, merkleTree, packPath, unpackPath } from './merkle-tree.ts'
import { OgError } from './og-error.ts'
import { recoverSigner, type Signature, type Signer } from './signature.ts'
import { headBytes, isSignatureForm, maxRooted, plainBytes, type RootedName, rootKindOf } from './signature-form.ts'
import type { Signed } from './signed.ts'
import { type FieldType, type StructType, type StructValue, struct, type ValueOf } from './struct.ts'

/** One signature for several objects of one type, signed by `signer` or its signing key. */
export const rootType = struct('Root', {
  /** Account in whose name the objects are signed. */
  signer: 'address',
  /** Root of the tree over keccak256(abi.encode(digest)) of the objects. */
  root: 'bytes32',
  count: 'uint32',
  /** {@link rootKinds}. */
  kind: 'uint8',
})
export type Root = ValueOf<typeof rootType>

/**
 * Signs the objects of one turn of the event loop with one signature. Each result carries the root's signature, count,
 * kind and path as its own: 65 + 4 + 1 + 32 · n bytes. A single object gets a plain signature.
 *
 * @param account in whose name the key of `signer` signs
 * @throws BAD_INPUT for a type that may not be signed so, and for more than {@link maxRooted} objects
 */
export function signUnderRoot<Name extends RootedName, Fields extends Record<string, FieldType>>(
  signer: Signer,
  account: Address,
  hasher: Hasher,
  type: StructType<Name, Fields>,
  values: readonly StructValue<Fields>[],
): (Signed<StructValue<Fields>> & { readonly digest: Hex })[] {
  const kind = rootKindOf(type.name)
  if (kind === undefined) throw badUse('type', `A ${type.name} has a signature of its own.`)
  if (values.length > maxRooted) throw badUse('values', `${values.length} objects are more than ${maxRooted}.`)
  const digests = values.map((value) => hasher.digest(type, value))
  if (digests.length <= 1) {
    return values.map((value, i) => {
      const digest = digests[i] as Hex
      return { value, digest, signature: signer.sign(digest) }
    })
  }
  const tree = merkleTree(digests.map((digest) => hashWords(digest)))
  const root = { signer: account, root: tree.root, count: digests.length, kind }
  const head = new Uint8Array(headBytes)
  head.set(fromHex(signer.sign(hasher.digest(rootType, root))))
  new DataView(head.buffer).setUint32(plainBytes, root.count)
  head[headBytes - 1] = kind
  const prefix = toHex(head)
  return values.map((value, i) => ({
    value,
    digest: digests[i] as Hex,
    signature: `${prefix}${toHex(packPath(tree.path(i))).slice(2)}` as const,
  }))
}

/** Every job of a worker comes with the same offer; other objects come once. */
const repeatedName: RootedName = 'Offer'

/** Keys that were recovered before, of roots and of offers, by digest and signature. The owner bounds it. */
export interface RecoveredKeys {
  get(id: string): Address | undefined
  set(id: string, key: Address): unknown
}

/**
 * The key that signed an object, plainly or under a root.
 *
 * @param account in whose name the object was signed
 * @param digest of the object
 * @param recovered keys of roots and offers: the objects under one root, and all jobs of one offer, cost one recovery
 * @throws BAD_SIGNATURE, also for a type that may not be signed under a root
 */
export function recoverKey(
  hasher: Hasher,
  type: { readonly name: string },
  account: Address,
  digest: Hex,
  signature: Signature,
  recovered?: RecoveredKeys,
): Address {
  if (signature.length === 2 + 2 * plainBytes) {
    return recoverOnce(digest, signature, type.name === repeatedName ? recovered : undefined)
  }
  const kind = rootKindOf(type.name)
  if (kind === undefined || !isSignatureForm(type.name, (signature.length - 2) / 2)) {
    throw badSignature(`A ${type.name} has no signature of ${(signature.length - 2) / 2} bytes.`)
  }
  const count = Number.parseInt(signature.slice(2 + 2 * plainBytes, 2 * headBytes), 16)
  if (Number.parseInt(signature.slice(2 * headBytes, 2 + 2 * headBytes), 16) !== kind) {
    throw badSignature(`The signature covers objects of another kind than ${type.name}.`)
  }
  const path = pathOf(signature)
  if (!isDepth(path.length, count)) throw badSignature(`A path of ${path.length} is none of ${count} objects.`)
  const root = { signer: account, root: merkleRoot(hashWords(digest), path), count, kind }
  const rootDigest = hasher.digest(rootType, root)
  return recoverOnce(rootDigest, signature.slice(0, 2 + 2 * plainBytes) as Signature, recovered)
}

function recoverOnce(digest: Hex, signature: Signature, recovered: RecoveredKeys | undefined): Address {
  const id = recovered && `${digest}${signature}`
  const known = id && recovered?.get(id)
  if (known) return known
  const key = recoverSigner(digest, signature)
  if (id) recovered?.set(id, key)
  return key
}

function pathOf(signature: Signature): readonly Hex[] {
  try {
    return unpackPath(fromHex(`0x${signature.slice(2 + 2 * headBytes)}`))
  } catch (cause) {
    throw new OgError('BAD_SIGNATURE', 'The signature holds no path.', { cause })
  }
}

/** Depth of a leaf in a heap of `count` leaves: it differs by at most one between leaves. */
function isDepth(length: number, count: number): boolean {
  if (!(count >= 2 && count <= maxRooted)) return false
  const depth = 31 - Math.clz32(count)
  return length === depth || (length === depth + 1 && count !== 1 << depth)
}

function badUse(field: string, message: string): OgError {
  return new OgError('BAD_INPUT', message, { details: { field } })
}

function badSignature(message: string): OgError {
  return new OgError('BAD_SIGNATURE', message)
}
