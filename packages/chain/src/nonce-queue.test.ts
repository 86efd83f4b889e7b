import { describe, expect, it } from 'vitest'

import { NonceQueue } from './nonce-queue.ts'

describe('NonceQueue', () => {
  it('counts on from the nonces that it used while the endpoint reports an older count', async () => {
    const queue = new NonceQueue(async () => 5)
    const send = () => queue.run<number>((withNonce) => withNonce(async (nonce) => nonce))
    expect(await Promise.all([send(), send(), send()])).toEqual([5, 6, 7])
  })

  it('reuses the nonce of a rejected transaction', async () => {
    const queue = new NonceQueue(async () => 5)
    const failed = queue.run<number>((withNonce) => withNonce(() => Promise.reject(new Error('rejected'))))
    const next = queue.run<number>((withNonce) => withNonce(async (nonce) => nonce))
    await expect(failed).rejects.toThrow('rejected')
    expect(await next).toBe(5)
  })

  it('keeps its count when a task fails before it sends', async () => {
    const queue = new NonceQueue(async () => 5)
    await queue.run<number>((withNonce) => withNonce(async (nonce) => nonce))
    await expect(queue.run(() => Promise.reject(new Error('reverts')))).rejects.toThrow('reverts')
    expect(await queue.run<number>((withNonce) => withNonce(async (nonce) => nonce))).toBe(6)
  })
})
