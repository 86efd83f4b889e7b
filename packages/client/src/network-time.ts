import type { ClientContext, ClientNetwork } from './client-context.ts'

/** Seconds by which chain and client may differ: blocks come late, and clocks are a little wrong. */
const toleranceSeconds = 120

/**
 * Unix seconds by which the network judges deadlines: the client's clock. Where the chain's time is far from it, as on a devnet whose
 * time was moved, or on a device with a wrong clock, the chain's counts.
 *
 * @throws CHAIN, RPC_DISAGREE
 */
export async function networkTime(
  { clock }: Pick<ClientContext, 'clock'>,
  { reader }: Pick<ClientNetwork, 'reader'>,
): Promise<number> {
  const own = Math.floor(clock.now() / 1000)
  const { timestamp } = await reader.head()
  return Math.abs(timestamp - own) > toleranceSeconds ? timestamp : own
}
