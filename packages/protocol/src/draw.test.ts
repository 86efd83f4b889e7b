import { readFileSync } from 'node:fs'

import fc from 'fast-check'
import { encodeAbiParameters, keccak256 } from 'viem'
import { describe, expect, it } from 'vitest'
import { hexOf } from './arbitraries.fixture.ts'
import {
  createLeafDraw,
  drawAuditors,
  drawContrary,
  drawOrder,
  drawPlace,
  drawSeats,
  drawSeed,
  isAudited,
  leastSeatStake,
  orderCommit,
  orderSeed,
  type PlaceChange,
  placesBefore,
  rateAlways,
  rateOf,
  type Seat,
} from './draw.ts'
import type { Address, Hex } from './hex.ts'
import { outcomes } from './outcomes.ts'

const accountOf = (n: number): Address => `0x${n.toString(16).padStart(40, '0')}`
/** Fixed: the assertions on single places and on the share of audited leaves do not hold for every value. */
const [blockHash, batchId] = [keccak256('0x01'), keccak256('0x02')]
const seed = drawSeed(blockHash, batchId, 0)

/** `length` seats of as many accounts, with the given changes by place. */
function seatsOf(length: number, changes: Record<number, Partial<Seat>> = {}): Seat[] {
  return Array.from({ length }, (_, place) => {
    const account = accountOf(place + 1)
    return { seat: place + 100, account, signer: account, stake: 10n ** 21n, until: 0, ...changes[place] }
  })
}

const free = { boundUntil: 1_000, excluded: [] }

describe('drawSeats', () => {
  it('draws distinct eligible accounts in the order of their hashes', () => {
    fc.assert(
      fc.property(hexOf(32), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 5 }), (each, length, count) => {
        const seats = seatsOf(length).map((seat, place) => ({ ...seat, account: accountOf(1 + (place % 4)) }))
        const drawn = drawSeats(each, seats, count, free)
        expect(new Set(drawn.map(({ account }) => account)).size).toBe(drawn.length)
        expect(drawn.length).toBeLessThanOrEqual(Math.min(count, 4))
        for (const { account, seat } of drawn) expect(seats[seat - 100]?.account).toBe(account)
        expect(drawn[0]?.seat).toBe(100 + drawPlace(each, 0, length))
        expect(drawSeats(each, seats, count + 3, free).slice(0, drawn.length)).toEqual(drawn)
      }),
      { numRuns: 50 },
    )
  })

  const first = drawPlace(seed, 0, 10)
  const second = drawSeats(seed, seatsOf(10), 2, free)[1]
  it.each<[string, Partial<Seat>, readonly Address[]]>([
    ['below 900 OPG', { stake: leastSeatStake - 1n }, []],
    ['that can leave before the bound', { until: 999 }, []],
    ['of an excluded account', {}, [accountOf(first + 1)]],
    ['whose signing key is excluded', { signer: accountOf(77) }, [accountOf(77)]],
  ])('passes over a seat %s and takes the place of the next hash', (_, change, excluded) => {
    const drawn = drawSeats(seed, seatsOf(10, { [first]: change }), 1, { ...free, excluded })
    expect(drawn).toEqual([second])
  })

  it('draws a seat at the edge of every bound', () => {
    const edge = seatsOf(10, { [first]: { stake: leastSeatStake, until: 1_000 } })
    expect(drawSeats(seed, edge, 1, free)[0]?.seat).toBe(100 + first)
  })

  it('gives up after 64 places, and draws none from an empty array', () => {
    const seats = seatsOf(1_000).map((seat) => ({ ...seat, stake: 0n }))
    expect(drawSeats(seed, seats, 1, free)).toEqual([])
    const places = Array.from({ length: 65 }, (_, attempt) => drawPlace(seed, attempt, 1_000))
    // An eligible seat at a repeated place would be drawn at the earlier attempt.
    expect(places.slice(0, 63)).not.toContain(places[63])
    expect(places.slice(0, 64)).not.toContain(places[64])
    const at = (attempt: number) =>
      drawSeats(seed, seats.with(drawPlace(seed, attempt, 1_000), seatsOf(1)[0] as Seat), 1, free)
    expect(at(63)).toHaveLength(1)
    expect(at(64)).toEqual([])
    expect(drawSeats(seed, [], 1, free)).toEqual([])
  })
})

it('draws auditors by block hash, batch and round, and orders by the committed value', () => {
  const places = seatsOf(50)
  const draw = { blockHash, batchId, round: 0, places, k: 2, ...free }
  expect(drawAuditors(draw)).toEqual({ seed, drawn: drawSeats(seed, places, 2, free) })
  expect(drawAuditors({ ...draw, round: 1 }).seed).not.toBe(seed)
  const order = { random: blockHash, receiptHash: batchId, places, count: 3, ...free }
  expect(drawOrder(order)).toEqual(drawSeats(orderSeed(blockHash, batchId), places, 3, free))
  const pair = encodeAbiParameters([{ type: 'bytes32' }, { type: 'bytes32' }], [blockHash, batchId])
  expect(orderSeed(blockHash, batchId)).toBe(keccak256(pair))
  expect(orderCommit(blockHash)).toBe(keccak256(blockHash))
})

describe('rateOf', () => {
  const leaf = { auditClass: 100, price: 1n, drawn: 2, atRisk: 10n ** 9n }

  it('is the rate of the class where enough is at risk', () => {
    expect(rateOf(leaf)).toBe(rateAlways / 100n)
    expect(rateOf({ ...leaf, auditClass: 10_000 })).toBe(rateAlways)
    expect(rateOf({ ...leaf, atRisk: 150n })).toBe(rateAlways / 100n)
  })

  it('rises to 3 · price / (k · atRisk) where less is at risk, and is 0 for class 0', () => {
    expect(rateOf({ ...leaf, atRisk: 15n })).toBe(rateAlways / 10n)
    expect(rateOf({ ...leaf, atRisk: 1n })).toBe(rateAlways)
    expect(rateOf({ ...leaf, atRisk: 0n })).toBe(rateAlways)
    expect(rateOf({ ...leaf, auditClass: 0, atRisk: 0n })).toBe(0n)
  })
})

it('audits the share of leaves that the rate states', () => {
  const account = accountOf(1)
  const draw = createLeafDraw(seed, account)
  const audited = Array.from({ length: 4_000 }, (_, index) => index).filter((index) => draw(index, rateAlways / 10n))
  expect(audited.length).toBeGreaterThan(320)
  expect(audited.length).toBeLessThan(480)
  for (const index of [0, 1, audited[0] as number, 2 ** 32 - 1]) {
    const types = [{ type: 'bytes32' }, { type: 'address' }, { type: 'uint256' }]
    const hash = BigInt(keccak256(encodeAbiParameters(types, [seed, account, BigInt(index)]))) >> 192n
    expect(isAudited(seed, account, index, hash)).toBe(false)
    expect(isAudited(seed, account, index, hash + 1n)).toBe(true)
    expect(draw(index, hash + 1n)).toBe(true)
  }
  expect(isAudited(seed, account, 0, 0n)).toBe(false)
  expect(isAudited(seed, account, 0, rateAlways)).toBe(true)
})

it('draws one of the mismatches and failures of a summary', () => {
  expect(drawContrary(blockHash, batchId, { mismatch: 1, failed: 0 })).toEqual({
    outcome: outcomes.mismatch,
    ordinal: 0,
  })
  expect(drawContrary(blockHash, batchId, { mismatch: 0, failed: 1 })).toEqual({ outcome: outcomes.failed, ordinal: 0 })
  const place = drawPlace(seed, 0, 7)
  const at = (mismatch: number) => drawContrary(blockHash, batchId, { mismatch, failed: 7 - mismatch })
  expect(at(place + 1)).toEqual({ outcome: outcomes.mismatch, ordinal: place })
  expect(at(place)).toEqual({ outcome: outcomes.failed, ordinal: 0 })
  const none = { mismatch: 0, failed: 0 }
  expect(() => drawContrary(blockHash, batchId, none)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }))
})

describe('vectors/draw.json', () => {
  const text = readFileSync(new URL('../vectors/draw.json', import.meta.url), 'utf8')
  const vectors = JSON.parse(text) as DrawVectors

  it('is the file of the contracts', () => {
    const contracts = new URL('../../../contracts/test/vectors/draw.json', import.meta.url)
    expect(readFileSync(contracts, 'utf8')).toBe(text)
  })

  it('has the seeds, places, rates and audited leaves that this package computes', () => {
    for (const { blockHash, id, round, seed } of vectors.seeds) expect(drawSeed(blockHash, id, round)).toBe(seed)
    for (const { seed, attempt, length, place } of vectors.places) expect(drawPlace(seed, attempt, length)).toBe(place)
    for (const { auditClass, price, drawn, atRisk, rate } of vectors.rates) {
      expect(rateOf({ auditClass, price: BigInt(price), drawn, atRisk: BigInt(atRisk) })).toBe(BigInt(rate))
    }
    for (const { seed, account, index, rate, isAudited: expected } of vectors.audited) {
      expect(isAudited(seed, account, index, BigInt(rate))).toBe(expected)
    }
  })

  it('has the arrays of past blocks', () => {
    for (const { before, seats } of vectors.history.arrays) {
      expect(placesBefore(vectors.history.events, before)).toEqual(seats)
    }
  })

  it.each(vectors.draws.map((each, i) => [`${i}: ${each.title}`, each] as const))('has draw %s', (_, each) => {
    const { accounts, signers, stakes, untils } = each.places
    const places = accounts.map((account, place) => ({
      seat: place + 1,
      account,
      signer: signers[place] as Address,
      stake: BigInt(stakes[place] as string),
      until: untils[place] as number,
    }))
    const drawn = drawSeats(each.seed, places, each.count, each)
    expect(drawn.map(({ account }) => account)).toEqual(each.drawn.accounts)
    expect(drawn.map(({ seat }) => seat)).toEqual(each.drawn.seats)
  })
})

interface DrawVectors {
  seeds: { blockHash: Hex; id: Hex; round: number; seed: Hex }[]
  places: { seed: Hex; attempt: number; length: number; place: number }[]
  rates: { auditClass: number; price: string; drawn: number; atRisk: string; rate: string }[]
  audited: { seed: Hex; account: Address; index: number; rate: string; isAudited: boolean }[]
  history: { events: PlaceChange[]; arrays: { before: number; seats: number[] }[] }
  draws: {
    title: string
    seed: Hex
    count: number
    excluded: Address[]
    boundUntil: number
    places: { accounts: Address[]; signers: Address[]; stakes: string[]; untils: number[] }
    drawn: { accounts: Address[]; seats: number[] }
  }[]
}
