import { type Address, type Canary, canaryCommit, type Hex } from '@opengradient/protocol'

import type { LeafInclusion } from '../reads/find-leaf.ts'
import { allowSpender } from './allow-spender.ts'
import { toLeafProof } from './batch-arguments.ts'
import { type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/**
 * Stores the commitment of a canary with a deposit of the sender's free OPG, before the block of its batch. Idempotent.
 *
 * @throws REVERTED (InsufficientBalance)
 */
export async function plantCanary(
  writer: Writer,
  canary: Canary,
  amount: bigint,
  options?: WriteOptions,
): Promise<WriteResult> {
  await allowSpender(writer, 'canaries', amount)
  const args = [canaryCommit(canary), amount] as const
  const alreadyDone = ['AlreadyPlanted']
  return write(writer, { contract: 'canaries', functionName: 'plant', args, alreadyDone }, options)
}

/** Opens a canary as a case on its leaf. Idempotent. @throws REVERTED (UnknownCanary, PlantedTooLate, TooLate, BondTooLow, …) */
export function openCanary(
  writer: Writer,
  { random, salt }: Pick<Canary, 'random' | 'salt'>,
  inclusion: LeafInclusion,
  planter: Address = writer.sender.address,
  options?: WriteOptions,
): Promise<WriteResult> {
  const args = [planter, random, salt, toLeafProof(inclusion)] as const
  return write(writer, { contract: 'canaries', functionName: 'open', args, alreadyDone: ['AlreadyOpened'] }, options)
}

/** Divides the deposit of a canary whose case is closed, where the last rung ruled the leaf clearly wrong. Idempotent: `unchanged` also where nothing is to be shared. */
export function shareCanary(writer: Writer, caseId: Hex, options?: WriteOptions): Promise<WriteResult> {
  const alreadyDone = ['NothingToShare']
  return write(writer, { contract: 'canaries', functionName: 'share', args: [caseId], alreadyDone }, options)
}

/** Burns the deposit of a canary that was not opened in time. Idempotent. @throws REVERTED (TooEarly, AlreadyOpened) */
export function burnExpiredCanary(
  writer: Writer,
  planter: Address,
  commitment: Hex,
  options?: WriteOptions,
): Promise<WriteResult> {
  const args = [planter, commitment] as const
  const alreadyDone = ['UnknownCanary']
  return write(writer, { contract: 'canaries', functionName: 'burnExpired', args, alreadyDone }, options)
}
