import { describe, expect, it } from 'vitest'

import { systemClock } from './clock.ts'

describe('systemClock.sleep', () => {
  it('resolves after the delay', async () => {
    await expect(systemClock.sleep(0)).resolves.toBeUndefined()
    await expect(systemClock.sleep(0, new AbortController().signal)).resolves.toBeUndefined()
  })

  it('rejects with the reason when aborted, before and during', async () => {
    const reason = new Error('stopped')
    await expect(systemClock.sleep(60_000, AbortSignal.abort(reason))).rejects.toBe(reason)
    const controller = new AbortController()
    const sleeping = systemClock.sleep(60_000, controller.signal)
    controller.abort(reason)
    await expect(sleeping).rejects.toBe(reason)
  })

  it('removes its abort listener', async () => {
    const counted = { added: 0, removed: 0 }
    const { signal } = new AbortController()
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    const watched = Object.assign(signal, {
      addEventListener: (...parameters: Parameters<typeof add>) => {
        counted.added++
        add(...parameters)
      },
      removeEventListener: (...parameters: Parameters<typeof remove>) => {
        counted.removed++
        remove(...parameters)
      },
    })
    await systemClock.sleep(0, watched as AbortSignal)
    expect(counted).toEqual({ added: 1, removed: 1 })
  })

  it('returns Unix milliseconds', () => {
    expect(systemClock.now()).toBeGreaterThan(1_700_000_000_000)
  })
})
