import type { OnnxNode, OnnxTensor } from './onnx-writer.ts'
import { writeOnnx } from './onnx-writer.ts'
import { openSafetensors } from './safetensors.ts'

/** The configuration of all-MiniLM-L6-v2 (BERT, config.json of the package). */
const shape = {
  layers: 6,
  hidden: 384,
  heads: 12,
  headSize: 32,
  intermediate: 1536,
  vocabulary: 30_522,
  positions: 512,
}

const layerNormEpsilon = 1e-12

/** The transpose of a row-major [rows, columns] matrix: PyTorch stores [out, in], MatMul requires [in, out]. */
const transposed = (values: Float32Array, rows: number, columns: number): Float32Array => {
  const output = new Float32Array(values.length)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      output[column * rows + row] = values[row * columns + column] as number
    }
  }
  return output
}

/**
 * Rebuilds all-MiniLM-L6-v2 as ONNX from its half-precision weights: BERT with post-normalisation and the erf form of
 * GELU (Devlin et al. 2018), then the mean over the tokens and division by the L2 norm (Reimers and Gurevych 2019).
 * No attention mask: one text at a time, no padding. Standard operators of opset 17, 206 nodes.
 *
 * `input_ids` i64 [S], `position_ids` i64 [S] (0 … S - 1), S at most 512 → `embedding` f32 [384] of length 1.
 */
export const minilmOnnx = (safetensors: Uint8Array): Uint8Array => {
  const weights = openSafetensors(safetensors)
  const initializers: OnnxTensor[] = []
  const nodes: OnnxNode[] = []

  const weight = (name: string, ...size: number[]): string => {
    initializers.push({ name, type: 'FP32', shape: size, data: weights.widened(name, size) })
    return name
  }
  const constant = (name: string, value: number): string => {
    initializers.push({ name, type: 'FP32', shape: [], data: new Float32Array([value]) })
    return name
  }
  const sizes = (name: string, ...values: bigint[]): string => {
    initializers.push({ name, type: 'INT64', shape: [values.length], data: BigInt64Array.from(values) })
    return name
  }
  const node = (
    operator: string,
    output: string,
    inputs: readonly string[],
    attributes?: NonNullable<OnnxNode['attributes']>,
  ): string => {
    nodes.push({ operator, inputs, outputs: [output], ...(attributes && { attributes }) })
    return output
  }
  const linear = (input: string, name: string, output: string, from: number, to: number): string => {
    const matrix = transposed(weights.widened(`${name}.weight`, [to, from]), to, from)
    initializers.push({ name: `${name}.weight`, type: 'FP32', shape: [from, to], data: matrix })
    const product = node('MatMul', `${output}.product`, [input, `${name}.weight`])
    return node('Add', output, [product, weight(`${name}.bias`, to)])
  }
  const layerNorm = (input: string, name: string, output: string): string =>
    node(
      'LayerNormalization',
      output,
      [input, weight(`${name}.weight`, shape.hidden), weight(`${name}.bias`, shape.hidden)],
      {
        axis: -1,
        epsilon: { float: layerNormEpsilon },
      },
    )

  const rootOfHeadSize = constant('root_of_head_size', Math.sqrt(shape.headSize))
  const rootOfTwo = constant('root_of_two', Math.SQRT2)
  const one = constant('one', 1)
  const half = constant('half', 0.5)
  const split = sizes('split_heads', 0n, BigInt(shape.heads), BigInt(shape.headSize))
  const join = sizes('join_heads', 0n, BigInt(shape.hidden))

  const words = node('Gather', 'words', [
    weight('embeddings.word_embeddings.weight', shape.vocabulary, shape.hidden),
    'input_ids',
  ])
  const places = node('Gather', 'places', [
    weight('embeddings.position_embeddings.weight', shape.positions, shape.hidden),
    'position_ids',
  ])
  // All tokens of a single text are in segment 0.
  const segments = weights.widened('embeddings.token_type_embeddings.weight', [2, shape.hidden])
  initializers.push({ name: 'segment', type: 'FP32', shape: [shape.hidden], data: segments.slice(0, shape.hidden) })
  const placed = node('Add', 'placed', [words, places])
  const embedded = node('Add', 'embedded', [placed, 'segment'])
  let state = layerNorm(embedded, 'embeddings.LayerNorm', 'state')

  for (let index = 0; index < shape.layers; index++) {
    const name = `encoder.layer.${index}`
    const at = `layer${index}`
    const heads = (part: 'query' | 'key' | 'value', perm: readonly number[]): string => {
      const projected = linear(state, `${name}.attention.self.${part}`, `${at}.${part}`, shape.hidden, shape.hidden)
      const apart = node('Reshape', `${at}.${part}.heads`, [projected, split])
      return node('Transpose', `${at}.${part}.turned`, [apart], { perm })
    }
    const query = heads('query', [1, 0, 2])
    const key = heads('key', [1, 2, 0])
    const value = heads('value', [1, 0, 2])
    const products = node('MatMul', `${at}.products`, [query, key])
    const scores = node('Div', `${at}.scores`, [products, rootOfHeadSize])
    const shares = node('Softmax', `${at}.shares`, [scores], { axis: -1 })
    const mixed = node('MatMul', `${at}.mixed`, [shares, value])
    const turned = node('Transpose', `${at}.mixed.turned`, [mixed], { perm: [1, 0, 2] })
    const joined = node('Reshape', `${at}.mixed.joined`, [turned, join])
    const attended = linear(joined, `${name}.attention.output.dense`, `${at}.attended`, shape.hidden, shape.hidden)
    const attendedSum = node('Add', `${at}.attended.sum`, [attended, state])
    const middle = layerNorm(attendedSum, `${name}.attention.output.LayerNorm`, `${at}.middle`)

    const wide = linear(middle, `${name}.intermediate.dense`, `${at}.wide`, shape.hidden, shape.intermediate)
    const scaled = node('Div', `${at}.wide.scaled`, [wide, rootOfTwo])
    const erf = node('Erf', `${at}.wide.erf`, [scaled])
    const raised = node('Add', `${at}.wide.raised`, [erf, one])
    const gated = node('Mul', `${at}.wide.gated`, [wide, raised])
    const activated = node('Mul', `${at}.wide.activated`, [gated, half])
    const narrow = linear(activated, `${name}.output.dense`, `${at}.narrow`, shape.intermediate, shape.hidden)
    const narrowSum = node('Add', `${at}.narrow.sum`, [narrow, middle])
    state = layerNorm(narrowSum, `${name}.output.LayerNorm`, `${at}.state`)
  }

  const mean = node('ReduceMean', 'mean', [state], { axes: [0], keepdims: 0 })
  const length = node('ReduceL2', 'length', [mean], { axes: [0], keepdims: 1 })
  node('Div', 'embedding', [mean, length])

  return writeOnnx({
    name: 'minilm-l6-v2',
    opset: 17,
    inputs: [
      { name: 'input_ids', type: 'INT64', shape: ['S'] },
      { name: 'position_ids', type: 'INT64', shape: ['S'] },
    ],
    outputs: [{ name: 'embedding', type: 'FP32', shape: [shape.hidden] }],
    initializers,
    nodes,
  })
}
