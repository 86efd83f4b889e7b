import type { ChainReader } from '@opengradient/chain'
import { type Address, assertRules, jobRules, type ReceiptFile } from '@opengradient/protocol'

import { type Check, failure, same } from './check.ts'

/**
 * Compares the settlement module that the caller trusts with the one that the job names, and the Escrow of that module with
 * the one that every signature in the file is bound to.
 *
 * @param pinned the trusted module; without one the check is undecided
 * @returns undefined without a pinned module and without a chain: there is nothing to compare
 */
export function checkSettlementAddress(
  { job, domain }: Pick<ReceiptFile, 'job' | 'domain'>,
  pinned: Address | undefined,
  reader: ChainReader | undefined,
): Check | undefined {
  const name = 'settlement contract'
  if (pinned === undefined) {
    return (
      reader && { name, ok: null, detail: 'no settlement address is pinned: the contract may not be the network’s' }
    )
  }
  try {
    assertRules([jobRules.module], { job: job.value, module: pinned })
    if (reader) {
      const { settlement, escrow } = reader.deployment.contracts
      same('deployment.settlement', 'the chain was queried for the pinned contract', settlement, pinned)
      const statement = 'the signatures are bound to the Escrow of the pinned contract'
      same('domain.verifyingContract', statement, domain.verifyingContract, escrow)
    }
    return { name, ok: true, detail: pinned }
  } catch (error) {
    return { name, ok: false, detail: failure(error) }
  }
}
