import type { Tensor } from '@opengradient/protocol'

/** Changes the lowest bit of the first number of the outputs: the answer of a canary. */
export function falsifyOutputs(outputs: readonly Tensor[]): readonly Tensor[] {
  const place = outputs.findIndex(({ data }) => data.length > 0)
  return outputs.map((tensor, index) => {
    if (index !== place) return tensor
    const data = tensor.data.slice()
    data[0] = (data[0] as number) ^ 1
    return { ...tensor, data }
  })
}
