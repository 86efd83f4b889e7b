import type { Address } from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { auditorsWithoutCase } from './auditors-without-case.ts'
import type { CaseOutcome, CaseStatus, OnChainCase, OpenerKind } from './reads/get-case.ts'
import { refutedAuditors } from './refuted-auditors.ts'

const [a, b] = [`0x${'0a'.repeat(20)}`, `0x${'0b'.repeat(20)}`] as [Address, Address]
const caseOf = (account: Address, kind: OpenerKind, outcome: CaseOutcome, status: CaseStatus = 'closed'): OnChainCase =>
  ({ status, outcome, openers: [{ account, kind, seat: 1, bond: 0n }] }) as unknown as OnChainCase

it('names drawn auditors without a case on a result, unless a case is undecided or not for the worker', () => {
  expect(auditorsWithoutCase([], [a, b])).toEqual([a, b])
  expect(auditorsWithoutCase([caseOf(a, 'slice', 'right')], [a, b])).toEqual([b])
  expect(auditorsWithoutCase([caseOf(a, 'drawnBond', 'right')], [a, b])).toEqual([b])
  expect(auditorsWithoutCase([caseOf(a, 'serviceSlice', 'right')], [a, b])).toEqual([a, b])
  expect(auditorsWithoutCase([caseOf(a, 'slice', 'none', 'voting')], [a, b])).toEqual([])
  expect(auditorsWithoutCase([caseOf(a, 'slice', 'wrong')], [a, b])).toEqual([])
})

it('refutes the opener of a case on a result that was ruled right, with a slice or a bond', () => {
  expect(refutedAuditors([caseOf(a, 'slice', 'right'), caseOf(b, 'drawnBond', 'right')])).toEqual([a, b])
  expect(refutedAuditors([caseOf(a, 'serviceSlice', 'right'), caseOf(b, 'slice', 'wrong')])).toEqual([])
})
