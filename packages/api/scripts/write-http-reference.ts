// Writes docs/reference/http.md from the definitions of the routes: `pnpm -F @opengradient/api http-reference`. With `--check` nothing
// is written, and it exits 1 when the page is another one.

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { httpReference } from '../src/http-reference.ts'

const page = path.join(import.meta.dirname, '../../../docs/reference/http.md')
const text = httpReference()
if (!process.argv.includes('--check')) writeFileSync(page, text)
else if (readFileSync(page, 'utf8') !== text) {
  console.error('docs/reference/http.md is not what the routes define: pnpm -F @opengradient/api http-reference')
  process.exitCode = 1
}
