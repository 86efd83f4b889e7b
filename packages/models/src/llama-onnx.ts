import type { OnnxNodeSpec } from '@opengradient/engine/onnx'
import type { TensorSpec } from '@opengradient/protocol'
import type { LlamaShape, LlamaWeights } from './llama2c-checkpoint.ts'
import { type RecipeTensor, recipeOnnx } from './recipe-onnx.ts'
import { transposed } from './transposed.ts'

/** Of the root mean square, as in llama2.c. */
const normEpsilon = 1e-5

/** Names of a layer's cache, as Hugging Face's exports have them. */
export const cacheNames = (layer: number) =>
  (['key', 'value'] as const).map((part) => ({
    input: `past_key_values.${layer}.${part}`,
    output: `present.${layer}.${part}`,
  }))

/** Collects the graph's nodes and initializers. Each method adds to the graph and returns the name of the result. */
class LlamaGraph {
  readonly initializers: RecipeTensor[] = []
  readonly nodes: OnnxNodeSpec[] = []
  readonly #hidden: number

  constructor(hidden: number) {
    this.#hidden = hidden
  }

  floats(name: string, shape: readonly number[], data: Float32Array): string {
    this.initializers.push({ name, datatype: 'FP32', shape, data })
    return name
  }

  integers(name: string, shape: readonly number[], ...values: number[]): string {
    this.initializers.push({ name, datatype: 'INT64', shape, data: BigInt64Array.from(values, BigInt) })
    return name
  }

  node(type: string, output: string, inputs: readonly string[], attributes?: OnnxNodeSpec['attributes']): string {
    this.nodes.push({ type, inputs, outputs: [output], ...(attributes && { attributes }) })
    return output
  }

  linear(input: string, output: string, weight: Float32Array, from: number, to: number): string {
    const matrix = this.floats(`${output}.weight`, [from, to], transposed(weight, to, from))
    return this.node('MatMul', output, [input, matrix])
  }

  /** Scales each row to a root mean square of 1, then by the weight. */
  norm(input: string, output: string, weight: Float32Array): string {
    const squares = this.node('Mul', `${output}.squares`, [input, input])
    const mean = this.node('ReduceMean', `${output}.mean`, [squares], { axes: [-1], keepdims: 1 })
    const raised = this.node('Add', `${output}.raised`, [mean, 'epsilon'])
    const root = this.node('Sqrt', `${output}.root`, [raised])
    const scaled = this.node('Div', `${output}.scaled`, [input, root])
    return this.node('Mul', output, [scaled, this.floats(`${output}.weight`, [this.#hidden], weight)])
  }
}

/** Constants of all layers. */
const addConstants = (graph: LlamaGraph, { hidden, heads }: LlamaShape): void => {
  const size = hidden / heads
  graph.floats('epsilon', [], Float32Array.of(normEpsilon))
  graph.floats('root_of_head_size', [], Float32Array.of(Math.sqrt(size)))
  graph.integers('heads_apart', [3], 0, heads, size)
  graph.integers('pairs_apart', [4], 0, heads, size / 2, 2)
  graph.integers('heads_joined', [2], 0, hidden)
  graph.integers('first', [], 0)
  graph.integers('second', [], 1)
  graph.integers('head_axis', [1], 1)
}

/** Cosines and sines of the positions, [S, 1, head size ÷ 2]. */
const addRotations = (graph: LlamaGraph, { shape, cosines, sines }: LlamaWeights): void => {
  const sizes = [shape.positions, shape.hidden / shape.heads / 2]
  for (const [name, values] of [['cosine', cosines] as const, ['sine', sines] as const]) {
    const chosen = graph.node('Gather', `${name}.chosen`, [graph.floats(`${name}s`, sizes, values), 'position_ids'])
    graph.node('Unsqueeze', name, [chosen, 'head_axis'])
  }
}

/**
 * Heads with each pair of numbers turned by the angle of its position. The result has the first numbers of all pairs before the
 * second ones: queries and keys have the same order, so that their products are those of pairs.
 */
const addRotated = (graph: LlamaGraph, input: string, output: string, perm: readonly number[]): string => {
  const pairs = graph.node('Reshape', `${output}.pairs`, [input, 'pairs_apart'])
  const x = graph.node('Gather', `${output}.x`, [pairs, 'first'], { axis: 3 })
  const y = graph.node('Gather', `${output}.y`, [pairs, 'second'], { axis: 3 })
  const times = (value: string, factor: string): string => graph.node('Mul', `${value}.${factor}`, [value, factor])
  const turnedX = graph.node('Sub', `${output}.turned.x`, [times(x, 'cosine'), times(y, 'sine')])
  const turnedY = graph.node('Add', `${output}.turned.y`, [times(x, 'sine'), times(y, 'cosine')])
  const turned = graph.node('Concat', `${output}.turned`, [turnedX, turnedY], { axis: -1 })
  return graph.node('Transpose', output, [turned], { perm })
}

/** Causal self-attention over the cache and the new tokens, with residual. */
const addAttention = (graph: LlamaGraph, weights: LlamaWeights, layer: number, state: string): string => {
  const { hidden } = weights.shape
  const at = `layer${layer}`
  const own = (part: readonly Float32Array[]): Float32Array => part[layer] as Float32Array
  const [keys, values] = cacheNames(layer) as [{ input: string; output: string }, { input: string; output: string }]
  const normed = graph.norm(state, `${at}.attention.norm`, own(weights.attentionNorm))
  const project = (part: 'query' | 'key' | 'value'): string =>
    graph.linear(normed, `${at}.${part}`, own(weights[part]), hidden, hidden)
  const byHead = [1, 0, 2]
  const query = addRotated(graph, project('query'), `${at}.query.heads`, byHead)
  const key = addRotated(graph, project('key'), `${at}.key.heads`, byHead)
  const apart = graph.node('Reshape', `${at}.value.apart`, [project('value'), 'heads_apart'])
  const value = graph.node('Transpose', `${at}.value.heads`, [apart], { perm: byHead })
  const allKeys = graph.node('Concat', keys.output, [keys.input, key], { axis: 1 })
  const allValues = graph.node('Concat', values.output, [values.input, value], { axis: 1 })
  const turned = graph.node('Transpose', `${at}.keys.turned`, [allKeys], { perm: [0, 2, 1] })
  const products = graph.node('MatMul', `${at}.products`, [query, turned])
  const scores = graph.node('Div', `${at}.scores`, [products, 'root_of_head_size'])
  const masked = graph.node('Add', `${at}.masked`, [scores, 'attn_bias'])
  const shares = graph.node('Softmax', `${at}.shares`, [masked], { axis: -1 })
  const mixed = graph.node('MatMul', `${at}.mixed`, [shares, allValues])
  const back = graph.node('Transpose', `${at}.mixed.turned`, [mixed], { perm: byHead })
  const joined = graph.node('Reshape', `${at}.mixed.joined`, [back, 'heads_joined'])
  const attended = graph.linear(joined, `${at}.attended`, own(weights.output), hidden, hidden)
  return graph.node('Add', `${at}.middle`, [state, attended])
}

/** Feed-forward network with a gate (SwiGLU), and residual. */
const addFeedForward = (graph: LlamaGraph, weights: LlamaWeights, layer: number, middle: string): string => {
  const { hidden, intermediate } = weights.shape
  const at = `layer${layer}`
  const normed = graph.norm(middle, `${at}.feed.norm`, weights.feedForwardNorm[layer] as Float32Array)
  const gate = graph.linear(normed, `${at}.gate`, weights.gate[layer] as Float32Array, hidden, intermediate)
  const up = graph.linear(normed, `${at}.up`, weights.up[layer] as Float32Array, hidden, intermediate)
  const open = graph.node('Sigmoid', `${at}.gate.open`, [gate])
  const swish = graph.node('Mul', `${at}.gate.swish`, [gate, open])
  const gated = graph.node('Mul', `${at}.gated`, [swish, up])
  const down = graph.linear(gated, `${at}.down`, weights.down[layer] as Float32Array, intermediate, hidden)
  return graph.node('Add', `${at}.state`, [middle, down])
}

/**
 * The Llama decoder of a llama2.c checkpoint as an ONNX model with a cache.
 *
 * `input_ids` i64 [S], `position_ids` i64 [S], `attn_bias` f32 [S, T] (0, or a large negative number for a token that is not seen),
 * past keys and values f32 [heads, P, head size] → `logits` f32 [S, vocabulary], present keys and values with T = P + S.
 */
export const llamaOnnx = (weights: LlamaWeights, name: string): Uint8Array => {
  const { shape } = weights
  const { hidden, heads, layers, vocabulary } = shape
  const graph = new LlamaGraph(hidden)
  addConstants(graph, shape)
  addRotations(graph, weights)
  // One matrix for embedding and classifier: a column for each token.
  graph.floats('embedding', [hidden, vocabulary], transposed(weights.embedding, vocabulary, hidden))
  const columns = graph.node('Gather', 'words.columns', ['embedding', 'input_ids'], { axis: 1 })
  let state = graph.node('Transpose', 'words', [columns], { perm: [1, 0] })
  for (let layer = 0; layer < layers; layer++) {
    state = addFeedForward(graph, weights, layer, addAttention(graph, weights, layer, state))
  }
  graph.node('MatMul', 'logits', [graph.norm(state, 'final.norm', weights.finalNorm), 'embedding'])

  const caches = Array.from({ length: layers }, (_, layer) => cacheNames(layer)).flat()
  const cache = (cacheName: string, axis: string): TensorSpec => ({
    ...{ name: cacheName, datatype: 'FP32', shape: [heads, axis, hidden / heads] },
  })
  return recipeOnnx({
    name,
    opset: 17,
    inputs: [
      { name: 'input_ids', datatype: 'INT64', shape: ['S'] },
      { name: 'position_ids', datatype: 'INT64', shape: ['S'] },
      { name: 'attn_bias', datatype: 'FP32', shape: ['S', 'T'] },
      ...caches.map(({ input }) => cache(input, 'P')),
    ],
    outputs: [
      { name: 'logits', datatype: 'FP32', shape: ['S', vocabulary] },
      ...caches.map(({ output }) => cache(output, 'T')),
    ],
    initializers: graph.initializers,
    nodes: graph.nodes,
  })
}
