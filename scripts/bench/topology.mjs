// Measures one topology: starts its devnet, then idle cost, throughput, latency and overload in it.

import os from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

import { auditsSettled } from './audits.mjs'
import { prepareCalls } from './calls.mjs'
import { measureLatency } from './latency.mjs'
import { repeatRefused } from './load.mjs'
import { bareModel } from './models.mjs'
import { measureOverload } from './overload.mjs'
import { perRequest, readParts } from './parts.mjs'
import { measureThroughput } from './throughput.mjs'
import { useNetwork } from './use-network.mjs'
import { describeWarmUp, warmUp } from './warm-up.mjs'

/** The cost of a network that works off its start is compared over windows of this length. */
const idleWindowSeconds = 3

export const loadAverage = () => os.loadavg().map((value) => Number(value.toFixed(2)))

/**
 * @param {{ name: string, workers: number, auditors: number, audit: number, isBase: boolean }} topology `audit` is the class in
 *   percent; the base is compared with the plain servers under load, and is overloaded
 * @param {{
 *   sections: ReadonlySet<string>, size: any, folders: ReadonlyMap<string, string>,
 *   servers: Record<'server' | 'serverDefaults', { url: string, pid: number }>, onProgress(text: string): void,
 * }} init
 */
export async function measureTopology(topology, { sections, size, folders, servers, onProgress }) {
  const { isBase, ...described } = topology
  onProgress('starting the network')
  return useNetwork({ ...topology, folders }, async (network) => {
    const context = { ...network, topology, size, folders, servers, onProgress }
    const result = { ...described, latency: {}, throughput: {}, overload: undefined }
    result.idleCpuMicroseconds = await measureIdleCpu(context)
    result.idleProcesses = await describeProcesses(network.document)
    // Load first: it compiles the code that a single request runs, too.
    if (sections.has('throughput')) {
      for (const label of size.throughput.models) result.throughput[label] = await measureLoad(label, context)
      result.loadedProcesses = await describeProcesses(network.document)
    }
    if (sections.has('latency')) result.latency = await measureLatencies(context)
    if (sections.has('overload') && isBase) result.overload = await measureOverload(context)
    result.loadAverage = loadAverage()
    return result
  })
}

/** CPU time per second of a network without requests, once the work of its start has ended: blocks, offers, heartbeats. */
async function measureIdleCpu({ document, size, onProgress }) {
  const perSecond = async (seconds) => {
    const before = await readParts(document)
    await pause(seconds * 1_000)
    return perRequest(before, await readParts(document), seconds).cpuMicroseconds
  }
  const window = async () => {
    const { client: _, ...network } = await perSecond(idleWindowSeconds)
    return Object.values(network).reduce((sum, value) => sum + value, 0) / 1_000
  }
  const { seconds, last } = await warmUp(window, size.settleMilliseconds)
  onProgress(`idle after ${seconds.toFixed(0)} s: ${last.toFixed(0)} ms of CPU time per second`)
  return perSecond(size.idleSeconds)
}

/** Processes of each part and their resident memory in bytes, the mean over them. */
async function describeProcesses(document) {
  const parts = Object.entries(await readParts(document))
  return Object.fromEntries(
    parts.map(([part, { residentBytes, processes }]) => [
      part,
      { processes, residentBytes: residentBytes / processes },
    ]),
  )
}

async function measureLatencies(context) {
  const { document, size, folders, onProgress } = context
  const latency = {}
  for (const label of size.latency.models) {
    const { tensors, targets, close } = await prepareCalls(label, 1, context)
    const bare = await bareModel(folders.get(label), 'canonical')
    const defaults = await bareModel(folders.get(label), 'defaults')
    const answered = (target) => () => repeatRefused(target, () => undefined)
    latency[label] = await measureLatency({
      rounds: size.rounds,
      perRound: size.latency.perRound[label],
      warmUpMilliseconds: size.warmUpMilliseconds,
      settle: () => auditsSettled(document),
      calls: {
        verified: answered(targets.verified),
        plain: answered(targets.network),
        server: targets.server,
        bare: () => bare.run(tensors),
        defaults: () => defaults.run(tensors),
      },
    })
    await Promise.all([bare.release(), defaults.release()])
    close()
    onProgress(`${label}, verified: ${describeWarmUp(latency[label].warmUps.verified)}`)
    onProgress(`${label}: ${latency[label].added.verified.median.toFixed(2)} ms added`)
  }
  return latency
}

/** Throughput of one model, and the CPU time of all its requests. */
async function measureLoad(label, context) {
  const { topology, size, document, servers, onProgress } = context
  await auditsSettled(document)
  const { targets, close } = await prepareCalls(label, Math.max(...size.throughput.inFlight), context)
  let requests = 0
  const refusals = {}
  const onRefused = (code) => {
    refusals[code] = (refusals[code] ?? 0) + 1
  }
  const counted = (target) => () => {
    requests++
    return repeatRefused(target, onRefused)
  }
  const begun = performance.now()
  const before = await readParts(document)
  const { network, verified, ...plain } = targets
  const { levels, warmUps } = await measureThroughput({
    rounds: size.rounds,
    milliseconds: size.throughput.milliseconds,
    inFlight: size.throughput.inFlight,
    warmUpMilliseconds: size.warmUpMilliseconds,
    targets: { network: counted(network), verified: counted(verified), ...(topology.isBase && plain) },
    serverPids: Object.fromEntries(Object.entries(servers).map(([name, { pid }]) => [name, pid])),
    document,
    onProgress: (text) => onProgress(`${label}: ${text}`),
  })
  // Deferred work is part of a request's cost: batches, audits, summaries. Claims follow the window, a few per batch.
  const lateSeconds = await auditsSettled(document)
  const { cpuMicroseconds } = perRequest(before, await readParts(document), requests)
  const seconds = (performance.now() - begun) / 1_000
  close()
  return { results: levels, warmUps, requests, refusals, seconds, lateSeconds, cpuMicroseconds }
}
