import { tensorOf } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { parseExample } from './stored-example.ts'

const tensor = (name: string, data: string) => `{"name":"${name}","datatype":"INT64","shape":[1],"data":${data}}`
const parse = (input: string, output: string) => {
  const json = `{"inputs":[${tensor('x', input)}],"outputs":[${tensor('y', output)}]}`
  return parseExample('examples/a.json', new TextEncoder().encode(json))
}

test('an example keeps every digit of integers that are strings', () => {
  expect(parse('["9007199254740993"]', '["-9223372036854775808"]')).toMatchObject({
    inputs: [tensorOf('x', 'INT64', [1], BigInt64Array.of(9007199254740993n))],
    outputs: [tensorOf('y', 'INT64', [1], BigInt64Array.of(-(1n << 63n)))],
  })
})

test.each([
  ['[9007199254740993]', '[1]'],
  ['[1]', '[9007199254740993]'],
])('an example with the numbers %s and %s is refused with the number as it was written', (input, output) => {
  const shortMessage = expect.stringContaining('9007199254740993')
  expect(() => parse(input, output)).toThrow(expect.objectContaining({ code: 'BAD_INPUT', shortMessage }))
})
