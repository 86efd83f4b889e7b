import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'
import { drawSeed } from './draw.ts'
import { drawJury, type JuryDraw } from './draw-jury.ts'
import type { Address, Hex } from './hex.ts'

interface JuryVector {
  title: string
  blockHash: Hex
  caseId: Hex
  boundUntil: number
  isLast: boolean
  size: number
  minimum: number
  parties: Address[]
  challengers: Address[]
  places: { accounts: Address[]; stakes: string[]; untils: number[] }
  drawn: { accounts: Address[]; seats: number[] }
}

/** The file of the contracts, as a test of the draw of auditors compares. */
const text = readFileSync(new URL('../vectors/draw.json', import.meta.url), 'utf8')
const vectors = (JSON.parse(text) as { juries: JuryVector[] }).juries

function drawOf(vector: JuryVector): JuryDraw {
  const { blockHash, caseId, boundUntil, isLast, size, minimum, parties, challengers } = vector
  const { accounts, stakes, untils } = vector.places
  return {
    seed: drawSeed(blockHash, caseId, isLast ? 1 : 0),
    places: accounts.map((account, place) => ({
      seat: place + 1,
      account,
      stake: BigInt(stakes[place] as string),
      until: untils[place] as number,
    })),
    boundUntil,
    isLast,
    size,
    minimumJurors: minimum,
    partyOf: (account) => (parties.includes(account) ? 'party' : challengers.includes(account) ? 'challenger' : 'none'),
  }
}

describe('drawJury', () => {
  it.each(vectors.map((each, i) => [`${i}: ${each.title}`, each] as const))('draws vector %s', (_, vector) => {
    const { jurors, withChallengers } = drawJury(drawOf(vector))
    expect(jurors.map(({ account }) => account)).toEqual(vector.drawn.accounts)
    expect(jurors.map(({ seat }) => seat)).toEqual(vector.drawn.seats)
    expect(withChallengers).toBe(jurors.some(({ account }) => vector.challengers.includes(account)))
  })

  const ofTitle = (title: string): JuryDraw => drawOf(vectors.find((each) => each.title === title) as JuryVector)

  it('draws each seat of the last rung once, and no party', () => {
    const draw = ofTitle('thirty-one of forty places without a party and two challengers')
    const seats = drawJury(draw).jurors.map(({ seat }) => seat)
    expect(new Set(seats).size).toBe(31)
    expect(drawJury({ ...draw, partyOf: () => 'party' })).toEqual({ jurors: [], withChallengers: false })
  })

  it('tries 40 places at most', () => {
    const draw = ofTitle('thirty-one of forty places without a party and two challengers')
    const more = Array.from({ length: 400 }, (_, i) => ({
      ...(draw.places[i % 40] as JuryDraw['places'][number]),
      seat: i,
    }))
    const eligible = new Set(more.slice(0, 40).map(({ seat }) => seat))
    const places = more.map((each) => (eligible.has(each.seat) ? each : { ...each, stake: 0n }))
    const drawn = drawJury({ ...draw, places, partyOf: () => 'none' }).jurors
    expect(drawn.length).toBeLessThan(31)
    expect(drawn.every(({ seat }) => eligible.has(seat))).toBe(true)
  })
})
