import type { Address, Hex } from '@opengradient/protocol'
import { encodeAbiParameters, getAbiItem, keccak256 } from 'viem'

import { abis } from '../abis.ts'
import { readFrom } from '../read-from.ts'
import { getModelByName } from '../reads/get-model.ts'
import { allowSpender } from './allow-spender.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/** A model version as an account registers it. */
export interface ModelRegistration {
  /** `owner/name`. */
  readonly name: string
  readonly version: string
  /** Hash of the manifest. */
  readonly modelId: Hex
  /** Root of further commitments; may be zero. */
  readonly commitments: Hex
  /** Bytes of all files of the manifest. */
  readonly size: number
}

const toArgument = (registration: ModelRegistration) => ({ ...registration, size: BigInt(registration.size) })

/**
 * The commitment of an account to a registration, equal to `ModelRegistry.commitmentOf`. It is computed here: a call of the
 * contract would show the registration to the endpoint.
 */
export function modelCommitment(account: Address, registration: ModelRegistration, salt: Hex): Hex {
  const { inputs } = getAbiItem({ abi: abis.modelRegistry, name: 'commitmentOf' })
  return keccak256(encodeAbiParameters(inputs, [account, toArgument(registration), salt]))
}

/** Commits to a registration of the sender's account. Idempotent while the commitment is valid, for a day, and once it is used. */
export async function commitModel(
  writer: Writer,
  registration: ModelRegistration,
  salt: Hex,
  options?: WriteOptions,
): Promise<WriteResult> {
  const existing = await getModelByName(writer.clients, registration.name, registration.version)
  if (existing?.modelId === registration.modelId) return unchanged
  const commitment = modelCommitment(writer.sender.address, registration, salt)
  return write(
    writer,
    { contract: 'modelRegistry', functionName: 'commit', args: [commitment], alreadyDone: ['AlreadyCommitted'] },
    options,
  )
}

/**
 * Registers a version that the sender has committed to, with a deposit of its free OPG. Idempotent for the same modelId.
 *
 * @throws REVERTED (NotCommitted, TooEarly, TooLate, NotNameOwner, VersionExists, InsufficientBalance, …)
 */
export async function registerModel(
  writer: Writer,
  registration: ModelRegistration,
  salt: Hex,
  options?: WriteOptions,
): Promise<WriteResult> {
  const { clients } = writer
  const existing = await getModelByName(clients, registration.name, registration.version)
  if (existing?.modelId === registration.modelId) return unchanged
  const argument = toArgument(registration)
  await allowSpender(writer, 'modelRegistry', await readFrom(clients, 'modelRegistry', 'depositFor', [argument.size]))
  return write(writer, { contract: 'modelRegistry', functionName: 'register', args: [argument, salt] }, options)
}
