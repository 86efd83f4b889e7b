// Writes docs/reference/commands.md from the definitions of the commands: `pnpm -F @opengradient/og command-reference`. With `--check`
// nothing is written, and it exits 1 when the page is another one.

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { commandReference } from '../src/command-reference.ts'

const page = path.join(import.meta.dirname, '../../../docs/reference/commands.md')
const text = commandReference()
if (!process.argv.includes('--check')) writeFileSync(page, text)
else if (readFileSync(page, 'utf8') !== text) {
  console.error(
    'docs/reference/commands.md is not what the commands define: pnpm -F @opengradient/og command-reference',
  )
  process.exitCode = 1
}
