import {
  compareOutputs,
  type Datatype,
  datatypes,
  type Executor,
  isOgError,
  OgError,
  type Tensor,
  type TensorSpec,
} from '@opengradient/protocol'

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
  const inputs = trialInputs(manifest.inputs)
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

/** @returns undefined for inputs above the limit */
function trialInputs(specs: readonly TensorSpec[]): Tensor[] | undefined {
  let bytes = 0
  const inputs: Tensor[] = []
  for (const { name, datatype, shape: declared } of specs) {
    const shape = declared.map((size) => (typeof size === 'number' ? size : 1))
    const count = shape.reduce((product, size) => product * size, 1)
    bytes += count * datatypes[datatype]
    if (bytes > maxInputBytes) return undefined
    inputs.push({ name, datatype, shape, data: trialData(datatype, count) })
  }
  return inputs
}

/** Numbers between -1 and 1 of floating-point tensors; zeros and ones of others, which booleans and indices accept. */
function trialData(datatype: Datatype, count: number): Uint8Array {
  const value = (_: unknown, i: number): number => (((i * 37) % 17) - 8) / 8
  if (datatype === 'FP32') return new Uint8Array(Float32Array.from({ length: count }, value).buffer)
  if (datatype === 'FP64') return new Uint8Array(Float64Array.from({ length: count }, value).buffer)
  // 1 and 0.5 in half precision.
  if (datatype === 'FP16') {
    return new Uint8Array(Uint16Array.from({ length: count }, (__, i) => (i % 2 === 0 ? 0x3c00 : 0x3800)).buffer)
  }
  const data = new Uint8Array(count * datatypes[datatype])
  for (let i = 1; i < count; i += 2) data[i * datatypes[datatype]] = 1
  return data
}
