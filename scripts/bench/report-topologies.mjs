// The figures of the topologies as tables: latency, throughput, cost of a request, cost of a node, audits, overload.

import { cpuPerRequest, networkParts } from './cpu-per-request.mjs'
import { number, section, spread, table } from './tables.mjs'

/** Parts whose collections are counted: engines are started without the environment of their node. */
const collectingParts = ['gateway', 'worker', 'client']
const targetNames = {
  network: 'network',
  verified: 'verified by client',
  server: 'plain server',
  serverDefaults: 'plain server, ORT defaults',
}

/** @returns {string[]} one section for each kind of figures that was measured */
export function renderTopologies(topologies) {
  const withLatency = topologies.filter(({ latency }) => Object.keys(latency).length > 0)
  const withThroughput = topologies.filter(({ throughput }) => Object.keys(throughput).length > 0)
  const parts = []
  if (withLatency.length > 0) parts.push(renderLatency(withLatency))
  if (withThroughput.length > 0) {
    const [base] = withThroughput
    parts.push(
      renderThroughput(withThroughput),
      renderCost(base),
      renderCpu(withThroughput),
      renderAudits(withThroughput),
    )
  }
  if (topologies.length > 0) parts.push(renderNodes(topologies))
  parts.push(...topologies.flatMap(({ overload }) => (overload === undefined ? [] : [renderOverload(overload)])))
  return parts
}

function renderLatency(topologies) {
  const rows = topologies.flatMap(({ name, latency }) =>
    Object.entries(latency).map(([label, { milliseconds: ms, added, ratio }]) => [
      `${label}, ${name}`,
      `${number(ms.verified.p50.median, 2)} / ${number(ms.verified.p99, 2)}`,
      `${number(ms.plain.p50.median, 2)} / ${number(ms.plain.p99, 2)}`,
      `${number(ms.server.p50.median, 2)} / ${number(ms.server.p99, 2)}`,
      `${number(ms.bare.p50.median, 2)} / ${number(ms.bare.p99, 2)}`,
      `${number(ms.defaults.p50.median, 2)} / ${number(ms.defaults.p99, 2)}`,
      spread(added.verified, 2),
      number(ratio.verified.median, 2),
    ]),
  )
  return section(
    'Latency, milliseconds, p50 / p99',
    table(
      [
        'model, topology',
        'verified by client',
        'HTTP, unchecked',
        'plain server',
        'ORT as workers run it',
        'ORT defaults',
        'added at p50 (min–max)',
        'ratio',
      ],
      rows,
    ),
    '“Added” is the time of the verified answer minus that of ONNX Runtime in process with the workers’ options; one request at a time, targets in turns, each warmed up until its median no longer fell.',
  )
}

function renderThroughput(topologies) {
  const rows = topologies.flatMap(({ name, throughput }) =>
    Object.entries(throughput).flatMap(([label, { results }]) =>
      results.map(({ inFlight, perSecond, ratio }) => [
        `${label}, ${inFlight} in flight, ${name}`,
        spread(perSecond.network, 0),
        spread(perSecond.verified, 0),
        perSecond.server ? spread(perSecond.server, 0) : '–',
        perSecond.serverDefaults ? spread(perSecond.serverDefaults, 0) : '–',
        ratio['network/server'] ? number(ratio['network/server'].median, 2) : '–',
        ratio['network/serverDefaults'] ? number(ratio['network/serverDefaults'].median, 2) : '–',
      ]),
    ),
  )
  return section(
    'Throughput, answers per second (min–max)',
    table(
      [
        'model, load, topology',
        'network',
        'verified by client',
        'plain server',
        'plain server, ORT defaults',
        'network / plain',
        'network / defaults',
      ],
      rows,
    ),
    'The plain server is one process with onnxruntime-node behind node:http, with the workers’ options and with ONNX Runtime’s own. One process sends the same bodies to it and to the network.',
  )
}

function renderCpu(topologies) {
  const lateSeconds = new Map(
    topologies.flatMap(({ name, throughput }) =>
      Object.entries(throughput).map(([label, { lateSeconds: seconds }]) => [`${label}, ${name}`, seconds]),
    ),
  )
  const rows = cpuPerRequest(topologies).map(({ model, topology, microseconds, total, nodesOverIdle }) => {
    const name = model === 'idle' ? `idle, per second, ${topology}` : `${model}, ${topology}`
    const late = lateSeconds.get(name)
    return [
      name,
      ...networkParts.map((part) => number(microseconds[part], 0)),
      number(total, 0),
      number(nodesOverIdle, 0),
      late === undefined ? '–' : `${number(late, 0)} s`,
    ]
  })
  return section(
    'CPU time per request, microseconds, audits and settlement included',
    table(['model, topology', ...networkParts, 'all', 'nodes less idle', 'audits done after'], rows),
    'Mean over all requests of that model under load, including the load of the idle network; the client verifies. “Nodes less idle” is the time of all nodes without what an idle network takes in the same time.',
  )
}

/** Cost of a request by load and target, in the topology that is compared with the plain servers. */
function renderCost({ name, throughput }) {
  const rows = Object.entries(throughput).flatMap(([label, { results }]) =>
    results.flatMap(({ inFlight, cpuMicroseconds, ioCalls, fullCollections }) =>
      Object.keys(cpuMicroseconds).map((target) => {
        const of = (figures, part) => figures[target][part]
        const cpu = (part) => number(of(cpuMicroseconds, part)?.median, 0)
        const calls = (part) => number(of(ioCalls, part)?.median, 1)
        const parts = target.startsWith('server') ? ['server', 'client'] : ['gateway', 'worker', 'engine', 'client']
        const cell = (part, figure) => (parts.includes(part) ? figure(part) : '–')
        return [
          `${label}, ${inFlight} in flight, ${targetNames[target]}`,
          ...['gateway', 'worker', 'engine', 'server', 'client'].map((part) => cell(part, cpu)),
          parts.map(calls).join(' / '),
          parts
            .filter((part) => part === 'server' || collectingParts.includes(part))
            .map((part) => number(1_000 * of(fullCollections, part), 2))
            .join(' / '),
        ]
      }),
    ),
  )
  return section(
    `Cost of a request by load, ${name}`,
    table(
      [
        'model, load, target',
        'gateway, µs',
        'worker, µs',
        'engine, µs',
        'plain server, µs',
        'client, µs',
        'read and write calls',
        'full collections per 1,000',
      ],
      rows,
    ),
    'CPU time of all threads of a process. Read and write calls are `syscr` and `syscw` of `/proc/PID/io`, the system calls that read and write files, pipes and sockets; waits and locks are not among them. Calls are of gateway, worker, engine and client, full garbage collections of V8 of gateway, worker and client; in rows of a plain server both are of server and client. The client of “network” and of the plain servers sends prepared bytes and checks nothing.',
  )
}

/** Cost of audits: the same network without audits is the base. */
function renderAudits(topologies) {
  const records = cpuPerRequest(topologies).filter(({ model, auditors }) => model !== 'idle' && auditors > 0)
  const rows = records.map((each) => {
    const base = records.find(({ model, audit }) => model === each.model && audit === 0)
    return [
      `${each.model}, class ${each.audit} %`,
      number(each.nodesOverIdle / 1_000, 2),
      number((each.nodesOverIdle - (base?.nodesOverIdle ?? Number.NaN)) / 1_000, 2),
      number(((each.microseconds.auditor ?? 0) + (each.microseconds['audit engine'] ?? 0)) / 1_000, 2),
    ]
  })
  return section(
    'Cost of audits, milliseconds of CPU time per request',
    table(['model, class of the jobs', 'nodes less idle', 'more than class 0 %', 'auditors, idle included'], rows),
    'Three workers and four auditors in each network.',
  )
}

/** Idle CPU time and memory of one process of each part. */
function renderNodes(topologies) {
  const MiB = 2 ** 20
  const rows = topologies.flatMap(({ name, idleCpuMicroseconds, idleProcesses, loadedProcesses }) =>
    networkParts
      .filter((part) => part !== 'client' && idleProcesses[part] !== undefined)
      .map((part) => [
        `${part}, ${name}`,
        String(idleProcesses[part].processes),
        number(idleCpuMicroseconds[part] / 1_000 / idleProcesses[part].processes, 1),
        number(idleProcesses[part].residentBytes / MiB, 0),
        number((loadedProcesses?.[part]?.residentBytes ?? Number.NaN) / MiB, 0),
      ]),
  )
  return section(
    'Idle CPU time and resident memory of one process',
    table(['process, topology', 'processes', 'idle, CPU ms per second', 'idle, MiB', 'after load, MiB'], rows),
    'Means over the processes of a part. Idle is measured when the CPU time of the network after its start no longer falls.',
  )
}

function renderOverload({ peakPerSecond, levels }) {
  const times = (value) => (value === undefined ? '–' : `${number(value.p50, 0)} / ${number(value.p99, 0)}`)
  const rows = levels.map(({ factor, offeredPerSecond, goodPerSecond, good, refused, codes, refusal }) => [
    `${factor} of the peak`,
    number(offeredPerSecond, 0),
    number(goodPerSecond, 0),
    number(goodPerSecond / peakPerSecond, 2),
    times(good),
    String(refused),
    times(refusal),
    Object.entries(codes)
      .map(([code, count]) => `${count} ${code}`)
      .join(', ') || '–',
  ])
  return section(
    'Overload, digits over HTTP, 1 worker',
    table(
      [
        'offered',
        'offered per second',
        'answered per second',
        'of the peak',
        'answer, ms, p50 / p99',
        'refused',
        'refusal, ms, p50 / p99',
        'codes',
      ],
      rows,
    ),
    `The peak of closed loops is ${number(peakPerSecond, 0)} per second. Requests begin at fixed rates, whether earlier ones are answered or not; the caller shares the cores with the network.`,
  )
}
