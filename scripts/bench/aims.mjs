// The aims of the project's speed beside the measured figures.

import { cpuPerRequest } from './cpu-per-request.mjs'

const aims = {
  addedMs: 3,
  ratio: { MiniLM: 0.8, digits: 0.4 },
  gas: { listed: { receipts: 1_000, most: 1_900 }, totals: { receipts: 2_000, most: 220 } },
  /** CPU time of a digits request over all nodes without that of idle ones, in milliseconds, by audit class in percent. */
  nodeMs: { 1: 2.5, 100: 5 },
  overload: { factors: [2, 5], least: 0.9, refusalMs: 50 },
}

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
      ?.median
    if (figure === undefined) continue
    found.push({
      aim: `${label}: at least ${minimum} of the plain server at 32 in flight`,
      figure,
      reached: figure >= minimum,
    })
  }
  return [...found, ...describeNodeAims(topologies), ...describeOverloadAims(base?.overload), ...describeGasAims(gas)]
}

function describeOverloadAims(overload) {
  const { factors, least, refusalMs } = aims.overload
  const levels = overload?.levels.filter(({ factor }) => factors.includes(factor)) ?? []
  return levels.flatMap(({ factor, goodPerSecond, refusal }) => {
    const share = goodPerSecond / overload.peakPerSecond
    const slowest = refusal?.p99
    const good = {
      aim: `overload ${factor}: at least ${least} of the peak is answered`,
      figure: share,
      reached: share >= least,
    }
    if (slowest === undefined) return [good]
    const soon = `overload ${factor}: 99 % of the refusals within ${refusalMs} ms`
    return [good, { aim: soon, figure: slowest, reached: slowest < refusalMs }]
  })
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
