import fc from 'fast-check'
import { expect, it } from 'vitest'

import { BoundedMap } from './bounded-map.ts'

it('evicts the oldest entry when it is full', () => {
  const evicted: [string, number][] = []
  const map = new BoundedMap<string, number>({ maxEntries: 2, onEvict: (...entry) => void evicted.push(entry) })
  map.set('a', 1).set('b', 2).set('c', 3)
  expect([...map]).toEqual([
    ['b', 2],
    ['c', 3],
  ])
  expect(evicted).toEqual([['a', 1]])
})

it('makes an entry the newest when it is set again', () => {
  const map = new BoundedMap<string, number>({ maxEntries: 2 })
  map.set('a', 1).set('b', 2).set('a', 3).set('c', 4)
  expect([...map.keys()]).toEqual(['a', 'c'])
})

it('makes an entry the newest when it is read, if refreshOnGet is set', () => {
  const map = new BoundedMap<string, undefined | number>({ maxEntries: 2, refreshOnGet: true })
  map.set('a', undefined).set('b', 2)
  expect(map.get('a')).toBeUndefined()
  map.set('c', 3)
  expect([...map.keys()]).toEqual(['a', 'c'])
})

it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('rejects a maxEntries of %s', (maxEntries) => {
  expect(() => new BoundedMap({ maxEntries })).toThrow(RangeError)
})

type Step =
  | { readonly type: 'set'; readonly key: number; readonly value: number }
  | { readonly type: 'get' | 'delete'; readonly key: number }
  | { readonly type: 'clear' }

const key = fc.nat(12)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('set' as const), key, value: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constantFrom('get' as const, 'delete' as const), key }) },
  { weight: 1, arbitrary: fc.constant({ type: 'clear' as const }) },
)

it('behaves like a list of entries from which the first is dropped, for any sequence of calls', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.boolean(),
      fc.array(step, { maxLength: 200 }),
      (max, refresh, steps) => {
        let model: [number, number][] = []
        const expectedEvictions: [number, number][] = []
        const evictions: [number, number][] = []
        const map = new BoundedMap<number, number>({
          maxEntries: max,
          refreshOnGet: refresh,
          onEvict: (...entry) => void evictions.push(entry),
        })
        for (const next of steps) {
          if (next.type === 'clear') {
            map.clear()
            model = []
            continue
          }
          const known = model.find(([candidate]) => candidate === next.key)
          const others = model.filter((entry) => entry !== known)
          if (next.type === 'set') {
            map.set(next.key, next.value)
            if (others.length >= max) expectedEvictions.push(others.shift() as [number, number])
            model = [...others, [next.key, next.value]]
          } else if (next.type === 'delete') {
            expect(map.delete(next.key)).toBe(known !== undefined)
            model = others
          } else {
            expect(map.get(next.key)).toBe(known?.[1])
            if (refresh && known) model = [...others, known]
          }
          expect([...map]).toEqual(model)
          expect([map.size, map.has(next.key)]).toEqual([model.length, model.some(([own]) => own === next.key)])
        }
        expect(evictions).toEqual(expectedEvictions)
      },
    ),
  )
})
