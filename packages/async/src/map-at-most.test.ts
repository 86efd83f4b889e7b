import fc from 'fast-check'
import { expect, it } from 'vitest'

import { mapAtMost } from './map-at-most.ts'

it('keeps the order of the items, and never maps more than the limit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 4 })), fc.integer({ min: 1, max: 8 }), async (turns, atMost) => {
      let running = 0
      const mapped = await mapAtMost(turns, atMost, async (count, index) => {
        running++
        expect(running).toBeLessThanOrEqual(atMost)
        for (let turn = 0; turn < count; turn++) await Promise.resolve()
        running--
        return index
      })
      expect(mapped).toEqual(turns.map((_, index) => index))
    }),
  )
})

it('throws the first error, aborts what runs, and begins nothing after it', async () => {
  const begun: number[] = []
  const aborted: number[] = []
  const mapped = mapAtMost([0, 1, 2, 3], 2, async (item, _, signal) => {
    begun.push(item)
    if (item === 1) throw new Error('one')
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
    aborted.push(item)
    throw new Error('aborted')
  })
  await expect(mapped).rejects.toThrow('one')
  expect({ begun, aborted }).toEqual({ begun: [0, 1], aborted: [0] })
})
