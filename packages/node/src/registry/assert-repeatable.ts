import { trialInputs } from '@opengradient/engine'
import { compareOutputs, type Executor, isOgError, OgError, type Tensor } from '@opengradient/protocol'

import type { LocalModel } from './local-model.ts'

export interface AssertRepeatableInit {
  readonly executor: Pick<Executor<LocalModel>, 'execute'>
  /** Ends the runs. */
  readonly signal: AbortSignal
}

/** A trial is small: models with larger inputs are not tried. */
const maxInputBytes = 4 * 1024 * 1024
/** Time of both runs, in milliseconds: a slow model is not tried further. */
const timeoutMs = 10_000

/**
 * Runs a model twice on a small generated input, each dynamic axis of length one. A run that fails or takes long decides nothing:
 * the input may be none that the model accepts.
 *
 * @throws BAD_MODEL where the outputs differ, by more than its tolerance for a tolerant model
 */
export async function assertRepeatable(model: LocalModel, { executor, signal }: AssertRepeatableInit): Promise<void> {
  const { manifest } = model
  const inputs = trialInputs({ specs: manifest.inputs, sizeOf: () => 1, values: 'mixed', maxBytes: maxInputBytes })
  if (inputs === undefined) return
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
  const run = async (): Promise<readonly Tensor[]> =>
    (await executor.execute({ model, inputs, params: { outputs: [] }, signal: limited }).result).outputs
  let outputs: readonly [readonly Tensor[], readonly Tensor[]]
  try {
    outputs = [await run(), await run()]
  } catch (error) {
    if (signal.aborted || !isOgError(error)) throw error
    return
  }
  const { sameBits, worst } = compareOutputs(...outputs)
  const tolerance = manifest.determinism === 'exact' ? 0 : manifest.tolerance
  if (sameBits || (manifest.determinism !== 'exact' && worst <= tolerance)) return
  throw new OgError('BAD_MODEL', `Two runs of ${manifest.name}@${manifest.version} on this machine differ.`)
}
