// `npm run first-hour`: what a newcomer waits for. Clones this repository's last commit into an empty folder, with an empty home, starts
// the devnet, asks a model, and prints a table: download, disk, seconds to the first verified answer and to a second start, and
// the time of `./og --help`. Npm's registry and its certificates are the only settings taken from the machine. With `--json` one document.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = path.join(import.meta.dirname, '..')
const HELP_RUNS = 5

/**
 * Bytes that folders take on the disk. Files that are linked to one another, as a package store links them, count once.
 *
 * @param {readonly string[]} folders
 */
export function diskBytes(folders) {
  const seen = new Set()
  const visit = (file) => {
    const { dev, ino, blocks } = lstatSync(file)
    const own = seen.has(`${dev} ${ino}`) ? 0 : blocks * 512
    seen.add(`${dev} ${ino}`)
    if (!lstatSync(file).isDirectory()) return own
    return readdirSync(file).reduce((sum, name) => sum + visit(path.join(file, name)), own)
  }
  return folders.reduce((sum, folder) => sum + visit(folder), 0)
}

/** The megabytes that the progress lines of a setup report as downloaded: the last line of each step. */
export function reportedMegabytes(text) {
  const all = [...text.matchAll(/^Installing packages: ([\d.]+) MB downloaded/gmu)]
  return all.length === 0 ? 0 : Number(all.at(-1)[1])
}

/** The environment of a user without configuration: no settings of package managers, and an empty home. */
function emptyEnvironment(home) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|pnpm_|xdg_|og_)/iu.test(name))
  const setting = (name) => spawnSync('npm', ['config', 'get', name], { encoding: 'utf8' }).stdout.trim()
  const connection = ['registry', 'cafile'].flatMap((name) => {
    const value = setting(name)
    return value === '' || value === 'null' ? [] : [[`npm_config_${name}`, value]]
  })
  return { ...Object.fromEntries([...kept, ...connection]), HOME: home, NO_COLOR: '1' }
}

/** Starts the devnet of a clone. Resolves when it is ready. */
async function startDevnet(clone, env) {
  const startedAt = performance.now()
  const child = spawn('npm', ['run', '--silent', 'devnet', '--', '--json', '--port', '0', '--rpc-port', '0'], {
    cwd: clone,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  const written = { out: '', err: '' }
  child.stderr.on('data', (chunk) => (written.err += chunk))
  await new Promise((resolve, reject) => {
    ended.then(() => reject(new Error(`The devnet ended before it was ready.\n${written.err}`)), reject)
    child.stdout.on('data', (chunk) => {
      written.out += chunk
      try {
        resolve(JSON.parse(written.out))
      } catch {
        // The document is not complete yet.
      }
    })
  })
  return {
    startedAt,
    readyAt: performance.now(),
    written,
    async stop() {
      child.kill('SIGINT')
      await ended
    },
  }
}

function og(clone, env, args) {
  const startedAt = performance.now()
  const { status, stderr } = spawnSync(path.join(clone, 'og'), args, { cwd: clone, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`og ${args.join(' ')} ends with code ${status}\n${stderr}`)
  return (performance.now() - startedAt) / 1000
}

async function measure(folder) {
  const [clone, home] = [path.join(folder, 'clone'), path.join(folder, 'home')]
  mkdirSync(home)
  const env = emptyEnvironment(home)
  const { status } = spawnSync('git', ['clone', '--quiet', '--depth', '1', `file://${ROOT}`, clone], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('git clone failed.')
  const first = await startDevnet(clone, env)
  let answeredAt
  try {
    og(clone, env, ['infer', 'opengradient/minilm-l6-v2', '--text', 'A man is eating food.', '--json'])
    answeredAt = performance.now()
  } finally {
    await first.stop()
  }
  const second = await startDevnet(clone, env)
  await second.stop()
  const help = Array.from({ length: HELP_RUNS }, () => og(clone, env, ['--help'])).sort((a, b) => a - b)
  const npmCache = path.join(home, '.npm', '_cacache')
  return {
    downloadMegabytes: reportedMegabytes(first.written.err) + diskBytes([npmCache]) / 1e6,
    diskGigabytes: diskBytes([clone, home]) / 1e9,
    firstAnswerSeconds: (answeredAt - first.startedAt) / 1000,
    secondStartSeconds: (second.readyAt - second.startedAt) / 1000,
    helpSeconds: help[Math.floor(HELP_RUNS / 2)],
  }
}

const ROWS = [
  ['downloadMegabytes', 'downloaded, packages and tools', 'MB', 0, 350],
  ['diskGigabytes', 'on the disk, clone and home', 'GB', 2, 1.2],
  ['firstAnswerSeconds', '`npm run devnet` to the first verified answer', 's', 1, 60],
  ['secondStartSeconds', 'second start', 's', 1, 5],
  ['helpSeconds', '`./og --help`', 's', 2, 0.15],
]

/** The table in Markdown. */
export function firstHourTable(figures) {
  const rows = ROWS.map(([key, what, unit, digits, aim]) => {
    const verdict = figures[key] <= aim ? 'reached' : 'missed'
    return `| ${what} | ${figures[key].toFixed(digits)} ${unit} | ${aim} ${unit}: ${verdict} |`
  })
  return ['| what | figure | aim |', '|---|---:|---|', ...rows].join('\n')
}

async function main(args) {
  const unknown = args.find((argument) => argument !== '--json')
  if (unknown !== undefined) {
    console.error(`Unknown argument ${unknown}. Usage: npm run first-hour [-- --json]`)
    return 2
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'og-first-hour-'))
  try {
    const figures = await measure(folder)
    console.log(args.includes('--json') ? JSON.stringify(figures) : firstHourTable(figures))
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2))
