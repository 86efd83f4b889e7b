import type { ChainReader } from '@opengradient/chain'
import { type Address, OgError, type Role } from '@opengradient/protocol'

/**
 * How far the clock of whoever signed and the time in blocks may lie apart, in seconds. Nodes of Ethereum accept blocks
 * up to 15 s ahead of their own clock, so an account that registered in a block of that time may have signed "before" it.
 */
export const clockSkewSeconds = 15

/**
 * Whether an account held a role at a time that was stamped by a clock other than the chain's. An account that registered
 * at most {@link clockSkewSeconds} later counts as registered: from there on it answers with its stake for what it signed.
 * A suspension or a retirement is not forgiven so.
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
  throw new OgError('NOT_REGISTERED', `${account} was no active ${role} at that time.`, {
    next: ['It was not registered yet, had retired or was suspended: do not rely on what it signed.'],
  })
}
