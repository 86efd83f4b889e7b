// The results as tables in Markdown: the body of docs/benchmarks.md.

import { renderTopologies } from './report-topologies.mjs'
import { number, section, spread, table } from './tables.mjs'

export function renderReport(results) {
  const { start, topologies, messages, gas, records, sustained } = results
  const parts = renderTopologies(topologies)
  if (start !== undefined) parts.push(renderStart(start))
  if (messages.length > 0) parts.push(renderMessages(messages))
  if (gas.length > 0) parts.push(renderGas(gas))
  if (records.length > 0) parts.push(renderRecords(records))
  parts.push(...sustained.map(renderSustained))
  if (results.aims.length > 0) parts.push(renderAims(results.aims))
  parts.push(describeRun(results))
  return `${parts.join('\n\n')}\n`
}

function renderStart({ nodes, models, processes, seconds, cpuSeconds, residentBytes }) {
  const inMiB = Object.fromEntries(Object.entries(residentBytes).map(([key, bytes]) => [key, bytes / 2 ** 20]))
  return section(
    'Start of the devnet',
    table(
      ['start', 'seconds until ready', 'CPU seconds', 'resident memory, MiB'],
      [[`${nodes} nodes, ${models} models`, spread(seconds, 1), spread(cpuSeconds, 1), spread(inMiB, 0)]],
    ),
    `\`og devnet\` with its defaults, on caches that an earlier start filled. CPU time and memory are of all ${processes} processes when every node has every model; pages that processes share count in each of them.`,
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
    number(each.idleCpuMicroseconds / 1_000, 1),
    number(each.residentBytes / 2 ** 20, 0),
  ])
  return section(
    'Growth: gossip that a node receives, and what it costs',
    table(
      [
        'network',
        'receipts',
        'batches',
        'messages per receipt',
        'messages per batch',
        'bytes per receipt',
        'curve',
        'idle, CPU ms per second',
        'MiB',
      ],
      rows,
    ),
    'Digits at class 1 %, one gateway, two workers, auditors (two nodes: one gateway, one worker, class 0 %); one request at a time, less the gossip of an idle network in the same time. Idle CPU time soon after the start and resident memory are means over the nodes. Receipts are in no message: what nodes receive grows with the number of batches.',
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

function describeRun({ machine, quick, seconds }) {
  const { date, cpu, cores, memoryGiB, platform, node, onnxruntime, loadBefore, loadAfter } = machine
  return (
    `${date}, ${cpu}, ${cores} cores, ${memoryGiB} GiB, ${platform}, Node ${node}, onnxruntime-node ${onnxruntime}; ` +
    `load average ${loadBefore.join(' ')} before, ${loadAfter.join(' ')} after; ` +
    `${number(Object.values(seconds).reduce((sum, value) => sum + value, 0) / 60, 0)} minutes.` +
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
