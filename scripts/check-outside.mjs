// Plays the first minutes of a user who has no clone: docs/tutorial.md, word for word, with the packed packages in an empty folder
// and with an empty home; then the demonstration. Needs a build, and the registry or npm's cache for third-party packages.
//
// `node scripts/check-outside.mjs` prints each step and exits 1 at the first that fails, and where files are outside `.og`.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { ROOT, run, withInstallation } from './pack.mjs'

const STEP_TIMEOUT_MS = 240_000
const DEMONSTRATION = 'npx og devnet --exit-after-demo --workers 1 --auditors 2 --port 0 --grpc-port 0 --rpc-port 0'

/** The reason why a step failed. */
class Problem extends Error {}

function demand(condition, problem) {
  if (!condition) throw new Problem(problem)
}

/**
 * The steps of a page: its blocks of code, each with the lines of output that follow it. `sh` blocks are run, `sh background` ones are
 * kept running, `sh install` ones are left out, and blocks with `file=NAME` are saved.
 *
 * @param {string} markdown
 * @returns {{ kind: 'run' | 'background' | 'save', code: string, file: string | undefined, expected: string[] }[]}
 */
export function stepsOf(markdown) {
  const blocks = markdown.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$(?:\n```text\n([\s\S]*?)^```$)?/gmu)
  return [...blocks].flatMap(([, language, note, code, expected = '']) => {
    const file = /^file=(.+)$/u.exec(note ?? '')?.[1]
    if (note === 'install' || (language !== 'sh' && file === undefined)) return []
    const kind = file === undefined ? (note === 'background' ? 'background' : 'run') : 'save'
    return [{ kind, code, file, expected: expected.split('\n').filter((line) => line !== '') }]
  })
}

/**
 * The first expected line that is not in the output after the ones before it; undefined when all are. `…` stands for any text.
 *
 * @param {string} output
 * @param {readonly string[]} expected
 */
export function missingLine(output, expected) {
  const lines = output.split('\n')
  let at = 0
  return expected.find((line) => {
    const text = line.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
    const pattern = new RegExp(`^${text.join('.*')}`, 'u')
    const found = lines.findIndex((each, index) => index >= at && pattern.test(each))
    at = found + 1
    return found === -1
  })
}

/** The environment of a new user: a home and a folder of temporary files that are empty, and nothing of OpenGradient or npm. */
function emptyEnvironment(home) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(OG_|npm_|NODE_|INIT_CWD)/.test(name))
  const temporary = path.join(home, 'tmp')
  mkdirSync(temporary)
  return { ...Object.fromEntries(kept), HOME: home, TMPDIR: temporary, NO_COLOR: '1', npm_config_offline: 'true' }
}

/** Runs a block to its end. */
async function runBlock(code, expected, { folder, env }) {
  // `env -i` keeps what this process inherited from the child.
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  const { code: status, all } = await run('env', ['-i', ...variables, 'sh', '-ec', code], {
    cwd: folder,
    timeoutMs: STEP_TIMEOUT_MS,
  })
  demand(status === 0, `${code}ends with code ${status}\n${all}`)
  const missing = missingLine(all, expected)
  demand(missing === undefined, `${code}does not print: ${missing}\n${all}`)
}

/** Starts a block; resolves when it has printed what is expected. */
async function startBlock(code, expected, { folder, env }) {
  // A group of its own: Ctrl-C in a terminal reaches all of its processes.
  const child = spawn('sh', ['-ec', code], { cwd: folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  let output = ''
  await new Promise((resolve, reject) => {
    ended.then(([status]) => reject(new Problem(`${code}ends with code ${status}\n${output}`)), reject)
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk
        if (missingLine(output, expected) === undefined) resolve()
      })
    }
  })
  return async () => {
    process.kill(-child.pid, 'SIGINT')
    await ended
  }
}

async function play(steps, place) {
  const started = []
  try {
    for (const { kind, code, file, expected } of steps) {
      if (kind === 'save') writeFileSync(path.join(place.folder, file), code)
      else if (kind === 'background') started.push(await startBlock(code, expected, place))
      else await runBlock(code, expected, place)
      console.log(`ok ${file ?? code.trim().split('\n').join('; ')}`)
    }
  } finally {
    for (const stop of started) await stop()
  }
}

/** Files of compiled code in the folder of temporary files, where `npx` keeps its own. */
function compiledCode(home) {
  const all = readdirSync(path.join(home, 'tmp'), { recursive: true })
  return all.filter((name) => name.startsWith('node-compile-cache'))
}

/** npm writes to the home. */
function findStrayFiles({ folder, env: { HOME: home } }, { wanted, npxCode }) {
  const stray = [
    ...readdirSync(folder).filter((name) => !wanted.includes(name)),
    ...readdirSync(home).filter((name) => name !== '.npm' && name !== 'tmp'),
    ...readdirSync(path.join(home, 'tmp')).filter((name) => name !== 'node-compile-cache'),
    ...compiledCode(home).filter((name) => !npxCode.includes(name)),
  ]
  demand(stray.length === 0, `files outside .og: ${stray.join(', ')}`)
  console.log('ok nothing else is written outside .og')
}

async function main(folder) {
  const home = mkdtempSync(path.join(os.tmpdir(), 'og-home-'))
  const place = { folder, env: emptyEnvironment(home) }
  const before = readdirSync(folder)
  const steps = stepsOf(readFileSync(path.join(ROOT, 'docs/tutorial.md'), 'utf8'))
  const made = ['.og', 'receipt.json', 'from-program.json', ...steps.flatMap(({ file }) => file ?? [])]
  try {
    await runBlock('npx og --version\n', [], place)
    const npxCode = compiledCode(home)
    await play(steps, place)
    await runBlock(`${DEMONSTRATION}\n`, [], place)
    console.log(`ok ${DEMONSTRATION}`)
    findStrayFiles(place, { wanted: [...before, ...made], npxCode })
    return 0
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    console.error(error.message)
    return 1
  } finally {
    rmSync(home, { recursive: true, force: true })
    for (const name of made) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await withInstallation(main)
