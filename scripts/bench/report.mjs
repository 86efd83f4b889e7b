// The results as tables that read well in a terminal and are Markdown too.

const aims = { addedMs: 3, ratio: { MiniLM: 0.8, digits: 0.4 }, gas: 1_800 }

const number = (value, digits) => (value === undefined ? '–' : value.toFixed(digits))
const spread = ({ median, min, max }, digits) =>
  `${number(median, digits)} (${number(min, digits)}–${number(max, digits)})`

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows the first column holds names, the others figures */
function table(head, rows) {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length), 3))
  const line = (row) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

/** What was aimed at and what came of it. @returns {{ aim: string, reached: boolean, figure: number }[]} */
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
  for (const [label, least] of Object.entries(aims.ratio)) {
    const figure = base?.throughput[label]?.results.find(({ inFlight }) => inFlight === 32)?.ratio['network/server']
      .median
    if (figure === undefined) continue
    found.push({
      aim: `${label}: at least ${least} of the plain server at 32 in flight`,
      figure,
      reached: figure >= least,
    })
  }
  const figure = gas.find(({ receipts }) => receipts === 1_000)?.perReceipt
  if (figure !== undefined) {
    found.push({ aim: `at most ${aims.gas} gas per receipt in batches of 1000`, figure, reached: figure <= aims.gas })
  }
  return found
}

export function renderReport(results) {
  const { machine, topologies, gas, quick } = results
  const parts = []
  const add = (title, ...blocks) => parts.push(`## ${title}\n\n${blocks.join('\n\n')}`)

  const measuredLatency = topologies.filter(({ latency }) => Object.keys(latency).length > 0)
  if (measuredLatency.length > 0) {
    const rows = measuredLatency.flatMap(({ name, latency }) =>
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
    add(
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
      '“Added” is what the verified answer takes over ONNX Runtime in process with the options that workers use; one request at a time, asked in turns.',
    )
  }

  const measuredThroughput = topologies.filter(({ throughput }) => Object.keys(throughput).length > 0)
  if (measuredThroughput.length > 0) {
    const rows = measuredThroughput.flatMap(({ name, throughput }) =>
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
    add(
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
      'The plain server is one process around onnxruntime-node behind node:http, with the options that workers use and with ONNX Runtime’s own. It and the network are asked by the same process with the same bodies.',
    )
    const total = (cpu) =>
      number(
        roles.reduce((sum, part) => sum + (cpu[part] ?? 0), 0),
        0,
      )
    const roles = ['gateway', 'worker', 'engine', 'auditor', 'audit engine', 'chain', 'client']
    add(
      'CPU time per request, microseconds, audits and settlement included',
      table(
        ['model, topology', ...roles, 'all', 'audits done after'],
        measuredThroughput.flatMap(({ name, throughput, idleCpuMicroseconds: idle }) => [
          [`nothing asked, each second, ${name}`, ...roles.map((part) => number(idle[part], 0)), total(idle), '–'],
          ...Object.entries(throughput).map(([label, { cpuMicroseconds, lateSeconds, results }]) => {
            // A client that checks: the rest of this process's time went into asking the servers it is held against.
            const all = { ...cpuMicroseconds, client: results.at(-1).cpuMicroseconds.verified.client.median }
            const row = roles.map((part) => number(all[part], 0))
            return [`${label}, ${name}`, ...row, total(all), `${number(lateSeconds, 0)} s`]
          }),
        ]),
      ),
      'Over all of that model’s requests under load, what the idle network takes anyway included; the client is one that checks. On two cores, a million over half of “all” is the rate that can be kept up.',
    )
  }

  if (gas.length > 0) {
    add(
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
      'Whole transactions, with the digest and the price of every receipt in their calldata.',
    )
  }

  add(
    'Aims',
    table(
      ['aim', 'reached', 'figure'],
      results.aims.map(({ aim, reached, figure }) => [aim, reached ? 'yes' : 'no', number(figure, 2)]),
    ),
  )
  const { date, cpu, cores, memoryGiB, platform, node, onnxruntime, loadBefore, loadAfter } = machine
  parts.push(
    `${date}, ${cpu}, ${cores} cores, ${memoryGiB} GiB, ${platform}, Node ${node}, onnxruntime-node ${onnxruntime}; ` +
      `load average ${loadBefore.join(' ')} before, ${loadAfter.join(' ')} after.` +
      `${quick ? ' A quick run: too few rounds to quote.' : ''}`,
  )
  return `${parts.join('\n\n')}\n`
}
