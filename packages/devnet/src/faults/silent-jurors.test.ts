import { outcomes } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { caseEvents, chainEvent, testAddress, testHash } from '../case-events.fixture.ts'
import { NetworkCases } from '../network-cases.ts'
import { createFaultSwitch, type InjectedFault } from './fault-switch.ts'
import type { LiarView } from './liar.ts'
import { silentJurors } from './silent-jurors.ts'

const right = { vote: 'right', clear: true } as const
const host = { stateDir: '', clock: { now: () => 0, sleep: async () => undefined }, deployment: {} as never }

function install(always?: 'silent-jurors') {
  const injected: InjectedFault[] = []
  const faults = createFaultSwitch({ always, onInjected: (fault) => injected.push(fault) })
  const { auditor } = silentJurors.install?.(faults, host) ?? {}
  const match = { outcome: outcomes.match, outputRoot: testHash('1'), distance: 0 } as never
  return {
    injected,
    vote: () => auditor?.vote?.(testHash('1'), async () => right),
    audit: async () => (await auditor?.audit?.({ inputs: [] } as never, async () => match))?.outcome,
  }
}

test('reports one mismatch, and never votes', async () => {
  const { vote, audit, injected } = install('silent-jurors')
  expect([await audit(), await audit()]).toEqual([outcomes.mismatch, outcomes.match])
  expect([await vote(), await vote()]).toEqual([undefined, undefined])
  expect(injected.map(({ detail }) => detail)).toEqual(['a mismatch', 'no vote', 'no vote'])
})

test('votes as it finds without a fault', async () => {
  const { vote, audit } = install()
  expect([await audit(), await vote()]).toEqual([outcomes.match, right])
})

test('is caught when others decide its case and its seat lost a slice', () => {
  const [address, opener, worker, other] = [testAddress('1'), testAddress('2'), testAddress('3'), testAddress('4')]
  const [receiptHash, caseId] = [testHash('5'), testHash('6')]
  const events = caseEvents({ caseId, receiptHash, worker, opener })
  const cases = new NetworkCases()
  const view = { net: { cases }, address, node: 'auditor-1' } as unknown as LiarView
  cases.apply([chainEvent('seats', 'SeatTaken', { seat: 7n, account: address }), ...events.opened], 1)
  expect(silentJurors.opportunities(view)).toBe(0)
  cases.apply([events.drawn(address, other), events.voted(other, 'right'), events.ruled('right'), events.closed], 2)
  expect(silentJurors.opportunities(view)).toBe(1)
  expect(silentJurors.outcome(view)).toBeUndefined()
  cases.apply([chainEvent('cases', 'JurorSliced', { caseId, seat: 7n, amount: 10n, silent: true })], 3)
  expect(silentJurors.outcome(view)).toMatchObject({ result: 'caught' })
  cases.apply([events.voted(address, 'right')], 4)
  expect(silentJurors.opportunities(view)).toBe(0)
})
