// Runs the example of each public package's README from the packed package, as a user would. Needs a build, and the
// registry or npm's cache for third-party packages.
//
// `node scripts/check-readmes.mjs [PACKAGE …]` packs all public packages, installs the tarballs in an empty folder, runs the first
// `js` or `ts` block of each README there and compares what it prints with the `text` block that follows. Each package must also
// load by `require()`. It prints each problem and exits 1 when there is one. A block fenced as `js network` gets a running devnet
// in OG_GATEWAY, OG_RPC and OG_SETTLEMENT.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { publishedFolders, ROOT, run, withInstallation } from './pack.mjs'

/** Packages that are not imported: their READMEs show commands or addresses. */
const WITHOUT_EXAMPLE = /^(apps\/|packages\/onnxruntime-)/
const EXAMPLE_TIMEOUT_MS = 180_000
const BLOCK = /^```(js|ts)( network)?\n([\s\S]*?)^```\n(?:\s*```text\n([\s\S]*?)^```$)?/mu

/**
 * The first example of a README, or undefined.
 *
 * @param {string} markdown
 * @returns {{ language: 'js' | 'ts', needsNetwork: boolean, code: string, expected: string | undefined } | undefined}
 */
export function exampleOf(markdown) {
  const match = BLOCK.exec(markdown)
  if (match === null) return undefined
  const [, language, network, code, expected] = match
  return { language, needsNetwork: network !== undefined, code, expected }
}

/** Starts a devnet of this clone; resolves to the variables for an example and the way to stop it. */
async function startNetwork(state) {
  const flags = [
    'devnet',
    '--json',
    '--workers',
    '1',
    '--auditors',
    '1',
    '--port',
    '0',
    '--grpc-port',
    '0',
    '--rpc-port',
    '0',
  ]
  const child = spawn(process.execPath, [path.join(ROOT, 'apps/og/dist/bin.js'), ...flags], {
    env: { ...process.env, OG_STATE: state },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  let text = ''
  const document = await new Promise((resolve, reject) => {
    ended.then(() => reject(new Error('The devnet ended before it was ready.')), reject)
    child.stdout.on('data', (chunk) => {
      text += chunk
      try {
        resolve(JSON.parse(text))
      } catch {
        // The document is not complete yet.
      }
    })
  })
  const { gateways, rpcUrl, contracts } = document
  return {
    env: { OG_GATEWAY: gateways[0], OG_RPC: rpcUrl, OG_SETTLEMENT: contracts.settlement },
    async stop() {
      child.kill('SIGINT')
      await ended
    },
  }
}

/** The reason why an example fails, or undefined. */
async function problemOf(example, folder, env) {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `example.${example.language}`)
  writeFileSync(file, example.code)
  const { code, stdout, all } = await run(process.execPath, ['--no-warnings', file], {
    cwd: folder,
    env: { OG_STATE: path.join(folder, 'state'), ...env },
    timeoutMs: EXAMPLE_TIMEOUT_MS,
  })
  if (code !== 0) return `the example ends with code ${code}\n${all}`
  if (example.expected === undefined || stdout === example.expected) return undefined
  return `the example prints\n${stdout}instead of\n${example.expected}`
}

/** The reason why a CommonJS program cannot load a package, or undefined. */
async function problemOfRequire(folder, work) {
  const { name } = JSON.parse(readFileSync(path.join(ROOT, folder, 'package.json'), 'utf8'))
  const { code, all } = await run(process.execPath, ['--no-warnings', '-e', `require('${name}'); process.exit()`], {
    cwd: work,
  })
  return code === 0 ? undefined : `require() fails\n${all}`
}

/** @param {Promise<Awaited<ReturnType<typeof startNetwork>>> | undefined} network awaited by the examples that need it */
async function runExamples(examples, work, network) {
  const failures = []
  const inOrder = [...examples].sort(
    (a, b) => Number(a.example?.needsNetwork ?? false) - Number(b.example?.needsNetwork ?? false),
  )
  for (const { folder, example } of inOrder) {
    const env = example?.needsNetwork ? (await network).env : {}
    const problem =
      example === undefined
        ? 'README.md has no example: a js or ts block'
        : ((await problemOfRequire(folder, work)) ??
          (await problemOf(example, path.join(work, path.basename(folder)), env)))
    if (problem === undefined) console.log(`ok ${folder}`)
    else failures.push(`${folder}: ${problem}`)
  }
  return failures
}

async function main(wanted) {
  const all = publishedFolders()
  const unknown = wanted.find((name) => !all.some((folder) => path.basename(folder) === name))
  if (unknown !== undefined) {
    console.error(`There is no public package ${unknown}.`)
    return 2
  }
  const examples = all
    .filter((folder) => !WITHOUT_EXAMPLE.test(folder))
    .filter((folder) => wanted.length === 0 || wanted.includes(path.basename(folder)))
    .map((folder) => ({ folder, example: exampleOf(readFileSync(path.join(ROOT, folder, 'README.md'), 'utf8')) }))
  const work = mkdtempSync(path.join(os.tmpdir(), 'og-readmes-'))
  // The devnet starts while the packages are packed and installed.
  const network = examples.some(({ example }) => example?.needsNetwork)
    ? startNetwork(path.join(work, 'network'))
    : undefined
  const started = network?.catch(() => undefined)
  try {
    const failures = await withInstallation((installed) => runExamples(examples, installed, network))
    for (const failure of failures) console.error(`${failure}\n`)
    console.log(`${examples.length - failures.length} of ${examples.length} examples run from the packed packages`)
    return failures.length === 0 ? 0 : 1
  } finally {
    await (await started)?.stop()
    rmSync(work, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2))
