import type { ChainReader } from '@opengradient/chain'
import type { Address, ReceiptFile } from '@opengradient/protocol'

import { type Check, failure, same } from './check.ts'

/**
 * Compares the settlement address that the caller trusts with the one that every signature in the file is bound to.
 * @param pinned the trusted address; without one the check is undecided
 * @returns undefined without a pinned address and without a chain: there is nothing to compare
 */
export function checkSettlementAddress(
  file: ReceiptFile,
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
    same(
      'domain.verifyingContract',
      'the signatures are bound to the pinned settlement contract',
      file.domain.verifyingContract,
      pinned,
    )
    if (reader)
      same(
        'deployment.settlement',
        'the chain was queried for the pinned contract',
        reader.deployment.contracts.settlement,
        pinned,
      )
    return { name, ok: true, detail: pinned }
  } catch (error) {
    return { name, ok: false, detail: failure(error) }
  }
}
