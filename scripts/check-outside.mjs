// Plays what a user without a clone does: docs/tutorial.md and how-tos for users, word for word, with the packed packages in an
// empty folder and with an empty home; then the demonstration. Needs a build, and the registry or npm's cache for third-party packages.
//
// `node scripts/check-outside.mjs [--all] [PAGE …]` prints each step and exits 1 at the first that fails, and where files are outside `.og`.
// The how-tos named, such as `use-own-keys`, or all of them are played after the tutorial.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { ROOT, withInstallation } from './pack.mjs'
import { demand, Problem, playPage } from './play-page.mjs'

const DEMONSTRATION = 'npx og devnet --exit-after-demo --workers 1 --auditors 2 --port 0 --grpc-port 0 --rpc-port 0'

/** How-tos on the network of the tutorial. Those of a list follow one another, the lists run side by side. */
const HOW_TOS = [['use-own-keys', 'run-a-node'], ['call-over-http', 'call-from-a-page'], ['verify-offline']]

/** Files that the pages write, beside those that they name in blocks of code. */
const MADE = [
  ...['.og', 'receipt.json', 'from-program.json', 'answer.json', 'forged.json', 'site'],
  ...['my.key', 'mine.json', 'peer.key', 'my-node'],
  ...['ask.mjs', 'task.json', 'page.js', 'offline.mjs', 'fund.mjs', 'pay.mjs', 'node.mjs'],
]

/** Tools that the pages install, by their packages and programs: this workspace has them. */
const TOOLS = { esbuild: 'esbuild', typescript: 'tsc', '@types/node': undefined }

function linkTools(folder) {
  for (const [name, program] of Object.entries(TOOLS)) {
    const target = path.join(folder, 'node_modules', name)
    rmSync(target, { recursive: true, force: true })
    mkdirSync(path.dirname(target), { recursive: true })
    symlinkSync(path.join(ROOT, 'node_modules', name), target)
    if (program === undefined) continue
    const bin = path.join(folder, 'node_modules/.bin', program)
    rmSync(bin, { force: true })
    symlinkSync(path.join(target, 'bin', program), bin)
  }
}

/** The environment of a new user: a home and a folder of temporary files that are empty, and nothing of OpenGradient or npm. */
function emptyEnvironment(home) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(OG_|npm_|NODE_|INIT_CWD)/.test(name))
  const temporary = path.join(home, 'tmp')
  mkdirSync(temporary)
  return { ...Object.fromEntries(kept), HOME: home, TMPDIR: temporary, NO_COLOR: '1', npm_config_offline: 'true' }
}

const pageText = (name) => readFileSync(path.join(ROOT, 'docs', `${name}.md`), 'utf8')

/** Plays pages one after another. Processes of a page run while those after it are played. */
async function playInOrder([page, ...rest], place) {
  if (page !== undefined) await playPage(page, pageText(`how-to/${page}`), place, () => playInOrder(rest, place))
}

async function playHowTos(place, wanted) {
  const lists = HOW_TOS.map((pages) => pages.filter((page) => wanted.includes('--all') || wanted.includes(page)))
  const results = await Promise.allSettled(lists.map((pages) => playInOrder(pages, place)))
  const reasons = results.flatMap(({ reason = [] }) => reason)
  const defect = reasons.find((reason) => !(reason instanceof Problem))
  if (defect !== undefined) throw defect
  demand(reasons.length === 0, reasons.map(({ message }) => message).join('\n'))
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

async function main(folder, wanted) {
  const home = mkdtempSync(path.join(os.tmpdir(), 'og-home-'))
  const place = { folder, env: emptyEnvironment(home) }
  const before = readdirSync(folder)
  linkTools(folder)
  try {
    await playPage('start', '```sh\nnpx og --version\n```\n', place)
    const npxCode = compiledCode(home)
    await playPage('tutorial', pageText('tutorial'), place, () => playHowTos(place, wanted))
    await playPage('demonstration', `\`\`\`sh\n${DEMONSTRATION}\n\`\`\`\n`, place)
    findStrayFiles(place, { wanted: [...before, ...MADE], npxCode })
    return 0
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    console.error(error.message)
    return 1
  } finally {
    rmSync(home, { recursive: true, force: true })
    for (const name of MADE) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await withInstallation((folder) => main(folder, process.argv.slice(2)))
}
