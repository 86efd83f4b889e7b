import type { Hex } from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { rankCandidates } from './rank-candidates.ts'

const candidate = (digit: number) => ({
  node: { account: `0x${`0${digit}`.repeat(20)}` as const, peerId: `peer-${digit}` },
})
const candidates = [1, 2, 3, 4].map(candidate)
const rank = (facts: { inFlight?: Record<string, number>; resting?: readonly number[]; draw?: readonly number[] }) =>
  rankCandidates(candidates, {
    inFlight: (peerId) => facts.inFlight?.[peerId] ?? 0,
    isResting: (account: Hex) => (facts.resting ?? []).some((digit) => account === candidate(digit).node.account),
    draw: Uint8Array.from(facts.draw ?? [0]),
  }).map(({ node }) => node.peerId)

it('orders candidates by requests in flight', () => {
  expect(rank({ inFlight: { 'peer-1': 2, 'peer-2': 1, 'peer-4': 3 } })).toEqual([
    'peer-3',
    'peer-2',
    'peer-1',
    'peer-4',
  ])
})

it('places resting candidates last, however busy the others are', () => {
  expect(rank({ resting: [1], inFlight: { 'peer-2': 9, 'peer-3': 8, 'peer-4': 7 } }).at(-1)).toBe('peer-1')
})

it('orders equal candidates by the drawn bytes, which repeat for more candidates than bytes', () => {
  expect(rank({ draw: [4, 3, 2, 1] })).toEqual(['peer-4', 'peer-3', 'peer-2', 'peer-1'])
  expect(rank({ draw: [2, 1] })).toEqual(['peer-2', 'peer-4', 'peer-1', 'peer-3'])
})
