import type { EconomicParameters } from './economic-parameters.ts'

/** The situation of a strategy. Amounts are in OPG. */
export interface Cell {
  /** Share of leaves that each drawn auditor checks: 0, 0.01, 0.1 or 1. */
  readonly auditClass: number
  readonly price: number
  readonly leavesPerBatch: number
  /** Share of the price that is profit of an honest worker. */
  readonly margin: number
  /** Share of the seats that collude with the strategy. */
  readonly colludingShare: number
  /** Claimed pay and bond of the worker, in prices. */
  readonly atRiskPrices: number
  /** The worker leaves the network afterwards: a suspension costs it nothing. */
  readonly exits: boolean
}

/** Cost of running the model once. */
export const runCost = ({ price, margin }: Cell): number => price * (1 - margin)

/** Fee of one check by one auditor, and of one juror: the price of the run that it repeats. */
export const lookFee = ({ price }: Cell): number => price

/** Fee of one juror. */
export const jurorFee = (parameters: EconomicParameters, cell: Cell): number => lookFee(cell) + 2 * parameters.jurorGas

/** Bond of a case on a leaf. */
export function caseBond(parameters: EconomicParameters, cell: Cell): number {
  const { leastBond, bondPrices, firstRung } = parameters
  return Math.max(leastBond, bondPrices * cell.price, firstRung * jurorFee(parameters, cell))
}

/** Bounty of the first opener when all that a worker can have in the Escrow burns. */
export function openerBounty(parameters: EconomicParameters, { price, atRiskPrices }: Cell): number {
  const { workerStake, valueShare, openerShare, openerMost } = parameters
  const burnt = workerStake * valueShare + price * atRiskPrices
  return Math.min(openerMost, openerShare * burnt)
}

/** Honest profit that a suspension prevents: one batch in each window is the least that a worker with work posts. */
export function suspensionCost(parameters: EconomicParameters, cell: Cell): number {
  if (cell.exits) return 0
  const batches = parameters.suspensionSeconds / parameters.windowSeconds
  return batches * cell.leavesPerBatch * cell.price * cell.margin
}
