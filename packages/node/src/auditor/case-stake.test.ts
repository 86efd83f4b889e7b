import type { OnChainSeat } from '@opengradient/chain'
import { describe, expect, it } from 'vitest'

import { slicesLeft, stakeOfCase } from './case-stake.ts'

const opg = 10n ** 18n
const day = 20_000
const now = day * 86_400 + 5
const seat: OnChainSeat = {
  ...{ seat: 1, account: `0x${'a'.repeat(40)}`, place: 0, until: 0 },
  ...{ stake: 1_000n * opg, locked: 0n, lost: 0n, epoch: day },
}

describe('slicesLeft', () => {
  it.each<[string, Partial<OnChainSeat>, number]>([
    ['five of an untouched seat', {}, 5],
    ['those that the day leaves', { lost: 30n * opg, locked: 20n * opg }, 2],
    ['none at the limit of the day', { lost: 50n * opg }, 0],
    ['none above it', { lost: 60n * opg }, 0],
    ['all again on the next day', { lost: 50n * opg, locked: 50n * opg, epoch: day - 1 }, 5],
    ['those that are not locked', { stake: 925n * opg, locked: 910n * opg }, 1],
  ])('counts %s', (_, change, expected) => {
    expect(slicesLeft({ ...seat, ...change }, now)).toBe(expected)
  })
})

describe('stakeOfCase', () => {
  const funds = { slices: 5, free: 100n * opg, bond: 20n * opg }

  it('takes the last slice for a mismatch, then a bond', () => {
    expect(stakeOfCase('mismatch', { ...funds, slices: 1 })).toBe('slice')
    expect(stakeOfCase('mismatch', { ...funds, slices: 0 })).toBe('bond')
    expect(stakeOfCase('mismatch', { ...funds, slices: 0, free: 20n * opg })).toBe('bond')
  })

  it('leaves three slices to mismatches, and takes a bond for service while much is free', () => {
    expect(stakeOfCase('service', { ...funds, slices: 4 })).toBe('slice')
    expect(stakeOfCase('service', { ...funds, slices: 3 })).toBe('bond')
    expect(stakeOfCase('service', { ...funds, slices: 3, free: 79n * opg })).toBeUndefined()
  })

  it('takes no bond that exceeds the free OPG or 500 OPG', () => {
    expect(stakeOfCase('mismatch', { ...funds, slices: 0, free: 19n * opg })).toBeUndefined()
    expect(stakeOfCase('mismatch', { slices: 0, free: 9_000n * opg, bond: 501n * opg })).toBeUndefined()
  })
})
