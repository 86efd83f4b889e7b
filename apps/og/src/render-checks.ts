import type { Check } from '@opengradient/verifier'

import { paint } from './paint.ts'
import { printable, table } from './table.ts'

/** One line for each check: whether it holds, its name, what was found. */
export function renderChecks(checks: readonly Check[], colour: boolean): string[] {
  return table(
    checks.map(({ name, ok, detail }) => [
      `${ok === null ? paint('yellow', '…', colour) : ok ? paint('green', '✓', colour) : paint('red', '✗', colour)} ${name}`,
      printable(detail),
    ]),
  )
}

/** What has to be believed all the same. */
export function renderTrusted(stillTrusted: readonly string[]): string[] {
  return stillTrusted.length === 0 ? [] : ['still trusted:', ...stillTrusted.map((line) => `  - ${line}`)]
}
