import { affineModel, manifestOf } from '@opengradient/engine/testing'
import { encodeDistance, outcomes } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { abstention, findingOf, notServedFinding } from './juror-finding.ts'

const exact = manifestOf(new Map([['model.onnx', affineModel()]]))
const tolerant = { ...exact, determinism: 'tolerant', tolerance: 0.01 } as const

const finding = (outcome: number, distance = 0, manifest: typeof exact | typeof tolerant = exact) =>
  findingOf({ outcome, distance: encodeDistance(distance) }, manifest)

describe('findingOf', () => {
  it.each(['inconclusive', 'notChecked'] as const)('abstains for %s', (outcome) => {
    expect(finding(outcomes[outcome])).toEqual(abstention)
    expect(finding(outcomes[outcome], 0, tolerant)).toEqual(abstention)
    expect(abstention).toEqual({ vote: 'undecided', clear: false })
  })
  it('votes right where the own run confirms the answer', () => {
    expect(finding(outcomes.match)).toEqual({ vote: 'right', clear: true })
    expect(finding(outcomes.within, 0.005, tolerant)).toEqual({ vote: 'right', clear: false })
  })
  it('votes wrong where the own run contradicts the answer', () => {
    expect(finding(outcomes.mismatch)).toEqual({ vote: 'wrong', clear: true })
    expect(finding(outcomes.mismatch, 0.02, tolerant)).toEqual({ vote: 'wrong', clear: false })
    expect(finding(outcomes.mismatch, 1, tolerant)).toEqual({ vote: 'wrong', clear: true })
    expect(finding(outcomes.failed, 0, tolerant)).toEqual({ vote: 'wrong', clear: true })
  })
  it('votes notServed where the worker did not send its evidence', () => {
    expect(finding(outcomes.notServed)).toEqual(notServedFinding)
  })
})
