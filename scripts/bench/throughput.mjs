// Responses per second with a number of requests in flight.

import { cpuByPart, perRequest } from './cpu.mjs'
import { keepInFlight } from './load.mjs'
import { overRounds } from './statistics.mjs'

/**
 * Measures one target after the other in every round, so that other load on the machine affects all equally.
 * @param {{
 *   rounds: number, milliseconds: number, inFlight: readonly number[],
 *   targets: Record<string, (inFlight: number) => Promise<unknown>>,
 *   document: Parameters<typeof cpuByPart>[0], onProgress(text: string): void,
 * }} init
 */
export async function measureThroughput({ rounds, milliseconds, inFlight, targets, document, onProgress }) {
  const results = []
  for (const count of inFlight) {
    const perSecond = Object.fromEntries(Object.keys(targets).map((name) => [name, []]))
    const cpu = Object.fromEntries(Object.keys(targets).map((name) => [name, []]))
    for (let round = 0; round < rounds; round++) {
      for (const [name, target] of Object.entries(targets)) {
        const before = await cpuByPart(document)
        const done = await keepInFlight({
          inFlight: count,
          milliseconds,
          warmUpMilliseconds: milliseconds / 5,
          call: () => target(count),
        })
        perSecond[name].push(done.perSecond)
        cpu[name].push(perRequest(before, await cpuByPart(document), done.calls))
      }
      onProgress(`${count} in flight, round ${round + 1} of ${rounds}`)
    }
    const ratio = {}
    for (const name of ['network', 'verified']) {
      for (const base of ['server', 'serverDefaults']) {
        if (perSecond[name] === undefined || perSecond[base] === undefined) continue
        ratio[`${name}/${base}`] = overRounds(perSecond[name].map((value, round) => value / perSecond[base][round]))
      }
    }
    results.push({
      inFlight: count,
      perSecond: Object.fromEntries(Object.entries(perSecond).map(([name, values]) => [name, overRounds(values)])),
      ratio,
      cpuMicroseconds: Object.fromEntries(
        Object.entries(cpu).map(([name, list]) => [
          name,
          Object.fromEntries(Object.keys(list[0]).map((part) => [part, overRounds(list.map((each) => each[part]))])),
        ]),
      ),
    })
  }
  return results
}
