import type { ChainReader } from '@opengradient/chain'
import { type Address, OgError, type Role } from '@opengradient/protocol'

/**
 * Maximum difference between a signer's clock and the block time, in seconds. Ethereum nodes accept blocks up to 15 s
 * ahead of their clock, so an account that was registered in such a block may have signed "before" its registration.
 */
export const clockSkewSeconds = 15

/**
 * Whether an account had a role at a time that was measured by another clock than the chain's. An account that registered
 * at most {@link clockSkewSeconds} later counts as registered, since its stake covers its signatures from then on. The
 * tolerance does not apply to suspension and retirement.
 * @throws CHAIN, RPC_DISAGREE
 */
export async function wasRegistered(
  reader: ChainReader,
  account: Address,
  role: Role,
  atSeconds: number,
): Promise<boolean> {
  if (await reader.wasActive(account, role, atSeconds)) return true
  const node = await reader.node(account)
  if (node === undefined || node.registeredAt <= atSeconds || node.registeredAt > atSeconds + clockSkewSeconds) {
    return false
  }
  return reader.wasActive(account, role, node.registeredAt)
}

/** As {@link wasRegistered}. @throws NOT_REGISTERED, CHAIN, RPC_DISAGREE */
export async function assertRegistered(
  reader: ChainReader,
  account: Address,
  role: Role,
  atSeconds: number,
): Promise<void> {
  if (await wasRegistered(reader, account, role, atSeconds)) return
  throw new OgError('NOT_REGISTERED', `${account} was not an active ${role} at that time.`, {
    details: { account, role },
    next: ['It was not registered yet, had retired or was suspended. Do not rely on its signatures.'],
  })
}
