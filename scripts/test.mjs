// All checks and tests in one run: `npm test`. With `--checks-only` (`npm run check`) the tests are left out. With `--long`
// (`npm run test:long`) only tests run that take too long for every change: files that end in .long.test.ts, and all how-tos for users.
//
// Each check and each test counts as one. The last line of stdout is `N passed, N failed`; the exit code is 0 only when
// nothing failed. Runs under the Node and the PATH that scripts/bootstrap.mjs prepares.

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

import { forgeResults, packageFolders, reportName, sum, vitestResults } from './results.mjs'

const ROOT = path.join(import.meta.dirname, '..')
const BIN = path.join(ROOT, 'node_modules/.bin')
const SCRIPTS = path.join(ROOT, 'scripts')
/** Two packages' tests at once: tests start processes of their own, and two cores are the required machine. */
const AT_ONCE = 2

const CHECKS = [
  {
    name: 'layers: imports run down only',
    command: [process.execPath, 'scripts/check-layers.mjs'],
    remedy: 'ARCHITECTURE.md states which package may import which',
  },
  {
    name: 'words: plain technical English',
    command: [process.execPath, 'scripts/check-words.mjs'],
    remedy: 'reword as proposed; scripts/words.json has the list',
  },
  {
    name: 'names: unique file and type names',
    command: [process.execPath, 'scripts/check-names.mjs'],
    remedy: 'rename the file or type for its own concept',
  },
  {
    name: 'commits: type(scope): imperative',
    command: [process.execPath, 'scripts/check-commits.mjs'],
    remedy: 'reword the subjects of the commits named',
  },
  {
    name: 'closure: client and verifier install no onnxruntime',
    command: [process.execPath, 'scripts/check-closure.mjs'],
    remedy: 'remove the dependency that leads to it from the package named first',
  },
  {
    name: 'biome: format and lint',
    command: [
      path.join(BIN, 'biome'),
      'check',
      '--error-on-warnings',
      '--diagnostic-level=warn',
      '--max-diagnostics=100',
    ],
    remedy: 'npm run format repairs most of it',
  },
  {
    name: 'oxlint: floating promises, circular imports, functions over 80 lines',
    command: [path.join(BIN, 'oxlint')],
    remedy: 'await the promise or handle its rejection; split the function; move the shared part to a file of its own',
  },
  {
    name: 'knip: nothing unused',
    command: [path.join(BIN, 'knip'), '--no-config-hints', '--no-progress'],
    remedy: 'delete unused code; files that are run by name alone belong in knip.json',
  },
  {
    name: 'docs: the API reference has no warnings',
    command: [process.execPath, 'scripts/docs.mjs', '--check'],
    remedy: 'export the type or repair the link that typedoc names',
  },
]

/** Downloads a generator that nothing else needs. */
const SITE = {
  name: 'site: pages, navigation and links',
  command: [process.execPath, 'scripts/site.mjs'],
  remedy:
    'repair the link, or add the page to site/.vitepress/sidebar.mjs; the generator itself is installed from the registry',
}

/** Checks of the packed packages, in this order: the first one packs them. */
const TARBALL_CHECKS = [
  {
    name: 'packages: publint and attw',
    command: [process.execPath, 'scripts/check-packages.mjs'],
    remedy: 'exports, types and files in that package.json must agree with the build',
  },
  {
    name: 'readmes: examples run from the packed packages',
    command: [process.execPath, 'scripts/check-readmes.mjs'],
    remedy: 'change the example, its expected output or the package; the error is above',
  },
  {
    name: 'outside the clone: the tutorial from the packed packages',
    command: [process.execPath, 'scripts/check-outside.mjs'],
    remedy: 'what a user without a clone does fails as printed above; run that command again',
  },
]

/** Takes minutes: a page of it starts a node, and another one a browser. */
const ALL_HOW_TOS = {
  name: 'outside the clone: the tutorial and all how-tos from the packed packages',
  command: [process.execPath, 'scripts/check-outside.mjs', '--all'],
  remedy: 'what a user without a clone does fails as printed above; run that command again',
}

/** Measures CPU time, and runs alone: other load raises the figure. */
const CPU_GUARD = {
  name: 'cpu: a request costs at most 15 % more than the committed figure',
  command: [process.execPath, 'scripts/check-cpu.mjs'],
  /** Every round was disturbed by other processes, or this system has no /proc. */
  skipCode: 2,
  remedy: 'make the request cheaper, or commit the new figure: node scripts/check-cpu.mjs --write',
}

/** The output is read in logs: no colour, as far as the tools obey. */
const environment = { ...process.env, NO_COLOR: '1' }
delete environment.FORCE_COLOR

const running = new Set()
let interrupted
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    interrupted ??= signal
    for (const child of running) child.kill(signal)
  })
}

/** Runs a program to its end. With `capture` resolves to its output, else it writes to this process's own output. */
function run([file, ...args], { cwd = ROOT, env = {}, capture = true } = {}) {
  return new Promise((resolve) => {
    const stdio = capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit']
    const child = spawn(file, args, { cwd, env: { ...environment, ...env }, stdio })
    running.add(child)
    const written = { stdout: '', all: '' }
    child.stdout?.on('data', (chunk) => {
      written.stdout += chunk
      written.all += chunk
    })
    child.stderr?.on('data', (chunk) => {
      written.all += chunk
    })
    child.on('error', (error) => {
      running.delete(child)
      resolve({ ...written, all: error.message, code: 1 })
    })
    child.on('close', (code) => {
      running.delete(child)
      resolve({ ...written, code: code ?? 1 })
    })
  })
}

function report(ok, name, startedAt, details = '') {
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
  if (!ok && details !== '') console.log(stripVTControlCharacters(details).trimEnd())
}

async function check({ name, command, remedy, skipCode }, env = {}) {
  const startedAt = Date.now()
  const { code, all } = await run(command, { env })
  if (code === skipCode) {
    console.log(`- ${name}: skipped`)
    return {
      name,
      passed: 0,
      failed: 0,
      skipped: 1,
      problems: [],
      reasons: [`${name}: ${all.trimEnd().split('\n').at(-1)}`],
    }
  }
  report(code === 0, name, startedAt, `${all.trimEnd()}\n  What to do: ${remedy}.\n`)
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, problems: [], reasons: [] }
}

async function tarballChecks() {
  const tarballs = mkdtempSync(path.join(os.tmpdir(), 'og-tarballs-'))
  try {
    const results = []
    for (const each of TARBALL_CHECKS) {
      if (!interrupted) results.push(await check(each, { OG_TARBALLS: tarballs }))
    }
    return results
  } finally {
    rmSync(tarballs, { recursive: true, force: true })
  }
}

/**
 * Foundry's tests.
 *
 * @param {string} title
 * @param {readonly string[]} command a script of contracts/scripts, and its arguments
 */
async function solidity(title, [script, ...args]) {
  const startedAt = Date.now()
  const file = path.join(ROOT, 'contracts', 'scripts', script)
  // Node before 22.18 runs TypeScript only with this flag.
  const command = [process.execPath, '--experimental-strip-types', file, ...args, '--json']
  const { code, stdout, all } = await run(command, { cwd: path.join(ROOT, 'contracts') })
  const results = forgeResults(stdout, code)
  const details = results.problems.length > 0 ? results.problems.join('\n') : all.slice(-20_000)
  report(results.failed === 0, `${title}: ${results.passed} tests`, startedAt, details)
  return results
}

/** The tests of these scripts themselves. */
async function scriptTests(reports) {
  const startedAt = Date.now()
  const { all } = await run([path.join(BIN, 'vitest'), 'run'], { cwd: SCRIPTS, env: { OG_TEST_REPORTS: reports } })
  const results = vitestResults('scripts', path.join(reports, reportName('scripts')))
  report(results.failed === 0, `scripts: ${results.passed} tests`, startedAt, all)
  return results
}

/** Folders of packages with long tests. */
function longFolders() {
  const hasLong = (folder) =>
    existsSync(path.join(ROOT, folder, 'src')) &&
    readdirSync(path.join(ROOT, folder, 'src'), { recursive: true }).some((file) => file.endsWith('.long.test.ts'))
  return packageFolders(ROOT).filter(hasLong)
}

/** The packages' tests, each package after its dependencies, so that the first failure is the cause. */
async function packageTests(reports, isLong) {
  const env = { OG_TEST_REPORTS: reports, TURBO_TELEMETRY_DISABLED: '1', ...(isLong && { OG_TEST_LONG: '1' }) }
  const turbo = [path.join(BIN, 'turbo'), 'run', 'test', `--concurrency=${AT_ONCE}`, '--continue=always']
  const { code } = await run([...turbo, '--log-order=grouped', '--output-logs=full'], { env, capture: false })
  const folders = isLong ? longFolders() : packageFolders(ROOT)
  const results = folders.map((folder) => vitestResults(folder, path.join(reports, reportName(folder))))
  if (code !== 0 && results.every(({ failed }) => failed === 0)) {
    results.push({
      name: 'turbo',
      passed: 0,
      failed: 1,
      skipped: 0,
      problems: [`turbo ended with code ${code}`],
      reasons: [],
    })
  }
  return results
}

/** Runs tasks in order, `AT_ONCE` at a time. */
async function pool(tasks) {
  const results = []
  const queue = [...tasks]
  const lane = async () => {
    for (let task = queue.shift(); task && !interrupted; task = queue.shift()) results.push(await task())
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return results
}

const checksOnly = process.argv.includes('--checks-only')
const isLong = process.argv.includes('--long')
const reports = mkdtempSync(path.join(os.tmpdir(), 'og-tests-'))
const results = []
try {
  const types = {
    name: 'types: tsc -b',
    command: [path.join(BIN, 'tsc'), '-b'],
    remedy: 'fix the errors that the compiler reports',
  }
  results.push(await check(types))
  if (!checksOnly && !isLong && !interrupted) results.push(await check(CPU_GUARD))
  // The longest first. The packages' tests compare the generated contracts with what forge compiles here.
  const contracts = () => solidity('solidity', ['forge.ts', 'test'])
  const mutations = () => solidity('mutations of the contracts', ['mutations.ts'])
  const tests = [contracts, mutations, () => scriptTests(reports)]
  const all = process.env.CI === 'true' ? [...CHECKS, SITE] : CHECKS
  const checks = [tarballChecks, ...all.map((each) => () => check(each))]
  const tasks = isLong ? [() => check(ALL_HOW_TOS)] : checksOnly ? checks : [...tests, ...checks]
  results.push(...(await pool(tasks)).flat())
  if (!checksOnly && !interrupted) results.push(...(await packageTests(reports, isLong)))
} finally {
  rmSync(reports, { recursive: true, force: true })
}

const { passed, failed, skipped, problems, reasons } = sum(results)
if (problems.length > 0) console.log(`\nFailed:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
if (skipped > 0) console.log(`\n${[`${skipped} skipped`, ...reasons].join('\n  ')}`)
if (interrupted) {
  process.removeAllListeners(interrupted)
  process.kill(process.pid, interrupted)
} else {
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
