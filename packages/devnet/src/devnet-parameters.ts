import { devnetParameters as base, type NetworkParameters } from '@opengradient/chain/v2'

/** One OPG in its smallest units. */
export const opg = 10n ** 18n

/** Initial balance of each account of a devnet. */
export const accountOpg = 1_000_000n * opg

/** OPG that the nodes of a devnet pledge, in 1e-18, and seats of an auditor: far above what a devnet's jobs need. */
export const nodePledges = {
  worker: 100_000n * opg,
  bond: 10_000n * opg,
  gateway: 10_000n * opg,
  /** Free money for bonds of cases and appeals. */
  balance: 1_000n * opg,
  seats: 1,
} as const

/**
 * Parameters with clocks that are short enough to watch: those for a block each second, longer where blocks are further apart.
 * A vote ends when all jurors have voted: its clock only bounds the wait for missing ones and leaves time to a busy machine.
 */
export function devnetParameters({ blockTimeSeconds }: { blockTimeSeconds: number }): NetworkParameters {
  const { batches, cases, ...rest } = base
  const scaled = (seconds: number): number => seconds * blockTimeSeconds
  return {
    ...rest,
    batches: {
      ...batches,
      // An auditor's first check of a model loads it, which takes a busy machine most of this time.
      window: scaled(30),
      grace: scaled(15),
      redrawTime: scaled(15),
      // Longer than grace, redraws and both rungs of a case.
      settleDelay: scaled(120),
      jobLifetime: scaled(batches.jobLifetime),
    },
    cases: { ...cases, vote: scaled(20), reveal: scaled(10), appeal: scaled(cases.appeal) },
  }
}
