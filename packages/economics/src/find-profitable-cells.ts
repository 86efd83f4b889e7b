import { gainOf } from './balance.ts'
import type { Cell } from './cell.ts'
import type { EconomicParameters } from './economic-parameters.ts'
import { type StrategyName, strategies, strategyNames } from './strategy.ts'

/** A situation in which dishonesty earns more than honesty. */
export interface ProfitableCell {
  readonly strategy: StrategyName
  readonly cell: Cell
  /** OPG, see {@link strategies}. */
  readonly gain: number
}

/** Values of each property of a {@link Cell} that are combined with each other. */
export type CellGrid = { readonly [Property in keyof Cell]: readonly Cell[Property][] }

/** Classes above 0; 1 to 1,000 leaves; prices from 0.001 to 100 OPG; up to a third of the seats; thin and wide margins. */
export const standardGrid: CellGrid = {
  auditClass: [0.01, 0.1, 1],
  price: [0.001, 0.01, 0.1, 1, 10, 100],
  leavesPerBatch: [1, 2, 10, 100, 1_000],
  margin: [0.1, 0.5, 0.9],
  colludingShare: [0, 0.1, 0.2, 1 / 3],
  atRiskPrices: [0, 0.1, 0.2, 1, 10, 100, 150, 1_000],
  exits: [false, true],
}

/** All cells of a grid. */
export function* cellsOf(grid: CellGrid): Generator<Cell> {
  const properties = Object.keys(grid) as (keyof Cell)[]
  const expand = function* (at: number, cell: Partial<Cell>): Generator<Cell> {
    const property = properties[at]
    if (property === undefined) yield cell as Cell
    else for (const value of grid[property]) yield* expand(at + 1, { ...cell, [property]: value })
  }
  yield* expand(0, {})
}

/** Whether the module accepts the batch: the worker's bond covers its share. */
function isAdmissible({ bondShare }: EconomicParameters, { atRiskPrices, leavesPerBatch }: Cell): boolean {
  return atRiskPrices >= bondShare * leavesPerBatch
}

/** Amounts below a millionth of the price are rounding. */
const tolerance = 1e-6

/** The cells of a grid in which a strategy earns more than honesty, the largest gain in prices first. */
export function findProfitableCells(parameters: EconomicParameters, grid: CellGrid): readonly ProfitableCell[] {
  const found: ProfitableCell[] = []
  for (const cell of cellsOf(grid)) {
    if (!isAdmissible(parameters, cell)) continue
    for (const strategy of strategyNames) {
      const gain = gainOf(strategies[strategy](parameters, cell))
      if (gain > tolerance * cell.price) found.push({ strategy, cell, gain })
    }
  }
  return found.sort((a, b) => b.gain / b.cell.price - a.gain / a.cell.price)
}
