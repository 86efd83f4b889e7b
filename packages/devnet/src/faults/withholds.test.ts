import type { Hex } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { createFaultSwitch, type InjectedFault } from './fault-switch.ts'
import { withheldEvidence } from './withholds.ts'

const hash = (digit: string): Hex => `0x${digit.repeat(64)}`

test('withholds the evidence of every receipt of a faulty worker, and reports each receipt once', () => {
  const injected: InjectedFault[] = []
  const isWithheld = withheldEvidence(
    createFaultSwitch({ always: 'withholds', onInjected: (fault) => injected.push(fault) }),
  )
  expect([hash('1'), hash('1'), hash('2')].map(isWithheld)).toEqual([true, true, true])
  expect(injected).toHaveLength(2)
})

test('withholds the evidence of the next receipt after it was armed, each time it is asked for', () => {
  const faults = createFaultSwitch({ onInjected: () => undefined })
  const isWithheld = withheldEvidence(faults)
  expect(isWithheld(hash('1'))).toBe(false)
  faults.arm('withholds', hash('0'))
  expect([hash('1'), hash('2'), hash('3'), hash('2')].map(isWithheld)).toEqual([false, true, false, true])
})
