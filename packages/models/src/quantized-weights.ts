import { OgError } from '@opengradient/protocol'
import * as z from 'zod'

/** The manifest of weights as TensorFlow.js stores them: one byte per weight, with a scale and a smallest value for each tensor. */
const manifestSchema = z.tuple([
  z.object({
    weights: z.array(
      z.object({
        name: z.string(),
        shape: z.array(z.int().min(1).max(4_096)).max(4),
        quantization: z.object({ dtype: z.literal('uint8'), scale: z.number(), min: z.number() }),
      }),
    ),
  }),
])

/** Weights by name. */
export interface QuantizedWeights {
  /**
   * The values of a tensor: byte × scale + smallest value in double precision, rounded to fp32.
   * @param shape the required shape
   * @throws OgError BAD_MODEL when there is no tensor of that name and shape
   */
  values(name: string, shape: readonly number[]): Float32Array
}

/**
 * Opens weights of one file. The caller has checked the hashes of both.
 * @throws OgError BAD_MODEL when the bytes are not those of the manifest
 */
export const openQuantizedWeights = (manifest: Uint8Array, bytes: Uint8Array): QuantizedWeights => {
  const parsed = manifestSchema.safeParse(parseJson(manifest))
  if (!parsed.success) throw malformed('the manifest is no list of weights of one byte')
  const tensors = new Map<string, { shape: string; from: number; size: number; scale: number; min: number }>()
  let from = 0
  for (const { name, shape, quantization } of parsed.data[0].weights) {
    const size = shape.reduce((product, side) => product * side, 1)
    tensors.set(name, { shape: shape.join(), from, size, scale: quantization.scale, min: quantization.min })
    from += size
  }
  if (from !== bytes.length) throw malformed(`there are ${bytes.length} bytes for ${from} weights`)
  return {
    values(name, shape) {
      const tensor = tensors.get(name)
      if (tensor?.shape !== shape.join()) throw malformed(`there is no tensor ${name} [${shape.join(', ')}]`)
      const { size, scale, min } = tensor
      return Float32Array.from(bytes.subarray(tensor.from, tensor.from + size), (byte) => byte * scale + min)
    },
  }
}

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw malformed('the manifest is not JSON', cause)
  }
}

const malformed = (what: string, cause?: unknown): OgError =>
  new OgError('BAD_MODEL', `The quantized weights are invalid: ${what}.`, { cause })
