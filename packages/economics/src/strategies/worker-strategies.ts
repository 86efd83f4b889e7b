import { type Balance, gainOf } from '../balance.ts'
import { captureByMajority } from '../capture.ts'
import { type Cell, jurorFee, runCost, suspensionCost } from '../cell.ts'
import { auditRate, detection } from '../detection.ts'
import type { EconomicParameters } from '../economic-parameters.ts'

/** Numbers of wrong leaves in a batch that are tried. The gain is first concave, then linear in them: an end is the best. */
const lieCounts = (leaves: number): number[] =>
  [...new Set([1, 2, Math.ceil(leaves / 2), leaves])].filter((n) => n <= leaves)

/** Probability that a mismatch ends in a ruling against the worker on the last rung. */
const conviction = ({ lastRung }: EconomicParameters, { colludingShare }: Cell): number =>
  1 - captureByMajority(lastRung, colludingShare)

function bestOver(cell: Cell, balanceOf: (lies: number) => Balance): Balance {
  const balances = lieCounts(cell.leavesPerBatch).map(balanceOf)
  return balances.reduce((best, balance) => (gainOf(balance) > gainOf(best) ? balance : best))
}

/**
 * Answers some leaves of a batch without running the model. Caught, all pay that is still in the Escrow
 * and the bond burn.
 */
export function wrongOutput(parameters: EconomicParameters, cell: Cell): Balance {
  const { price, leavesPerBatch, auditClass, atRiskPrices, colludingShare } = cell
  const rate = auditRate(parameters, auditClass, price, price * atRiskPrices)
  const loss = price * (leavesPerBatch + atRiskPrices) + suspensionCost(parameters, cell)
  return bestOver(cell, (lies) => {
    const caught = detection(parameters.drawn, rate, lies, colludingShare) * conviction(parameters, cell)
    return { earns: lies * runCost(cell), costs: caught * loss }
  })
}

/**
 * The same lies by a worker that serves only honest leaves to the auditors: the draw is public. Each drawn wrong leaf is
 * unpaid and forfeits a multiple of its price, and its case costs the jurors' fees.
 */
export function withheldEvidence(parameters: EconomicParameters, cell: Cell): Balance {
  const { price, auditClass, atRiskPrices, colludingShare, leavesPerBatch } = cell
  const { drawn, forfeitPrices, firstRung } = parameters
  const rate = auditRate(parameters, auditClass, price, price * atRiskPrices)
  if (rate === 0) return { earns: leavesPerBatch * runCost(cell), costs: 0 }
  const forfeit = Math.max(forfeitPrices, forfeitPrices / (drawn * rate)) * price
  // At most the pay of the batch and the amount at risk before it can be forfeited.
  const collectable = Math.min(forfeit, price * (leavesPerBatch - 1 + atRiskPrices))
  const fees = Math.min(firstRung * jurorFee(parameters, cell), price * atRiskPrices)
  const perDrawn = price + collectable + fees
  const drawnLeaf = detection(drawn, rate, 1, colludingShare)
  return bestOver(cell, (lies) => ({ earns: lies * runCost(cell), costs: lies * drawnLeaf * perDrawn }))
}

/** Lies whose summaries the worker withholds: the auditor posts them, and the worker pays the gas. */
export function withheldSummary(parameters: EconomicParameters, cell: Cell): Balance {
  const { earns, costs } = wrongOutput(parameters, cell)
  return { earns, costs: costs + parameters.drawn * parameters.jurorGas }
}

/** A runtime outside the job's list: the receipt contradicts the job, so that its leaf is void without a jury. */
export function unmeasuredRuntime(_: EconomicParameters, cell: Cell): Balance {
  return { earns: runCost(cell), costs: cell.price }
}

/**
 * A wrong leaf that the worker itself planted as a canary: caught, the worker is not suspended. The deposit is lost in
 * every case: shared among those that found the mismatch, or burnt.
 */
export function canaryAlibi(parameters: EconomicParameters, cell: Cell): Balance {
  const { price, auditClass, atRiskPrices, colludingShare } = cell
  const rate = auditRate(parameters, auditClass, price, price * atRiskPrices)
  const caught = detection(parameters.drawn, rate, 1, colludingShare) * conviction(parameters, cell)
  // Colluding auditors get their share of the deposit by reporting `mismatch`.
  const returned = colludingShare * parameters.canaryPrices * price * caught
  return { earns: runCost(cell) + returned, costs: caught * price + parameters.canaryPrices * price }
}
