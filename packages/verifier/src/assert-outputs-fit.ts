import { fitsShape, type Manifest, OgError, type RunParams, type Tensor, type TensorSpec } from '@opengradient/protocol'

/**
 * Asserts that the outputs are the requested ones, in the manifest's order, each with the declared type and shape. A string
 * in a declared shape matches any size.
 * @throws BAD_RECEIPT
 */
export function assertOutputsFit(manifest: Manifest, params: RunParams, outputs: readonly Tensor[]): void {
  const requested =
    params.outputs.length === 0
      ? manifest.outputs
      : manifest.outputs.filter(({ name }) => params.outputs.includes(name))
  if (outputs.length !== requested.length) {
    throw new OgError(
      'BAD_RECEIPT',
      `The answer has ${outputs.length} outputs instead of the requested ${requested.length}.`,
      { details: { field: 'receipt.outputHash' } },
    )
  }
  for (const [index, spec] of requested.entries()) {
    const tensor = outputs[index] as Tensor
    if (!fits(tensor, spec)) {
      throw new OgError('BAD_RECEIPT', `The output ${format(tensor)} is not ${format(spec)}.`, {
        details: { field: 'receipt.outputHash' },
      })
    }
  }
}

function fits(tensor: Tensor, spec: TensorSpec): boolean {
  return tensor.name === spec.name && tensor.datatype === spec.datatype && fitsShape(tensor.shape, spec.shape)
}

function format({ name, datatype, shape }: Tensor | TensorSpec): string {
  return `${name} ${datatype}[${shape.join(',')}]`
}
