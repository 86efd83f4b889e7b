import type { NetworkParameters } from '../deploy.ts'

/** Parameters with clocks of about a minute; amounts in 1e-18 OPG. */
export const testParameters: NetworkParameters = {
  gatewayStake: 10n ** 21n,
  workerStake: 10n ** 21n,
  auditorStake: 10n ** 21n,
  maxSuspension: 3_600n,
  epochLength: 60n,
  jurySize: 3,
  voteClock: 60n,
  allowSmallJury: true,
  challengeWindow: 60n,
  maxJobLifetime: 3_600n,
  batchTime: 60n,
  demandClock: 60n,
  suspension: 600n,
  challengeBond: 10n ** 18n,
  demandDeposit: 10n ** 18n,
  capBps: 5_000,
  slashBps: 10_000,
  bountyBps: 5_000,
}
