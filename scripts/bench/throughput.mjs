// Responses per second with a number of requests in flight, and what each request costs.

import { keepInFlight } from './load.mjs'
import { perRequest, readParts } from './parts.mjs'
import { overRounds } from './statistics.mjs'
import { describeWarmUp, warmUp } from './warm-up.mjs'

/** Calls in flight during the warm-up. */
const warmUpInFlight = 32
/** Parts of each measurement before its time, in which the load builds up. */
const rampShare = 1 / 5

/**
 * Measures one target after the other in every round, so that other load on the machine affects all equally.
 * @param {{
 *   rounds: number, milliseconds: number, inFlight: readonly number[], warmUpMilliseconds: number,
 *   targets: Record<string, (inFlight: number) => Promise<unknown>>, serverPids: Record<string, number>,
 *   document: Parameters<typeof readParts>[0], onProgress(text: string): void,
 * }} init `serverPids`: plain servers by target
 */
export async function measureThroughput(init) {
  const { rounds, inFlight, targets, warmUpMilliseconds, onProgress } = init
  const warmUps = {}
  for (const [name, target] of Object.entries(targets)) {
    const window = async () => 1_000 / (await measureLoad(target, warmUpInFlight, init.milliseconds)).perSecond
    warmUps[name] = await warmUp(window, warmUpMilliseconds)
    onProgress(`${name} ${describeWarmUp(warmUps[name])} per response`)
  }
  const levels = []
  for (const count of inFlight) {
    const cells = Object.fromEntries(Object.keys(targets).map((name) => [name, []]))
    for (let round = 0; round < rounds; round++) {
      for (const name of Object.keys(targets)) cells[name].push(await measureCell(name, count, init))
    }
    levels.push(summarize(count, cells))
    onProgress(`${count} in flight: ${levels.at(-1).perSecond.network.median.toFixed(0)} responses per second`)
  }
  return { levels, warmUps }
}

const measureLoad = (target, inFlight, milliseconds) =>
  keepInFlight({ inFlight, milliseconds, warmUpMilliseconds: milliseconds * rampShare, call: () => target(inFlight) })

async function measureCell(name, inFlight, { targets, serverPids, document, milliseconds }) {
  const before = await readParts(document, serverPids[name])
  const { perSecond, calls } = await measureLoad(targets[name], inFlight, milliseconds)
  return { perSecond, calls, ...perRequest(before, await readParts(document, serverPids[name]), calls) }
}

/** @param {Record<string, { perSecond: number, calls: number, [figure: string]: any }[]>} cells by target, one for each round */
function summarize(inFlight, cells) {
  const ratio = {}
  for (const name of ['network', 'verified']) {
    for (const base of ['server', 'serverDefaults']) {
      if (cells[name] === undefined || cells[base] === undefined) continue
      ratio[`${name}/${base}`] = overRounds(cells[name].map((cell, i) => cell.perSecond / cells[base][i].perSecond))
    }
  }
  const eachTarget = (summary) =>
    Object.fromEntries(Object.entries(cells).map(([name, rounds]) => [name, summary(rounds)]))
  const byPart = (rounds, figure, combine) =>
    Object.fromEntries(Object.keys(rounds[0][figure]).map((part) => [part, combine((cell) => cell[figure][part])]))
  const medians = (figure) => (rounds) => byPart(rounds, figure, (of) => overRounds(rounds.map(of)))
  // Full collections are rare: the mean over all rounds.
  const means = (figure) => (rounds) => {
    const calls = rounds.reduce((sum, cell) => sum + cell.calls, 0)
    return byPart(rounds, figure, (of) => rounds.reduce((sum, cell) => sum + of(cell) * cell.calls, 0) / calls)
  }
  return {
    inFlight,
    perSecond: eachTarget((rounds) => overRounds(rounds.map(({ perSecond }) => perSecond))),
    ratio,
    cpuMicroseconds: eachTarget(medians('cpuMicroseconds')),
    ioCalls: eachTarget(medians('ioCalls')),
    fullCollections: eachTarget(means('fullCollections')),
  }
}
