import type { Clock } from '@opengradient/protocol'
import { describe, expect, test } from 'vitest'

import { type NetworkState, startNetworkGateway } from './network-gateway.fixture.ts'
import { waitServed } from './wait-served.ts'

const modelId = `0x${'ab'.repeat(32)}` as const
const { signal } = new AbortController()

/** A clock that runs `onSleep` instead of a wait. */
function steppedClock(onSleep: (count: number) => void): Clock {
  let count = 0
  return {
    now: () => 0,
    async sleep(_, abort) {
      onSleep(++count)
      abort?.throwIfAborted()
    },
  }
}

describe('waitServed', () => {
  test('polls until every live worker offers the model', async () => {
    const state: NetworkState = { live: 2, serving: 0 }
    const gateway = await startNetworkGateway(modelId, state)
    const sleeps: number[] = []
    const clock = steppedClock((count) => {
      sleeps.push(count)
      state.serving++
    })
    await waitServed({ gateway, modelId, signal, clock })
    expect(sleeps).toEqual([1, 2])
  })

  test('resolves when the requested number of workers offers the model', async () => {
    const gateway = await startNetworkGateway(modelId, { live: 2, serving: 1 })
    const clock = steppedClock(() => expect.unreachable('one worker is enough'))
    await waitServed({ gateway, modelId, signal, clock, workers: 1 })
  })

  test('does not resolve without workers', async () => {
    const state: NetworkState = { live: 0, serving: 0 }
    const gateway = await startNetworkGateway(modelId, state)
    let polls = 0
    const clock = steppedClock(() => {
      polls++
      state.live = state.serving = 1
    })
    await waitServed({ gateway, modelId, signal, clock, workers: 0 })
    expect(polls).toBe(1)
  })

  test('rejects when the signal aborts during a wait', async () => {
    const gateway = await startNetworkGateway(modelId, { live: 1, serving: 0 })
    const abort = new AbortController()
    const clock = steppedClock(() => abort.abort(new Error('stopped')))
    await expect(waitServed({ gateway, modelId, signal: abort.signal, clock })).rejects.toThrow('stopped')
  })

  test('rejects with UNAVAILABLE without a gateway', async () => {
    const clock = steppedClock(() => {})
    await expect(waitServed({ gateway: 'http://127.0.0.1:1', modelId, signal, clock })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    })
  })
})
