import type { Clock, Hex, Job } from '@opengradient/protocol'
import { memoryRecords } from '@opengradient/store'
import { expect, it } from 'vitest'

import { SeenJobs } from './seen-jobs.ts'

const hash = (digit: number): Hex => `0x${`0${digit}`.repeat(32)}`
const job = (settleBy: number): Job => ({ settleBy }) as Job
const clockAt = (seconds: number): Clock => ({ now: () => seconds * 1_000, sleep: async () => undefined })

it('rejects a job that was added before with DUPLICATE, also after a restart, until its settleBy', async () => {
  const records = memoryRecords()
  const first = new SeenJobs(records, clockAt(100))
  await first.add(hash(1), job(200))
  await expect(first.add(hash(1), job(200))).rejects.toMatchObject({ code: 'DUPLICATE' })
  const restarted = new SeenJobs(records, clockAt(150))
  await restarted.load()
  await expect(restarted.add(hash(1), job(200))).rejects.toMatchObject({ code: 'DUPLICATE' })
  const later = new SeenJobs(records, clockAt(201))
  await later.load()
  await later.add(hash(1), job(300))
})

it('accepts a removed job again', async () => {
  const seen = new SeenJobs(memoryRecords(), clockAt(100))
  await seen.add(hash(1), job(200))
  await seen.remove(hash(1))
  await seen.add(hash(1), job(200))
})

it('rejects a job with a lifetime over the limit with BAD_JOB', async () => {
  const seen = new SeenJobs(memoryRecords(), clockAt(100))
  await expect(seen.add(hash(1), job(100 + 3_601))).rejects.toMatchObject({ code: 'BAD_JOB' })
})
