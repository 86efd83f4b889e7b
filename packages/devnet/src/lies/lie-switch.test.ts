import type { Tensor } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { createLieSwitch, digestInputs, type ToldLie } from './lie-switch.ts'

const inputs = (value: number): Tensor[] => [{ name: 'x', datatype: 'UINT8', shape: [1], data: Uint8Array.of(value) }]

test('an honest node does not lie', () => {
  expect(createLieSwitch({ onTold: () => undefined }).take('wrong-output', inputs(1))).toBeUndefined()
})

test('an armed node lies once, about the job it was armed for, in the way it was armed for', () => {
  const lies = createLieSwitch({ onTold: () => undefined })
  lies.arm('wrong-output', digestInputs(inputs(1)))
  expect(lies.take('wrong-output', inputs(2))).toBeUndefined()
  expect(lies.take('other-model', inputs(1))).toBeUndefined()
  expect(lies.take('wrong-output', inputs(1))).toBe('once')
  expect(lies.take('wrong-output', inputs(1))).toBeUndefined()
})

test('a liar lies always, and tells the supervisor', () => {
  const told: ToldLie[] = []
  const lies = createLieSwitch({ always: 'other-model', onTold: (lie) => told.push(lie) })
  expect(lies.take('other-model', inputs(1))).toBe('always')
  expect(lies.take('wrong-output', inputs(1))).toBeUndefined()
  lies.told('other-model', inputs(1), 'said 1 for 2')
  expect(told).toEqual([{ kind: 'other-model', inputsDigest: digestInputs(inputs(1)), detail: 'said 1 for 2' }])
})
