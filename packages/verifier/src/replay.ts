import { compareOutputs, type Replayer, zeroBytes32 } from '@opengradient/protocol'

import type { Method } from './method.ts'

/**
 * Runs the model again on the same input. The same bits are a match; other bits are within or outside the tolerance
 * that the manifest publishes, and an `exact` model has none (verification.md §2, §3).
 *
 * An answer outside the tolerance counts against the worker only when a second run of the auditor's own engine gives its
 * first run's bits: an engine that contradicts itself accuses nobody.
 */
export function replayMethod(replayer: Replayer): Method {
  return {
    name: 'replay',
    async check(evidence, manifest, signal) {
      const { engineFingerprint } = replayer
      const own = await replayer.replay(manifest, evidence.inputs, evidence.params, signal)
      const compared = compareOutputs(own.outputs, evidence.outputs)
      if (compared.sameBits) {
        return { outcome: 'match', worstRho: 0, engineFingerprint, detail: 'the same bits' }
      }
      const difference = `differs by ${compared.worst.toExponential(2)} of the largest value`
      const { tolerance, determinism } = manifest
      const rho = share(compared.worst, determinism === 'exact' ? 0 : tolerance)
      if (rho <= 1_000_000) {
        return { outcome: 'within', worstRho: rho, engineFingerprint, detail: `${difference}, tolerance ${tolerance}` }
      }
      const again = await replayer.replay(manifest, evidence.inputs, evidence.params, signal)
      if (!compareOutputs(own.outputs, again.outputs).sameBits) {
        return { outcome: 'inconclusive', worstRho: rho, engineFingerprint: zeroBytes32, detail: 'the own engine contradicts itself' }
      }
      return { outcome: 'mismatch', worstRho: rho, engineFingerprint, detail: `${difference}, tolerance ${determinism === 'exact' ? 0 : tolerance}` }
    },
  }
}

/** `worst ÷ tolerance` in 1/1,000,000, saturated. */
function share(worst: number, tolerance: number): number {
  if (tolerance === 0) return worst === 0 ? 0 : Number.MAX_SAFE_INTEGER
  const rho = Math.ceil((worst / tolerance) * 1_000_000)
  return Number.isSafeInteger(rho) ? rho : Number.MAX_SAFE_INTEGER
}
