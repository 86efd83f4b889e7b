import {
  assignmentType,
  createHasher,
  createSigner,
  type FieldType,
  type Hex,
  type Job,
  jobType,
  type Offer,
  offerType,
  randomBytes32,
  type Signed,
  type StructType,
  type StructValue,
  signStruct,
  systemRandom,
} from '@opengradient/protocol'
import { memoryRecords } from '@opengradient/store'
import { expect, it } from 'vitest'

import { JobJournal, type JournaledJob } from './job-journal.ts'

const signer = createSigner(randomBytes32(systemRandom))
const hasher = createHasher({ chainId: 1, verifyingContract: `0x${'01'.repeat(20)}` })
const clockAt = (seconds: number) => ({ now: () => seconds * 1_000 })

/** A signed struct with zeros in all fields that are not given. */
function signed<Fields extends Record<string, FieldType>>(
  type: StructType<Fields>,
  more: Partial<StructValue<Fields>>,
): Signed<StructValue<Fields>> {
  const zero = (field: FieldType) =>
    field === 'address'
      ? `0x${'0'.repeat(40)}`
      : field === 'bytes32'
        ? `0x${'0'.repeat(64)}`
        : field === 'uint256'
          ? 0n
          : 0
  const zeros = Object.fromEntries(Object.entries(type.fields).map(([name, field]) => [name, zero(field)]))
  const { value, signature } = signStruct(signer, hasher, type, { ...zeros, ...more } as StructValue<Fields>)
  return { value, signature }
}

const journaled = (settleBy: number, attempt = 0): JournaledJob => ({
  fingerprint: 'question',
  blind: `0x${'0b'.repeat(32)}` as Hex,
  job: signed(jobType, { settleBy, maxPrice: 10n ** 20n }) as Signed<Job>,
  attempt:
    attempt === 0
      ? undefined
      : {
          offer: signed(offerType, { minimumPrice: 7n }) as Signed<Offer>,
          assignment: signed(assignmentType, { attempt }),
        },
})

it('returns the latest attempt of a job after a restart, until its settleBy', async () => {
  const records = memoryRecords()
  const journal = new JobJournal(records, clockAt(100))
  await journal.put('key', journaled(200))
  const assigned = journaled(200, 2)
  await journal.put('key', assigned)
  const restarted = new JobJournal(records, clockAt(150))
  await restarted.load()
  expect(restarted.get('key', 'question')).toEqual(assigned)
  expect(restarted.get('other', 'question')).toBeUndefined()
  const later = new JobJournal(records, clockAt(201))
  await later.load()
  expect(later.get('key', 'question')).toBeUndefined()
  for await (const [key] of records.entries({ gte: '', lt: '~' })) expect.unreachable(key)
})

it('rejects a known key with another request with DUPLICATE', async () => {
  const journal = new JobJournal(memoryRecords(), clockAt(100))
  await journal.put('key', journaled(200))
  expect(() => journal.get('key', 'other question')).toThrow(expect.objectContaining({ code: 'DUPLICATE' }))
})

it('forgets a removed job', async () => {
  const records = memoryRecords()
  const journal = new JobJournal(records, clockAt(100))
  await journal.put('key', journaled(200))
  await journal.remove('key')
  expect(journal.get('key', 'question')).toBeUndefined()
  const restarted = new JobJournal(records, clockAt(100))
  await restarted.load()
  expect(restarted.get('key', 'question')).toBeUndefined()
})
