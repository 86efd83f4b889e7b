import { binomial } from './binomial.ts'
import type { EconomicParameters } from './economic-parameters.ts'

/**
 * Probability with which a drawn account checks a leaf: its class, or a multiple of its price over the pay at risk if that is
 * larger (docs/protocol.md, the draw).
 *
 * @param auditClass share of leaves, 0 to 1
 * @param atRisk the worker's claimed pay and bond, OPG
 */
export function auditRate(
  { drawn, ratePrices }: Pick<EconomicParameters, 'drawn' | 'ratePrices'>,
  auditClass: number,
  price: number,
  atRisk: number,
): number {
  if (auditClass === 0) return 0
  const byRisk = atRisk === 0 ? 1 : (ratePrices * price) / (drawn * atRisk)
  return Math.min(1, Math.max(auditClass, byRisk))
}

/**
 * Probability that an honest drawn account checks at least one of `leaves` leaves of one batch. The same accounts are drawn for
 * all leaves of the batch.
 *
 * @param share of the seats that collude with the worker
 */
export function detection(drawn: number, rate: number, leaves: number, share: number): number {
  let missed = 0
  for (let honest = 0; honest <= drawn; honest++) {
    missed += binomial(drawn, honest, 1 - share) * (1 - rate) ** (honest * leaves)
  }
  return 1 - missed
}
