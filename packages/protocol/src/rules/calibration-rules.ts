import { maxTolerance } from '../objects/calibration.ts'
import { equality, rule } from './rule.ts'

/** Rules of a calibration that a comparison within a tolerance relies on. */
export const calibrationRules = {
  modelId: equality({
    id: 'calibration.modelId',
    field: 'calibration.modelId',
    facts: ['calibration', 'job'],
    code: 'BAD_JOB',
    pair: ({ calibration, job }) => [calibration.modelId, job.modelId],
    text: 'Calibration modelId does not match the job',
  }),
  owner: equality({
    id: 'calibration.owner',
    field: 'calibration.owner',
    facts: ['calibration', 'modelOwner'],
    code: 'BAD_JOB',
    pair: ({ calibration, modelOwner }) => [calibration.owner, modelOwner],
    text: 'Calibration owner is not the owner of the model',
  }),
  runtimeId: equality({
    id: 'calibration.runtimeId',
    field: 'calibration.runtimeId',
    facts: ['calibration', 'receipt'],
    code: 'BAD_JOB',
    pair: ({ calibration, receipt }) => [calibration.runtimeId, receipt.runtimeId],
    text: 'Calibration runtimeId does not match the receipt',
  }),
  samples: rule({
    id: 'calibration.samples',
    field: 'calibration.samples',
    facts: ['calibration'],
    code: 'BAD_JOB',
    holds: ({ calibration }) => calibration.samples > 0,
    message: () => 'Calibration samples is 0: nothing was measured.',
  }),
  tolerance: rule({
    id: 'calibration.tolerance',
    field: 'calibration.tolerance',
    facts: ['calibration'],
    code: 'BAD_JOB',
    holds: ({ calibration }) => calibration.tolerance <= maxTolerance,
    message: ({ calibration }) => `Calibration tolerance ${calibration.tolerance} is above ${maxTolerance} · 1e-12.`,
  }),
}
