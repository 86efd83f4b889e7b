import { expect, it } from 'vitest'

import { assertOutputsFit } from './assert-outputs-fit.ts'
import { fixtureManifest, fixtureOutputs } from './testing/fixture-model.ts'

it('accepts the declared outputs', () => {
  expect(() => assertOutputsFit(fixtureManifest, { outputs: [] }, fixtureOutputs)).not.toThrow()
})

it.each([
  ['a missing output', fixtureOutputs.slice(1)],
  ['outputs in another order', fixtureOutputs.toReversed()],
])('rejects %s with BAD_RECEIPT and names the field in the details', (_, outputs) => {
  expect(() => assertOutputsFit(fixtureManifest, { outputs: [] }, outputs)).toThrow(
    expect.objectContaining({ code: 'BAD_RECEIPT', details: { field: 'receipt.outputHash' } }),
  )
})
