import { assertFiniteInput, assertTensor, OgError, type Tensor, type TensorSpec } from '@opengradient/protocol'

import { fitsShape } from './tensor-specs.ts'

/**
 * Assigns tensors to the declared inputs by name.
 * @returns one tensor per declared input, in the declared order
 * @throws BAD_TENSOR when a tensor is missing, unknown or duplicate, has another type or shape, or contains bytes that
 *   disagree with its shape, a number that is not finite or not below 2^100, or a BOOL other than 0 and 1
 */
export function matchTensors(tensors: readonly Tensor[], specs: readonly TensorSpec[]): Tensor[] {
  const byName = new Map<string, Tensor>()
  for (const tensor of tensors) {
    if (byName.has(tensor.name))
      throw new OgError('BAD_TENSOR', `The input ${tensor.name} is given twice.`, { details: { tensor: tensor.name } })
    if (!specs.some((spec) => spec.name === tensor.name)) {
      throw new OgError('BAD_TENSOR', `The model has no input ${JSON.stringify(tensor.name)}.`, {
        details: { tensor: tensor.name },
        next: [takes(specs)],
      })
    }
    byName.set(tensor.name, tensor)
  }
  return specs.map((spec) => {
    const tensor = byName.get(spec.name)
    if (tensor === undefined) {
      throw new OgError('BAD_TENSOR', `The input ${JSON.stringify(spec.name)} is missing.`, {
        details: { tensor: spec.name },
        next: [takes(specs)],
      })
    }
    if (tensor.datatype !== spec.datatype || !fitsShape(tensor.shape, spec.shape)) {
      throw new OgError(
        'BAD_TENSOR',
        `The input ${spec.name} is ${tensor.datatype}[${tensor.shape.join(',')}], not ${describe(spec)}.`,
        { details: { tensor: spec.name }, next: [takes(specs)] },
      )
    }
    assertTensor(tensor)
    assertFiniteInput(tensor)
    if (tensor.datatype === 'BOOL' && tensor.data.some((byte) => byte > 1)) {
      throw new OgError('BAD_TENSOR', `The input ${spec.name} contains a BOOL other than 0 and 1.`, {
        details: { tensor: spec.name },
      })
    }
    return tensor
  })
}

function takes(specs: readonly TensorSpec[]): string {
  const shown = specs.slice(0, 16).map((spec) => `${spec.name} ${describe(spec)}`)
  return `The model takes ${shown.join(', ') || 'no inputs'}${specs.length > 16 ? ', …' : ''}.`
}

function describe(spec: TensorSpec): string {
  return `${spec.datatype}[${spec.shape.join(',')}]`
}
