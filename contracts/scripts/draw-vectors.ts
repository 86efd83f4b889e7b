// Writes test/vectors/draw.json: expected values of libraries/Draw.sol, Seats.draw and Jury.draw, computed here without the
// contracts.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

type Place = { seat: number; account: string; signer: string; stake: string; until: number }

const always = 1n << 64n
const tries = 64
const opg = 10n ** 18n

/** ABI encoding of static values: 32 bytes each, numbers and addresses on the right. */
const encode = (...values: (bigint | string)[]): Uint8Array =>
  hexToBytes(
    values.map((value) => (typeof value === 'bigint' ? value.toString(16) : value.slice(2)).padStart(64, '0')).join(''),
  )
const hash = (...values: (bigint | string)[]): string => `0x${bytesToHex(keccak_256(encode(...values)))}`
const label = (text: string): string => `0x${bytesToHex(keccak_256(utf8ToBytes(text)))}`
const address = (text: string): string => `0x${label(text).slice(26)}`

const seedOf = (blockHash: string, id: string, round: number): string => hash(blockHash, id, BigInt(round))
const placeOf = (seed: string, attempt: number, length: number): number =>
  Number(BigInt(hash(seed, BigInt(attempt))) % BigInt(length))

function rateOf(auditClass: number, price: bigint, drawn: number, atRisk: bigint): bigint {
  if (auditClass === 0) return 0n
  const byClass = (BigInt(auditClass) * always) / 10_000n
  const denominator = BigInt(drawn) * atRisk
  const byRisk = 3n * price >= denominator ? always : (3n * price * always) / denominator
  return byRisk > byClass ? byRisk : byClass
}

const isAudited = (seed: string, account: string, index: number, rate: bigint): boolean =>
  BigInt(hash(seed, account, BigInt(index))) >> 192n < rate

function draw(seed: string, places: Place[], boundUntil: number, count: number, excluded: string[]): Place[] {
  const drawn: Place[] = []
  for (let attempt = 0; attempt < tries && drawn.length < count && places.length > 0; attempt++) {
    const candidate = places[placeOf(seed, attempt, places.length)] as Place
    const isBound = candidate.until === 0 || candidate.until >= boundUntil
    if (BigInt(candidate.stake) < 900n * opg || !isBound) continue
    if (drawn.some(({ account }) => account === candidate.account)) continue
    if (excluded.includes(candidate.account) || excluded.includes(candidate.signer)) continue
    drawn.push(candidate)
  }
  return drawn
}

/** Places of one draw. Each line of `kinds` is a seat: `account stake until`, stake in OPG, until in seconds. */
function placesOf(kinds: readonly [account: string, stake: number, until: number][]): Place[] {
  return kinds.map(([name, stake, until], place) => ({
    seat: place + 1,
    account: address(name),
    signer: address(`${name} signer`),
    stake: (BigInt(stake) * opg).toString(),
    until,
  }))
}

const boundUntil = 1_800_010_000
const early = boundUntil - 1
const nine = placesOf([
  ['a', 1000, 0],
  ['b', 1000, 0],
  ['c', 899, 0],
  ['d', 900, 0],
  ['e', 1000, early],
  ['f', 1000, boundUntil],
  ['a', 1000, 0],
  ['g', 1000, 0],
  ['h', 1000, 0],
])
const twins = placesOf(Array.from({ length: 12 }, (_, i) => [i < 10 ? 'a' : 'b', 1000, 0] as const))
const unusable = placesOf([
  ['a', 1000, 0],
  ['b', 800, 0],
  ['c', 1000, early],
])
const many = placesOf(Array.from({ length: 40 }, (_, i) => [`auditor ${i}`, 1000, 0] as const))

const draws = [
  { title: 'two of nine places', places: nine, count: 2, excluded: [], seeds: 4 },
  { title: 'four of nine places', places: nine, count: 4, excluded: [], seeds: 4 },
  {
    title: 'an excluded account and an excluded signing key',
    places: nine,
    count: 4,
    excluded: [address('a'), address('b signer')],
    seeds: 4,
  },
  { title: 'one account with most places', places: twins, count: 3, excluded: [], seeds: 2 },
  { title: 'no place that can be drawn', places: unusable, count: 2, excluded: [address('a')], seeds: 1 },
  { title: 'an empty array', places: [], count: 2, excluded: [], seeds: 1 },
  { title: 'thirty-one of forty places', places: many, count: 31, excluded: [address('auditor 7')], seeds: 2 },
].flatMap(({ seeds, ...each }) =>
  Array.from({ length: seeds }, (_, i) => {
    const seed = label(`${each.title} ${i}`)
    const drawn = draw(seed, each.places, boundUntil, each.count, each.excluded)
    return {
      ...each,
      // One list per field: the seat at place i has the number i + 1.
      places: {
        accounts: each.places.map(({ account }) => account),
        signers: each.places.map(({ signer }) => signer),
        stakes: each.places.map(({ stake }) => stake),
        untils: each.places.map(({ until }) => until),
      },
      seed,
      boundUntil,
      drawn: { accounts: drawn.map(({ account }) => account), seats: drawn.map(({ seat }) => seat) },
    }
  }),
)

/** PlaceSet events of one module, and the array before a block: seat numbers by place. */
const history = {
  events: [
    { block: 10, place: 0, seat: 1, length: 1 },
    { block: 10, place: 1, seat: 2, length: 2 },
    { block: 11, place: 2, seat: 3, length: 3 },
    // Seat 1 leaves: the last seat moves to its place.
    { block: 12, place: 0, seat: 3, length: 2 },
    { block: 12, place: 2, seat: 0, length: 2 },
    { block: 13, place: 2, seat: 4, length: 3 },
    // The last seat leaves and another one comes in the same block.
    { block: 14, place: 2, seat: 0, length: 2 },
    { block: 14, place: 2, seat: 5, length: 3 },
    { block: 15, place: 1, seat: 5, length: 2 },
    { block: 15, place: 2, seat: 0, length: 2 },
  ],
  arrays: [
    { before: 10, seats: [] },
    { before: 11, seats: [1, 2] },
    { before: 12, seats: [1, 2, 3] },
    { before: 13, seats: [3, 2] },
    { before: 14, seats: [3, 2, 4] },
    { before: 15, seats: [3, 2, 5] },
    { before: 16, seats: [3, 5] },
    { before: 1000, seats: [3, 5] },
  ],
}

const seeds = [0, 1, 2, 255].map((round) => {
  const [blockHash, id] = [label(`block ${round}`), label(`batch ${round}`)]
  return { blockHash, id, round, seed: seedOf(blockHash, id, round) }
})

const places = [1, 2, 3, 7, 64, 1000, 4_294_967_295].flatMap((length) =>
  [0, 1, 63].map((attempt) => {
    const seed = label(`place ${length}`)
    return { seed, attempt, length, place: placeOf(seed, attempt, length) }
  }),
)

const rates = [
  [0, 10n ** 18n, 2, 0n],
  [100, 0n, 2, 0n],
  [100, 0n, 2, 1n],
  [100, 10n ** 18n, 2, 149n * opg],
  [100, 10n ** 18n, 2, 150n * opg],
  [100, 10n ** 18n, 2, 151n * opg],
  [100, 10n ** 15n, 4, 7_919n * opg],
  [1000, 3n, 1, 100n],
  [1000, 1n, 2, 2n],
  [1000, 2n, 2, 3n],
  [10_000, 1n, 2, 10n ** 30n],
  [100, (1n << 128n) - 1n, 4, (1n << 128n) - 1n],
  [100, 1n, 4, (1n << 128n) - 1n],
].map(([auditClass, price, drawn, atRisk]) => ({
  auditClass: Number(auditClass),
  price: String(price),
  drawn: Number(drawn),
  atRisk: String(atRisk),
  rate: rateOf(Number(auditClass), BigInt(price as bigint), Number(drawn), BigInt(atRisk as bigint)).toString(),
}))

const audited = Array.from({ length: 24 }, (_, index) => {
  const [seed, account] = [label('audited'), address(`auditor ${index % 3}`)]
  const rate = [0n, always / 100n, always / 10n, always / 2n, always - 1n, always][index % 6] as bigint
  return { seed, account, index, rate: rate.toString(), isAudited: isAudited(seed, account, index, rate) }
})

/** A jury from a whole shuffled array: the places that are tried, less those that cannot be drawn. */
function drawJury(
  seed: string,
  places: Place[],
  { isLast, size, minimum, parties, challengers }: (typeof juryCases)[number],
): Place[] {
  const order = places.map((_, i) => i)
  for (let i = 0; i < order.length; i++) {
    const other = i + placeOf(seed, i, order.length - i)
    ;[order[i], order[other]] = [order[other] as number, order[i] as number]
  }
  const isChallenger = ({ account }: Place): boolean => challengers.includes(account)
  const found: Place[] = []
  for (const place of order.slice(0, 40)) {
    if (found.filter((each) => !isChallenger(each)).length === size) break
    const candidate = places[place] as Place
    const isBound = candidate.until === 0 || candidate.until >= boundUntil
    if (BigInt(candidate.stake) < 900n * opg || !isBound || parties.includes(candidate.account)) continue
    if (!isLast && (isChallenger(candidate) || found.some(({ account }) => account === candidate.account))) continue
    found.push(candidate)
  }
  const independent = found.filter((each) => !isChallenger(each))
  if (!isLast && independent.length < size) return []
  const isEnough = new Set(independent.map(({ account }) => account)).size >= minimum
  return isEnough ? independent : found.slice(0, size)
}

const six = placesOf(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, 1000, 0] as const))
const juryCases = [
  { title: 'seven of forty places', places: many, isLast: false, size: 7, minimum: 7, parties: [], challengers: [] },
  {
    title: 'thirty-one of forty places without a party and two challengers',
    places: many,
    isLast: true,
    size: 31,
    minimum: 7,
    parties: [address('auditor 1')],
    challengers: [address('auditor 2'), address('auditor 3')],
  },
  {
    title: 'accounts once on the first rung, without seats that leave or have too little stake',
    places: nine,
    isLast: false,
    size: 4,
    minimum: 3,
    parties: [address('g')],
    challengers: [address('d')],
  },
  {
    title: 'every seat of an account on the last rung',
    places: twins,
    isLast: true,
    size: 31,
    minimum: 3,
    parties: [],
    challengers: [],
  },
  {
    title: 'a first rung that is not full',
    places: nine,
    isLast: false,
    size: 7,
    minimum: 3,
    parties: [],
    challengers: [],
  },
  {
    title: 'challengers where fewer than the minimum are eligible',
    places: six,
    isLast: true,
    size: 31,
    minimum: 5,
    parties: [],
    challengers: [address('a'), address('f')],
  },
  {
    title: 'no challenger where the minimum is eligible',
    places: six,
    isLast: true,
    size: 31,
    minimum: 4,
    parties: [],
    challengers: [address('a'), address('f')],
  },
  { title: 'a jury from an empty array', places: [], isLast: true, size: 31, minimum: 3, parties: [], challengers: [] },
] satisfies {
  title: string
  places: Place[]
  isLast: boolean
  size: number
  minimum: number
  parties: string[]
  challengers: string[]
}[]

const juries = juryCases.flatMap((each) =>
  [0, 1].map((i) => {
    const [blockHash, caseId] = [label(`${each.title} block ${i}`), label(`${each.title} case ${i}`)]
    const drawn = drawJury(seedOf(blockHash, caseId, each.isLast ? 1 : 0), each.places, each)
    return {
      ...each,
      places: {
        accounts: each.places.map(({ account }) => account),
        stakes: each.places.map(({ stake }) => stake),
        untils: each.places.map(({ until }) => until),
      },
      blockHash,
      caseId,
      boundUntil,
      drawn: { accounts: drawn.map(({ account }) => account), seats: drawn.map(({ seat }) => seat) },
    }
  }),
)

const file = `${dirname(dirname(fileURLToPath(import.meta.url)))}/test/vectors/draw.json`
mkdirSync(dirname(file), { recursive: true })
const vectors = { seeds, places, rates, audited, history, draws, juries }
writeFileSync(file, `${JSON.stringify(vectors, undefined, 2)}\n`)
