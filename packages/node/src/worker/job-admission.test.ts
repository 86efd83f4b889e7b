import fc from 'fast-check'
import { expect, it } from 'vitest'

import { JobAdmission } from './job-admission.ts'

const capacity = 60
const fill = (admission: JobAdmission, next: (i: number) => { modelId: string; payer: string }): number => {
  for (let i = 0; ; i++) {
    try {
      admission.take(next(i), capacity)
    } catch {
      return i
    }
  }
}

it('leaves places to others when one model or one payer wants all', () => {
  const hostileModel = new JobAdmission()
  expect(fill(hostileModel, (i) => ({ modelId: 'endless', payer: `payer ${i}` }))).toBe(40)
  hostileModel.take({ modelId: 'other', payer: 'other' }, capacity)
  const hostilePayer = new JobAdmission()
  expect(fill(hostilePayer, (i) => ({ modelId: `model ${i}`, payer: 'payer' }))).toBe(40)
  hostilePayer.take({ modelId: 'other', payer: 'other' }, capacity)
})

it('takes no more than its capacity, and gives places back once', () => {
  const admission = new JobAdmission()
  const release = admission.take({ modelId: 'a', payer: 'a' }, 1)
  const take = () => admission.take({ modelId: 'b', payer: 'b' }, 1)
  expect(take).toThrow(expect.objectContaining({ code: 'OVERLOADED', retryable: true }))
  release()
  release()
  expect(admission.accepted).toBe(0)
  take()
  expect(take).toThrow(expect.objectContaining({ code: 'OVERLOADED' }))
})

it('has a place for a model and a payer without jobs whenever one is free', () => {
  const key = fc.nat({ max: 3 })
  fc.assert(
    fc.property(fc.array(fc.tuple(key, key), { maxLength: 200 }), (jobs) => {
      const admission = new JobAdmission()
      for (const [model, payer] of jobs) {
        try {
          admission.take({ modelId: `${model}`, payer: `${payer}` }, capacity)
        } catch {
          // Its model or payer has its share.
        }
      }
      expect(admission.accepted).toBeLessThan(capacity)
      admission.take({ modelId: 'new', payer: 'new' }, capacity)
    }),
  )
})
