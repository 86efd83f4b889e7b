// `npm run docs [-- --check]`: the documents as a site in site/dist, with the API reference of the public packages, which typedoc writes
// into docs/api.
//
// Warnings are errors: a type that the public API uses and does not export, a link that leads nowhere. With `--check` nothing is
// written, and each export needs a doc comment, except those that docs/undocumented.json lists; the list only becomes shorter.

import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

import { buildSite } from './site.mjs'
import { changesOfList, typedocReport } from './undocumented.mjs'

const ROOT = path.join(import.meta.dirname, '..')
const FOLDER = path.join(import.meta.dirname, 'docs')
const TYPEDOC = path.join(FOLDER, 'node_modules/typedoc/bin/typedoc')
/** Members are documented where their meaning is not in their name. */
const DOCUMENTED_KINDS = ['Enum', 'Variable', 'Function', 'Class', 'Interface', 'TypeAlias']

const unknown = process.argv.slice(2).find((argument) => argument !== '--check')
if (unknown !== undefined) {
  console.error(`Unknown argument ${unknown}. Usage: npm run docs [-- --check]`)
  process.exit(2)
}

const packages = readdirSync(path.join(ROOT, 'packages'))
  .map((name) => path.join(ROOT, 'packages', name))
  .filter((folder) => existsSync(path.join(folder, 'src/index.ts')))
  .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) }))
  .filter(({ manifest }) => manifest.private !== true)
const entryPoints = packages.map(({ folder }) => path.join(folder, 'src/index.ts'))

/** Runs typedoc. Resolves to its exit code and, with `capture`, to what it wrote. */
function typedoc(flags, { capture }) {
  const child = spawn(process.execPath, [TYPEDOC, ...flags, ...entryPoints], {
    cwd: FOLDER,
    stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? 1, output })))
}

async function check() {
  const flags = [
    ['--emit', 'none'],
    ['--validation.notDocumented', 'true'],
    ['--treatWarningsAsErrors', 'false'],
    ['--treatValidationWarningsAsErrors', 'false'],
    ...packages.map(({ manifest }) => ['--packagesRequiringDocumentation', manifest.name]),
    ...DOCUMENTED_KINDS.map((kind) => ['--requiredToBeDocumented', kind]),
  ].flat()
  const { code, output } = await typedoc(flags, { capture: true })
  const { undocumented, problems } = typedocReport(output)
  if (code !== 0 && problems.length === 0) problems.push(output)
  const listed = JSON.parse(readFileSync(path.join(FOLDER, 'undocumented.json'), 'utf8'))
  const all = [...problems, ...changesOfList(undocumented, listed)]
  for (const problem of all) console.error(problem)
  return all.length === 0 ? 0 : 1
}

async function build() {
  const { code } = await typedoc([], { capture: false })
  return code === 0 ? buildSite(path.join(ROOT, 'docs/api')) : code
}

process.exitCode = process.argv.includes('--check') ? await check() : await build()
