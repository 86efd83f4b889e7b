import { OgError } from '@opengradient/protocol'

/** Sizes of a model, from the head of its checkpoint. */
export interface LlamaShape {
  readonly hidden: number
  readonly intermediate: number
  readonly layers: number
  readonly heads: number
  readonly vocabulary: number
  readonly positions: number
}

/** Weights of a checkpoint in the order of the file. Matrices of layers are one after the other, each row-major [out, in]. */
export interface LlamaWeights {
  readonly shape: LlamaShape
  readonly embedding: Float32Array
  readonly attentionNorm: readonly Float32Array[]
  readonly query: readonly Float32Array[]
  readonly key: readonly Float32Array[]
  readonly value: readonly Float32Array[]
  readonly output: readonly Float32Array[]
  readonly feedForwardNorm: readonly Float32Array[]
  readonly gate: readonly Float32Array[]
  readonly down: readonly Float32Array[]
  readonly up: readonly Float32Array[]
  readonly finalNorm: Float32Array
  /** Cosine and sine of each position's rotations, [positions, head size ÷ 2]. */
  readonly cosines: Float32Array
  readonly sines: Float32Array
}

const headBytes = 28

/**
 * Reads a checkpoint of llama2.c in its first format: seven 32-bit integers, then 32-bit floats. The classifier shares the embedding.
 * @throws OgError BAD_MODEL when the head names a model of another kind, or the file has another length
 */
export const readCheckpoint = (bytes: Uint8Array): LlamaWeights => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (bytes.length < headBytes) throw malformed('it has no head')
  const [hidden, intermediate, layers, heads, keyHeads, vocabulary, positions] = Array.from({ length: 7 }, (_, i) =>
    view.getInt32(4 * i, true),
  ) as [number, number, number, number, number, number, number]
  // A negative vocabulary marks a classifier of its own.
  if (keyHeads !== heads || vocabulary <= 0 || hidden % heads !== 0)
    throw malformed('its head names another kind of model')
  if ((bytes.length - headBytes) % 4 !== 0) throw malformed('its length is odd')
  // Not `slice`: a Buffer's does not copy.
  const floats = new Float32Array(new Uint8Array(bytes.subarray(headBytes)).buffer)
  let at = 0
  const take = (count: number): Float32Array => {
    at += count
    if (at > floats.length) throw malformed('it is too short')
    return floats.subarray(at - count, at)
  }
  const each = (count: number): Float32Array[] => Array.from({ length: layers }, () => take(count))
  const angles = (positions * hidden) / heads / 2
  const weights = {
    shape: { hidden, intermediate, layers, heads, vocabulary, positions },
    embedding: take(vocabulary * hidden),
    attentionNorm: each(hidden),
    query: each(hidden * hidden),
    key: each(hidden * hidden),
    value: each(hidden * hidden),
    output: each(hidden * hidden),
    feedForwardNorm: each(hidden),
    gate: each(hidden * intermediate),
    down: each(hidden * intermediate),
    up: each(hidden * intermediate),
    finalNorm: take(hidden),
    cosines: take(angles),
    sines: take(angles),
  }
  if (at !== floats.length) throw malformed('it is too long')
  return weights
}

const malformed = (what: string): OgError => new OgError('BAD_MODEL', `The checkpoint is invalid: ${what}.`)
