// Warm-up until a target gets no faster: V8 compiles what runs often, in steps, over thousands of calls.

import { median } from './statistics.mjs'

/** A window is an improvement when it costs less than the last improvement by more than this share. */
const tolerance = 0.03
/** So many windows in a row without an improvement end the warm-up: one can be slow by chance. */
const windowsWithout = 3
/** A window has this number of calls, or those of this time if they are fewer, but not less than the second number. */
const windowCalls = { most: 200, least: 10, milliseconds: 1_000 }

/** @param {readonly number[]} costs of windows in their order, lower is better */
export function isWarm(costs) {
  let improved = Number.POSITIVE_INFINITY
  let without = 0
  for (const cost of costs) {
    const isImprovement = cost < improved * (1 - tolerance)
    without = isImprovement ? 0 : without + 1
    if (isImprovement) improved = cost
  }
  return without >= windowsWithout
}

/**
 * Repeats a window of calls until its cost no longer falls.
 * @param {() => Promise<number>} window makes calls and returns their cost
 * @param {number} maxMilliseconds no window begins after them
 * @returns {Promise<{ seconds: number, windows: number, first: number, last: number, isStable: boolean }>} costs of the first and
 *   the last window
 */
export async function warmUp(window, maxMilliseconds) {
  const begun = performance.now()
  const costs = []
  do costs.push(await window())
  while (!isWarm(costs) && performance.now() - begun < maxMilliseconds)
  const seconds = (performance.now() - begun) / 1_000
  return { seconds, windows: costs.length, first: costs[0], last: costs.at(-1), isStable: isWarm(costs) }
}

/** @returns {() => Promise<number>} a window of one call at a time: their median in milliseconds */
export const oneAtATime = (call) => async () => {
  const samples = []
  const begun = performance.now()
  const isOver = () => samples.length >= windowCalls.most || performance.now() - begun >= windowCalls.milliseconds
  while (samples.length < windowCalls.least || !isOver()) {
    const from = performance.now()
    await call()
    samples.push(performance.now() - from)
  }
  return median(samples)
}

export const describeWarmUp = ({ seconds, windows, first, last, isStable }) =>
  `warmed up in ${seconds.toFixed(0)} s, ${windows} windows: ${first.toFixed(2)} to ${last.toFixed(2)} ms` +
  `${isStable ? '' : ', not stable'}`
