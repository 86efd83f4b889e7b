// Checks that names are found by searching for them: within a package no two source files have one base name, in the
// repository at most two do, and no interface, class or type alias name is declared by two files.
//
// `node scripts/check-names.mjs [ROOT]` prints each violation and exits 1 when there is one.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { splitSource } from './source-text.mjs'

const SOURCE = /\.[cm]?tsx?$/
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'generated'])
/** Files whose name is given by a tool or by their place. */
const FREE_NAMES = new Set(['index', 'vitest.config'])
const MAX_FILES_PER_NAME = 2
const DECLARATION = /^(?:export )?(?:declare )?(?:abstract )?(interface|class|type) ([A-Z]\w*)(?=[\s<{=])/gmu

function filesIn(root, folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : filesIn(root, file)
    return SOURCE.test(entry.name) ? [file] : []
  })
}

function packagesIn(root) {
  const parents = ['packages', 'apps'].filter((name) => existsSync(path.join(root, name)))
  const folders = parents.flatMap((parent) => readdirSync(path.join(root, parent)).map((name) => `${parent}/${name}`))
  return [...folders, 'contracts'].filter((folder) => existsSync(path.join(root, folder, 'package.json')))
}

/** `a/wire/tensor.test.ts` → `tensor.test`. */
const baseName = (file) => path.posix.basename(file).replace(SOURCE, '')

function group(items, keyOf) {
  const groups = new Map()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

/**
 * The violations in a workspace, one line each.
 *
 * @param {string} root the folder with `packages/`, `apps/` and `contracts/`
 * @returns {string[]}
 */
export function nameViolations(root) {
  const files = packagesIn(root).flatMap((folder) => filesIn(root, folder).map((file) => ({ file, folder })))
  const violations = []
  const sources = files.filter(({ file }) => !/\.(test|test-d|fixture)\./.test(file))
  for (const [name, same] of group(sources, ({ file }) => baseName(file))) {
    if (FREE_NAMES.has(name)) continue
    const places = same.map(({ file }) => file).join(', ')
    const twice = [...group(same, ({ folder }) => folder).values()].find((inPackage) => inPackage.length > 1)
    if (twice)
      violations.push(`the base name ${name} twice in one package: ${twice.map(({ file }) => file).join(', ')}`)
    else if (same.length > MAX_FILES_PER_NAME)
      violations.push(`the base name ${name} in ${same.length} files: ${places}`)
  }
  const declared = sources.flatMap(({ file }) =>
    Array.from(splitSource(readFileSync(path.join(root, file), 'utf8')).code.matchAll(DECLARATION), ([, , name]) => ({
      name,
      file,
    })),
  )
  for (const [name, same] of group(declared, (each) => each.name)) {
    const places = [...new Set(same.map(({ file }) => file))]
    if (places.length > 1) violations.push(`the type name ${name} in ${places.join(', ')}`)
  }
  return violations.sort()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const violations = nameViolations(path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..')))
  for (const violation of violations) console.error(violation)
  process.exitCode = violations.length > 0 ? 1 : 0
}
