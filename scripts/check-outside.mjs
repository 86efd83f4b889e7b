// Plays the first minutes of a user who has no clone: `npx og devnet` from the packed packages in an empty folder, with an empty
// home. Needs a build, and the registry or npm's cache for third-party packages.
//
// `node scripts/check-outside.mjs` starts a network, runs a model on it from another process, checks the receipt, plays the
// demonstration with a liar, and looks for files outside the state folder. It prints each step and exits 1 at the first that fails.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { run, withInstallation } from './pack.mjs'

const STEP_TIMEOUT_MS = 180_000
/** The example models that `og devnet` serves, in a clone and elsewhere. */
const MODELS = ['digits', 'digits-int8', 'minilm-l6-v2', 'ppocr-v4-rec', 'silero-vad']
const PORTS = ['--port', '0', '--rpc-port', '0']

/** What a step found wrong. */
class Problem extends Error {}

function demand(condition, problem) {
  if (!condition) throw new Problem(problem)
}

/** The environment of a new user: a home and a folder of temporary files that are empty, and nothing of OpenGradient or npm. */
function emptyEnvironment(home) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(OG_|npm_|NODE_|INIT_CWD)/.test(name))
  const temporary = path.join(home, 'tmp')
  mkdirSync(temporary)
  return { ...Object.fromEntries(kept), HOME: home, TMPDIR: temporary, NO_COLOR: '1' }
}

/** Arguments of `env -i`, which keeps what this process inherited from the child. */
function variablesOf(env) {
  return Object.entries(env).map(([name, value]) => `${name}=${value}`)
}

/** Runs `npx og` to its end, and returns its JSON document. */
async function og(args, { folder, env }) {
  const { code, stdout, all } = await run(
    'env',
    ['-i', ...variablesOf(env), 'npx', '--offline', 'og', ...args, '--json'],
    {
      cwd: folder,
      timeoutMs: STEP_TIMEOUT_MS,
    },
  )
  demand(code === 0, `og ${args.join(' ')} ends with code ${code}\n${all}`)
  return JSON.parse(stdout)
}

/** Starts `og devnet`; resolves when its document is there. */
async function startNetwork({ folder, env }) {
  const child = spawn(path.join(folder, 'node_modules/.bin/og'), ['devnet', '--json', ...PORTS], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  const written = { stdout: '', stderr: '' }
  child.stderr.on('data', (chunk) => {
    written.stderr += chunk
  })
  const document = await new Promise((resolve, reject) => {
    ended.then(([code]) => reject(new Problem(`og devnet ends with code ${code}\n${written.stderr}`)), reject)
    child.stdout.on('data', (chunk) => {
      written.stdout += chunk
      if (written.stdout.endsWith('}\n')) resolve(JSON.parse(written.stdout))
    })
  })
  return {
    document,
    async stop() {
      child.kill('SIGINT')
      return (await ended)[0]
    },
  }
}

async function useNetwork(place) {
  const network = await startNetwork(place)
  try {
    const names = network.document.models.map(({ name }) => name.replace('opengradient/', ''))
    demand(
      names.sort().join() === MODELS.join(),
      `og devnet serves ${names.join(', ')} instead of ${MODELS.join(', ')}`,
    )
    console.log('ok og devnet serves the example models')
    const sample = 'node_modules/@opengradient/models/samples/digit-7.png'
    const answer = await og(['infer', 'opengradient/digits', '--image', sample, '--receipt', 'receipt.json'], place)
    demand(answer.result?.label === '7', `og infer answers ${JSON.stringify(answer.result)}`)
    console.log('ok og infer finds that network')
    await og(['verify', 'receipt.json'], place)
    console.log('ok og verify accepts the receipt')
  } finally {
    const code = await network.stop()
    demand(code === 0, `og devnet ends with code ${code} after Ctrl-C`)
  }
}

async function playDemonstration(place) {
  const report = await og(['devnet', '--liars', 'wrong-output', '--exit-after-demo', ...PORTS], place)
  demand(report.ok && report.caught.length === 1, `the demonstration reports ${JSON.stringify(report)}`)
  console.log('ok the demonstration catches a liar')
}

/** Files of compiled code in the folder of temporary files, where `npx` keeps its own. */
function compiledCode(home) {
  return readdirSync(path.join(home, 'tmp'), { recursive: true }).filter((name) =>
    name.startsWith('node-compile-cache'),
  )
}

/** The compiled code that `npx` keeps without any of ours. */
async function compiledByNpx({ folder, env }) {
  await run('env', ['-i', ...variablesOf(env), 'npx', '--offline', 'og', '--version'], {
    cwd: folder,
    timeoutMs: STEP_TIMEOUT_MS,
  })
  return compiledCode(env.HOME)
}

/** npm writes to the home. */
function findStrayFiles({ folder, home, before, npxCode }) {
  const stray = [
    ...readdirSync(folder).filter((name) => !before.includes(name) && !['.og', 'receipt.json'].includes(name)),
    ...readdirSync(home).filter((name) => name !== '.npm' && name !== 'tmp'),
    ...readdirSync(path.join(home, 'tmp')).filter((name) => name !== 'node-compile-cache'),
    ...compiledCode(home).filter((name) => !npxCode.includes(name)),
  ]
  demand(stray.length === 0, `files outside the state folder: ${stray.join(', ')}`)
  console.log('ok nothing is written outside .og')
}

async function main(folder) {
  const home = mkdtempSync(path.join(os.tmpdir(), 'og-home-'))
  const place = { folder, env: emptyEnvironment(home) }
  const before = readdirSync(folder)
  try {
    const npxCode = await compiledByNpx(place)
    await useNetwork(place)
    await playDemonstration(place)
    findStrayFiles({ folder, home, before, npxCode })
    return 0
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    console.error(error.message)
    return 1
  } finally {
    rmSync(home, { recursive: true, force: true })
    for (const name of ['.og', 'receipt.json']) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

process.exitCode = await withInstallation(main)
