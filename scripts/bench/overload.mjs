// More requests than the network can answer: good responses, and how soon the others are refused.

import { setTimeout as pause } from 'node:timers/promises'

import { prepareCalls } from './calls.mjs'
import { keepInFlight } from './load.mjs'
import { quantile } from './statistics.mjs'
import { describeWarmUp, warmUp } from './warm-up.mjs'

/** Numbers in flight among which the peak is searched. */
const peakInFlight = [32, 64, 128]
/** Multiples of the peak that are offered. */
const factors = [1, 2, 5]
/** Time in which the load builds up. */
const rampMilliseconds = 1_500
/** More than a gateway admits at once, so that requests wait there and not in this process. */
const connections = 4_096

/**
 * The peak is the highest rate of closed loops. Then requests begin at fixed rates, whether earlier ones are answered or not. The
 * caller runs on the same machine: its CPU time, and that of refusals, is not available to the network.
 *
 * @param {{ size: any, client: any, gateway: string, onProgress(text: string): void }} context
 * @returns {Promise<{ peakPerSecond: number, levels: Record<string, any>[] }>} rates per second; times in milliseconds
 */
export async function measureOverload(context) {
  const { size, onProgress } = context
  const { targets, close } = await prepareCalls('digits', connections, { ...context, servers: {} })
  const call = targets.network
  const closed = (inFlight) =>
    keepInFlight({ inFlight, milliseconds: size.overload.peakMilliseconds, warmUpMilliseconds: 300, call })
  try {
    const state = await warmUp(async () => 1_000 / (await closed(32)).perSecond, size.warmUpMilliseconds)
    onProgress(`overload: ${describeWarmUp(state)} per response`)
    const rates = []
    for (const inFlight of peakInFlight) rates.push((await closed(inFlight)).perSecond)
    const peakPerSecond = Math.max(...rates)
    const levels = []
    for (const factor of factors) {
      const rate = factor * peakPerSecond
      levels.push({ factor, ...(await offer({ rate, milliseconds: size.overload.milliseconds, call })) })
      const { goodPerSecond, refused } = levels.at(-1)
      onProgress(`overload ${factor}: ${goodPerSecond.toFixed(0)} of ${peakPerSecond.toFixed(0)}, ${refused} refused`)
    }
    return { peakPerSecond, levels }
  } finally {
    close()
  }
}

/** Begins calls at a rate for a while, and waits for all of them. Good responses are counted after the load has built up. */
async function offer({ rate, milliseconds, call }) {
  const until = rampMilliseconds + milliseconds
  const good = []
  const refusals = []
  const codes = {}
  let inTime = 0
  const begun = performance.now()
  const once = async () => {
    const from = performance.now()
    try {
      await call()
      good.push(performance.now() - from)
      const at = performance.now() - begun
      if (at >= rampMilliseconds && at < until) inTime++
    } catch (error) {
      refusals.push(performance.now() - from)
      const code = error.code ?? 'UNKNOWN'
      codes[code] = (codes[code] ?? 0) + 1
    }
  }
  const calls = []
  for (;;) {
    const elapsed = performance.now() - begun
    if (elapsed >= until) break
    while (calls.length < (elapsed * rate) / 1_000) calls.push(once())
    await pause(1)
  }
  await Promise.all(calls)
  const times = (list) => (list.length === 0 ? undefined : { p50: quantile(list, 0.5), p99: quantile(list, 0.99) })
  return {
    offeredPerSecond: (calls.length * 1_000) / until,
    goodPerSecond: (inTime * 1_000) / milliseconds,
    good: times(good),
    refused: refusals.length,
    codes,
    refusal: times(refusals),
  }
}
