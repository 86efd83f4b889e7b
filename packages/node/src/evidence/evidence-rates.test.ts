import { type Address, type Hex, randomBytes32, systemRandom } from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { ManualClock } from '../testing/gossip.fixture.ts'
import { EvidenceRates } from './evidence-rates.ts'

const auditor: Address = `0x${'01'.repeat(20)}`
const juror: Address = `0x${'02'.repeat(20)}`
const hash = (): Hex => randomBytes32(systemRandom)

it('gives one account sixteen answers about a receipt of a duty at once, then one in five seconds', () => {
  const clock = new ManualClock()
  const rates = new EvidenceRates(clock)
  const [duty, receipt] = [hash(), hash()]
  const taken = (count: number) =>
    Array.from({ length: count }, () => rates.take(auditor, duty, 'evidence', receipt)).filter(Boolean).length
  expect(taken(3_200)).toBe(16)
  clock.advance(4_900)
  expect(taken(10)).toBe(0)
  clock.advance(100)
  expect(taken(10)).toBe(1)
  clock.advance(3_600_000)
  expect(taken(100)).toBe(16)
})

it('counts accounts, duties, receipts and kinds of answers apart', () => {
  const rates = new EvidenceRates(new ManualClock())
  const [duty, receipt] = [hash(), hash()]
  for (let i = 0; i < 16; i++) expect(rates.take(auditor, duty, 'evidence', receipt)).toBe(true)
  expect(rates.take(auditor, duty, 'evidence', receipt)).toBe(false)
  expect(rates.take(juror, duty, 'evidence', receipt)).toBe(true)
  expect(rates.take(auditor, hash(), 'evidence', receipt)).toBe(true)
  expect(rates.take(auditor, duty, 'evidence', hash())).toBe(true)
  expect(rates.take(auditor, duty, 'outputs', receipt)).toBe(true)
  expect(rates.take(auditor, duty, 'leaves')).toBe(true)
})
