import {
  assertInputNumbers,
  assertTensor,
  fitsShape,
  OgError,
  type Tensor,
  type TensorSpec,
  withCanonicalNaN,
} from '@opengradient/protocol'

/** The part of a manifest that inputs are matched with. */
interface DeclaredInputs {
  readonly inputs: readonly TensorSpec[]
  readonly allowNonFinite?: true | undefined
}

/**
 * Assigns tensors to the declared inputs by name.
 * @returns one tensor per declared input, in the declared order, each NaN in its canonical form
 * @throws BAD_TENSOR when a tensor is missing, unknown or duplicate, has another type or shape, or contains bytes that
 *   disagree with its shape, a number that the manifest does not allow, or a BOOL other than 0 and 1
 */
export function matchTensors(tensors: readonly Tensor[], { inputs: specs, allowNonFinite }: DeclaredInputs): Tensor[] {
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
    assertInputNumbers(tensor, allowNonFinite === true)
    return allowNonFinite ? withCanonicalNaN(tensor) : tensor
  })
}

function takes(specs: readonly TensorSpec[]): string {
  const shown = specs.slice(0, 16).map((spec) => `${spec.name} ${describe(spec)}`)
  return `The model takes ${shown.join(', ') || 'no inputs'}${specs.length > 16 ? ', …' : ''}.`
}

function describe(spec: TensorSpec): string {
  return `${spec.datatype}[${spec.shape.join(',')}]`
}
