import {
  type AttackCosts,
  attackCosts,
  type Cell,
  type EconomicParameters,
  findProfitableCells,
  type ProfitableCell,
  parameterSets,
  standardGrid,
} from '@opengradient/economics'

import { type Io, printJson, printLine } from '../command-io.ts'
import type { DoctorEconomicsOptions } from '../commands/doctor-economics-command.ts'
import { exitCodes } from '../exit-codes.ts'
import { formatTable } from '../format-table.ts'

/** The report on one set of parameters. */
interface SetReport {
  readonly name: string
  readonly parameters: EconomicParameters
  readonly costs: AttackCosts
  /** Situations of the standard grid in which dishonesty earns more than honesty. */
  readonly profitable: { readonly count: number; readonly worst: readonly ProfitableCell[] }
}

/** Profitable cells that the report contains. */
const maxWorst = 5

/** Runs `og doctor economics`. @returns the exit code: 1 when the given parameters let a strategy earn more than honesty */
export function runDoctorEconomics(io: Io, options: DoctorEconomicsOptions): number {
  const cell = cellOf(options)
  const given = givenParameters(options)
  const sets: [string, EconomicParameters][] = [...Object.entries(parameterSets)]
  if (given !== undefined) sets.push(['given', given])
  const reports = sets.map(([name, parameters]) => report(name, parameters, cell))
  if (options.json) printJson(io, { cell, sets: reports })
  else {
    printLine(io, describeCell(cell))
    for (const each of reports) for (const line of render(each)) printLine(io, line)
  }
  const pays = reports.some(({ name, profitable }) => name === 'given' && profitable.count > 0)
  return pays ? exitCodes.no : exitCodes.yes
}

function cellOf(options: DoctorEconomicsOptions): Cell {
  const { audit = 1, price = 1, leaves = 100, margin = 50, share = 20, atRisk = 150 } = options
  return {
    auditClass: audit / 100,
    price,
    leavesPerBatch: leaves,
    margin: margin / 100,
    colludingShare: share / 100,
    atRiskPrices: atRisk,
    exits: false,
  }
}

/** The recommended parameters with the given changes; undefined when none is given. */
function givenParameters(options: DoctorEconomicsOptions): EconomicParameters | undefined {
  const { recommended } = parameterSets
  const { seats, drawn, firstRung, lastRung } = options
  if ([seats, drawn, firstRung, lastRung].every((value) => value === undefined)) return undefined
  return {
    ...recommended,
    honestSeats: seats ?? recommended.honestSeats,
    drawn: drawn ?? recommended.drawn,
    firstRung: firstRung ?? recommended.firstRung,
    lastRung: lastRung ?? recommended.lastRung,
  }
}

function report(name: string, parameters: EconomicParameters, cell: Cell): SetReport {
  const found = findProfitableCells(parameters, standardGrid)
  return {
    name,
    parameters,
    costs: attackCosts(parameters, cell),
    profitable: { count: found.length, worst: found.slice(0, maxWorst) },
  }
}

function describeCell(cell: Cell): string {
  const { auditClass, price, leavesPerBatch, margin, colludingShare, atRiskPrices } = cell
  return (
    `Leaf of ${price} OPG, class ${percent(auditClass)}, ${leavesPerBatch} leaves per batch, margin ${percent(margin)}, ` +
    `${percent(colludingShare)} of the seats collude, ${atRiskPrices} prices at risk.`
  )
}

function render({ name, parameters, costs, profitable }: SetReport): string[] {
  const { drawn, firstRung, lastRung, honestSeats } = parameters
  const shares = costs.shares.map((each) => [
    percent(each.share),
    `${each.seats}`,
    `${each.opg}`,
    percent(each.firstRung),
    percent(each.lastRung),
    percent(each.forgeAll),
    percent(each.forgeOneOfClass),
    percent(each.blind),
  ])
  const head = [
    'share of seats',
    'seats',
    'OPG',
    `2/3 of ${firstRung}`,
    `majority of ${lastRung}`,
    `forge replayed:${drawn}`,
    'forge replayed:1 in the class',
    'never checked',
  ]
  const balances = Object.entries(costs.balances).map(([strategy, { earns, costs: lost }]) => [
    strategy,
    amount(earns),
    amount(lost),
    amount(earns - lost),
  ])
  const [first, last] = costs.rungs.map(({ seats, opg }) => `${seats} seats, ${opg} OPG`)
  return [
    '',
    `${name}: ${drawn} drawn, rungs of ${firstRung} and ${lastRung}, ${honestSeats} honest seats`,
    ...formatTable([head, ...shares], '  '),
    `  More than half of the cases: the first rung for ${first}; the last for ${last}.`,
    `  A drawn auditor checks a leaf with ${percent(costs.rate)}; a wrong one is found with ${percent(costs.detection)}.`,
    ...formatTable([['beyond honesty, OPG', 'earns', 'costs', 'gain'], ...balances], '  '),
    `  A leaf above ${costs.refereePrice} OPG needs an objective referee.`,
    profitable.count === 0
      ? '  In no cell of the grid does dishonesty earn more than honesty.'
      : `  In ${profitable.count} cells of the grid dishonesty earns more than honesty; the worst: ${worst(profitable.worst)}.`,
  ]
}

function worst(cells: readonly ProfitableCell[]): string {
  const [first] = cells
  if (first === undefined) return 'none'
  const { strategy, cell, gain } = first
  return `${strategy}, price ${cell.price} OPG, ${percent(cell.colludingShare)} of the seats, gain ${amount(gain)} OPG`
}

function percent(value: number): string {
  const inPercent = 100 * value
  if (inPercent === 0 || inPercent >= 0.01) return `${Number(inPercent.toPrecision(3))} %`
  return `${inPercent.toExponential(0)} %`
}

function amount(value: number): string {
  return Number(value.toPrecision(4)).toString()
}
