// `pnpm bench [--quick] [--json FILE] [--markdown FILE] [latency] [throughput] [gas]`: what the network costs, in one run.
//
// Latency and throughput of real models through gateway, worker and client, held against onnxruntime-node in process and
// behind a plain HTTP server, in three topologies; gas per receipt. Tables go to stdout, progress to stderr, everything as
// JSON to bench-results.json. Everything shares this machine: it is a measurement, not a test.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { encodeBinaryRequest, headerLengthName } from '../packages/api/dist/index.js'
import { createClient } from '../packages/client/dist/index.js'
import { buildModel, recipes } from '../packages/models/dist/index.js'
import { auditsSettled } from './bench/audits.mjs'
import { startChild } from './bench/children.mjs'
import { cpuByPart, perRequest } from './bench/cpu.mjs'
import { measureGas } from './bench/gas.mjs'
import { measureLatency } from './bench/latency.mjs'
import { createCaller } from './bench/load.mjs'
import { bareModel, measured, onnxruntimeVersion } from './bench/models.mjs'
import { describeAims, renderReport } from './bench/report.mjs'
import { measureThroughput } from './bench/throughput.mjs'

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

/** One worker and nobody who audits is held against the plain server; the others show what company costs. */
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

const loadAverage = () => os.loadavg().map((value) => Number(value.toFixed(2)))

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

/** The same question in every form that is measured. */
async function prepare(label, { client, gateway, caller, folders, servers }) {
  const { name, input } = measured[label]
  const model = await client.models.resolve(name, AbortSignal.timeout(60_000))
  const task = await client.models.task(model, AbortSignal.timeout(60_000))
  const tensors = await task.encode(await input())
  const { body, headerLength } = encodeBinaryRequest({ parameters: { binary_data_output: true } }, tensors)
  const headers = { 'content-type': 'application/octet-stream', [headerLengthName]: String(headerLength) }
  const route = `/v2/models/${encodeURIComponent(name)}/infer`
  const folder = folders.get(label)
  return {
    tensors,
    folder,
    verified: () => client.infer({ model: name, input: { tensors } }),
    network: () => caller.post(gateway + route, headers, body),
    server: () => caller.post(servers.canonical + route, headers, body),
    serverDefaults: () => caller.post(servers.defaults + route, headers, body),
  }
}

async function measureTopology(topology, { sections, size, folders, servers }) {
  const { name, workers, auditors, auditBps, isBase } = topology
  say(`\n${name}`)
  const stateDir = await mkdtemp(path.join(os.tmpdir(), 'og-bench-'))
  const models = Object.entries(measured).map(([label, { name }]) => {
    const { version, license, task } = recipes.find((recipe) => recipe.name === name)
    return { path: folders.get(label), name, version, license, task }
  })
  say('  starting the network')
  const network = await startChild('network.mjs', { workers, auditors, auditBps, stateDir, models })
  const callers = []
  try {
    const { document } = network.answer
    const [gateway] = document.gateways
    const client = createClient({ gateway, rpcUrls: [document.rpcUrl], settlement: document.contracts.settlement })
    const withConnections = (connections) => {
      const caller = createCaller(connections)
      callers.push(caller)
      return caller
    }
    const result = { name, workers, auditors, auditBps, latency: {}, throughput: {} }
    const calm = () => auditsSettled(document)
    // What a network costs that nobody asks anything: blocks, announcements, heartbeats.
    const idleFrom = await cpuByPart(document)
    await new Promise((resolve) => setTimeout(resolve, size.idleSeconds * 1_000))
    result.idleCpuMicroseconds = perRequest(idleFrom, await cpuByPart(document), size.idleSeconds)

    if (sections.has('latency')) {
      const caller = withConnections(1)
      for (const label of Object.keys(measured)) {
        const question = await prepare(label, { client, gateway, caller, folders, servers })
        const bare = await bareModel(question.folder, 'canonical')
        const defaults = await bareModel(question.folder, 'defaults')
        result.latency[label] = await measureLatency({
          rounds: size.rounds,
          perRound: size.perRound[label],
          pause: () => new Promise((resolve) => setTimeout(resolve, 50)),
          verified: question.verified,
          plain: question.network,
          bare: () => bare.run(question.tensors),
          defaults: () => defaults.run(question.tensors),
        })
        await Promise.all([bare.release(), defaults.release()])
        const { added } = result.latency[label]
        say(`  ${label}: ${added.verified.median.toFixed(2)} ms added`)
      }
    }
    if (sections.has('throughput')) {
      for (const label of ['digits', 'MiniLM']) {
        await calm()
        const questions = new Map()
        for (const count of size.inFlight) {
          const caller = withConnections(count)
          questions.set(count, await prepare(label, { client, gateway, caller, folders, servers }))
        }
        const target = (form) => (count) => questions.get(count)[form]()
        const before = await cpuByPart(document)
        let requests = 0
        const counted = (form) => {
          const call = target(form)
          return (count) => {
            requests++
            return call(count)
          }
        }
        const results = await measureThroughput({
          rounds: size.rounds,
          milliseconds: size.milliseconds,
          inFlight: size.inFlight,
          targets: {
            network: counted('network'),
            verified: counted('verified'),
            ...(isBase && { server: target('server'), serverDefaults: target('serverDefaults') }),
          },
          document,
          onProgress: (text) => say(`  ${label}: ${text}`),
        })
        // What was left for later belongs to the price of a request too: audits, batches, claims.
        const lateSeconds = await calm()
        const cpuMicroseconds = perRequest(before, await cpuByPart(document), requests)
        result.throughput[label] = { results, requests, lateSeconds, cpuMicroseconds }
      }
    }
    result.loadAverage = loadAverage()
    return result
  } finally {
    for (const caller of callers) caller.close()
    await network.stop()
    await rm(stateDir, { recursive: true, force: true })
  }
}

async function main() {
  const { quick, json, markdown, sections } = readArguments()
  const size = quick ? sizes.quick : sizes.full
  const results = { machine: describeMachine(), quick, topologies: [], gas: [] }
  if (sections.has('gas')) {
    say('Gas')
    results.gas = await measureGas({
      sizes: quick ? [1, 100] : [1, 100, 1_000],
      onProgress: (text) => say(`  ${text}`),
    })
  }
  if (sections.has('latency') || sections.has('throughput')) {
    say('Preparing the models')
    const cacheDir = process.env.OG_CACHE ?? path.join(ROOT, '.og/cache')
    const folders = new Map()
    for (const [label, { name }] of Object.entries(measured)) {
      const recipe = recipes.find((each) => each.name === name)
      folders.set(label, (await buildModel(recipe, { cacheDir: path.join(cacheDir, 'models') })).folder)
    }
    const byName = Object.fromEntries([...folders].map(([label, folder]) => [measured[label].name, folder]))
    const started = []
    try {
      for (const options of ['canonical', 'defaults']) {
        started.push(await startChild('plain-server.mjs', { folders: byName, options }))
      }
      const [canonical, defaults] = started.map(({ answer }) => answer.url)
      for (const topology of topologies) {
        results.topologies.push(
          await measureTopology(topology, { sections, size, folders, servers: { canonical, defaults } }),
        )
      }
    } finally {
      await Promise.all(started.map((child) => child.stop()))
    }
  }
  results.machine.loadAfter = loadAverage()
  results.aims = describeAims(results)
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), json)
  await writeFile(file, `${JSON.stringify(results, undefined, 2)}\n`)
  const report = renderReport(results)
  if (markdown !== undefined) await writeFile(path.resolve(process.env.INIT_CWD ?? process.cwd(), markdown), report)
  process.stdout.write(report)
  say(`\nAll figures: ${file}`)
}

await main()
process.exit(0)
