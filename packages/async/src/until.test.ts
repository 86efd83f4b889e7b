import { expect, it, vi } from 'vitest'

import { countingController } from './listener-count.fixture.ts'
import { until } from './until.ts'

function source() {
  const listeners = new Set<() => void>()
  return {
    listeners,
    change: () => {
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

it('resolves at once when the condition holds, and leaves no listener', async () => {
  const { subscribe, listeners } = source()
  const counting = countingController()
  expect(await until(() => 'value', { subscribe, signal: counting.signal })).toBe('value')
  expect([listeners.size, counting.listeners()]).toEqual([0, 0])
})

it('resolves with the first truthy value after a change, and does not evaluate again', async () => {
  const { subscribe, listeners, change } = source()
  const counting = countingController()
  let state: string | undefined
  const condition = vi.fn(() => state)
  const wait = until(condition, { subscribe, signal: counting.signal })
  change()
  state = 'ready'
  change()
  change()
  expect(await wait).toBe('ready')
  expect(condition).toHaveBeenCalledTimes(3)
  expect([listeners.size, counting.listeners()]).toEqual([0, 0])
})

it('rejects with the abortError when the signal aborts, and leaves no listener', async () => {
  const { subscribe, listeners } = source()
  const { controller, signal, ...counting } = countingController()
  const wait = until(() => false, {
    subscribe,
    signal,
    abortError: (reason) => new Error('stopped', { cause: reason }),
  })
  controller.abort('why')
  await expect(wait).rejects.toMatchObject({ message: 'stopped', cause: 'why' })
  expect([listeners.size, counting.listeners()]).toEqual([0, 0])
})

it('neither subscribes nor evaluates when the signal has aborted', async () => {
  const subscribe = vi.fn()
  const condition = vi.fn()
  await expect(until(condition, { subscribe, signal: AbortSignal.abort('why') })).rejects.toBe('why')
  expect(subscribe).not.toHaveBeenCalled()
  expect(condition).not.toHaveBeenCalled()
})

it('rejects when the condition throws after a change, and leaves no listener', async () => {
  const { subscribe, listeners, change } = source()
  let broken = false
  const wait = until(
    () => {
      if (broken) throw new Error('condition')
      return false
    },
    { subscribe },
  )
  broken = true
  change()
  await expect(wait).rejects.toThrow('condition')
  expect(listeners.size).toBe(0)
})

it('rejects when subscribe throws, and leaves no abort listener', async () => {
  const { signal, listeners } = countingController()
  const subscribe = (): never => {
    throw new Error('subscribe')
  }
  await expect(until(() => true, { subscribe, signal })).rejects.toThrow('subscribe')
  expect(listeners()).toBe(0)
})

it('unsubscribes from a source that reports during subscribe', async () => {
  const unsubscribe = vi.fn()
  const subscribe = (listener: () => void) => {
    listener()
    return unsubscribe
  }
  expect(await until(() => 1, { subscribe })).toBe(1)
  expect(unsubscribe).toHaveBeenCalledOnce()
})
