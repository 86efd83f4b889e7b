import {
  compareOutputs,
  type ErrorCode,
  type ExecutionRequest,
  type ExecutionResult,
  type Executor,
  isOgError,
  type Manifest,
  modelIdOf,
  type OgError,
  type Tensor,
  zeroBytes32,
} from '@opengradient/protocol'

import type { AuditMethod, AuditResult } from './audit-method.ts'

/** Errors that the model itself causes, on every machine: a receipt for such a job is false, since failures have no receipt. */
const modelErrors: ReadonlySet<string> = new Set<ErrorCode>(['MODEL_FAILED', 'BAD_TENSOR'])
/** Crashes and limits, which differ between machines. */
const limitErrors: ReadonlySet<string> = new Set<ErrorCode>([
  'MODEL_CRASHED',
  'MODEL_TIMEOUT',
  'MODEL_MEMORY',
  'OUTPUT_TOO_LARGE',
])

/**
 * A tolerance above this is not used: it would accept other answers than the model's. Such a model is compared bit for bit, with
 * the same engine only.
 */
const maxTolerance = 1e-2

/**
 * Runs the model again on the same input and compares the outputs. The same bits are a match. Other bits are within or
 * outside the tolerance of the manifest; an `exact` model has no tolerance (docs/adr/0006).
 *
 * An answer outside the tolerance is a mismatch only if a second run of the same engine has the bits of the first run.
 * Otherwise the engine contradicts itself, and the result is inconclusive. A model that fails twice on the input has no answer:
 * the claimed one is a mismatch. A run that reaches a limit of this machine is inconclusive.
 */
export function replayMethod(executor: Executor): AuditMethod {
  return {
    name: 'replay',
    async check(evidence, manifest, signal) {
      const { inputs, params, job, receipt } = evidence
      // The runtime of the job where this executor has it: only the same runtime is expected to give the same bits.
      const runtimeId = executor.runtimes.find((own) => own.runtimeId === job.value.runtimeId)?.runtimeId
      const request = { model: { modelId: modelIdOf(manifest), manifest }, inputs, params, runtimeId, signal }
      const own = await run(executor, request)
      if ('failure' in own) {
        return failedResult(own, limitErrors.has(own.failure.code) ? own : await run(executor, request))
      }
      const { engineFingerprint } = own
      const { sameBits, maxRelativeError, detail } = compare(own.outputs, evidence.outputs, manifest)
      if (sameBits) return { outcome: 'match', maxRelativeError, engineFingerprint, detail }
      if (manifest.determinism !== 'exact' && manifest.tolerance > maxTolerance) {
        if (engineFingerprint !== receipt.value.engineFingerprint) {
          return inconclusive(maxRelativeError, `${detail}, which is above the largest that counts`)
        }
      } else if (maxRelativeError <= 1_000_000)
        return { outcome: 'within', maxRelativeError, engineFingerprint, detail }
      const again = await run(executor, request)
      if ('failure' in again || !compareOutputs(own.outputs, again.outputs).sameBits) {
        return inconclusive(maxRelativeError, 'two runs of the own engine have different results')
      }
      return { outcome: 'mismatch', maxRelativeError, engineFingerprint, detail }
    },
  }
}

type Run = Pick<ExecutionResult, 'outputs' | 'engineFingerprint'> | { readonly failure: OgError }

/** Runs the model; errors of the model and of limits are results. @throws other errors */
async function run(executor: Executor, request: ExecutionRequest): Promise<Run> {
  try {
    return await executor.execute(request).result
  } catch (error) {
    if (isOgError(error) && (modelErrors.has(error.code) || limitErrors.has(error.code))) return { failure: error }
    throw error
  }
}

/** The result where the model has failed. */
function failedResult(first: { readonly failure: OgError }, second: Run): AuditResult {
  const { code } = first.failure
  if (limitErrors.has(code)) return inconclusive(0, `the run reached a limit of this machine: ${code}`)
  if (!('failure' in second) || second.failure.code !== code) {
    return inconclusive(0, 'two runs of the own engine have different results')
  }
  const detail = `the model fails on this input: ${code}`
  return { outcome: 'mismatch', maxRelativeError: Number.MAX_SAFE_INTEGER, engineFingerprint: zeroBytes32, detail }
}

function inconclusive(maxRelativeError: number, detail: string): AuditResult {
  return { outcome: 'inconclusive', maxRelativeError, engineFingerprint: zeroBytes32, detail }
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
