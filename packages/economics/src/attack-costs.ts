import { type Balance, gainOf } from './balance.ts'
import {
  blindProbability,
  captureByMajority,
  captureByTwoThirds,
  costOfShare,
  forgeProbability,
  shareThatCaptures,
} from './capture.ts'
import type { Cell } from './cell.ts'
import { auditRate, detection } from './detection.ts'
import type { EconomicParameters } from './economic-parameters.ts'
import { type StrategyName, strategies, strategyNames } from './strategy.ts'

/** Cost of a share of all seats, and its power over draws. */
export interface ShareCost {
  readonly share: number
  readonly seats: number
  readonly opg: number
  /** Probability of the majority of the last rung, and of two thirds of the first. */
  readonly lastRung: number
  readonly firstRung: number
  /** Probability to forge `replayed:1` and `replayed:k` for a leaf that every drawn account checks, and for one of the class. */
  readonly forgeOne: number
  readonly forgeAll: number
  readonly forgeOneOfClass: number
  /** Probability that a leaf stays unchecked through both redraws. */
  readonly blind: number
}

/** Seats that decide more than half of the cases of a rung. */
export interface RungCost {
  readonly jurors: number
  readonly share: number
  readonly seats: number
  readonly opg: number
}

/** Earnings and costs of attacks in one cell. */
export interface AttackCosts {
  readonly shares: readonly ShareCost[]
  /** The first rung, which needs two thirds, and the last. */
  readonly rungs: readonly RungCost[]
  /** Probability with which a drawn account checks a leaf, and with which a wrong one is found. */
  readonly rate: number
  readonly detection: number
  /** Expected gain over honesty in OPG by strategy; negative: it loses. */
  readonly gains: Readonly<Record<StrategyName, number>>
  /** The same by what it earns and what it costs. */
  readonly balances: Readonly<Record<StrategyName, Balance>>
  /** Price of a leaf from which all jurors of the last rung together risk less than the leaf: it needs an objective referee. */
  readonly refereePrice: number
}

const shares = [0.1, 0.2, 0.3, 1 / 3, 0.5]

/** Costs and probabilities of the known attacks for one set of parameters and one situation. */
export function attackCosts(parameters: EconomicParameters, cell: Cell): AttackCosts {
  const { drawn, firstRung, lastRung, slice } = parameters
  const { auditClass, price, atRiskPrices, colludingShare } = cell
  const rate = auditRate(parameters, auditClass, price, price * atRiskPrices)
  const balances = Object.fromEntries(
    strategyNames.map((name) => [name, strategies[name](parameters, cell)]),
  ) as Record<StrategyName, Balance>
  const gains = Object.fromEntries(strategyNames.map((name) => [name, gainOf(balances[name])]))
  const rung = (jurors: number, capture: (jurors: number, share: number) => number): RungCost => {
    const least = shareThatCaptures((share) => capture(jurors, share))
    return { jurors, share: least, ...costOfShare(parameters, least) }
  }
  return {
    shares: shares.map((share) => ({
      share,
      ...costOfShare(parameters, share),
      lastRung: captureByMajority(lastRung, share),
      firstRung: captureByTwoThirds(firstRung, share),
      forgeOne: forgeProbability(drawn, 1, share, 1),
      forgeAll: forgeProbability(drawn, drawn, share, 1),
      forgeOneOfClass: forgeProbability(drawn, 1, share, auditClass),
      blind: blindProbability(drawn, share),
    })),
    rate,
    detection: detection(drawn, rate, 1, colludingShare),
    rungs: [rung(firstRung, captureByTwoThirds), rung(lastRung, captureByMajority)],
    gains: gains as Record<StrategyName, number>,
    balances,
    refereePrice: lastRung * slice,
  }
}
