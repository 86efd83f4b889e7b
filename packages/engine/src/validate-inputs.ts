import {
  assertInputNumbers,
  assertTensor,
  countUnits,
  decodeGenerationJob,
  firstStrayNaN,
  fitsShape,
  isDatatype,
  limits,
  type Manifest,
  OgError,
  type Tensor,
  type TensorSpec,
  unknownRank,
} from '@opengradient/protocol'

import { describe } from './job-tensors.ts'

/** Lists that {@link validateInputs} has returned, with the manifest that they fit. They are frozen. */
const validated = new WeakMap<readonly Tensor[], Manifest>()

/**
 * Checks a job's inputs against its model before anything runs: names, datatypes, shapes (names of axes are hints), byte
 * counts, values, number of steps, size. A list that this function has returned for the same manifest object is
 * not checked again: a worker validates what it receives, and the engine in the same process relies on that.
 * @returns the inputs in the manifest's order
 * @throws BAD_TENSOR with the expected inputs, TOO_LARGE
 */
export function validateInputs(manifest: Manifest, inputs: readonly Tensor[]): readonly Tensor[] {
  if (validated.get(inputs) === manifest) return inputs
  const byName = new Map<string, Tensor>()
  let bytes = 0
  for (const tensor of inputs) {
    if (byName.has(tensor.name)) throw expected(manifest, tensor.name, `${tensor.name} occurs more than once.`)
    byName.set(tensor.name, tensor)
    bytes += tensor.data.length
  }
  if (bytes > limits.jobBytes) {
    throw new OgError('TOO_LARGE', `The inputs have ${bytes} bytes; a job may have ${limits.jobBytes}.`, {
      details: { limit: limits.jobBytes, actual: bytes },
    })
  }
  const ordered = manifest.inputs.map((spec) => {
    const tensor = byName.get(spec.name)
    if (tensor === undefined) throw expected(manifest, spec.name, `The input ${spec.name} is missing.`)
    byName.delete(spec.name)
    checkAgainst(manifest, spec, tensor)
    return tensor
  })
  for (const name of byName.keys())
    throw expected(manifest, name, `The model has no input ${JSON.stringify(name.slice(0, 100))}.`)
  for (const tensor of ordered) checkNumbers(manifest, tensor)
  if (manifest.generation !== undefined) decodeGenerationJob(manifest.generation, ordered)
  if (manifest.steps !== undefined && countUnits(manifest, ordered).inputUnits === 0) {
    throw expected(manifest, manifest.steps.input, `${manifest.steps.input} is empty.`)
  }
  validated.set(Object.freeze(ordered), manifest)
  return ordered
}

function checkNumbers(manifest: Manifest, tensor: Tensor): void {
  assertInputNumbers(tensor, manifest.allowNonFinite === true)
  const stray = manifest.allowNonFinite === true ? firstStrayNaN(tensor) : undefined
  if (stray !== undefined)
    throw expected(
      manifest,
      tensor.name,
      `${tensor.name}: element ${stray} is a NaN in another form than the canonical one.`,
    )
}

function checkAgainst(manifest: Manifest, spec: TensorSpec, tensor: Tensor): void {
  if (!isDatatype(tensor.datatype) || tensor.datatype !== spec.datatype) {
    throw expected(manifest, spec.name, `${spec.name} is ${tensor.datatype}, not ${spec.datatype}.`)
  }
  if (spec.shape[0] !== unknownRank && tensor.shape.length !== spec.shape.length) {
    throw expected(manifest, spec.name, `${spec.name} has ${tensor.shape.length} dimensions, not ${spec.shape.length}.`)
  }
  assertTensor(tensor)
  if (!fitsShape(tensor.shape, spec.shape))
    throw expected(manifest, spec.name, `${spec.name} has the shape [${tensor.shape.join(', ')}].`)
}

function expected(manifest: Manifest, tensor: string, message: string): OgError {
  const inputs = manifest.inputs.slice(0, 16).map(describe).join('; ')
  return new OgError('BAD_TENSOR', message, {
    details: { tensor: tensor.slice(0, 256) },
    next: [`${manifest.name} takes ${inputs === '' ? 'no inputs' : inputs}.`],
  })
}
