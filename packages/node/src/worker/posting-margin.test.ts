import { devnetParameters, recommendedParameters } from '@opengradient/chain'
import { batchTimeSeconds } from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { postingMarginOf } from './posting-margin.ts'

it('leaves a gateway half of the time for a batch, with the clocks of a devnet and of a public network', () => {
  for (const { batches } of [devnetParameters, recommendedParameters]) {
    expect(postingMarginOf(batches.jobLifetime)).toBeLessThanOrEqual(batchTimeSeconds / 2)
  }
  expect(postingMarginOf(recommendedParameters.batches.jobLifetime)).toBe(batchTimeSeconds / 2)
  expect(postingMarginOf(devnetParameters.batches.jobLifetime)).toBe(10)
})
