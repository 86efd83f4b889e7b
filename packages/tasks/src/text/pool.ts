import { type Manifest, OgError, type Tensor } from '@opengradient/protocol'

import type { EmbeddingConfig } from '../task-config.ts'
import { floatOutput } from '../tensor-specs.ts'

/**
 * The vector of a text: the output itself, or pooled from the vectors of its tokens, FP32 [1, tokens, dimensions]. A text is encoded without
 * padding, so that every token counts for the mean.
 * @throws BAD_TENSOR when the output is missing, not FP32, or of another shape; BAD_MODEL when the model has no output
 */
export function pooledVector(
  { name, outputs: specs }: Pick<Manifest, 'name' | 'outputs'>,
  { output = specs[0]?.name, pooling, normalise }: EmbeddingConfig,
  outputs: readonly Tensor[],
): Float32Array {
  if (output === undefined) throw new OgError('BAD_MODEL', `${name} has no outputs.`)
  const { values, tensor } = floatOutput(outputs, output)
  const vector = pooling === 'none' ? values : pool(tensor, values, pooling)
  return normalise ? normalised(vector) : vector
}

/** Sums in double precision, in the order of the tokens, rounded once. */
function pool({ name, shape }: Tensor, values: Float32Array, pooling: 'mean' | 'first'): Float32Array {
  const [tokens, dimensions] = shape.slice(-2) as [number, number]
  const batch = shape.slice(0, -2).reduce((product, size) => product * size, 1)
  if (shape.length < 2 || shape.length > 3 || batch !== 1 || tokens === 0) {
    throw new OgError('BAD_TENSOR', `${name} is FP32[${shape.join(',')}], not the vectors of one text's tokens.`, {
      details: { tensor: name },
      next: ['Send one text per request.'],
    })
  }
  if (pooling === 'first') return values.slice(0, dimensions)
  const sums = new Float64Array(dimensions)
  for (let i = 0; i < values.length; i++)
    sums[i % dimensions] = (sums[i % dimensions] as number) + (values[i] as number)
  return Float32Array.from(sums, (sum) => sum / tokens)
}

/** A vector of length 1; one of length 0 as it is. */
function normalised(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  return length === 0 ? vector : vector.map((value) => value / length)
}
