import { OgError, silentLogger } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { Lifetime } from './lifetime.ts'

const create = (signal?: AbortSignal): Lifetime => new Lifetime({ logger: silentLogger, signal })

test('ends parts in reverse order, continues after an error, and keeps the first reason', async () => {
  const lifetime = create()
  const ended: string[] = []
  lifetime.add(async () => ended.push('first'))
  lifetime.add(() => Promise.reject(new Error('broken')))
  lifetime.add(async () => ended.push('last'))
  await Promise.all([lifetime.stop('the chain ended'), lifetime.stop()])
  expect(ended).toEqual(['last', 'first'])
  expect(await lifetime.ended).toBe('the chain ended')
})

test('aborts its signal before it ends parts', async () => {
  const lifetime = create()
  let aborted: boolean | undefined
  lifetime.add(async () => (aborted = lifetime.signal.aborted))
  await lifetime.stop()
  expect(aborted).toBe(true)
  expect(lifetime.signal.reason).toBeInstanceOf(OgError)
})

test('stops when its signal aborts, also when it has aborted before', async () => {
  const caller = new AbortController()
  const lifetime = create(caller.signal)
  caller.abort()
  expect(await lifetime.ended).toBe('it was stopped')
  expect(create(caller.signal).signal.aborted).toBe(true)
})

test('ends a part that was added after the stop', async () => {
  const lifetime = create()
  await lifetime.stop()
  let closed = false
  lifetime.add(async () => (closed = true))
  await lifetime.closeRemaining()
  expect(closed).toBe(true)
})
