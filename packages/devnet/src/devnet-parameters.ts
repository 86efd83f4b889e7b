import type { NetworkParameters } from '@opengradient/chain'
import { limits } from '@opengradient/protocol'

/** One OPG in its smallest units. */
export const opg = 10n ** 18n

/** Initial balance of each account of a devnet. */
export const accountOpg = 1_000_000n * opg

/** Covers the stake of every role, and caps far above the cost of a devnet's jobs. */
export const nodeStake = 10_000n * opg

/**
 * Parameters with clocks that are short enough to watch. The challenge window is 5 s, and longer where blocks are so far
 * apart that no challenge could be mined within it. A vote ends with a majority; its clock only bounds the wait for missing
 * votes and leaves time to a busy machine.
 */
export function devnetParameters(init: { auditors: number; blockTimeSeconds: number }): NetworkParameters {
  const { auditors, blockTimeSeconds } = init
  return {
    gatewayStake: 1_000n * opg,
    workerStake: 1_000n * opg,
    auditorStake: 1_000n * opg,
    maxSuspension: 3_600n,
    epochLength: 3_600n,
    jurySize: 3,
    voteClock: BigInt(Math.max(30, 10 * blockTimeSeconds)),
    // The challenger does not vote: three jurors need a fourth auditor.
    allowSmallJury: auditors < 4,
    challengeWindow: BigInt(Math.max(5, 5 * blockTimeSeconds)),
    maxJobLifetime: BigInt(limits.jobLifetimeSeconds),
    batchTime: 60n,
    demandClock: 10n,
    suspension: 60n,
    challengeBond: 10n * opg,
    demandDeposit: opg,
    capBps: 5_000,
    slashBps: 5_000,
    bountyBps: 5_000,
  }
}
