import fc from 'fast-check'
import { expect, test } from 'vitest'

import { jsonTextAt } from './json-text-at.ts'

test.each<[string, (string | number)[], string | undefined]>([
  ['9007199254740993', [], '9007199254740993'],
  [' { "a" : [ 1.50 , 9007199254740993 ] } ', ['a', 0], '1.50'],
  [' { "a" : [ 1.50 , 9007199254740993 ] } ', ['a', 1], '9007199254740993'],
  ['{"b]":"]\\"}","\\u0061":[[1],[2,{"c":1e400}]]}', ['a', 1, 1, 'c'], '1e400'],
  ['{"a":1,"b":[true,null]}', ['b', 1], 'null'],
  ['[[],{},7]', [2], '7'],
  ['[[1,2],[3]]', [1, 1], undefined],
  ['{"a":1}', ['b'], undefined],
  ['{"a":1}', [0], undefined],
  ['[1]', ['a'], undefined],
  ['[]', [0], undefined],
])('the text of %s at %j is %s', (json, path, found) => expect(jsonTextAt(json, path)).toBe(found))

test('finds every value of any JSON, with and without white space', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      const json = JSON.stringify(value, null, indent)
      for (const [path, part] of partsOf(JSON.parse(json))) {
        expect(JSON.parse(jsonTextAt(json, path) ?? '')).toEqual(part)
      }
    }),
  )
})

function partsOf(value: unknown, path: readonly (string | number)[] = []): [readonly (string | number)[], unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  const children = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [[path, value], ...children.flatMap(([step, child]) => partsOf(child, [...path, step]))]
}
