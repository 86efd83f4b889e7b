import type { Tensor } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { createFaultSwitch, digestInputs, type InjectedFault } from './fault-switch.ts'

const inputs = (value: number): Tensor[] => [{ name: 'x', datatype: 'UINT8', shape: [1], data: Uint8Array.of(value) }]

test('injects no fault into a node that is neither armed nor always faulty', () => {
  expect(createFaultSwitch({ onInjected: () => undefined }).consume('wrong-output', inputs(1))).toBeUndefined()
})

test('injects one fault of the armed kind into the job with the armed inputs', () => {
  const faults = createFaultSwitch({ onInjected: () => undefined })
  faults.arm('wrong-output', digestInputs(inputs(1)))
  expect(faults.consume('wrong-output', inputs(2))).toBeUndefined()
  expect(faults.consume('other-model', inputs(1))).toBeUndefined()
  expect(faults.consume('wrong-output', inputs(1))).toBe('once')
  expect(faults.consume('wrong-output', inputs(1))).toBeUndefined()
})

test('injects a fault into every job of an always faulty node and reports it', () => {
  const injected: InjectedFault[] = []
  const faults = createFaultSwitch({ always: 'other-model', onInjected: (fault) => injected.push(fault) })
  expect(faults.consume('other-model', inputs(1))).toBe('always')
  expect(faults.consume('wrong-output', inputs(1))).toBeUndefined()
  faults.report('other-model', inputs(1), '1 in place of 2')
  expect(injected).toEqual([{ kind: 'other-model', inputsDigest: digestInputs(inputs(1)), detail: '1 in place of 2' }])
})

test('injects no more faults into a node that was always faulty and is reformed', () => {
  const faults = createFaultSwitch({ always: 'other-model', onInjected: () => undefined })
  faults.reform()
  expect(faults.consume('other-model', inputs(1))).toBeUndefined()
})

test('injects the armed fault into the next job where the faulty part has no inputs', () => {
  const injected: InjectedFault[] = []
  const faults = createFaultSwitch({ onInjected: (fault) => injected.push(fault) })
  faults.arm('backdater', digestInputs(inputs(1)))
  expect([faults.consume('backdater'), faults.consume('backdater')]).toEqual(['once', undefined])
  faults.report('backdater', undefined, 'an hour earlier')
  expect(injected).toEqual([{ kind: 'backdater', inputsDigest: undefined, detail: 'an hour earlier' }])
})
