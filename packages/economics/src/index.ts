export { type AttackCosts, attackCosts, type RungCost, type ShareCost } from './attack-costs.ts'
export { type Balance, gainOf } from './balance.ts'
export { binomialTail } from './binomial.ts'
export {
  blindProbability,
  captureByMajority,
  captureByTwoThirds,
  costOfShare,
  forgeProbability,
} from './capture.ts'
export type { Cell } from './cell.ts'
export { auditRate, detection } from './detection.ts'
export { type EconomicParameters, type ParameterSetName, parameterSets } from './economic-parameters.ts'
export {
  type CellGrid,
  cellsOf,
  findProfitableCells,
  type ProfitableCell,
  standardGrid,
} from './find-profitable-cells.ts'
export { type Strategy, type StrategyName, strategies, strategyNames } from './strategy.ts'
