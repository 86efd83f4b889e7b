import { compareOutputs, type Executor, modelIdOf, zeroBytes32 } from '@opengradient/protocol'

import type { AuditMethod } from './audit-method.ts'

/**
 * Runs the model again on the same input. The same bits are a match; other bits are within or outside the tolerance
 * that the manifest publishes, and an `exact` model has none (docs/adr/0006).
 *
 * An answer outside the tolerance counts against the worker only when a second run of the auditor's own engine gives its
 * first run's bits: an engine that contradicts itself accuses nobody.
 */
export function replayMethod(executor: Executor): AuditMethod {
  return {
    name: 'replay',
    async check(evidence, manifest, signal) {
      const { engineFingerprint } = executor
      const { inputs, params } = evidence
      const request = { model: { modelId: modelIdOf(manifest), manifest }, inputs, params, signal }
      const own = await executor.execute(request).result
      const compared = compareOutputs(own.outputs, evidence.outputs)
      if (compared.sameBits) {
        return { outcome: 'match', maxRelativeError: 0, engineFingerprint, detail: 'the same bits' }
      }
      const difference = `differs by ${compared.worst.toExponential(2)} of the largest value`
      const exact = manifest.determinism === 'exact'
      const detail = exact ? `${difference}, the model is exact` : `${difference}, tolerance ${manifest.tolerance}`
      // Bits can differ where numbers do not (the sign of zero): an exact model forgives not even that.
      const rho = exact ? Number.MAX_SAFE_INTEGER : share(compared.worst, manifest.tolerance)
      if (rho <= 1_000_000) return { outcome: 'within', maxRelativeError: rho, engineFingerprint, detail }
      const again = await executor.execute(request).result
      if (!compareOutputs(own.outputs, again.outputs).sameBits) {
        const reason = 'two runs of the own engine gave different bits'
        return { outcome: 'inconclusive', maxRelativeError: rho, engineFingerprint: zeroBytes32, detail: reason }
      }
      return { outcome: 'mismatch', maxRelativeError: rho, engineFingerprint, detail }
    },
  }
}

/** `worst ÷ tolerance` in 1/1,000,000, saturated. */
function share(worst: number, tolerance: number): number {
  if (tolerance === 0) return worst === 0 ? 0 : Number.MAX_SAFE_INTEGER
  const rho = Math.ceil((worst / tolerance) * 1_000_000)
  return Number.isSafeInteger(rho) ? rho : Number.MAX_SAFE_INTEGER
}
