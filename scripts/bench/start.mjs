// A start of the whole network as a user starts it: time until it is ready, and the CPU time and memory of all its processes then.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { descendants, listProcesses, microsecondsOf, residentBytes } from './parts.mjs'
import { overRounds } from './statistics.mjs'

const bundle = fileURLToPath(new URL('../../.tools/bundle/og.js', import.meta.url))

/**
 * Starts the default devnet several times. The first start fills the caches of files and of compiled code and is not counted.
 * @param {{ rounds: number, onProgress(text: string): void }} init
 * @returns {Promise<{ nodes: number, models: number, processes: number, seconds: any, cpuSeconds: any, residentBytes: any }>} the last
 *   three over the rounds; CPU time and memory of all processes
 */
export async function measureStart({ rounds, onProgress }) {
  if (!existsSync(bundle)) throw new Error(`${bundle} is missing: run \`npm run build\`.`)
  const found = []
  for (let round = 0; round <= rounds; round++) {
    found.push(await startOnce())
    const { seconds, cpuSeconds } = found.at(-1)
    onProgress(
      `${round === 0 ? 'first start' : `start ${round}`}: ${seconds.toFixed(1)} s, CPU ${cpuSeconds.toFixed(1)} s`,
    )
  }
  const counted = found.slice(1)
  const spreadOf = (name) => overRounds(counted.map((each) => each[name]))
  const { nodes, models, processes } = counted[0]
  return {
    ...{ nodes, models, processes },
    seconds: spreadOf('seconds'),
    cpuSeconds: spreadOf('cpuSeconds'),
    residentBytes: spreadOf('residentBytes'),
  }
}

async function startOnce() {
  const stateDir = await mkdtemp(path.join(os.tmpdir(), 'og-bench-'))
  const begun = performance.now()
  const args = [bundle, 'devnet', '--json', '--port', '0', '--grpc-port', '0', '--rpc-port', '0', '--state', stateDir]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'close')
  try {
    const document = await readDocument(child)
    const seconds = (performance.now() - begun) / 1_000
    const all = listProcesses()
    const own = descendants(child.pid, all)
    const ours = all.filter(({ pid }) => own.has(pid))
    const ticks = ours.reduce((sum, { ticksWithEnded }) => sum + ticksWithEnded, 0)
    return {
      nodes: document.nodes.length,
      models: document.models.length,
      processes: ours.length,
      seconds,
      cpuSeconds: microsecondsOf(ticks) / 1e6,
      residentBytes: ours.reduce((sum, { pid }) => sum + residentBytes(pid), 0),
    }
  } finally {
    child.kill('SIGINT')
    await ended
    await rm(stateDir, { recursive: true, force: true })
  }
}

/** The document that a devnet writes to stdout when it is ready. */
async function readDocument(child) {
  let text = ''
  let notes = ''
  child.stderr.on('data', (chunk) => {
    notes = (notes + chunk).slice(-2_000)
  })
  for await (const chunk of child.stdout) {
    text += chunk
    try {
      return JSON.parse(text)
    } catch {
      // The document is not complete.
    }
  }
  throw new Error(`The devnet ended during its start: ${notes}`)
}
