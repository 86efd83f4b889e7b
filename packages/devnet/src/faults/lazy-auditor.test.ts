import type { ReceiptDetails } from '@opengradient/api'
import type { NodeOptions } from '@opengradient/node'
import { type Evidence, outcomes, tensorOf } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { caseEvents, testAddress, testHash } from '../case-events.fixture.ts'
import { NetworkCases } from '../network-cases.ts'
import { createFaultSwitch, digestInputs, type FaultSwitch, type InjectedFault } from './fault-switch.ts'
import { lazyAuditor } from './lazy-auditor.ts'
import type { LiarView } from './liar.ts'

type Audit = NonNullable<NonNullable<NodeOptions['auditor']>['audit']>

const host = { stateDir: '', clock: { now: () => 0, sleep: async () => undefined }, deployment: {} as never }
const inputs = [tensorOf('x', 'FP32', [1], Float32Array.of(1))]
const evidence = { inputs, receipt: { value: { engineFingerprint: testHash('8') } } } as unknown as Evidence
const outputRoot = testHash('9')

/** The audit of an auditor, and the number of runs of the model. */
function auditWith(faults: FaultSwitch) {
  let runs = 0
  const audit = lazyAuditor.install?.(faults, host).auditor?.audit as Audit
  const honest = async () => {
    runs++
    return { outcome: outcomes.match, outputRoot, distance: 0, fingerprint: testHash('8'), detail: '' }
  }
  return { audit: () => audit(evidence, honest), runs: () => runs }
}

test('reports a match of a made-up output, and runs no model', async () => {
  const injected: InjectedFault[] = []
  const faults = createFaultSwitch({ always: 'lazy-auditor', onInjected: (fault) => injected.push(fault) })
  const { audit, runs } = auditWith(faults)
  const found = await audit()
  expect(found).toMatchObject({ outcome: outcomes.match, fingerprint: testHash('8') })
  expect(found.outputRoot).not.toBe(outputRoot)
  expect({ runs: runs(), injected: injected.length }).toEqual({ runs: 0, injected: 1 })
})

test('audits honestly unless it is armed for the input', async () => {
  const faults = createFaultSwitch({ onInjected: () => undefined })
  faults.arm('lazy-auditor', digestInputs([]))
  const { audit, runs } = auditWith(faults)
  expect((await audit()).outputRoot).toBe(outputRoot)
  expect(runs()).toBe(1)
})

test('is caught by a proof that took a part of its own seat', async () => {
  const [address, other] = [testAddress('1'), testAddress('2')]
  const receiptHash = testHash('b')
  const { falseMatch } = caseEvents({ caseId: testHash('a'), receiptHash, worker: other, opener: other })
  const cases = new NetworkCases()
  const receipt = { verdicts: [{ auditor: other, outcome: 'match' }] } as unknown as ReceiptDetails
  const work = [{ example: { model: 'test/affine', asked: 'a number' }, worker: other, receiptHash }]
  const net = { cases, nameOf: (account: string) => account.slice(0, 4), gateway: { receipt: async () => receipt } }
  const view = { net, address, node: 'auditor-1', work } as unknown as LiarView
  cases.apply([falseMatch(other, 5n), falseMatch(address, 0n)], 1)
  expect(lazyAuditor.outcome(view)).toBeUndefined()
  expect(await lazyAuditor.stories(view, new AbortController().signal)).toEqual([])
  cases.apply([falseMatch(address, 100n * 10n ** 18n)], 2)
  expect(lazyAuditor.outcome(view)).toEqual({
    result: 'caught',
    how: '1 of its matches proven false by their tags; 100 OPG of its seat burnt',
  })
  const [story] = await lazyAuditor.stories(view, new AbortController().signal)
  expect(story).toHaveLength(5)
  expect(story?.[3]).toBe(
    'consequence  auditor-1 lost 100 OPG of its seat, and its match counts for nothing; 0x22 lost nothing',
  )
})
