/** The parameters of a settlement module that decide what strategies earn. Amounts are in OPG, times in seconds. */
export interface EconomicParameters {
  /** Accounts drawn for each batch, k. */
  readonly drawn: number
  /** Jurors of the first and of the last rung. */
  readonly firstRung: number
  readonly lastRung: number
  /** Stake of one seat, and what a seat loses for one neglected duty. */
  readonly seat: number
  readonly slice: number
  /** Least penalty of a false match, and its multiple of the audit fee. */
  readonly falseMatch: number
  readonly falseMatchFees: number
  /** Least bond of a case; also `bondPrices` times the price, and the fees of the first rung. */
  readonly leastBond: number
  readonly bondPrices: number
  /** Deposit of a canary in prices. */
  readonly canaryPrices: number
  /** Forfeit of a drawn leaf that is not served: at least this many prices, and this many over the expected number of checks. */
  readonly forfeitPrices: number
  /** Share of the burnt amount for the first opener, and its limit: a share without one pays false challenges. */
  readonly openerShare: number
  readonly openerMost: number
  /** The rate of a leaf rises to this many prices over (k · pay at risk). */
  readonly ratePrices: number
  /** Gas of a juror in OPG, paid twice. */
  readonly jurorGas: number
  /** Stake of a worker, and the largest share of it that unreleased batches may be worth. */
  readonly workerStake: number
  readonly valueShare: number
  /** Least bond of a worker, as a share of what its unreleased batches are worth. */
  readonly bondShare: number
  readonly windowSeconds: number
  readonly suspensionSeconds: number
  /** Seats that are not the attacker's, for the costs of a share of all seats. */
  readonly honestSeats: number
}

const common = {
  drawn: 2,
  seat: 1_000,
  slice: 10,
  falseMatch: 100,
  falseMatchFees: 10,
  leastBond: 20,
  bondPrices: 2,
  canaryPrices: 2,
  forfeitPrices: 2,
  openerShare: 0.1,
  openerMost: 200,
  ratePrices: 3,
  jurorGas: 0.05,
  workerStake: 1_000,
  valueShare: 0.5,
  bondShare: 0.1,
} as const

/** The sets of docs/protocol.md: for a public network, and for the development network with few seats and short clocks. */
export const parameterSets = {
  recommended: {
    ...common,
    firstRung: 7,
    lastRung: 31,
    windowSeconds: 600,
    suspensionSeconds: 86_400,
    honestSeats: 200,
  },
  devnet: { ...common, firstRung: 3, lastRung: 4, windowSeconds: 20, suspensionSeconds: 60, honestSeats: 4 },
} as const satisfies Record<string, EconomicParameters>

export type ParameterSetName = keyof typeof parameterSets
