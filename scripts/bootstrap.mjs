// The entry point of the workspace: `node scripts/bootstrap.mjs setup|devnet|dev|test|bench|first-hour|check|build|format|docs|release [arguments]`.
//
// It has no dependencies and uses only features of Node 18, because it runs on a machine where nothing is installed yet.
// It installs Node and pnpm where the system's are missing or too old, installs and builds when something changed since
// the last run, then runs the command under the right Node. Progress goes to stderr.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const TOOLS = path.join(ROOT, '.tools')
const NODE_VERSION = '24.21.0'
/** The oldest Node that the packages run on (docs/adr/0001-node-version.md). */
const NODE_MINIMUM = [22, 13]
const NODE_PATH_FILE = path.join(TOOLS, 'node-path')
const LOCK = path.join(TOOLS, 'setup.lock')
const WORKSPACE_FOLDERS = ['packages', 'apps']

/** Arguments of Node for each command after the setup; the user's own follow. */
const COMMANDS = {
  setup: null,
  devnet: ['.tools/bundle/og.js', 'devnet'],
  dev: ['scripts/dev.mjs'],
  test: ['scripts/test.mjs'],
  bench: ['scripts/bench.mjs'],
  'first-hour': ['scripts/first-hour.mjs'],
  check: ['scripts/test.mjs', '--checks-only'],
  build: ['scripts/build.mjs'],
  format: ['node_modules/@biomejs/biome/bin/biome', 'check', '--write'],
  docs: ['scripts/docs.mjs'],
  release: ['scripts/release.mjs'],
}

/** A failure whose message is complete for the user; no stack is printed. */
class SetupError extends Error {}

const say = (line) => process.stderr.write(`${line}\n`)
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`
const readText = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

/** The child that has the terminal; signals that reach this process are forwarded to it. */
let running = null
/** The signal that was received while nothing ran. */
let interrupted = null

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    interrupted = interrupted || signal
    if (running) running.kill(signal)
  })
}

/** When npm or pnpm started this process and is killed, no signal arrives here: the parent's id is polled instead. */
function endWithParent() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    if (running) running.kill('SIGTERM')
  }, 500)
  timer.unref()
}

/** Ends this process the way its child ended, so that the caller sees the same exit code or signal. */
function exitLike(code, signal) {
  if (!signal) process.exit(code === null ? 1 : code)
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
  // Where the signal does not end the process (it is ignored, as under nohup), the shell's convention does.
  setTimeout(() => process.exit(128 + (os.constants.signals[signal] || 0)), 1000)
}

/** Runs a program and resolves to how it ended. `onLine` receives its stdout line by line. */
function run(file, args, { env = process.env, onLine, stdio } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: ROOT, env, stdio: stdio || (onLine ? ['ignore', 'pipe', 2] : 'inherit') })
    running = child
    if (onLine) createInterface({ input: child.stdout }).on('line', onLine)
    child.on('error', (error) => {
      running = null
      reject(error)
    })
    child.on('close', (code, signal) => {
      running = null
      resolve({ code, signal })
    })
  })
}

/** As `run`, for a step of the setup: a failure stops the setup. */
async function step(file, args, options, explain) {
  const { code, signal } = await run(file, args, options)
  if (interrupted) throw new SetupError(`Stopped by ${interrupted}. Run the same command again to continue.`)
  if (code !== 0) throw new SetupError(explain(signal || `exit code ${code}`))
}

/** A line that is redrawn on a terminal, and written every two seconds elsewhere. */
function progress(label) {
  const tty = process.stderr.isTTY
  let last = 0
  let text = ''
  return {
    update(detail, force = false) {
      text = detail
      const now = Date.now()
      if (!force && now - last < (tty ? 100 : 2000)) return
      last = now
      process.stderr.write(tty ? `\r\u001b[K${label}: ${text}` : `${label}: ${text}\n`)
    },
    end(detail) {
      this.update(detail || text, true)
      if (tty) process.stderr.write('\n')
    },
  }
}

function folderSize(folder) {
  let bytes = 0
  let entries = []
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    return 0
  }
  for (const entry of entries) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) bytes += folderSize(file)
    else if (entry.isFile()) {
      try {
        bytes += statSync(file).size
      } catch {
        // npm moves files while it installs.
      }
    }
  }
  return bytes
}

function recentEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > NODE_MINIMUM[0] || (major === NODE_MINIMUM[0] && minor >= NODE_MINIMUM[1])
}

function executable(file) {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

const toolNode = path.join(TOOLS, 'node_modules/node/bin/node')
const toolPnpm = path.join(TOOLS, 'node_modules/pnpm/bin/pnpm.cjs')
const pnpmVersion = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).packageManager.split('@')[1]

/** How to call pnpm: the one that started this script where it is of the same major version, else the one in .tools. */
function pnpmCommand() {
  const execPath = process.env.npm_execpath || ''
  const agent = /^pnpm\/(\d+)\./.exec(process.env.npm_config_user_agent || '')
  if (chosenNode() === process.execPath && agent && agent[1] === pnpmVersion.split('.')[0] && existsSync(execPath)) {
    return /\.[cm]?js$/.test(execPath) ? [chosenNode(), execPath] : [execPath]
  }
  return [chosenNode(), toolPnpm]
}

function installedVersion(name) {
  const text = readText(path.join(TOOLS, 'node_modules', name, 'package.json'))
  return text === '' ? undefined : JSON.parse(text).version
}

/** The system's Node where it is recent enough, else the one in .tools. */
function chosenNode() {
  return recentEnough(process.versions.node) ? process.execPath : toolNode
}

/** Installs Node and pnpm into .tools with the system's npm. Outside the clone, only npm's cache changes. */
async function ensureTools() {
  const wanted = []
  if (chosenNode() === toolNode && !(executable(toolNode) && installedVersion('node') === NODE_VERSION)) {
    wanted.push(`node@${NODE_VERSION}`)
  }
  if (pnpmCommand().includes(toolPnpm) && installedVersion('pnpm') !== pnpmVersion) wanted.push(`pnpm@${pnpmVersion}`)
  if (wanted.length > 0) {
    const label = `Installing ${wanted.join(' and ')}`
    const bar = progress(label)
    const timer = setInterval(() => bar.update(megabytes(folderSize(TOOLS))), 500)
    // npm would remove packages that the command does not name, so both are always named.
    const packages = chosenNode() === toolNode ? [`node@${NODE_VERSION}`, `pnpm@${pnpmVersion}`] : wanted
    const args = [
      'install',
      '--prefix',
      TOOLS,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--no-update-notifier',
      '--ignore-scripts=false',
    ]
    const npmCli = process.env.npm_execpath || ''
    const viaCli = path.basename(npmCli) === 'npm-cli.js'
    try {
      await step(
        viaCli ? process.execPath : 'npm',
        [...(viaCli ? [npmCli] : []), ...args, '--loglevel=error', ...packages],
        { stdio: ['ignore', 'ignore', 2] },
        (how) => `npm could not install ${packages.join(' and ')} (${how}). Check the connection to the npm registry.`,
      )
    } finally {
      clearInterval(timer)
      bar.end(megabytes(folderSize(TOOLS)))
    }
    if (packages.length > 1 && !executable(toolNode)) {
      throw new SetupError(`npm installed no Node for ${process.platform} ${process.arch}. Install Node 24 yourself.`)
    }
  }
  if (readText(NODE_PATH_FILE).trim() !== chosenNode()) {
    writeFileSync(`${NODE_PATH_FILE}.new`, `${chosenNode()}\n`)
    renameSync(`${NODE_PATH_FILE}.new`, NODE_PATH_FILE)
  }
}

/** The environment of all commands: the right Node and pnpm come first on PATH. */
function toolEnvironment() {
  const env = { ...process.env }
  const folders = [path.dirname(chosenNode()), path.join(TOOLS, 'node_modules/.bin')]
  env.PATH = [...folders, process.env.PATH || ''].join(path.delimiter)
  // `npm test --silent` suppresses npm's own lines, not the errors of the programs that it starts.
  delete env.npm_config_loglevel
  // Compiled code is kept between starts: the devnet starts a dozen processes from the same files.
  env.NODE_COMPILE_CACHE = env.NODE_COMPILE_CACHE || path.join(TOOLS, 'compile-cache')
  return env
}

function workspaceFolders() {
  const folders = ['contracts']
  for (const parent of WORKSPACE_FOLDERS) {
    for (const name of existsSync(path.join(ROOT, parent)) ? readdirSync(path.join(ROOT, parent)) : []) {
      if (existsSync(path.join(ROOT, parent, name, 'package.json'))) folders.push(`${parent}/${name}`)
    }
  }
  return folders.sort()
}

function installStamp() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`)
  const manifests = ['', ...workspaceFolders()].map((folder) => path.join(folder, 'package.json'))
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'scripts/docs/package.json', ...manifests]) {
    hash.update(`${file}\n`).update(readText(path.join(ROOT, file)))
  }
  return hash.digest('hex')
}

/** Changes whenever a source file does. Names, sizes and times suffice: the compiler compares contents itself. */
function buildStamp() {
  const hash = createHash('sha256').update(installStamp())
  const visit = (folder) => {
    const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) visit(file)
      else {
        const { size, mtimeMs } = statSync(file)
        hash.update(`${path.relative(ROOT, file)} ${size} ${mtimeMs}\n`)
      }
    }
  }
  for (const folder of workspaceFolders()) {
    visit(path.join(ROOT, folder, folder === 'contracts' ? 'ts' : 'src'))
    hash.update(readText(path.join(ROOT, folder, 'tsconfig.json')))
  }
  for (const file of ['tsconfig.json', 'tsconfig.base.json', 'scripts/build.mjs', 'scripts/bundle.mjs'])
    hash.update(readText(path.join(ROOT, file)))
  return hash.digest('hex')
}

/** Runs `work` unless the stamp of its last success is unchanged and its result still exists. */
async function whenChanged(name, stamp, intact, work) {
  const file = path.join(TOOLS, `${name}.stamp`)
  // Taken before the work: a change during the work is detected by the next run.
  const now = stamp()
  if (readText(file) === now && intact()) return
  rmSync(file, { force: true })
  await work()
  writeFileSync(file, now)
}

/** Packages that the compiler builds. */
const builtFolders = () => workspaceFolders().filter((folder) => existsSync(path.join(ROOT, folder, 'tsconfig.json')))
const isInstalled = () => existsSync(path.join(ROOT, 'node_modules/.modules.yaml'))
const isCompiled = () => builtFolders().every((folder) => existsSync(path.join(ROOT, folder, 'dist/.tsbuildinfo')))
const hasPrograms = () => existsSync(path.join(TOOLS, 'bundle/built'))
const isBuilt = () => isCompiled() && hasPrograms()

async function install() {
  const label = 'Installing packages'
  const bar = progress(label)
  const sizes = new Map()
  const problems = []
  let known = 0
  let total = 0
  let done = 0
  const onLine = (line) => {
    let event
    try {
      event = JSON.parse(line)
    } catch {
      problems.push(line)
      return
    }
    if (event.level === 'error') problems.push(event.err?.message || event.message || event.hint || line)
    if (event.name === 'pnpm:fetching-progress') {
      const entry = sizes.get(event.packageId) || { size: 0, downloaded: 0 }
      if (event.status === 'started') entry.size = event.size || 0
      else entry.downloaded = event.downloaded
      sizes.set(event.packageId, entry)
    } else if (event.name === 'pnpm:progress') {
      if (event.status === 'resolved') known++
      if (event.status === 'imported') done++
      const entry = event.status === 'fetched' ? sizes.get(event.packageId) : undefined
      if (entry) entry.downloaded = entry.size
    } else return
    total = 0
    for (const entry of sizes.values()) total += entry.downloaded
    bar.update(`${megabytes(total)} downloaded, ${done} of ${known} packages in place`)
  }
  const [file, ...before] = pnpmCommand()
  const args = [...before, 'install', '--frozen-lockfile', '--reporter=ndjson']
  // pnpm asks before it removes a node_modules of another version, and no terminal can answer here.
  const env = { ...toolEnvironment(), npm_config_confirm_modules_purge: 'false' }
  await step(
    file,
    args,
    { env, onLine },
    (how) => `\npnpm install failed (${how}).\n${problems.slice(0, 20).join('\n')}`,
  )
  bar.end(`${megabytes(total)} downloaded, ${done} of ${known} packages in place`)
}

async function build(...flags) {
  say('Building')
  const explain = (how) => `The build failed (${how}); its messages are above.`
  await step(
    chosenNode(),
    ['scripts/build.mjs', ...flags],
    { env: toolEnvironment(), stdio: ['ignore', 2, 2] },
    explain,
  )
}

function alive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Two concurrent setups would write into each other's node_modules: the second one waits for the first. */
async function withLock(work) {
  mkdirSync(TOOLS, { recursive: true })
  for (let announced = false; ; announced = true) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const owner = Number(readText(LOCK))
      // An empty file is being written; a number without a process remains after a crash.
      if (owner > 0 && !alive(owner)) rmSync(LOCK, { force: true })
      else if (!announced) {
        say(`Waiting for another setup, process ${owner || 'unknown'}. If there is none, delete .tools/setup.lock`)
      }
    }
    if (interrupted) throw new SetupError(`Stopped by ${interrupted}.`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  try {
    return await work()
  } finally {
    rmSync(LOCK, { force: true })
  }
}

async function main() {
  const [command, ...rest] = process.argv.slice(2)
  if (!Object.hasOwn(COMMANDS, command)) {
    say(`Usage: node scripts/bootstrap.mjs ${Object.keys(COMMANDS).join('|')} [arguments]`)
    process.exit(2)
  }
  // npm removes the `--` that separates its own flags from the script's; pnpm passes it.
  const args = rest[0] === '--' ? rest.slice(1) : rest
  await withLock(async () => {
    await ensureTools()
    await whenChanged('install', installStamp, isInstalled, install)
    // The other commands must work on a tree that does not compile; for the tests, the compiler is one of the checks.
    if (['setup', 'bench'].includes(command)) await whenChanged('build', buildStamp, isBuilt, build)
    // The compiler takes longer than all other steps of the first start together, and the programs need no types.
    if (command === 'devnet') await whenChanged('programs', buildStamp, hasPrograms, () => build('--programs'))
  })
  const target = COMMANDS[command]
  if (target === null) {
    say('Ready. Next: npm run devnet, or ./og --help')
    return
  }
  if (interrupted) throw new SetupError(`Stopped by ${interrupted}.`)
  endWithParent()
  const { code, signal } = await run(chosenNode(), [...target, ...args], { env: toolEnvironment() })
  exitLike(code, signal)
}

main().catch((error) => {
  say(error instanceof SetupError ? error.message : String(error?.stack || error))
  // The closing line of the tests is read by CI and must exist when the setup fails.
  if (process.argv[2] === 'test') console.log('0 passed, 1 failed')
  if (interrupted) exitLike(null, interrupted)
  else process.exit(3)
})
