import {
  compareOutputs,
  type Executor,
  type Manifest,
  modelIdOf,
  type Tensor,
  zeroBytes32,
} from '@opengradient/protocol'

import type { AuditMethod } from './audit-method.ts'

/**
 * Runs the model again on the same input and compares the outputs. The same bits are a match. Other bits are within or
 * outside the tolerance of the manifest; an `exact` model has no tolerance (docs/adr/0006).
 *
 * An answer outside the tolerance is a mismatch only if a second run of the same engine has the bits of the first run.
 * Otherwise the engine contradicts itself, and the result is inconclusive.
 */
export function replayMethod(executor: Executor): AuditMethod {
  return {
    name: 'replay',
    async check(evidence, manifest, signal) {
      const { inputs, params, job } = evidence
      // The runtime of the job where this executor has it: only the same runtime is expected to give the same bits.
      const runtimeId = executor.runtimes.find((own) => own.runtimeId === job.value.runtimeId)?.runtimeId
      const request = { model: { modelId: modelIdOf(manifest), manifest }, inputs, params, runtimeId, signal }
      const own = await executor.execute(request).result
      const { engineFingerprint } = own
      const { sameBits, maxRelativeError, detail } = compare(own.outputs, evidence.outputs, manifest)
      if (sameBits) return { outcome: 'match', maxRelativeError, engineFingerprint, detail }
      if (maxRelativeError <= 1_000_000) return { outcome: 'within', maxRelativeError, engineFingerprint, detail }
      const again = await executor.execute(request).result
      if (!compareOutputs(own.outputs, again.outputs).sameBits) {
        const reason = 'two runs of the own engine have different bits'
        return { outcome: 'inconclusive', maxRelativeError, engineFingerprint: zeroBytes32, detail: reason }
      }
      return { outcome: 'mismatch', maxRelativeError, engineFingerprint, detail }
    },
  }
}

/** Compares outputs and scales their difference to the tolerance of the manifest. */
function compare(
  own: readonly Tensor[],
  claimed: readonly Tensor[],
  { determinism, tolerance }: Manifest,
): { sameBits: boolean; maxRelativeError: number; detail: string } {
  const { sameBits, worst } = compareOutputs(own, claimed)
  if (sameBits) return { sameBits, maxRelativeError: 0, detail: 'the same bits' }
  const difference = `differs by ${worst.toExponential(2)} of the largest value`
  // Bits can differ where numbers do not (the sign of zero). An exact model has no tolerance for that either.
  if (determinism === 'exact') {
    return { sameBits, maxRelativeError: Number.MAX_SAFE_INTEGER, detail: `${difference}, the model is exact` }
  }
  return { sameBits, maxRelativeError: millionths(worst, tolerance), detail: `${difference}, tolerance ${tolerance}` }
}

/** `difference ÷ tolerance` in 1/1,000,000, saturated. */
function millionths(difference: number, tolerance: number): number {
  if (tolerance === 0) return difference === 0 ? 0 : Number.MAX_SAFE_INTEGER
  const share = Math.ceil((difference / tolerance) * 1_000_000)
  return Number.isSafeInteger(share) ? share : Number.MAX_SAFE_INTEGER
}
