import { expect, test } from 'vitest'

import { judgeCpu } from './bench/judge-cpu.mjs'

const round = (network, plain, otherLoad = 0) => ({ network, plain, otherLoad })

test('a ratio 16 % above the committed one is above the limit', () => {
  expect(judgeCpu([round(1_160, 100), round(1_160, 100)], 10)).toMatchObject({ ratio: 11.6, verdict: 'above' })
})

test('a ratio 14 % above the committed one is within the limit', () => {
  expect(judgeCpu([round(1_140, 100)], 10)).toMatchObject({ ratio: 11.4, verdict: 'within' })
})

test('the least figure of each side counts, so that no expensive round of the plain server hides a ratio', () => {
  expect(judgeCpu([round(2_500, 100), round(1_160, 400)], 10)).toMatchObject({ ratio: 11.6, verdict: 'above' })
  expect(judgeCpu([round(2_500, 100), round(1_020, 300)], 10)).toMatchObject({ ratio: 10.2, verdict: 'within' })
})

test('a ratio above the limit needs one round without much other load', () => {
  expect(judgeCpu([round(1_600, 100, 0.5), round(1_300, 100, 0.4)], 10)).toMatchObject({ verdict: 'disturbed' })
  expect(judgeCpu([round(1_600, 100, 0.5), round(1_300, 100, 0.1)], 10)).toMatchObject({ verdict: 'above' })
})
