import type { OnnxNodeSpec } from '@opengradient/engine/onnx'
import { type RecipeTensor, recipeOnnx } from './recipe-onnx.ts'
import { openSafetensors, type Safetensors } from './safetensors.ts'
import { transposed } from './transposed.ts'

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

type Attributes = NonNullable<OnnxNodeSpec['attributes']>

/** Collects the graph's nodes and initializers. Each method adds to the graph and returns the name of the result. */
class BertGraph {
  readonly initializers: RecipeTensor[] = []
  readonly nodes: OnnxNodeSpec[] = []
  readonly #weights: Safetensors

  constructor(weights: Safetensors) {
    this.#weights = weights
  }

  weight(name: string, ...size: number[]): string {
    return this.floats(name, size, this.#weights.widened(name, size))
  }

  constant(name: string, value: number): string {
    return this.floats(name, [], new Float32Array([value]))
  }

  floats(name: string, size: readonly number[], data: Float32Array): string {
    this.initializers.push({ name, datatype: 'FP32', shape: size, data })
    return name
  }

  sizes(name: string, ...values: bigint[]): string {
    this.initializers.push({ name, datatype: 'INT64', shape: [values.length], data: BigInt64Array.from(values) })
    return name
  }

  node(type: string, output: string, inputs: readonly string[], attributes?: Attributes): string {
    this.nodes.push({ type, inputs, outputs: [output], ...(attributes && { attributes }) })
    return output
  }

  linear(input: string, name: string, output: string, from: number, to: number): string {
    const matrix = transposed(this.#weights.widened(`${name}.weight`, [to, from]), to, from)
    const product = this.node('MatMul', `${output}.product`, [input, this.floats(`${name}.weight`, [from, to], matrix)])
    return this.node('Add', output, [product, this.weight(`${name}.bias`, to)])
  }

  layerNorm(input: string, name: string, output: string): string {
    const scale = this.weight(`${name}.weight`, shape.hidden)
    const bias = this.weight(`${name}.bias`, shape.hidden)
    return this.node('LayerNormalization', output, [input, scale, bias], {
      axis: -1,
      epsilon: { float: layerNormEpsilon },
    })
  }
}

/** Names of the constants that all layers share. */
interface BertConstants {
  readonly rootOfHeadSize: string
  readonly rootOfTwo: string
  readonly one: string
  readonly half: string
  readonly split: string
  readonly join: string
}

const addConstants = (graph: BertGraph): BertConstants => ({
  rootOfHeadSize: graph.constant('root_of_head_size', Math.sqrt(shape.headSize)),
  rootOfTwo: graph.constant('root_of_two', Math.SQRT2),
  one: graph.constant('one', 1),
  half: graph.constant('half', 0.5),
  split: graph.sizes('split_heads', 0n, BigInt(shape.heads), BigInt(shape.headSize)),
  join: graph.sizes('join_heads', 0n, BigInt(shape.hidden)),
})

/** Sum of the word, position and segment embeddings, normalised. */
const addEmbeddings = (graph: BertGraph, weights: Safetensors): string => {
  const { vocabulary, positions, hidden } = shape
  const words = graph.node('Gather', 'words', [
    graph.weight('embeddings.word_embeddings.weight', vocabulary, hidden),
    'input_ids',
  ])
  const places = graph.node('Gather', 'places', [
    graph.weight('embeddings.position_embeddings.weight', positions, hidden),
    'position_ids',
  ])
  // All tokens of a single text are in segment 0.
  const segments = weights.widened('embeddings.token_type_embeddings.weight', [2, hidden])
  const segment = graph.floats('segment', [hidden], segments.slice(0, hidden))
  const placed = graph.node('Add', 'placed', [words, places])
  const embedded = graph.node('Add', 'embedded', [placed, segment])
  return graph.layerNorm(embedded, 'embeddings.LayerNorm', 'state')
}

/** Multi-head self-attention with residual and layer norm. */
const addAttention = (graph: BertGraph, constants: BertConstants, index: number, state: string): string => {
  const name = `encoder.layer.${index}.attention`
  const at = `layer${index}`
  const { hidden } = shape
  const heads = (part: 'query' | 'key' | 'value', perm: readonly number[]): string => {
    const projected = graph.linear(state, `${name}.self.${part}`, `${at}.${part}`, hidden, hidden)
    const apart = graph.node('Reshape', `${at}.${part}.heads`, [projected, constants.split])
    return graph.node('Transpose', `${at}.${part}.turned`, [apart], { perm })
  }
  const query = heads('query', [1, 0, 2])
  const key = heads('key', [1, 2, 0])
  const value = heads('value', [1, 0, 2])
  const products = graph.node('MatMul', `${at}.products`, [query, key])
  const scores = graph.node('Div', `${at}.scores`, [products, constants.rootOfHeadSize])
  const shares = graph.node('Softmax', `${at}.shares`, [scores], { axis: -1 })
  const mixed = graph.node('MatMul', `${at}.mixed`, [shares, value])
  const turned = graph.node('Transpose', `${at}.mixed.turned`, [mixed], { perm: [1, 0, 2] })
  const joined = graph.node('Reshape', `${at}.mixed.joined`, [turned, constants.join])
  const attended = graph.linear(joined, `${name}.output.dense`, `${at}.attended`, hidden, hidden)
  const attendedSum = graph.node('Add', `${at}.attended.sum`, [attended, state])
  return graph.layerNorm(attendedSum, `${name}.output.LayerNorm`, `${at}.middle`)
}

/** Feed-forward network with GELU, residual and layer norm. */
const addFeedForward = (graph: BertGraph, constants: BertConstants, index: number, middle: string): string => {
  const name = `encoder.layer.${index}`
  const at = `layer${index}`
  const wide = graph.linear(middle, `${name}.intermediate.dense`, `${at}.wide`, shape.hidden, shape.intermediate)
  const scaled = graph.node('Div', `${at}.wide.scaled`, [wide, constants.rootOfTwo])
  const erf = graph.node('Erf', `${at}.wide.erf`, [scaled])
  const raised = graph.node('Add', `${at}.wide.raised`, [erf, constants.one])
  const gated = graph.node('Mul', `${at}.wide.gated`, [wide, raised])
  const activated = graph.node('Mul', `${at}.wide.activated`, [gated, constants.half])
  const narrow = graph.linear(activated, `${name}.output.dense`, `${at}.narrow`, shape.intermediate, shape.hidden)
  const narrowSum = graph.node('Add', `${at}.narrow.sum`, [narrow, middle])
  return graph.layerNorm(narrowSum, `${name}.output.LayerNorm`, `${at}.state`)
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
  const graph = new BertGraph(weights)
  const constants = addConstants(graph)
  let state = addEmbeddings(graph, weights)
  for (let index = 0; index < shape.layers; index++) {
    state = addFeedForward(graph, constants, index, addAttention(graph, constants, index, state))
  }
  const mean = graph.node('ReduceMean', 'mean', [state], { axes: [0], keepdims: 0 })
  const length = graph.node('ReduceL2', 'length', [mean], { axes: [0], keepdims: 1 })
  graph.node('Div', 'embedding', [mean, length])

  return recipeOnnx({
    name: 'minilm-l6-v2',
    opset: 17,
    inputs: [
      { name: 'input_ids', datatype: 'INT64', shape: ['S'] },
      { name: 'position_ids', datatype: 'INT64', shape: ['S'] },
    ],
    outputs: [{ name: 'embedding', datatype: 'FP32', shape: [shape.hidden] }],
    initializers: graph.initializers,
    nodes: graph.nodes,
  })
}
