import { assertFiniteInput, assertTensor, OgError, type Tensor, type TensorSpec } from '@opengradient/protocol'

import { fitsShape } from './specs.ts'

/**
 * Tensors, each for one declared input, in the order in which they are declared.
 * @throws BAD_TENSOR when one is missing, unknown or there twice; has another type or shape, bytes that disagree with
 *   its shape, a number that is not finite or not below 2^100, or a truth value other than 0 and 1
 */
export function matchTensors(tensors: readonly Tensor[], specs: readonly TensorSpec[]): Tensor[] {
  const byName = new Map<string, Tensor>()
  for (const tensor of tensors) {
    if (byName.has(tensor.name)) throw new OgError('BAD_TENSOR', `${tensor.name} is given twice.`)
    if (!specs.some((spec) => spec.name === tensor.name)) {
      throw new OgError('BAD_TENSOR', `The model has no input ${JSON.stringify(tensor.name)}.`, {
        next: [takes(specs)],
      })
    }
    byName.set(tensor.name, tensor)
  }
  return specs.map((spec) => {
    const tensor = byName.get(spec.name)
    if (tensor === undefined) {
      throw new OgError('BAD_TENSOR', `The input ${JSON.stringify(spec.name)} is missing.`, { next: [takes(specs)] })
    }
    if (tensor.datatype !== spec.datatype || !fitsShape(tensor.shape, spec.shape)) {
      throw new OgError(
        'BAD_TENSOR',
        `${spec.name}: ${tensor.datatype}[${tensor.shape.join(',')}] was given, ${describe(spec)} is needed.`,
        { next: [takes(specs)] },
      )
    }
    assertTensor(tensor)
    assertFiniteInput(tensor)
    if (tensor.datatype === 'BOOL' && tensor.data.some((byte) => byte > 1)) {
      throw new OgError('BAD_TENSOR', `${spec.name}: a truth value is neither 0 nor 1.`)
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
