import {
  type Datatype,
  type Manifest,
  OgError,
  type Tensor,
  type TensorSpec,
  tensorValues,
} from '@opengradient/protocol'

/**
 * The declared tensor that a codec's setting names, or the first.
 * @param rank numbers of dimensions that the codec can use
 * @throws BAD_MODEL when there is none, or it has another type or rank
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
  if (rank && !rank.includes(spec.shape.length)) {
    throw misfit(manifest, `${spec.name} has ${spec.shape.length} dimensions, not ${rank.join(' or ')}`)
  }
  return spec
}

/** @throws BAD_MODEL when the model wants inputs that the codec does not make */
export function assertAllInputs(manifest: Manifest, made: readonly TensorSpec[]): void {
  const missing = manifest.inputs.filter((spec) => !made.includes(spec))
  if (missing.length > 0) {
    throw misfit(manifest, `it makes no ${missing.map((spec) => spec.name).join(', ')}, which the model takes`)
  }
}

/** @throws BAD_MODEL when the manifest does not list a file that the codec reads */
export function assertFile(manifest: Manifest, path: string): void {
  if (!manifest.files.some((file) => file.path === path)) throw misfit(manifest, `the model has no file ${path}`)
}

/** Whether a shape is what was declared; names of dynamic axes stand for any size. */
export function fitsShape(shape: readonly number[], declared: readonly (number | string)[]): boolean {
  return (
    shape.length === declared.length &&
    declared.every((dimension, axis) => typeof dimension === 'string' || dimension === shape[axis])
  )
}

/** @throws BAD_TENSOR when the answer lacks the output or it is not FP32 */
export function floatOutput(outputs: readonly Tensor[], name: string): { values: Float32Array; tensor: Tensor } {
  const tensor = outputs.find((candidate) => candidate.name === name)
  if (tensor === undefined) {
    throw new OgError('BAD_TENSOR', `The answer holds no output "${name}".`, {
      next: ['Ask for all outputs, or read the tensors themselves.'],
    })
  }
  if (tensor.datatype !== 'FP32') throw new OgError('BAD_TENSOR', `${name} is ${tensor.datatype}, not FP32.`)
  return { values: tensorValues(tensor) as Float32Array, tensor }
}

export function misfit(manifest: Manifest, why: string): OgError {
  return new OgError('BAD_MODEL', `The task "${manifest.task.kind}" does not fit ${manifest.name}: ${why}.`, {
    next: ['Correct the task in the manifest, or publish the model with the task "tensor".'],
  })
}
