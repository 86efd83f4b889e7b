import { struct, type ValueOf } from '../struct.ts'

/**
 * A measurement of one runtime against a reference, signed by the model's owner. It is a record beside the manifest, so
 * that measuring does not change the modelId. Audited jobs accept only runtimes with a calibration.
 */
export const calibrationType = struct('Calibration', {
  modelId: 'bytes32',
  owner: 'address',
  runtimeId: 'bytes32',
  referenceRuntimeId: 'bytes32',
  /** Largest measured distance with its margin, in 1e-12; 0 for the same bits. See `maxTolerance`. */
  tolerance: 'uint64',
  /** Number of inputs that were compared. */
  samples: 'uint32',
})
export type Calibration = ValueOf<typeof calibrationType>

/** Unit of `Calibration`'s tolerance. */
export const toleranceUnit = 1e-12

/** Largest tolerance that is used, in `toleranceUnit`: 1e-2. Above it only the same fingerprint is compared. */
export const maxTolerance = 10_000_000_000
