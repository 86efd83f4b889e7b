import { type Manifest, OgError, type RunParams, type Tensor, type TensorSpec } from '@opengradient/protocol'

/**
 * The outputs that were asked for, in the manifest's order, each of the type and shape that the manifest declares; a name
 * in a declared shape stands for any size.
 * @throws BAD_RECEIPT
 */
export function assertOutputsFit(manifest: Manifest, params: RunParams, outputs: readonly Tensor[]): void {
  const wanted =
    params.outputs.length === 0
      ? manifest.outputs
      : manifest.outputs.filter(({ name }) => params.outputs.includes(name))
  if (outputs.length !== wanted.length) {
    throw new OgError('BAD_RECEIPT', `${wanted.length} outputs were asked for, the answer holds ${outputs.length}.`)
  }
  for (const [index, spec] of wanted.entries()) {
    const tensor = outputs[index] as Tensor
    if (!fits(tensor, spec)) throw new OgError('BAD_RECEIPT', `The output ${show(tensor)} is not ${show(spec)}.`)
  }
}

function fits(tensor: Tensor, spec: TensorSpec): boolean {
  return (
    tensor.name === spec.name &&
    tensor.datatype === spec.datatype &&
    tensor.shape.length === spec.shape.length &&
    spec.shape.every((dimension, axis) => typeof dimension === 'string' || dimension === tensor.shape[axis])
  )
}

function show({ name, datatype, shape }: Tensor | TensorSpec): string {
  return `${name} ${datatype}[${shape.join(',')}]`
}
