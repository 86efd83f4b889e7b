import type { Hex } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import type { ListedBatch } from './listed-batch.ts'
import { type SeenRun, SeenRuns } from './seen-runs.ts'

const word = (byte: string): Hex => `0x${byte.repeat(32)}`
const [worker, other] = [`0x${'a1'.repeat(20)}`, `0x${'a2'.repeat(20)}`] as const
const answerBy = 1_000
let signatures = 0

interface RunInit {
  readonly worker?: Hex
  readonly attempt?: number
  readonly session?: Hex
  readonly outputHash?: Hex
  readonly price?: bigint
  /** Unix seconds; undefined for the receipt of an order. */
  readonly postedAt?: number
}

function run({ postedAt, ...change }: RunInit = {}): SeenRun {
  const receipt = { jobHash: word('01'), worker, attempt: 1, session: word('02'), outputHash: word('03'), price: 5n }
  const signature: Hex = `0x${(++signatures).toString(16)}`
  return {
    receipt: { value: { ...receipt, ...change }, signature },
    assignment: { value: { answerBy }, signature },
    at: postedAt === undefined ? undefined : { listed: { batchId: signature, postedAt } as ListedBatch, place: 0 },
  } as unknown as SeenRun
}

/** The contradiction of the second run after the first. */
function found(first: SeenRun, second: SeenRun) {
  const runs = new SeenRuns()
  expect(runs.add(first)).toBeUndefined()
  return runs.add(second)
}

describe('two receipts of one job', () => {
  it.each<[string, RunInit]>([
    ['another output', { outputHash: word('04') }],
    ['another price', { price: 6n }],
  ])('with %s for one run are an equivocation, with the leaf first', (_, change) => {
    const [ordered, posted] = [run(), run({ ...change, postedAt: 900 })]
    expect(found(ordered, posted)).toEqual({ kind: 'equivocation', runs: [posted, ordered] })
    expect(found(posted, ordered)).toEqual({ kind: 'equivocation', runs: [posted, ordered] })
  })

  it.each<[string, RunInit]>([
    ['of a worker that lost power', { outputHash: word('04'), session: word('05') }],
    ['of a second attempt at one worker', { outputHash: word('04'), attempt: 2 }],
    ['that differ in their signatures only', {}],
    ['of two workers of which one is in no batch', { worker: other, attempt: 2, outputHash: word('04') }],
  ])('%s prove nothing', (_, change) => {
    expect(found(run({ postedAt: 900 }), run(change))).toBeUndefined()
  })

  it('of two workers are two attempts: the payer pays the lower one, or the one that came in time', () => {
    const first = run({ postedAt: 900 })
    const second = run({ worker: other, attempt: 2, postedAt: 900 })
    const late = run({ postedAt: answerBy + 61 })
    expect(found(second, first)).toEqual({ kind: 'secondAttempt', runs: [first, second] })
    expect(found(late, second)).toEqual({ kind: 'secondAttempt', runs: [second, late] })
  })
})
