import { expect, test } from 'vitest'

import { LoopLoad } from './loop-load.ts'

function startLoop() {
  const times = { idle: 0, active: 1_000 }
  const load = new LoopLoad(() => ({ ...times }))
  const pass = (active: number, idle: number): boolean => {
    times.active += active
    times.idle += idle
    return load.isSaturated
  }
  return { load, pass }
}

test('is saturated while the loop works nine tenths of the time', () => {
  const { load, pass } = startLoop()
  expect(load.isSaturated).toBe(false)
  expect(pass(89, 11)).toBe(false)
  expect(pass(90, 10)).toBe(true)
  expect(pass(500, 10)).toBe(true)
  expect(pass(10, 90)).toBe(false)
})

test('keeps its answer for a tenth of a second', () => {
  const { pass } = startLoop()
  expect(pass(100, 0)).toBe(true)
  for (let i = 0; i < 9; i++) expect(pass(0, 10)).toBe(true)
  expect(pass(0, 10)).toBe(false)
})

test('measures the loop of this process', async () => {
  const load = new LoopLoad()
  const end = performance.now() + 150
  while (performance.now() < end);
  expect(load.isSaturated).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(load.isSaturated).toBe(false)
})
