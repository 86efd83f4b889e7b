import { tensorOf } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { parseExample } from './stored-example.ts'

test('an example keeps every digit of its integers', () => {
  const tensor = (name: string, data: string) => `{"name":"${name}","datatype":"INT64","shape":[1],"data":${data}}`
  const json = `{"inputs":[${tensor('x', '[9007199254740993]')}],"outputs":[${tensor('y', '[-9223372036854775808]')}]}`
  expect(parseExample('examples/a.json', new TextEncoder().encode(json))).toMatchObject({
    inputs: [tensorOf('x', 'INT64', [1], BigInt64Array.of(9007199254740993n))],
    outputs: [tensorOf('y', 'INT64', [1], BigInt64Array.of(-(1n << 63n)))],
  })
})
