// Latency of one request, without concurrent requests.

import { setTimeout as pause } from 'node:timers/promises'

import { median, overRounds, quantile } from './statistics.mjs'
import { oneAtATime, warmUp } from './warm-up.mjs'

/** Time after ONNX Runtime's defaults, in which their threads stop to spin. */
const pauseMs = 50

/**
 * Each round alternates between the targets, so that other load on the machine affects all equally: the network with the
 * client's checks, the network over plain HTTP, the plain server, and the model in this process with the workers' options. ONNX
 * Runtime's defaults are measured last, since their idle threads spin for a while.
 *
 * @param {{
 *   rounds: number, perRound: number, warmUpMilliseconds: number, settle(): Promise<unknown>,
 *   calls: Record<'verified' | 'plain' | 'server' | 'bare' | 'defaults', () => Promise<unknown>>,
 * }} init `settle` waits for the deferred work of the calls before it
 */
export async function measureLatency({ rounds, perRound, warmUpMilliseconds, settle, calls }) {
  const timed = async (call) => {
    const begun = performance.now()
    await call()
    return performance.now() - begun
  }
  const warmUps = {}
  for (const [name, call] of Object.entries(calls)) warmUps[name] = await warmUp(oneAtATime(call), warmUpMilliseconds)
  await settle()
  const samples = Object.fromEntries(Object.keys(calls).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const list of Object.values(samples)) list.push([])
    for (let i = 0; i < perRound; i++) {
      for (const name of ['verified', 'plain', 'server', 'bare']) samples[name][round].push(await timed(calls[name]))
    }
    for (let i = 0; i < perRound; i++) samples.defaults[round].push(await timed(calls.defaults))
    await pause(pauseMs)
  }
  const p50 = Object.fromEntries(
    Object.entries(samples).map(([name, lists]) => [name, lists.map((list) => median(list))]),
  )
  const against = (name, base, combine) => overRounds(p50[name].map((value, round) => combine(value, p50[base][round])))
  const minus = (a, b) => a - b
  const over = (a, b) => a / b
  return {
    warmUps,
    milliseconds: Object.fromEntries(
      Object.entries(samples).map(([name, lists]) => [
        name,
        { p50: overRounds(p50[name]), p99: quantile(lists.flat(), 0.99), samples: lists.flat().length },
      ]),
    ),
    added: {
      verified: against('verified', 'bare', minus),
      plain: against('plain', 'bare', minus),
      verifiedToDefaults: against('verified', 'defaults', minus),
    },
    ratio: { verified: against('verified', 'bare', over), verifiedToDefaults: against('verified', 'defaults', over) },
  }
}
