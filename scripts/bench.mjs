// `pnpm bench [--quick] [--json FILE] [--markdown FILE] [latency] [throughput] [messages] [gas] [records] [sustained]`: measures the network in one run.
//
// Latency, throughput and CPU time of real models through gateway, worker and client, compared with onnxruntime-node in process
// and behind a plain HTTP server, in three topologies; gossip per receipt in networks of several sizes; gas of a batch's life; durable
// writes; a minute of full load with every receipt audited. Tables go to stdout, progress to stderr, all figures as
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
import { measureMessages } from './bench/messages.mjs'
import { measured, onnxruntimeVersion } from './bench/models.mjs'
import { measureRecords } from './bench/records.mjs'
import { cpuPerRequest, describeAims, renderReport } from './bench/report.mjs'
import { measureSustained } from './bench/sustained.mjs'
import { loadAverage, measureTopology } from './bench/topology.mjs'

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const SECTIONS = ['latency', 'throughput', 'messages', 'gas', 'records', 'sustained']

const sizes = {
  full: {
    rounds: 5,
    idleSeconds: 10,
    perRound: { digits: 60, MiniLM: 40, 'PP-OCR': 20 },
    milliseconds: 1_200,
    inFlight: [1, 8, 32],
    nodes: [4, 8, 12, 16],
    receipts: 400,
    gas: [1, 100, 1_000],
    records: { rounds: 9, writes: 4_096, groups: [1, 4, 32] },
    sustainedSeconds: 60,
  },
  quick: {
    rounds: 2,
    idleSeconds: 2,
    perRound: { digits: 15, MiniLM: 8, 'PP-OCR': 4 },
    milliseconds: 400,
    inFlight: [1, 32],
    nodes: [4, 8],
    receipts: 100,
    gas: [1, 100],
    records: { rounds: 5, writes: 2_048, groups: [1, 4, 32] },
    sustainedSeconds: 10,
  },
}

/** The first is compared with the plain server; the others show the cost of auditors. */
const topologies = [
  { name: '1 worker, no auditor', workers: 1, auditors: 0, audit: 0, isBase: true },
  { name: '3 workers, 4 auditors, 1 % audited', workers: 3, auditors: 4, audit: 1, isBase: false },
  { name: '3 workers, 4 auditors, all audited', workers: 3, auditors: 4, audit: 100, isBase: false },
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

/** Gossip in networks of several sizes, one after the other. */
async function measureSizes(size, folders) {
  const results = []
  for (const nodes of size.nodes) {
    const onProgress = (text) => say(`  ${text}`)
    results.push(await measureMessages({ nodes, receipts: size.receipts, folder: folders.get('digits'), onProgress }))
  }
  return results
}

async function measureTopologies(sections, size, folders) {
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
  const size = quick ? sizes.quick : sizes.full
  const results = {
    machine: describeMachine(),
    quick,
    topologies: [],
    messages: [],
    gas: [],
    records: [],
    sustained: [],
  }
  if (sections.has('gas')) {
    say('Gas')
    results.gas = await measureGas({
      cases: [
        ...size.gas.map((receipts) => ({ receipts, groups: 1, mode: 'listed' })),
        { receipts: 2_000, groups: 3, mode: 'totals' },
      ],
      onProgress: (text) => say(`  ${text}`),
    })
  }
  if (sections.has('records')) {
    say('Durable writes')
    results.records = await measureRecords({ ...size.records, onProgress: (text) => say(`  ${text}`) })
  }
  const needsModels = ['latency', 'throughput', 'messages', 'sustained'].some((name) => sections.has(name))
  const folders = needsModels ? await buildModels() : new Map()
  if (sections.has('messages')) {
    say('Gossip')
    results.messages = await measureSizes(size, folders)
  }
  if (sections.has('sustained')) {
    say('Sustained load')
    const init = { seconds: size.sustainedSeconds, folder: folders.get('digits') }
    results.sustained = [await measureSustained({ ...init, onProgress: (text) => say(`  ${text}`) })]
  }
  if (sections.has('latency') || sections.has('throughput')) {
    results.topologies = await measureTopologies(sections, size, folders)
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
