import { equality, rule } from './rule.ts'

/** Rules of an offer that a job is run under. */
export const offerRules = {
  worker: equality({
    id: 'offer.worker',
    field: 'offer.worker',
    facts: ['offer', 'worker'],
    code: 'BAD_JOB',
    pair: ({ offer, worker }) => [offer.worker, worker],
    text: 'Offer worker is not the assigned worker',
  }),
  module: equality({
    id: 'offer.module',
    field: 'offer.module',
    facts: ['offer', 'job'],
    code: 'BAD_JOB',
    pair: ({ offer, job }) => [offer.module, job.module],
    text: 'Offer module does not match the job',
  }),
  modelId: equality({
    id: 'offer.modelId',
    field: 'offer.modelId',
    facts: ['offer', 'job'],
    code: 'BAD_JOB',
    pair: ({ offer, job }) => [offer.modelId, job.modelId],
    text: 'Offer modelId does not match the job',
  }),
  token: equality({
    id: 'offer.token',
    field: 'offer.token',
    facts: ['offer', 'job'],
    code: 'BAD_JOB',
    pair: ({ offer, job }) => [offer.token, job.token],
    text: 'Offer token does not match the job',
  }),
  runtimeId: rule({
    id: 'offer.runtimeId',
    field: 'offer.runtimeId',
    facts: ['offer', 'runtimeIds'],
    code: 'BAD_JOB',
    holds: ({ offer, runtimeIds }) => runtimeIds.includes(offer.runtimeId),
    message: ({ offer }) => `Offer runtimeId ${offer.runtimeId} is not a runtime that the job accepts.`,
  }),
  validUntil: rule({
    id: 'offer.validUntil',
    field: 'offer.validUntil',
    facts: ['offer', 'job'],
    code: 'EXPIRED',
    holds: ({ offer, job }) => offer.validUntil >= job.executeBy,
    message: ({ offer, job }) => `Offer validUntil ${offer.validUntil} is before the job's executeBy ${job.executeBy}.`,
  }),
}
