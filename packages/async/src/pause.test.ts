import { expect, it, vi } from 'vitest'

import { pause } from './pause.ts'

it('returns true after the time has passed', async () => {
  const sleep = vi.fn(async () => {})
  const { signal } = new AbortController()
  expect(await pause({ sleep }, 250, signal)).toBe(true)
  expect(sleep).toHaveBeenCalledExactlyOnceWith(250, signal)
})

it('returns false without sleeping when the signal has aborted', async () => {
  const sleep = vi.fn(async () => {})
  expect(await pause({ sleep }, 250, AbortSignal.abort())).toBe(false)
  expect(sleep).not.toHaveBeenCalled()
})

it('returns false when the signal aborts during the sleep', async () => {
  const controller = new AbortController()
  const sleep = async (): Promise<void> => {
    controller.abort()
    throw controller.signal.reason
  }
  expect(await pause({ sleep }, 250, controller.signal)).toBe(false)
})

it('throws an error of the clock itself', async () => {
  const sleep = () => Promise.reject(new Error('broken clock'))
  await expect(pause({ sleep }, 250, new AbortController().signal)).rejects.toThrow('broken clock')
})
