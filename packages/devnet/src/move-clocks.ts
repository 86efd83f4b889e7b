import type { AnvilChain } from './anvil-chain.ts'
import type { NodeGroup } from './node-group.ts'
import { type BusyNetwork, untilQuiet } from './quiet-network.ts'
import type { ShiftedClock } from './shifted-clock.ts'
import type { SkippedTime } from './skip-time.ts'

/** A running network whose time is to be moved. */
export interface MovedNetwork extends BusyNetwork {
  readonly anvil: Pick<AnvilChain, 'skipTime'>
  readonly group: Pick<NodeGroup, 'nodes' | 'ready' | 'whileHeld' | 'setClock'>
  /** The clock of the supervisor, by which nodes start. */
  readonly clock: ShiftedClock
  /** Resolves when the network answers again: offers of workers have expired. */
  untilReady(signal: AbortSignal): Promise<void>
}

/**
 * Skips time on the chain and on every node at once, when no work has a deadline.
 *
 * @throws TIMEOUT, UNAVAILABLE while a node restarts, CHAIN, ABORTED
 */
export async function moveClocks(net: MovedNetwork, seconds: number, signal: AbortSignal): Promise<SkippedTime> {
  await untilQuiet(net, signal)
  const { anvil, group, clock } = net
  // No node sees a block of the new time before it has the new time itself: its message waits for it.
  const areSet = await group.whileHeld(async () => {
    await anvil.skipTime(seconds)
    clock.offsetMs += seconds * 1_000
    return [group.setClock(clock.offsetMs, signal)]
  })
  await Promise.all(areSet)
  await net.untilReady(signal)
  return {
    skippedSeconds: seconds,
    aheadSeconds: clock.offsetMs / 1_000,
    now: new Date(clock.now()).toISOString(),
  }
}
