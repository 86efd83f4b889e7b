// `pnpm bench [--quick] [--json FILE] [--markdown FILE] [SECTION …]`: measures the network in one run.
//
// Start; throughput, latency, overload and the cost of a request for real models through gateway, worker and client, compared with
// onnxruntime-node in process and behind a plain HTTP server, without auditors and at several audit classes; growth with the number
// of nodes; gas of a batch's life; durable writes; a minute of full load with every receipt audited. Tables go to stdout, progress to
// stderr, all figures as JSON to bench-results.json. All processes share this machine: the result is a measurement, not a test.

import { rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { describeAims } from './bench/aims.mjs'
import { buildModels } from './bench/build-models.mjs'
import { startChild } from './bench/children.mjs'
import { folder as collectionsFolder } from './bench/count-collections.mjs'
import { cpuPerRequest } from './bench/cpu-per-request.mjs'
import { measureGas } from './bench/gas.mjs'
import { measureMessages } from './bench/messages.mjs'
import { measured, onnxruntimeVersion } from './bench/models.mjs'
import { measureRecords } from './bench/records.mjs'
import { renderReport } from './bench/report.mjs'
import { measureStart } from './bench/start.mjs'
import { measureSustained } from './bench/sustained.mjs'
import { loadAverage, measureTopology } from './bench/topology.mjs'

const SECTIONS = ['start', 'latency', 'throughput', 'overload', 'messages', 'gas', 'records', 'sustained']
/** Sections that are measured in the networks of `topologies`. */
const IN_TOPOLOGIES = ['latency', 'throughput', 'overload']

const sizes = {
  full: {
    starts: 3,
    idleSeconds: 10,
    settleMilliseconds: 15_000,
    warmUpMilliseconds: 20_000,
    overload: { peakMilliseconds: 3_000, milliseconds: 6_000 },
    nodes: [2, 4, 8, 16],
    receipts: 200,
    gas: [1, 100, 1_000],
    records: { rounds: 7, writes: 4_096, groups: [1, 4, 32] },
    sustainedSeconds: 60,
    base: {
      rounds: 4,
      latency: { models: ['digits', 'MiniLM', 'PP-OCR'], perRound: { digits: 60, MiniLM: 40, 'PP-OCR': 20 } },
      throughput: { models: ['digits', 'MiniLM'], milliseconds: 1_000, inFlight: [1, 8, 32, 128] },
    },
    audited: {
      rounds: 2,
      latency: { models: ['digits', 'MiniLM'], perRound: { digits: 60, MiniLM: 40 } },
      throughput: { models: ['digits', 'MiniLM'], milliseconds: 1_000, inFlight: [1, 32] },
    },
  },
  quick: {
    starts: 1,
    idleSeconds: 2,
    settleMilliseconds: 6_000,
    warmUpMilliseconds: 6_000,
    overload: { peakMilliseconds: 1_500, milliseconds: 3_000 },
    nodes: [2, 4],
    receipts: 100,
    gas: [1, 100],
    records: { rounds: 3, writes: 1_024, groups: [1, 32] },
    sustainedSeconds: 10,
    base: {
      rounds: 2,
      latency: { models: ['digits', 'MiniLM'], perRound: { digits: 30, MiniLM: 15 } },
      throughput: { models: ['digits'], milliseconds: 500, inFlight: [1, 32, 128] },
    },
    audited: {
      rounds: 2,
      latency: { models: ['digits'], perRound: { digits: 15 } },
      throughput: { models: ['digits'], milliseconds: 500, inFlight: [32] },
    },
  },
}

/** The first is compared with the plain servers; the others show the cost of auditors, and of audits by class. */
const topologies = [
  { name: '1 worker, no auditor', workers: 1, auditors: 0, audit: 0, isBase: true },
  { name: '3 workers, 4 auditors, none audited', workers: 3, auditors: 4, audit: 0, isBase: false },
  { name: '3 workers, 4 auditors, 1 % audited', workers: 3, auditors: 4, audit: 1, isBase: false },
  { name: '3 workers, 4 auditors, all audited', workers: 3, auditors: 4, audit: 100, isBase: false },
]

const say = (text) => process.stderr.write(`${text}\n`)
const onProgress = (text) => say(`  ${text}`)

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

/** Networks of several sizes, one after the other. */
async function measureSizes(size, folders) {
  const results = []
  for (const nodes of size.nodes) {
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
    const [server, serverDefaults] = started.map(({ answer, pid }) => ({ url: answer.url, pid }))
    const results = []
    for (const topology of topologies) {
      // The other networks have nothing to overload.
      if (!topology.isBase && !sections.has('latency') && !sections.has('throughput')) continue
      say(`\n${topology.name}`)
      const { base, audited, ...common } = size
      const init = { sections, size: { ...common, ...(topology.isBase ? base : audited) }, folders, onProgress }
      results.push(await measureTopology(topology, { ...init, servers: { server, serverDefaults } }))
    }
    return results
  } finally {
    await Promise.all(started.map((child) => child.stop()))
  }
}

/** Runs the sections that were asked for, and notes how long each took. `save` is called after each of them. */
async function measureAll(sections, size, results, save) {
  const has = (...names) => names.some((name) => sections.has(name))
  const timed = async (title, names, work) => {
    if (!has(...names)) return
    say(title)
    const begun = performance.now()
    await work()
    const seconds = (performance.now() - begun) / 1_000
    results.seconds[names.join(', ')] = seconds
    onProgress(`measured in ${seconds.toFixed(0)} s`)
    // A run that ends early leaves what it has measured.
    await save()
  }
  await timed('Gas', ['gas'], async () => {
    const listed = size.gas.map((receipts) => ({ receipts, groups: 1, mode: 'listed' }))
    const cases = [...listed, { receipts: 2_000, groups: 3, mode: 'totals' }]
    results.gas = await measureGas({ cases, onProgress })
  })
  await timed('Durable writes', ['records'], async () => {
    results.records = await measureRecords({ ...size.records, onProgress })
  })
  await timed('Start', ['start'], async () => {
    results.start = await measureStart({ rounds: size.starts, onProgress })
  })
  if (!has('messages', 'sustained', ...IN_TOPOLOGIES)) return
  say('Preparing the models')
  const folders = await buildModels()
  await timed('Growth', ['messages'], async () => {
    results.messages = await measureSizes(size, folders)
  })
  await timed('Sustained load', ['sustained'], async () => {
    const init = { seconds: size.sustainedSeconds, folder: folders.get('digits') }
    results.sustained = [await measureSustained({ ...init, onProgress })]
  })
  await timed('Latency, throughput, overload', IN_TOPOLOGIES, async () => {
    results.topologies = await measureTopologies(sections, size, folders)
  })
}

async function main() {
  const { quick, json, markdown, sections } = readArguments()
  const results = {
    machine: describeMachine(),
    quick,
    seconds: {},
    start: undefined,
    topologies: [],
    messages: [],
    gas: [],
    records: [],
    sustained: [],
  }
  const inCallersFolder = (file) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file)
  const file = inCallersFolder(json)
  const save = () => writeFile(file, `${JSON.stringify(results, undefined, 2)}\n`)
  try {
    await measureAll(sections, quick ? sizes.quick : sizes.full, results, save)
  } finally {
    await rm(collectionsFolder, { recursive: true, force: true })
  }
  results.machine.loadAfter = loadAverage()
  results.aims = describeAims(results)
  results.cpuPerRequest = cpuPerRequest(results.topologies)
  await save()
  const report = renderReport(results)
  if (markdown !== undefined) await writeFile(inCallersFolder(markdown), report)
  process.stdout.write(report)
  say(`\nAll figures: ${file}`)
}

await main()
process.exit(0)
