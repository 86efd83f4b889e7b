import { OgError } from '@opengradient/protocol'
import { beforeEach, expect, it } from 'vitest'

import { ModelKills } from './model-kills.ts'

const [endless, other] = [`0x${'01'.repeat(32)}`, `0x${'02'.repeat(32)}`] as const
const timeout = new OgError('MODEL_TIMEOUT', 'The model was stopped.')
const clock = { now: () => now }
let now: number

beforeEach(() => {
  now = 1_000_000
})

const isAwake = (kills: ModelKills, caller: string, modelId = endless): boolean => {
  try {
    kills.assertAwake(caller, modelId)
    return true
  } catch (error) {
    expect(error).toMatchObject({ code: 'OVERLOADED', retryAfterMs: expect.any(Number) })
    return false
  }
}

it('rests the pair of caller and model after two kills, and no other', () => {
  const kills = new ModelKills({ clock })
  kills.note('a', endless, timeout)
  expect(isAwake(kills, 'a')).toBe(true)
  kills.note('a', endless, new OgError('MODEL_MEMORY', 'Too much.'))
  expect(isAwake(kills, 'a')).toBe(false)
  expect(isAwake(kills, 'a', other)).toBe(true)
  expect(isAwake(kills, 'b')).toBe(true)
})

it('doubles the rest with each further kill, and forgets kills in time', () => {
  const kills = new ModelKills({ clock })
  const restOf = (): number => {
    const before = now
    while (!isAwake(kills, 'a')) now += 10_000
    return now - before
  }
  kills.note('a', endless, timeout)
  const rests = [1, 2, 3].map(() => {
    kills.note('a', endless, timeout)
    return restOf()
  })
  expect(rests).toEqual([60_000, 120_000, 240_000])
  now += 600_001
  kills.note('a', endless, timeout)
  expect(isAwake(kills, 'a')).toBe(true)
})

it('rests the model for all only after kills of several callers', () => {
  const kills = new ModelKills({ clock, callersOfModel: 3 })
  for (let i = 0; i < 5; i++) kills.note('a', endless, timeout)
  expect(isAwake(kills, 'd')).toBe(true)
  kills.note('b', endless, timeout)
  expect(isAwake(kills, 'd')).toBe(true)
  kills.note('c', endless, timeout)
  expect(isAwake(kills, 'd')).toBe(false)
  expect(isAwake(kills, 'd', other)).toBe(true)
  now += 60_000
  expect(isAwake(kills, 'd')).toBe(true)
})

it('rests a caller whose runs of many models were killed', () => {
  const kills = new ModelKills({ clock })
  const modelOf = (i: number) => `0x${i.toString(16).padStart(64, '0')}` as const
  for (let i = 0; i < 7; i++) kills.note('a', modelOf(i), timeout)
  expect(isAwake(kills, 'a', modelOf(8))).toBe(true)
  kills.note('a', modelOf(7), timeout)
  expect(isAwake(kills, 'a', modelOf(8))).toBe(false)
  expect(isAwake(kills, 'b', modelOf(8))).toBe(true)
})

it('allows a caller that stands for others more kills', () => {
  const kills = new ModelKills({ clock })
  for (let i = 0; i < 5; i++) kills.note('sponsor', endless, timeout, 3)
  expect(isAwake(kills, 'sponsor')).toBe(true)
  kills.note('sponsor', endless, timeout, 3)
  expect(isAwake(kills, 'sponsor')).toBe(false)
})

it('counts no other errors', () => {
  const kills = new ModelKills({ clock, callersOfModel: 1 })
  for (const code of ['MODEL_FAILED', 'OVERLOADED', 'ABORTED', 'BAD_TENSOR'] as const) {
    for (let i = 0; i < 3; i++) kills.note('a', endless, new OgError(code, 'Failed.'))
  }
  expect(isAwake(kills, 'a')).toBe(true)
})
