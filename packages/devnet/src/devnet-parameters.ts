import { devnetParameters as base, type NetworkParameters } from '@opengradient/chain'

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

/** Parameters with clocks that are short enough to watch: those for a block each second, longer where blocks are further apart. */
export function devnetParameters({ blockTimeSeconds }: { blockTimeSeconds: number }): NetworkParameters {
  const { batches, cases, ...rest } = base
  const scaled = (seconds: number): number => seconds * blockTimeSeconds
  return {
    ...rest,
    batches: {
      ...batches,
      window: scaled(batches.window),
      grace: scaled(batches.grace),
      redrawTime: scaled(batches.redrawTime),
      settleDelay: scaled(batches.settleDelay),
      jobLifetime: scaled(batches.jobLifetime),
    },
    cases: { ...cases, vote: scaled(cases.vote), reveal: scaled(cases.reveal), appeal: scaled(cases.appeal) },
  }
}
