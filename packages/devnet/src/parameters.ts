import type { NetworkParameters } from '@opengradient/chain'
import { limits } from '@opengradient/protocol'

/** One OPG in its smallest units. */
export const opg = 10n ** 18n

/** What each account of a devnet holds at the start. */
export const accountOpg = 1_000_000n * opg

/** Enough for the stake of every role, and for caps far above what a devnet's jobs cost. */
export const nodeStake = 10_000n * opg

/**
 * A network whose clocks are short enough to watch. The challenge window is 5 s, longer only where blocks are so far apart
 * that nobody could object in it. A vote ends as soon as there is a majority; its clock only bounds silence, and leaves a
 * busy machine time.
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
    // The accuser does not vote: three jurors need a fourth auditor.
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
