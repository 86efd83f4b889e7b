import type { BatchProgress } from './reads/get-progress.ts'

/** The last round of a batch's draw: no redraw follows it. */
const lastRound = 2

/**
 * Last moment at which a case can be opened, or a redraw begin that gives further accounts time to look and to open one. Nothing is
 * final before.
 *
 * @param redrawTime of the module, in seconds
 * @returns Unix seconds
 */
export function lastCaseEnd(
  { caseEnd, isSealed, complete, round }: Pick<BatchProgress, 'caseEnd' | 'isSealed' | 'complete' | 'round'>,
  redrawTime: number,
): number {
  const mayRedraw = isSealed && !complete && round < lastRound
  return mayRedraw ? caseEnd + Math.floor(redrawTime / 4) : caseEnd
}
