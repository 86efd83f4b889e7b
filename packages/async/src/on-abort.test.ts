import { expect, it, vi } from 'vitest'

import { countingController } from './listener-count.fixture.ts'
import { onAbort } from './on-abort.ts'

it('calls the listener once with the reason when the signal aborts', () => {
  const { controller, signal } = countingController()
  const listener = vi.fn()
  onAbort(signal, listener)
  controller.abort('why')
  controller.abort('again')
  expect(listener.mock.calls).toEqual([['why']])
})

it('calls the listener at once when the signal has aborted', () => {
  const listener = vi.fn()
  onAbort(AbortSignal.abort('why'), listener)()
  expect(listener.mock.calls).toEqual([['why']])
})

it('does not call a removed listener and leaves none behind', () => {
  const { controller, signal, listeners } = countingController()
  const listener = vi.fn()
  const remove = onAbort(signal, listener)
  remove()
  remove()
  controller.abort()
  expect(listener).not.toHaveBeenCalled()
  expect(listeners()).toBe(0)
})

it('does nothing without a signal', () => {
  const listener = vi.fn()
  onAbort(undefined, listener)()
  expect(listener).not.toHaveBeenCalled()
})
