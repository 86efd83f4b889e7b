import { expect, it } from 'vitest'

import { selectOutputs } from './params.ts'

const output = (name: string) => ({ name, datatype: 'FP32' as const, shape: [1] })
const manifest = { name: 'test/arithmetic', outputs: [output('sum'), output('difference')] }

it.each([
  [[], ['sum', 'difference']],
  [
    ['difference', 'sum'],
    ['sum', 'difference'],
  ],
  [['difference', 'difference'], ['difference']],
])('selectOutputs selects for the request %j the outputs %j', (requested, selected) => {
  expect(selectOutputs(manifest, requested)).toEqual(selected)
})

it('selectOutputs rejects the name of an absent output with BAD_INPUT', () => {
  expect(() => selectOutputs(manifest, ['sum', 'quotient'])).toThrow(
    expect.objectContaining({
      code: 'BAD_INPUT',
      details: { field: 'params.outputs' },
      metaMessages: ['Its outputs are sum, difference.'],
    }),
  )
})
