import { readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, it } from 'vitest'

import { commandReference } from './command-reference.ts'

const page = readFileSync(path.join(import.meta.dirname, '../../../docs/reference/commands.md'), 'utf8')

it('is the page docs/reference/commands.md, else `pnpm -F @opengradient/og command-reference` writes it', () => {
  expect(page).toBe(commandReference())
})

it('has commands, subcommands, options, exit codes and examples', () => {
  for (const text of [
    '## og receipts challenge',
    '| `--json` |',
    '| 130 |',
    '(../errors/CHECK_FAILED.md)',
    '`OG_STATE`',
  ]) {
    expect(page).toContain(text)
  }
  expect(page).toContain('og infer me/affine --npy x=x.npy --json')
})
