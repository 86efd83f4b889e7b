import {
  compareOutputs,
  type ErrorCode,
  type Evidence,
  type ExecutionRequest,
  type Executor,
  encodeDistance,
  type Hex,
  isOgError,
  type Manifest,
  maxTolerance,
  modelIdOf,
  multipleOfNoise,
  noiseInputs,
  noiseLimits,
  type OgError,
  outcomes,
  roundingNoise,
  runtimeIdsOf,
  saltedHash,
  type Tensor,
  tensorsRoot,
  toleranceUnit,
  zeroBytes32,
} from '@opengradient/protocol'

import type { AuditMethod, LeafAudit, OpenOutputs } from './audit-method.ts'

/** Errors that the model itself causes, on every machine: a receipt for such a job is false, since failures have no receipt. */
const modelErrors: ReadonlySet<string> = new Set<ErrorCode>(['MODEL_FAILED', 'BAD_TENSOR'])
/** Crashes and limits, which differ between machines. */
const limitErrors: ReadonlySet<string> = new Set<ErrorCode>([
  'MODEL_CRASHED',
  'MODEL_TIMEOUT',
  'MODEL_MEMORY',
  'OUTPUT_TOO_LARGE',
])
/** Errors of loading a model: the canonical run loaded it, so that they are of the other order of sums. */
const loadErrors: ReadonlySet<string> = new Set<ErrorCode>(['BAD_MODEL', 'UNSUPPORTED_MODEL'])

/** A larger tolerance would accept other answers than the model's: such a model is compared bit for bit, with the same engine. */
const largestTolerance = maxTolerance * toleranceUnit

/**
 * Runs the model again with the receipt's runtime and compares commitments. The same root is a match. Of an exact model another
 * root is a mismatch. For a model with a tolerance the worker's outputs are requested after the own root is known, and compared: a
 * difference counts as within only where the rounding noise of this engine explains it too (docs/adr/0032), since the tolerance is
 * what the publisher declared.
 *
 * A result is contrary only if a second run of the same engine confirms the first. A model that fails twice with one typed
 * error has no output: `failed`. Limits of this machine and runtimes that the manifest does not list are `inconclusive`.
 */
export function replayMethod(executor: Executor): AuditMethod {
  return {
    name: 'replay',
    check: (evidence, manifest, signal, openOutputs) =>
      new Replay(executor, evidence, manifest, signal, openOutputs).check(),
  }
}

interface Completed {
  readonly outputs: readonly Tensor[]
  readonly root: Hex
  readonly fingerprint: Hex
}

type Run = Completed | { readonly failure: OgError }

class Replay {
  readonly #executor: Executor
  readonly #evidence: Evidence
  readonly #manifest: Manifest
  readonly #signal: AbortSignal | undefined
  readonly #openOutputs: OpenOutputs | undefined

  constructor(
    executor: Executor,
    evidence: Evidence,
    manifest: Manifest,
    signal: AbortSignal | undefined,
    openOutputs: OpenOutputs | undefined,
  ) {
    this.#executor = executor
    this.#evidence = evidence
    this.#manifest = manifest
    this.#signal = signal
    this.#openOutputs = openOutputs
  }

  async check(): Promise<LeafAudit> {
    const { runtimeId, engineFingerprint } = this.#evidence.receipt.value
    if (!runtimeIdsOf(this.#manifest).includes(runtimeId)) {
      return inconclusive(`the manifest does not list the runtime ${runtimeId} of the receipt`)
    }
    const runtime = this.#executor.runtimes.find((own) => own.runtimeId === runtimeId)
    if (runtime === undefined) return inconclusive(`this engine does not have the runtime ${runtimeId} of the receipt`)
    const own = await this.#run()
    if ('failure' in own) return this.#failed(own.failure, runtime.engineFingerprint)
    if (this.#isOfReceipt(own.root)) return result('match', own, 0, 'the same bits')
    const { determinism, tolerance } = this.#manifest
    if (determinism === 'exact') return this.#confirm(own, 0, 'other bits, and the model is exact')
    if (tolerance > largestTolerance) {
      const detail = `other bits; the tolerance ${tolerance} is above the largest that is used`
      if (own.fingerprint === engineFingerprint) return this.#confirm(own, 0, detail)
      return undecided(own, detail)
    }
    return this.#compare(own)
  }

  /** Compares the own outputs with those that the worker opens. */
  async #compare(own: Completed): Promise<LeafAudit> {
    if (this.#openOutputs === undefined) {
      return undecided(own, 'other bits, and no outputs to compare')
    }
    const claimed = await this.#openOutputs(own.root, this.#signal)
    if (claimed === undefined || !this.#isOfReceipt(tensorsRoot('output', claimed))) {
      const detail = claimed === undefined ? 'the worker did not open its outputs' : 'the outputs are not the receipt’s'
      return result('notServed', own, 0, detail)
    }
    const { worst } = compareOutputs(own.outputs, claimed)
    const { tolerance } = this.#manifest
    // Bits can differ where numbers do not: the sign of zero. Such a result is within, at the smallest distance.
    const distance = Math.max(encodeDistance(worst), 1)
    const detail = `differs by ${worst.toExponential(2)} of the largest value, tolerance ${tolerance}`
    return worst <= tolerance ? this.#explain(own, claimed, distance, detail) : this.#confirm(own, distance, detail)
  }

  /** Within, if the noise of rounding explains the difference; else inconclusive: another processor may have more noise. */
  async #explain(own: Completed, claimed: readonly Tensor[], distance: number, detail: string): Promise<LeafAudit> {
    let noise: readonly number[] = own.outputs.map(() => 0)
    let multiple = multipleOfNoise(own.outputs, claimed, noise)
    for (let run = 0; multiple > noiseLimits.multiple && run < noiseLimits.runs; run++) {
      const measured = await this.#run({ inputs: noiseInputs(this.#evidence.inputs, run), sumOrder: 'other' })
      if ('failure' in measured) {
        return undecided(own, `${detail}; a run that measures rounding ended with ${measured.failure.code}`)
      }
      const found = roundingNoise(own.outputs, measured.outputs)
      noise = noise.map((known, index) => Math.max(known, found[index] ?? 0))
      multiple = multipleOfNoise(own.outputs, claimed, noise)
    }
    const words = `${detail}; ${multiple.toPrecision(2)} times what rounding changes, at most ${noiseLimits.multiple} count`
    return multiple <= noiseLimits.multiple ? result('within', own, distance, words) : undecided(own, words)
  }

  /** A mismatch, unless the engine contradicts itself. */
  async #confirm(own: Completed, distance: number, detail: string): Promise<LeafAudit> {
    const again = await this.#run()
    if ('failure' in again || again.root !== own.root) return inconclusive('two runs of the own engine differ')
    return result('mismatch', own, distance, detail)
  }

  async #failed({ code }: OgError, fingerprint: Hex): Promise<LeafAudit> {
    if (limitErrors.has(code)) return inconclusive(`the run reached a limit of this machine: ${code}`)
    const again = await this.#run()
    if (!('failure' in again) || again.failure.code !== code) return inconclusive('two runs of the own engine differ')
    const detail = `the model fails on this input: ${code}`
    return { outcome: outcomes.failed, outputRoot: undefined, distance: 0, fingerprint, detail }
  }

  #isOfReceipt(root: Hex): boolean {
    return saltedHash(this.#evidence.outputSalt, root) === this.#evidence.receipt.value.outputHash
  }

  /** Runs the model; errors of the model and of limits are results. @throws other errors */
  async #run(noise: Pick<ExecutionRequest, 'inputs' | 'sumOrder'> | undefined = undefined): Promise<Run> {
    const { inputs, params, receipt } = this.#evidence
    const model = { modelId: modelIdOf(this.#manifest), manifest: this.#manifest }
    const request: ExecutionRequest = {
      model,
      inputs,
      params,
      runtimeId: receipt.value.runtimeId,
      signal: this.#signal,
      ...noise,
    }
    try {
      const { outputs, engineFingerprint } = await this.#executor.execute(request).result
      return { outputs, root: tensorsRoot('output', outputs), fingerprint: engineFingerprint }
    } catch (error) {
      const isResult = (code: string): boolean =>
        modelErrors.has(code) || limitErrors.has(code) || (noise !== undefined && loadErrors.has(code))
      if (isOgError(error) && isResult(error.code)) return { failure: error }
      throw error
    }
  }
}

function result(
  outcome: keyof typeof outcomes,
  { root, fingerprint }: Completed,
  distance: number,
  detail: string,
): LeafAudit {
  const isCompared = outcome === 'within' || outcome === 'mismatch'
  return {
    outcome: outcomes[outcome],
    outputRoot: root,
    distance: isCompared ? distance : 0,
    fingerprint,
    detail,
  }
}

/** Inconclusive, with the tag of the own output. */
function undecided({ root, fingerprint }: Completed, detail: string): LeafAudit {
  return { ...inconclusive(detail), outputRoot: root, fingerprint }
}

function inconclusive(detail: string): LeafAudit {
  return {
    outcome: outcomes.inconclusive,
    outputRoot: undefined,
    distance: 0,
    fingerprint: zeroBytes32,
    detail,
  }
}
