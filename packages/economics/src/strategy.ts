import type { Balance } from './balance.ts'
import type { Cell } from './cell.ts'
import type { EconomicParameters } from './economic-parameters.ts'
import { falseChallenge, falseMismatch, lazyAuditor, secondAssignment } from './strategies/other-strategies.ts'
import {
  canaryAlibi,
  unmeasuredRuntime,
  withheldEvidence,
  withheldSummary,
  wrongOutput,
} from './strategies/worker-strategies.ts'

/** Expected earnings and costs beyond honesty: of one batch for a worker, of one leaf or case for the others. */
export type Strategy = (parameters: EconomicParameters, cell: Cell) => Balance

/** Dishonest strategies by name. */
export const strategies = {
  'wrong output': wrongOutput,
  'evidence withheld': withheldEvidence,
  'summary withheld': withheldSummary,
  'unmeasured runtime': unmeasuredRuntime,
  'canary as alibi': canaryAlibi,
  'lazy auditor': lazyAuditor,
  'false mismatch': falseMismatch,
  'false challenge': falseChallenge,
  'second assignment': secondAssignment,
} as const satisfies Record<string, Strategy>

export type StrategyName = keyof typeof strategies
export const strategyNames = Object.keys(strategies) as readonly StrategyName[]
