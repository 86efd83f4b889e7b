import type { Address, Hex } from '@opengradient/protocol'

import { readFrom } from '../read-from.ts'
import { getCase } from '../reads/get-case.ts'
import { getJury } from '../reads/get-jury.ts'
import { allowSpender } from './allow-spender.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

/**
 * Moves a case to the last rung, with a bond. Idempotent: a case at the last rung stays there.
 *
 * @param account the sender's account, or the one whose signing key it is
 * @throws REVERTED (NotParty, NotOpen, TooLate, UnknownCase, InsufficientBalance)
 */
export async function appealCase(
  writer: Writer,
  caseId: Hex,
  account: Address = writer.sender.address,
  options?: WriteOptions,
): Promise<WriteResult> {
  const { clients } = writer
  const found = await getCase(clients, caseId)
  if (found?.rung === 1) return unchanged
  // Another account whose signing key the sender is must have allowed the bond.
  if (found !== undefined && account === writer.sender.address) {
    const bond = await readFrom(clients, 'cases', 'appealBondOf', [found.jurorFee, found.bond])
    await allowSpender(writer, 'cases', bond)
  }
  const jurors = (await getJury(clients, caseId, 0))?.jurors ?? []
  const place = jurors.findIndex((juror) => juror.account === account)
  const args = [caseId, account, BigInt(Math.max(place, 0))] as const
  return write(writer, { contract: 'cases', functionName: 'appeal', args }, options)
}
