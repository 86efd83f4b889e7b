// The results as tables in Markdown that are also readable in a terminal.

const aims = {
  addedMs: 3,
  ratio: { MiniLM: 0.8, digits: 0.4 },
  gas: { listed: { receipts: 1_000, most: 1_900 }, totals: { receipts: 2_000, most: 220 } },
  /** CPU time of a digits request over all nodes without that of idle ones, in milliseconds, by audit class in percent. */
  nodeMs: { 1: 2.5, 100: 5 },
}

/** The parts of the network in the order of the CPU table. */
const nodeParts = ['gateway', 'worker', 'engine', 'auditor', 'audit engine']
const cpuParts = [...nodeParts, 'chain', 'client']

const number = (value, digits) => (value === undefined ? '–' : value.toFixed(digits))
const spread = ({ median, min, max }, digits) =>
  `${number(median, digits)} (${number(min, digits)}–${number(max, digits)})`

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows the first column holds names, the others figures
 */
function table(head, rows) {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length), 3))
  const line = (row) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

const section = (title, ...blocks) => `## ${title}\n\n${blocks.join('\n\n')}`

/** The aims and the measured figures. @returns {{ aim: string, reached: boolean, figure: number }[]} */
export function describeAims({ topologies, gas }) {
  const [base] = topologies
  const found = []
  for (const [label, latency] of Object.entries(base?.latency ?? {})) {
    const figure = latency.added.verified.median
    found.push({
      aim: `${label}: at most ${aims.addedMs} ms added at p50, verified`,
      figure,
      reached: figure <= aims.addedMs,
    })
  }
  for (const [label, minimum] of Object.entries(aims.ratio)) {
    const figure = base?.throughput[label]?.results.find(({ inFlight }) => inFlight === 32)?.ratio['network/server']
      .median
    if (figure === undefined) continue
    found.push({
      aim: `${label}: at least ${minimum} of the plain server at 32 in flight`,
      figure,
      reached: figure >= minimum,
    })
  }
  return [...found, ...describeNodeAims(topologies), ...describeGasAims(gas)]
}

function describeNodeAims(topologies) {
  return cpuPerRequest(topologies).flatMap(({ model, audit, workers, auditors, nodesOverIdle }) => {
    const most = aims.nodeMs[audit]
    if (model !== 'digits' || most === undefined) return []
    const figure = nodesOverIdle / 1_000
    const aim = `digits, ${workers} workers, ${auditors} auditors, class ${audit} %: at most ${most} ms CPU over all nodes`
    return [{ aim, figure, reached: figure <= most }]
  })
}

function describeGasAims(gas) {
  return Object.entries(aims.gas).flatMap(([mode, { receipts, most }]) => {
    const figure = gas.find((each) => each.mode === mode && each.receipts === receipts)?.perReceipt
    if (figure === undefined) return []
    const aim = `at most ${most} gas per receipt to post ${receipts} receipts, ${mode}`
    return [{ aim, figure, reached: figure <= most }]
  })
}

/**
 * CPU time per request of each measured model and topology, and per second of each idle network: one flat record per line,
 * so that the files of two runs can be joined by `model` and `topology`. Parts that a topology does not have are absent.
 *
 * @returns {{
 *   model: string, topology: string, requests: number, microseconds: Record<string, number>, total: number,
 *   nodesOverIdle: number | undefined,
 * }[]} `model` is `idle` for a network without requests, whose figures are per second. `nodesOverIdle` is the time of all nodes
 *   per request, without what an idle network takes in the same time
 */
export function cpuPerRequest(topologies) {
  const record = (model, { name: topology, audit, workers, auditors }, requests, cpu) => {
    const present = cpuParts.filter((part) => cpu[part] !== undefined)
    const microseconds = Object.fromEntries(present.map((part) => [part, cpu[part]]))
    const total = Object.values(microseconds).reduce((sum, value) => sum + value, 0)
    return { ...{ model, topology, audit, workers, auditors }, requests, microseconds, total }
  }
  return topologies.flatMap((topology) => [
    record('idle', topology, 0, topology.idleCpuMicroseconds),
    ...Object.entries(topology.throughput).map(([label, { requests, seconds, cpuMicroseconds, results }]) => {
      // The client is one that verifies. The remaining time of this process went into requests to the plain servers.
      const client = results.at(-1).cpuMicroseconds.verified.client.median
      const idleMicroseconds = (sumOfNodes(topology.idleCpuMicroseconds) * seconds) / requests
      return {
        ...record(label, topology, requests, { ...cpuMicroseconds, client }),
        nodesOverIdle: sumOfNodes(cpuMicroseconds) - idleMicroseconds,
      }
    }),
  ])
}

const sumOfNodes = (cpu) => nodeParts.reduce((sum, part) => sum + (cpu[part] ?? 0), 0)

export function renderReport(results) {
  const { topologies, messages, gas, records, sustained } = results
  const withLatency = topologies.filter(({ latency }) => Object.keys(latency).length > 0)
  const withThroughput = topologies.filter(({ throughput }) => Object.keys(throughput).length > 0)
  const parts = []
  if (withLatency.length > 0) parts.push(renderLatency(withLatency))
  if (withThroughput.length > 0) parts.push(renderThroughput(withThroughput), renderCpu(withThroughput))
  if (messages.length > 0) parts.push(renderMessages(messages))
  if (gas.length > 0) parts.push(renderGas(gas))
  if (records.length > 0) parts.push(renderRecords(records))
  parts.push(...sustained.map(renderSustained))
  if (results.aims.length > 0) parts.push(renderAims(results.aims))
  parts.push(describeRun(results))
  return `${parts.join('\n\n')}\n`
}

function renderLatency(topologies) {
  const rows = topologies.flatMap(({ name, latency }) =>
    Object.entries(latency).map(([label, { milliseconds: ms, added, ratio }]) => [
      `${label}, ${name}`,
      `${number(ms.verified.p50.median, 2)} / ${number(ms.verified.p99, 2)}`,
      `${number(ms.plain.p50.median, 2)} / ${number(ms.plain.p99, 2)}`,
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
        'ORT as workers run it',
        'ORT defaults',
        'added at p50 (min–max)',
        'ratio',
      ],
      rows,
    ),
    '“Added” is the time of the verified answer minus that of ONNX Runtime in process with the workers’ options; one request at a time, targets in turns.',
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
      ...cpuParts.map((part) => number(microseconds[part], 0)),
      number(total, 0),
      number(nodesOverIdle, 0),
      late === undefined ? '–' : `${number(late, 0)} s`,
    ]
  })
  return section(
    'CPU time per request, microseconds, audits and settlement included',
    table(['model, topology', ...cpuParts, 'all', 'nodes less idle', 'audits done after'], rows),
    'Mean over all requests of that model under load, including the load of the idle network; the client verifies. “Nodes less idle” is the time of all nodes without what an idle network takes in the same time.',
  )
}

/** Curve of gossip over the number of nodes: bars are bytes per receipt and node. */
function renderMessages(messages) {
  const bytesOf = ({ bytes, receipts, nodes }) => bytes / receipts / nodes
  const most = Math.max(...messages.map(bytesOf), 1)
  const rows = messages.map((each) => [
    `${each.nodes} nodes`,
    String(each.receipts),
    String(each.batches),
    number(each.messages / each.receipts / each.nodes, 2),
    number(each.messages / Math.max(each.batches, 1) / each.nodes, 2),
    number(bytesOf(each), 0),
    '#'.repeat(Math.round((20 * bytesOf(each)) / most)),
  ])
  return section(
    'Gossip that a node receives',
    table(
      ['network', 'receipts', 'batches', 'messages per receipt', 'messages per batch', 'bytes per receipt', 'curve'],
      rows,
    ),
    'Digits at class 1 %, one gateway, two workers, auditors; one request at a time, less the gossip of an idle network in the same time. Receipts are in no message: what nodes receive grows with the number of batches.',
  )
}

function renderGas(gas) {
  return section(
    'Gas',
    table(
      ['batch', 'postBatch', 'per receipt', 'seal', '2 summaries', 'claim', 'release', 'per receipt, all'],
      gas.map((each) => [
        `${each.receipts} ${each.receipts === 1 ? 'receipt' : 'receipts'}, ${each.groups} ${each.groups === 1 ? 'group' : 'groups'}, ${each.mode}`,
        String(each.postBatch),
        number(each.perReceipt, 0),
        String(each.seal),
        String(each.summaries),
        String(each.claim),
        String(each.release),
        number(each.perReceiptToPay, 0),
      ]),
    ),
    'Whole transactions of a worker’s second batch, every receipt checked by two auditors. Listed batches have all leaf hashes in calldata, totals batches the root.',
  )
}

function renderAims(results) {
  return section(
    'Aims',
    table(
      ['aim', 'reached', 'figure'],
      results.map(({ aim, reached, figure }) => [aim, reached ? 'yes' : 'no', number(figure, 2)]),
    ),
  )
}

function describeRun({ machine, quick }) {
  const { date, cpu, cores, memoryGiB, platform, node, onnxruntime, loadBefore, loadAfter } = machine
  return (
    `${date}, ${cpu}, ${cores} cores, ${memoryGiB} GiB, ${platform}, Node ${node}, onnxruntime-node ${onnxruntime}; ` +
    `load average ${loadBefore.join(' ')} before, ${loadAfter.join(' ')} after.` +
    `${quick ? ' A quick run: too few rounds to quote.' : ''}`
  )
}

function renderRecords(records) {
  return section(
    'Durable writes, microseconds per batch',
    table(
      ['batch, at once', 'CPU', 'CPU, LevelDB alone', 'p50 / p99', 'p50 / p99, LevelDB alone'],
      records.map(({ shape, group, log, level }) => [
        `${shape}, ${group}`,
        spread(log.cpu, 0),
        spread(level.cpu, 0),
        `${number(log.p50.median, 0)} / ${number(log.p99.median, 0)}`,
        `${number(level.p50.median, 0)} / ${number(level.p99.median, 0)}`,
      ]),
    ),
    'CPU time of all threads, closing included; p50 and p99 are of the time until all batches of a group are acknowledged.',
  )
}

function renderSustained({ inFlight, seconds, perSecond, refusals, settledSeconds, outcomes, suspended }) {
  const refused = Object.entries(refusals).map(([code, count]) => `${count} with ${code}`)
  return section(
    `Sustained load, ${inFlight} in flight for ${seconds} s, every receipt audited`,
    table(
      ['receipts', 'number'],
      Object.entries(outcomes).map(([outcome, count]) => [outcome, String(count)]),
    ),
    `Digits, 3 workers, 4 auditors, verified by the client: ${number(perSecond, 0)} receipts per second. ` +
      `Refusals that the caller repeated: ${refused.join(', ') || 'none'}. ` +
      `All receipts were final or void ${number(settledSeconds, 0)} s after the last response; suspended nodes: ${suspended}.`,
  )
}
