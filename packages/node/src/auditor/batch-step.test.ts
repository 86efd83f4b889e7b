import { countOutcomes, outcomes, packCounts, type Summary, zeroAddress, zeroBytes32 } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { nextBatchStep } from './batch-step.ts'
import type { TrackedBatch, TrackedRound } from './batch-tracker.ts'

const terms = { window: 600, grace: 300, redrawTime: 450 }
const postedAt = 1_000
const windowEnd = postedAt + terms.window
const [a, b] = [`0x${'0a'.repeat(20)}`, `0x${'0b'.repeat(20)}`] as const

const summaryOf = (auditor: typeof a | typeof b, outcome: keyof typeof outcomes): Summary => ({
  ...{ batchId: zeroBytes32, auditor, outcomesRoot: zeroBytes32, bitmapHash: zeroBytes32, fingerprint: zeroBytes32 },
  counts: packCounts(countOutcomes([outcomes[outcome]])),
  round: 0,
})

/** A round that drew two accounts, with their summaries. */
function round(found: Partial<Record<typeof a | typeof b, keyof typeof outcomes>>, at = postedAt + 10): TrackedRound {
  const posted = (Object.entries(found) as [typeof a, keyof typeof outcomes][]).map(
    ([auditor, outcome]) =>
      [
        auditor,
        {
          summary: summaryOf(auditor, outcome),
          bitmap: new Uint8Array(),
          block: 12,
          postedAt: at,
        },
      ] as const,
  )
  return { begunBlock: 10, seal: { block: 11, seed: zeroBytes32, accounts: [a, b] }, summaries: new Map(posted) }
}

const step = (rounds: TrackedRound[], timestamp: number, isAudited = true) => {
  const batch: TrackedBatch = {
    ...{ batchId: zeroBytes32, module: zeroAddress, worker: a, root: zeroBytes32, groupsHash: zeroBytes32, count: 1 },
    ...{ postedAt, postingMode: 0, groups: [], atRisk: [], isAudited, rounds },
  }
  return nextBatchStep(batch, { number: 20, timestamp }, terms)
}
const unsealed: TrackedRound = { begunBlock: 10, seal: undefined, summaries: new Map() }

describe('nextBatchStep', () => {
  it('seals a batch in the second half of its window only, and a redraw at once', () => {
    expect(step([unsealed], postedAt + 300)).toBeUndefined()
    expect(step([unsealed], postedAt + 301)).toEqual({ type: 'seal', round: 0 })
    expect(step([unsealed], windowEnd)).toBeUndefined()
    expect(step([unsealed], postedAt + 301, false)).toBeUndefined()
    expect(step([round({}), unsealed], windowEnd + 301)).toEqual({ type: 'seal', round: 1 })
  })

  it('redraws a round whose summaries are missing after its end, twice at most', () => {
    const missing = round({ [a]: 'match' })
    expect(step([missing], windowEnd + 300)).toBeUndefined()
    expect(step([missing], windowEnd + 301)).toEqual({ type: 'redraw', round: 1, undecided: [] })
    expect(step([missing], windowEnd + 300 + 113)).toBeUndefined()
    expect(step([missing, missing, missing], windowEnd + 1_201)).toBeUndefined()
  })

  it('redraws a round at once in which every account left leaves undecided', () => {
    const undecided = round({ [a]: 'inconclusive', [b]: 'notChecked' })
    expect(step([undecided], postedAt + 20)).toMatchObject({ type: 'redraw', round: 1, undecided: [{}, {}] })
    // All summaries came early: the time for cases ends with the window.
    expect(step([undecided], windowEnd)).toBeUndefined()
    expect(step([round({ [a]: 'inconclusive', [b]: 'match' })], postedAt + 20)).toBeUndefined()
    expect(step([round({ [a]: 'match', [b]: 'match' })], windowEnd + 301)).toBeUndefined()
  })
})
