import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'

const ROOT = path.join(import.meta.dirname, '..')
const page = readFileSync(path.join(ROOT, 'docs/attacks.md'), 'utf8')
const kinds = readFileSync(path.join(ROOT, 'packages/devnet/src/liar-kinds.ts'), 'utf8')
const files = [
  'packages/*/src/**/*.test.ts',
  'apps/*/src/**/*.test.ts',
  'contracts/ts/**/*.test.ts',
  'contracts/test/*.t.sol',
].flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
/** Attacks by their ids, with the cell that names their tests. */
const rows = Array.from(page.matchAll(/^\| ([CHMLPFX]\d+) \|.*\| (.+) \|$/gmu), ([, id, tests]) => ({ id, tests }))

/** The test file that a reference names: `node/worker/worker-jobs`, `Cases` or `privileges`; undefined if none or several do. */
function fileOf(reference) {
  const [first, ...rest] = reference.split('/')
  const names = rest.length === 0 ? [`/${first}.t.sol`, `/${first}.test.ts`] : [`/${rest.join('/')}.test.ts`]
  const inPackage = (file) => rest.length === 0 || file.split('/').includes(first)
  const found = files.filter((file) => inPackage(file) && names.some((name) => file.endsWith(name)))
  // Several folders have a file of that name: the shortest path is meant.
  return found.sort((a, b) => a.length - b.length)[0]
}

/** Whether a file has a test with this title, shortened by `…`. */
function hasTest(file, title) {
  let at = 0
  const text = readFileSync(path.join(ROOT, file), 'utf8')
  for (const part of title.split('…')) {
    at = text.indexOf(part.trim(), at)
    if (at === -1) return false
  }
  return true
}

/** References of a row that resolve to no test. */
function missing(tests) {
  const lost = []
  let file
  for (const [, reference] of tests.replaceAll(/rule `[^`]+`/gu, '').matchAll(/`([^`]+)`/gu)) {
    const liars = /^og devnet --liars (.+)$/u.exec(reference)
    if (liars) {
      if (!new RegExp(`\\b${liars[1]}\\b`, 'u').test(kinds)) lost.push(reference)
      continue
    }
    const named = /^([\w/.-]+)(?:: (.+))?$/u.exec(reference)
    const other = named === null ? undefined : fileOf(named[1])
    const title = other === undefined ? reference : named?.[2]
    file = other ?? file
    // A title without a file is in the file that was named before.
    if (file === undefined || (title !== undefined && !hasTest(file, title))) lost.push(reference)
  }
  return lost
}

test('every attack on a draft has a row, and every row a test', () => {
  const ids = rows.map(({ id }) => id)
  for (let i = 1; i <= 35; i++) expect(ids).toContain(`P${i}`)
  expect(new Set(ids).size).toBe(ids.length)
  expect(rows.filter(({ tests }) => !tests.includes('`')).map(({ id }) => id)).toEqual([])
})

test.each(rows)('the tests of $id exist', ({ tests }) => {
  expect(missing(tests)).toEqual([])
})
