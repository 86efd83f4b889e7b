// `pnpm bench [--quick] [--json FILE] [--markdown FILE] [latency] [throughput] [gas]`: measures the network in one run.
//
// Latency, throughput and CPU time of real models through gateway, worker and client, compared with onnxruntime-node in process
// and behind a plain HTTP server, in three topologies; gas per receipt. Tables go to stdout, progress to stderr, all figures as
// JSON to bench-results.json. All processes share this machine: the result is a measurement, not a test.

import { writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildModel, recipes } from '../packages/models/dist/index.js'
import { startChild } from './bench/children.mjs'
import { measureGas } from './bench/gas.mjs'
import { measured, onnxruntimeVersion } from './bench/models.mjs'
import { cpuPerRequest, describeAims, renderReport } from './bench/report.mjs'
import { loadAverage, measureTopology } from './bench/topology.mjs'

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const SECTIONS = ['latency', 'throughput', 'gas']

const sizes = {
  full: {
    rounds: 5,
    idleSeconds: 10,
    perRound: { digits: 60, MiniLM: 40, 'PP-OCR': 20 },
    milliseconds: 1_200,
    inFlight: [1, 8, 32],
  },
  quick: {
    rounds: 2,
    idleSeconds: 2,
    perRound: { digits: 15, MiniLM: 8, 'PP-OCR': 4 },
    milliseconds: 400,
    inFlight: [1, 32],
  },
}

/** The first is compared with the plain server; the others show the cost of auditors. */
const topologies = [
  { name: '1 worker, no auditor', workers: 1, auditors: 0, auditBps: 10_000, isBase: true },
  { name: '3 workers, 4 auditors, 1 % audited', workers: 3, auditors: 4, auditBps: 100, isBase: false },
  { name: '3 workers, 4 auditors, all audited', workers: 3, auditors: 4, auditBps: 10_000, isBase: false },
]

const say = (text) => process.stderr.write(`${text}\n`)

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        quick: { type: 'boolean', default: false },
        json: { type: 'string', default: 'bench-results.json' },
        markdown: { type: 'string' },
      },
    })
    const unknown = positionals.find((name) => !SECTIONS.includes(name))
    if (unknown !== undefined) throw new Error(`There is no benchmark ${unknown}.`)
    return { ...values, sections: new Set(positionals.length > 0 ? positionals : SECTIONS) }
  } catch (error) {
    say(`${error.message}\nUsage: pnpm bench [--quick] [--json FILE] [--markdown FILE] [${SECTIONS.join('] [')}]`)
    process.exit(2)
  }
}

function describeMachine() {
  const [cpu] = os.cpus()
  return {
    date: new Date().toISOString(),
    cpu: cpu?.model ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    platform: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.version,
    v8: process.versions.v8,
    onnxruntime: onnxruntimeVersion,
    loadBefore: loadAverage(),
  }
}

/** Builds the measured models. @returns {Promise<Map<string, string>>} their folders by label */
async function buildModels() {
  say('Preparing the models')
  const cacheDir = process.env.OG_CACHE ?? path.join(ROOT, '.og/cache')
  const folders = new Map()
  for (const [label, { name }] of Object.entries(measured)) {
    const recipe = recipes.find((each) => each.name === name)
    folders.set(label, (await buildModel(recipe, { cacheDir: path.join(cacheDir, 'models') })).folder)
  }
  return folders
}

async function measureTopologies(sections, size) {
  const folders = await buildModels()
  const byName = Object.fromEntries([...folders].map(([label, folder]) => [measured[label].name, folder]))
  const started = []
  try {
    for (const options of ['canonical', 'defaults']) {
      started.push(await startChild('plain-server.mjs', { folders: byName, options }))
    }
    const [canonical, defaults] = started.map(({ answer }) => answer.url)
    const results = []
    for (const topology of topologies) {
      say(`\n${topology.name}`)
      const onProgress = (text) => say(`  ${text}`)
      const init = { sections, size, folders, servers: { canonical, defaults }, onProgress }
      results.push(await measureTopology(topology, init))
    }
    return results
  } finally {
    await Promise.all(started.map((child) => child.stop()))
  }
}

async function main() {
  const { quick, json, markdown, sections } = readArguments()
  const results = { machine: describeMachine(), quick, topologies: [], gas: [] }
  if (sections.has('gas')) {
    say('Gas')
    results.gas = await measureGas({
      sizes: quick ? [1, 100] : [1, 100, 1_000],
      onProgress: (text) => say(`  ${text}`),
    })
  }
  if (sections.has('latency') || sections.has('throughput')) {
    results.topologies = await measureTopologies(sections, quick ? sizes.quick : sizes.full)
  }
  results.machine.loadAfter = loadAverage()
  results.aims = describeAims(results)
  results.cpuPerRequest = cpuPerRequest(results.topologies)
  const inCallersFolder = (file) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file)
  const file = inCallersFolder(json)
  await writeFile(file, `${JSON.stringify(results, undefined, 2)}\n`)
  const report = renderReport(results)
  if (markdown !== undefined) await writeFile(inCallersFolder(markdown), report)
  process.stdout.write(report)
  say(`\nAll figures: ${file}`)
}

await main()
process.exit(0)
