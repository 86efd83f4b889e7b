import { OgError, systemClock } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { untilReady } from './readiness.ts'

const start = (signal: AbortSignal) => {
  const steps: number[] = []
  const init = { clock: systemClock, signal, timeoutMs: 180_000, onProgress: () => steps.push(steps.length) }
  return { init, steps }
}

test('resolves when every condition held, and reports each decrease of what is missing', async () => {
  const lists = [['a', 'b'], ['b', 'c'], new OgError('UNAVAILABLE', 'Restarting.'), ['c'], []]
  const missing = async (): Promise<readonly string[]> => {
    const next = lists.shift() ?? []
    if (next instanceof OgError) throw next
    return next
  }
  const { init, steps } = start(new AbortController().signal)
  await untilReady([{ unknown: 'no answer', missing }], init)
  expect(steps).toHaveLength(3)
})

test('rejects with TIMEOUT naming the nodes and models that are missing when the signal aborts', async () => {
  const controller = new AbortController()
  const { init } = start(controller.signal)
  const conditions = [
    { unknown: 'auditor-1 does not respond', missing: async () => [] },
    { unknown: 'auditor-2 does not respond', missing: async () => ['auditor-2 lacks a/b@1'] },
    { unknown: 'auditor-3 does not respond', missing: () => Promise.reject(new OgError('UNAVAILABLE', 'Refused.')) },
    {
      unknown: 'auditor-4 does not respond',
      missing: () =>
        new Promise<never>((_, reject) => init.signal.addEventListener('abort', () => reject(new Error()))),
    },
  ]
  const ready = untilReady(conditions, init)
  setTimeout(() => controller.abort(), 50)
  const unmet = ['auditor-2 lacks a/b@1', 'auditor-3 does not respond', 'auditor-4 does not respond']
  await expect(ready).rejects.toMatchObject({
    code: 'TIMEOUT',
    shortMessage: `The start of the devnet made no progress for 180 s: ${unmet.join('; ')}.`,
    details: { timeoutMs: 180_000, unmet },
  })
})
