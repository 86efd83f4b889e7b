import type { Check } from '@opengradient/verifier'
import { formatTable } from './format-table.ts'
import { paint } from './paint.ts'

/** One line for each check: its result, name and detail. */
export function renderChecks(checks: readonly Check[], colour: boolean): string[] {
  return formatTable(
    checks.map(({ name, ok, detail }) => [
      `${ok === null ? paint('yellow', '…', colour) : ok ? paint('green', '✓', colour) : paint('red', '✗', colour)} ${name}`,
      detail,
    ]),
  )
}

/** The assumptions that remain. */
export function renderTrusted(stillTrusted: readonly string[]): string[] {
  return stillTrusted.length === 0 ? [] : ['still trusted:', ...stillTrusted.map((line) => `  - ${line}`)]
}
