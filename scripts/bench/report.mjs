// The results as tables in Markdown that are also readable in a terminal.

const aims = { addedMs: 3, ratio: { MiniLM: 0.8, digits: 0.4 }, gas: 1_800 }

/** The parts of the network in the order of the CPU table. */
const cpuParts = ['gateway', 'worker', 'engine', 'auditor', 'audit engine', 'chain', 'client']

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
  const figure = gas.find(({ receipts }) => receipts === 1_000)?.perReceipt
  if (figure !== undefined) {
    found.push({ aim: `at most ${aims.gas} gas per receipt in batches of 1000`, figure, reached: figure <= aims.gas })
  }
  return found
}

/**
 * CPU time per request of each measured model and topology, and per second of each idle network: one flat record per line,
 * so that the files of two runs can be joined by `model` and `topology`. Parts that a topology does not have are absent.
 *
 * @returns {{ model: string, topology: string, requests: number, microseconds: Record<string, number>, total: number }[]}
 *   `model` is `idle` for a network without requests, whose figures are per second
 */
export function cpuPerRequest(topologies) {
  const record = (model, topology, requests, cpu) => {
    const present = cpuParts.filter((part) => cpu[part] !== undefined)
    const microseconds = Object.fromEntries(present.map((part) => [part, cpu[part]]))
    const total = Object.values(microseconds).reduce((sum, value) => sum + value, 0)
    return { model, topology, requests, microseconds, total }
  }
  return topologies.flatMap(({ name, throughput, idleCpuMicroseconds }) => [
    record('idle', name, 0, idleCpuMicroseconds),
    ...Object.entries(throughput).map(([label, { requests, cpuMicroseconds, results }]) => {
      // The client is one that verifies. The remaining time of this process went into requests to the plain servers.
      const client = results.at(-1).cpuMicroseconds.verified.client.median
      return record(label, name, requests, { ...cpuMicroseconds, client })
    }),
  ])
}

export function renderReport(results) {
  const { topologies, gas } = results
  const withLatency = topologies.filter(({ latency }) => Object.keys(latency).length > 0)
  const withThroughput = topologies.filter(({ throughput }) => Object.keys(throughput).length > 0)
  const parts = []
  if (withLatency.length > 0) parts.push(renderLatency(withLatency))
  if (withThroughput.length > 0) parts.push(renderThroughput(withThroughput), renderCpu(withThroughput))
  if (gas.length > 0) parts.push(renderGas(gas))
  parts.push(renderAims(results.aims), describeRun(results))
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
  const rows = cpuPerRequest(topologies).map(({ model, topology, microseconds, total }) => {
    const name = model === 'idle' ? `idle, per second, ${topology}` : `${model}, ${topology}`
    const late = lateSeconds.get(name)
    return [
      name,
      ...cpuParts.map((part) => number(microseconds[part], 0)),
      number(total, 0),
      late === undefined ? '–' : `${number(late, 0)} s`,
    ]
  })
  return section(
    'CPU time per request, microseconds, audits and settlement included',
    table(['model, topology', ...cpuParts, 'all', 'audits done after'], rows),
    'Mean over all requests of that model under load, including the load of the idle network; the client verifies. On two cores, the sustainable rate is a million over half of “all”.',
  )
}

function renderGas(gas) {
  return section(
    'Gas',
    table(
      ['receipts in the batch', 'postBatch', 'per receipt', 'claim', 'per receipt, claim included'],
      gas.map(({ receipts, postBatch, perReceipt, claim, perReceiptWithClaim }) => [
        String(receipts),
        String(postBatch),
        number(perReceipt, 0),
        String(claim),
        number(perReceiptWithClaim, 0),
      ]),
    ),
    'Whole transactions of a worker’s second batch, with the digest and the price of every receipt in calldata.',
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
