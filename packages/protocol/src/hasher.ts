import { abiWords } from './abi-words.ts'
import type { Domain } from './domain.ts'
import { keccak256 } from './hash.ts'
import { type Hex, toHex } from './hex.ts'
import type { FieldType, StructType, StructValue } from './struct.ts'

const hashOf = (text: string): Hex => toHex(keccak256(new TextEncoder().encode(text)))

const domainTypeHash = hashOf('EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)')
const nameHash = hashOf('OpenGradient')
const versionHash = hashOf('2')

/** Hashes structs of one domain; the digest is an object's identity everywhere. */
export interface Hasher {
  readonly domain: Domain
  /** keccak256(0x1901 ‖ domain separator ‖ struct hash). @throws BAD_ENCODING when a value is outside its type. */
  digest<Name extends string, Fields extends Record<string, FieldType>>(
    type: StructType<Name, Fields>,
    value: StructValue<Fields>,
  ): Hex
}

/**
 * A hasher of the EIP-712 domain { name: "OpenGradient", version: "2", chainId, verifyingContract }. The contract is the
 * Escrow. The hasher keeps the domain's separator.
 * @throws BAD_ENCODING when the contract is not an address in lower case.
 */
export function createHasher(domain: Domain): Hasher {
  const { chainId, verifyingContract } = domain
  const prefix = new Uint8Array(34)
  prefix[0] = 0x19
  prefix[1] = 0x01
  prefix.set(keccak256(abiWords(domainTypeHash, nameHash, versionHash, chainId, verifyingContract)), 2)
  return {
    domain,
    digest(type, value) {
      const bytes = new Uint8Array(66)
      bytes.set(prefix)
      bytes.set(type.hash(value), 34)
      return toHex(keccak256(bytes))
    },
  }
}
