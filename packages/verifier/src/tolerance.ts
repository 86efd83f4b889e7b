import {
  type Address,
  type AuditorOutcome,
  assertRules,
  assertSignature,
  calibrationRules,
  calibrationType,
  encodeDistance,
  type Hasher,
  maxTolerance,
  outcomes,
  type ReceiptFile,
  signatureRules,
  toleranceUnit,
} from '@opengradient/protocol'

import type { SignerKeys } from './signer-keys.ts'

/**
 * The tolerance that results within it are compared with: the calibration of the receipt's runtime, else what the manifest
 * states.
 *
 * @param modelOwner account that registered the model
 * @returns undefined for an exact model, and for a tolerance above 1e-2: only the same bits count
 * @throws BAD_JOB, BAD_SIGNATURE for a calibration that is none of this receipt
 */
export function toleranceOf(
  { job, receipt, manifest, calibrations }: ReceiptFile,
  modelOwner: Address,
  hasher: Hasher,
  keys: SignerKeys | undefined,
): number | undefined {
  const measured = calibrations.map(({ value: calibration, signature }) => {
    assertRules(Object.values(calibrationRules), {
      job: job.value,
      receipt: receipt.value,
      calibration,
      modelOwner,
    })
    const signerOf = (account: Address) => keys?.signerOf(account)
    const digest = hasher.digest(calibrationType, calibration)
    assertSignature(signatureRules.calibration, { calibration }, digest, signature, { hasher, signerOf })
    return calibration.tolerance * toleranceUnit
  })
  if (manifest.determinism === 'exact') return undefined
  const tolerance = Math.min(...(measured.length > 0 ? measured : [manifest.tolerance]))
  return tolerance > maxTolerance * toleranceUnit ? undefined : tolerance
}

/** An outcome `within` a tolerance that the reader does not know, or beyond it, is no conclusion. */
export function withinTolerance(outcome: AuditorOutcome, tolerance: number | undefined): AuditorOutcome {
  if (outcome.outcome !== outcomes.within) return outcome
  // Distances are rounded up to a power of two, so that the tolerance is rounded alike.
  const isWithin = tolerance !== undefined && outcome.distance <= encodeDistance(tolerance)
  return isWithin ? outcome : { ...outcome, outcome: outcomes.inconclusive, distance: 0 }
}
