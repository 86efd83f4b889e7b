import {
  type Datatype,
  type Manifest,
  OgError,
  type Tensor,
  type TensorSpec,
  tensorValues,
  unknownRank,
} from '@opengradient/protocol'

/**
 * The declared tensor with the name given in a task's settings, or the first one.
 * @param rank permitted numbers of dimensions
 * @throws BAD_MODEL when no such tensor is declared, or it has another type or rank
 */
export function pickSpec(
  manifest: Manifest,
  side: 'inputs' | 'outputs',
  name: string | undefined,
  datatype: Datatype,
  rank?: readonly number[],
): TensorSpec {
  const specs = manifest[side]
  const spec = name === undefined ? specs[0] : specs.find((candidate) => candidate.name === name)
  if (spec === undefined) throw misfit(manifest, `there is no ${side.slice(0, -1)} "${name ?? ''}"`)
  if (spec.datatype !== datatype) throw misfit(manifest, `${spec.name} is ${spec.datatype}, not ${datatype}`)
  // A tensor of unknown rank is checked when it is there.
  if (rank && spec.shape[0] !== unknownRank && !rank.includes(spec.shape.length)) {
    throw misfit(manifest, `${spec.name} has ${spec.shape.length} dimensions, not ${rank.join(' or ')}`)
  }
  return spec
}

/** @throws BAD_MODEL when the model has an input that the task does not produce */
export function assertAllInputs(manifest: Manifest, produced: readonly TensorSpec[]): void {
  const missing = manifest.inputs.filter((spec) => !produced.includes(spec))
  if (missing.length > 0) {
    throw misfit(manifest, `it does not produce the model's inputs ${missing.map((spec) => spec.name).join(', ')}`)
  }
}

/** @throws BAD_MODEL when the manifest does not list a file that the task reads */
export function assertFile(manifest: Manifest, path: string): void {
  if (!manifest.files.some((file) => file.path === path)) throw misfit(manifest, `the model has no file ${path}`)
}

/** @throws BAD_TENSOR when the output is missing or not FP32 */
export function floatOutput(outputs: readonly Tensor[], name: string): { values: Float32Array; tensor: Tensor } {
  const tensor = outputs.find((candidate) => candidate.name === name)
  if (tensor === undefined) {
    throw new OgError('BAD_TENSOR', `The output "${name}" is missing.`, {
      details: { tensor: name },
      next: ['Request all outputs, or use the tensors directly.'],
    })
  }
  if (tensor.datatype !== 'FP32')
    throw new OgError('BAD_TENSOR', `${name} is ${tensor.datatype}, not FP32.`, { details: { tensor: name } })
  return { values: tensorValues(tensor) as Float32Array, tensor }
}

/** The error for a task whose settings do not fit the model. */
export function misfit(manifest: Manifest, reason: string): OgError {
  return new OgError('BAD_MODEL', `The task "${manifest.task.kind}" does not fit ${manifest.name}: ${reason}.`, {
    next: ['Correct task.config of the manifest, or publish the model with the task "tensor".'],
  })
}
