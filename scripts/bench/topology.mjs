// Measures one topology: starts its devnet, then latency, throughput and CPU time in it.

import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { buildPath, encodeInferenceRequest, routes } from '../../packages/api/dist/index.js'
import { createClient } from '../../packages/client/dist/index.js'
import { recipes } from '../../packages/models/dist/index.js'
import { auditsSettled } from './audits.mjs'
import { startChild } from './children.mjs'
import { cpuByPart, perRequest } from './cpu.mjs'
import { measureLatency } from './latency.mjs'
import { createCaller, repeatRefused } from './load.mjs'
import { bareModel, measured } from './models.mjs'
import { measureThroughput } from './throughput.mjs'

/** Models whose throughput is measured. */
const throughputModels = ['digits', 'MiniLM']

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

export const loadAverage = () => os.loadavg().map((value) => Number(value.toFixed(2)))

/**
 * @param {{ name: string, workers: number, auditors: number, audit: number, isBase: boolean }} topology `audit` is the class in percent
 * @param {{
 *   sections: ReadonlySet<string>, size: any, folders: ReadonlyMap<string, string>,
 *   servers: { canonical: string, defaults: string }, onProgress(text: string): void,
 * }} init
 */
export async function measureTopology(topology, { sections, size, folders, servers, onProgress }) {
  const { name, workers, auditors, audit } = topology
  const stateDir = await mkdtemp(path.join(os.tmpdir(), 'og-bench-'))
  const models = Object.entries(measured).map(([label, { name: modelName }]) => {
    const { version, license, task } = recipes.find((recipe) => recipe.name === modelName)
    return { path: folders.get(label), name: modelName, version, license, task }
  })
  onProgress('starting the network')
  const network = await startChild('network.mjs', { workers, auditors, audit, stateDir, models })
  const callers = []
  try {
    const { document } = network.answer
    const [gateway] = document.gateways
    const client = createClient({ gateway, rpcUrls: [document.rpcUrl], settlement: document.contracts.settlement })
    const createConnections = (connections) => {
      const caller = createCaller(connections)
      callers.push(caller)
      return caller
    }
    const context = { topology, size, document, client, gateway, folders, servers, createConnections, onProgress }
    const result = { name, workers, auditors, audit, latency: {}, throughput: {} }
    result.idleCpuMicroseconds = await measureIdleCpu(context)
    if (sections.has('latency')) result.latency = await measureLatencies(context)
    if (sections.has('throughput')) {
      for (const label of throughputModels) result.throughput[label] = await measureLoad(label, context)
    }
    result.loadAverage = loadAverage()
    return result
  } finally {
    for (const caller of callers) caller.close()
    await network.stop()
    await rm(stateDir, { recursive: true, force: true })
  }
}

/** CPU time per second of a network without requests: blocks, offers, heartbeats. */
async function measureIdleCpu({ document, size }) {
  const before = await cpuByPart(document)
  await wait(size.idleSeconds * 1_000)
  return perRequest(before, await cpuByPart(document), size.idleSeconds)
}

/** One request to each target that is measured, for one model. */
async function prepareCalls(label, connections, { client, gateway, folders, servers, createConnections }) {
  const caller = createConnections(connections)
  const { name, input } = measured[label]
  const model = await client.models.resolve(name, AbortSignal.timeout(60_000))
  const task = await client.models.task(model, AbortSignal.timeout(60_000))
  const tensors = await task.encode(await input())
  const encoded = encodeInferenceRequest({ inputs: tensors })
  const { body } = encoded
  const headers = { 'content-type': 'application/octet-stream', ...encoded.headers }
  const route = buildPath(routes.inferModel.path, { name })
  return {
    tensors,
    folder: folders.get(label),
    verified: () => client.infer({ model: name, input: { tensors } }),
    network: () => caller.post(gateway + route, headers, body),
    server: () => caller.post(servers.canonical + route, headers, body),
    serverDefaults: () => caller.post(servers.defaults + route, headers, body),
  }
}

async function measureLatencies(context) {
  const { size, onProgress } = context
  const latency = {}
  for (const label of Object.keys(measured)) {
    const calls = await prepareCalls(label, 1, context)
    const bare = await bareModel(calls.folder, 'canonical')
    const defaults = await bareModel(calls.folder, 'defaults')
    latency[label] = await measureLatency({
      rounds: size.rounds,
      perRound: size.perRound[label],
      pause: () => wait(50),
      verified: calls.verified,
      plain: calls.network,
      bare: () => bare.run(calls.tensors),
      defaults: () => defaults.run(calls.tensors),
    })
    await Promise.all([bare.release(), defaults.release()])
    onProgress(`${label}: ${latency[label].added.verified.median.toFixed(2)} ms added`)
  }
  return latency
}

/** Throughput of one model, and the CPU time of all its requests. */
async function measureLoad(label, context) {
  const { topology, size, document, onProgress } = context
  await auditsSettled(document)
  const calls = new Map()
  for (const count of size.inFlight) calls.set(count, await prepareCalls(label, count, context))
  const target = (form) => (count) => calls.get(count)[form]()
  let requests = 0
  const refusals = {}
  const counted = (form) => (count) => {
    requests++
    return repeatRefused(
      () => target(form)(count),
      (code) => {
        refusals[code] = (refusals[code] ?? 0) + 1
      },
    )
  }
  const begun = performance.now()
  const before = await cpuByPart(document)
  const results = await measureThroughput({
    rounds: size.rounds,
    milliseconds: size.milliseconds,
    inFlight: size.inFlight,
    targets: {
      network: counted('network'),
      verified: counted('verified'),
      ...(topology.isBase && { server: target('server'), serverDefaults: target('serverDefaults') }),
    },
    document,
    onProgress: (text) => onProgress(`${label}: ${text}`),
  })
  // Deferred work is part of a request's cost: batches, audits, summaries. Claims follow the window, a few per batch.
  const lateSeconds = await auditsSettled(document)
  const cpuMicroseconds = perRequest(before, await cpuByPart(document), requests)
  const seconds = (performance.now() - begun) / 1_000
  return { results, requests, refusals, seconds, lateSeconds, cpuMicroseconds }
}
