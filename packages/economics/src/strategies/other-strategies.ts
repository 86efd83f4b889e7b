import type { Balance } from '../balance.ts'
import { captureByMajority } from '../capture.ts'
import { type Cell, caseBond, lookFee, openerBounty, runCost } from '../cell.ts'
import type { EconomicParameters } from '../economic-parameters.ts'

/** Possible values of a tag: a guess of an output is right with this probability at most. */
const tagGuess = 2 ** -32
/** Least share of tags that a holder of the receipt compares with the output; an honest worker and gateway compare all. */
const checkedTags = 0.5

/**
 * An auditor signs `match` without a run, for one leaf of an exact model. Its tag misfits unless an accomplice has
 * the output; a holder of the receipt proves that.
 */
export function lazyAuditor(parameters: EconomicParameters, cell: Cell): Balance {
  const penalty = Math.max(parameters.falseMatch, parameters.falseMatchFees * lookFee(cell))
  return { earns: runCost(cell), costs: (1 - tagGuess) * checkedTags * penalty }
}

/**
 * A drawn auditor reports `mismatch` for a right leaf: a tenth of what burns if its seats capture the last rung, else
 * it loses a slice.
 */
export function falseMismatch(parameters: EconomicParameters, cell: Cell): Balance {
  const captured = captureByMajority(parameters.lastRung, cell.colludingShare)
  const bounty = openerBounty(parameters, cell)
  return { earns: captured * bounty, costs: (1 - captured) * parameters.slice }
}

/** A requester challenges a right leaf: the price and the tenth, or its bond. */
export function falseChallenge(parameters: EconomicParameters, cell: Cell): Balance {
  const captured = captureByMajority(parameters.lastRung, cell.colludingShare)
  const won = cell.price + openerBounty(parameters, cell)
  return { earns: captured * won, costs: (1 - captured) * caseBond(parameters, cell) }
}

/**
 * A gateway assigns a job again to its own worker, which copies the answer: the gateway itself pays the second
 * receipt, less what the job burns.
 */
export function secondAssignment(_: EconomicParameters, cell: Cell): Balance {
  const burnShare = 0.01
  return { earns: cell.price * (1 - burnShare), costs: cell.price }
}
