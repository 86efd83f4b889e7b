import type { ChainReader } from '@opengradient/chain'
import type { Address, Hex } from '@opengradient/protocol'

/** Whether a rung of a case drew this account, on the chain. */
export async function isJuror(reader: Pick<ChainReader, 'jury'>, caseId: Hex, account: Address): Promise<boolean> {
  const juries = await Promise.all([0, 1].map((rung) => reader.jury(caseId, rung)))
  return juries.some((jury) => jury?.jurors.some((juror) => juror.account === account))
}
