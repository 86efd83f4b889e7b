import fc from 'fast-check'
import { expect, test } from 'vitest'

import { createSlots } from './slots.ts'

test('grants at most `count` slots at once and serves every waiting caller', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.constantFrom('acquire', 'abort', 'release'), { maxLength: 40 }),
      async (count, steps) => {
        const slots = createSlots(count)
        const held: (() => void)[] = []
        const aborts: AbortController[] = []
        let aborted = 0
        let asked = 0
        for (const step of steps) {
          if (step === 'acquire') {
            asked++
            const abort = new AbortController()
            aborts.push(abort)
            slots.acquire(abort.signal).then(
              (release) => held.push(release),
              () => aborted++,
            )
          } else if (step === 'abort') aborts.pop()?.abort()
          else held.shift()?.()
          await Promise.resolve()
          expect(held.length).toBeLessThanOrEqual(count)
        }
        // Everybody who is left gets a turn.
        let released = 0
        for (let turn = 0; turn < asked * 2 + 5; turn++) {
          if (held.length > 0) {
            held.shift()?.()
            released++
          }
          await new Promise(setImmediate)
        }
        expect(held).toEqual([])
        const free = await Promise.all(Array.from({ length: count }, () => slots.acquire(new AbortController().signal)))
        expect(free).toHaveLength(count)
        expect(released + aborted).toBeLessThanOrEqual(asked)
      },
    ),
    { numRuns: 50 },
  )
})
