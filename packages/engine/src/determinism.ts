import type { OnnxModel, OnnxNode, OnnxTensor } from './onnx-types.ts'

/** The stored bytes of a tensor in parts; undefined where they are in a typed field. */
type DataOf = (tensor: OnnxTensor) => Iterable<Uint8Array> | undefined

const UINT8 = 2
const INT8 = 3
const INT32 = 6
const INT64 = 7
const BOOL = 9
const FP32 = 1
const FP16 = 10
const FP64 = 11

/** Only moves, picks or compares elements: the type of what comes out is that of the first (or the given) input. */
const movesFirst = new Set(
  (
    'Reshape Transpose Identity Squeeze Unsqueeze Flatten Concat Split Slice Gather GatherElements GatherND Pad Expand Tile ' +
    'DepthToSpace SpaceToDepth Compress ReverseSequence Trilu CenterCropPad MaxPool GlobalMaxPool ReduceMax ReduceMin'
  ).split(' '),
)
/** Always of 64-bit integers or booleans. */
const indices = new Set('Shape Size ArgMax ArgMin NonZero'.split(' '))
const booleans = new Set('Equal Less Greater LessOrEqual GreaterOrEqual And Or Not Xor IsNaN IsInf'.split(' '))
/** One IEEE operation for each element, on any type. */
const single = new Set(
  'Add Sub Mul Div Sqrt Relu Max Min Clip Abs Neg Floor Ceil Round Sign Reciprocal LeakyRelu PRelu'.split(' '),
)
/** Exact on integers only. */
const integerOnly = new Set(
  'MatMul Mod BitShift BitwiseAnd BitwiseOr BitwiseXor BitwiseNot ReduceSum ReduceProd ReduceSumSquare ReduceL1 CumSum Sum Range'.split(
    ' ',
  ),
)

/** n · 255 · 255 must stay below 2^31: accumulators of 32 bits do not wrap. */
const maxReduction = Math.ceil(2 ** 31 / (255 * 255)) - 1

/**
 * The rule of docs/adr/0006: `exact` when every operator is integer, moves data, or is one IEEE operation;
 * every signed 8-bit operand that meets an unsigned one is a constant within [−64, 64]; and no accumulator can wrap.
 *
 * Types are followed through the graph. Whatever is not known for certain (control flow, functions, half precision,
 * conversions of floats to integers, which differ out of range) is `tolerant`.
 */
export function determinismOf(model: OnnxModel, dataOf: DataOf): 'exact' | 'tolerant' {
  const { graph } = model
  if (model.functions.length > 0) return 'tolerant'
  const types = new Map<string, number>()
  const constants = new Map<string, OnnxTensor>()
  for (const { name, type } of graph.inputs) if (type?.kind === 'tensor') types.set(name, type.elemType)
  const overridable = new Set(graph.inputs.map((value) => value.name))
  for (const tensor of graph.initializers) {
    types.set(tensor.name, tensor.dataType)
    if (!overridable.has(tensor.name)) constants.set(tensor.name, tensor)
  }
  for (const node of graph.nodes) {
    const output = outputTypes(node, types, constants, dataOf)
    if (output === undefined || output.includes(FP16)) return 'tolerant'
    for (const [index, name] of node.outputs.entries())
      if (name !== '') types.set(name, output[index] ?? (output[0] as number))
    const value = node.type === 'Constant' ? node.attributes.get('value')?.tensors[0] : undefined
    if (value !== undefined && node.outputs[0] !== undefined) constants.set(node.outputs[0], value)
  }
  return [...types.values()].includes(FP16) ? 'tolerant' : 'exact'
}

/** The outputs' types (the last one given holds for the rest), or undefined where the node is not exact. */
function outputTypes(
  node: OnnxNode,
  types: ReadonlyMap<string, number>,
  constants: ReadonlyMap<string, OnnxTensor>,
  dataOf: DataOf,
): readonly number[] | undefined {
  if (node.domain !== 'ai.onnx') return undefined
  for (const { graphs, reference } of node.attributes.values())
    if (graphs.length > 0 || reference !== '') return undefined
  const input = (index: number): number | undefined => {
    const name = node.inputs[index]
    return name === undefined || name === '' ? undefined : types.get(name)
  }
  const first = input(0)
  const reduces = (left: number, right: number, length: (shape: readonly number[]) => number | undefined): boolean => {
    const weights = constants.get(node.inputs[right] ?? '')
    const n = weights === undefined ? undefined : length(weights.dims)
    if (n === undefined || n > maxReduction) return false
    return signedIsSmall(node, left, right, types, constants, dataOf)
  }
  const { type } = node
  if (movesFirst.has(type)) {
    if (first === undefined) return undefined
    // The second output of pooling holds positions.
    return type === 'MaxPool' ? [first, INT64] : [first]
  }
  if (indices.has(type)) return [INT64]
  if (booleans.has(type)) return [BOOL]
  if (single.has(type)) {
    if (first === undefined) return undefined
    return [first]
  }
  if (integerOnly.has(type)) return first !== undefined && isInteger(first) ? [first] : undefined
  switch (type) {
    case 'Constant': {
      const [attribute] = node.attributes.values()
      if (attribute?.name === 'value')
        return attribute.tensors[0] === undefined ? undefined : [attribute.tensors[0].dataType]
      if (attribute?.name === 'value_int' || attribute?.name === 'value_ints') return [INT64]
      return attribute?.name === 'value_float' || attribute?.name === 'value_floats' ? [FP32] : undefined
    }
    case 'ConstantOfShape':
      return [node.attributes.get('value')?.tensors[0]?.dataType ?? FP32]
    case 'EyeLike': {
      const made = node.attributes.get('dtype')?.int ?? first
      return made === undefined ? undefined : [made]
    }
    case 'ScatterElements':
    case 'ScatterND':
      // A reduction adds in an order of its own.
      return node.attributes.has('reduction') || first === undefined ? undefined : [first]
    case 'Where': {
      const chosen = input(1)
      return chosen === undefined ? undefined : [chosen]
    }
    case 'OneHot': {
      const values = input(2)
      return values === undefined ? undefined : [values]
    }
    case 'TopK':
      return first === undefined ? undefined : [first, INT64]
    case 'Dropout':
      return first === undefined ? undefined : [first, BOOL]
    case 'Cast': {
      const to = node.attributes.get('to')?.int
      if (to === undefined || first === undefined) return undefined
      // Out of range the result is whatever the processor gives; NaN to bool is the same everywhere.
      return isFloat(first) && !isFloat(to) && to !== BOOL ? undefined : [to]
    }
    case 'QuantizeLinear': {
      if (first !== FP32 && first !== INT32) return undefined
      const to = input(2) ?? UINT8
      return to === UINT8 || to === INT8 ? [to] : undefined
    }
    case 'DequantizeLinear': {
      const scale = input(1)
      return scale === FP32 ? [scale] : undefined
    }
    case 'MatMulInteger':
      return reduces(0, 1, rowsOf) || reduces(1, 0, columnsOf) ? [INT32] : undefined
    case 'ConvInteger':
      return reduces(0, 1, kernelOf) ? [INT32] : undefined
    case 'QLinearMatMul':
      return quantized(input(7)) && (reduces(0, 3, rowsOf) || reduces(3, 0, columnsOf))
        ? [input(7) as number]
        : undefined
    case 'QLinearConv':
      return quantized(input(7)) && reduces(0, 3, kernelOf) ? [input(7) as number] : undefined
    default:
      return undefined
  }
}

/**
 * Kernels without the newest instructions add two products of a signed and an unsigned byte in 16 bits and saturate:
 * where the types differ, the signed side must be a constant of stored bytes within [−64, 64].
 */
function signedIsSmall(
  node: OnnxNode,
  left: number,
  right: number,
  types: ReadonlyMap<string, number>,
  constants: ReadonlyMap<string, OnnxTensor>,
  dataOf: DataOf,
): boolean {
  const names = [node.inputs[left] ?? '', node.inputs[right] ?? ''] as const
  const kinds = names.map((name) => types.get(name))
  if (!kinds.every(quantized)) return false
  if (kinds[0] === kinds[1]) return true
  const weights = constants.get(kinds[0] === INT8 ? names[0] : names[1])
  return weights !== undefined && withinSevenBits(weights, dataOf)
}

function withinSevenBits(tensor: OnnxTensor, dataOf: DataOf): boolean {
  const data = dataOf(tensor)
  if (data !== undefined) {
    for (const part of data) for (const byte of part) if (byte > 64 && byte < 192) return false
    return true
  }
  // int32_data: one varint for each element, ten bytes long for a negative one.
  for (const packed of tensor.int32) {
    for (let i = 0; i < packed.length; ) {
      const start = i
      while ((packed[i] as number) >= 0x80) i++
      i++
      const low = ((packed[start] as number) & 0x7f) | (((packed[start + 1] ?? 0) & 0x7f) << 7)
      const value =
        i - start === 1 ? low : i - start === 2 ? low : i - start === 10 ? ((low & 0xff) << 24) >> 24 : Number.NaN
      if (!(value <= 64 && value >= -64)) return false
    }
  }
  return true
}

const quantized = (type: number | undefined): boolean => type === UINT8 || type === INT8
const isFloat = (type: number): boolean => type === FP32 || type === FP64 || type === FP16
const isInteger = (type: number): boolean => !isFloat(type) && type !== BOOL

const rowsOf = (shape: readonly number[]): number | undefined => (shape.length < 2 ? shape[0] : shape.at(-2))
const columnsOf = (shape: readonly number[]): number | undefined => shape.at(-1)
const kernelOf = (shape: readonly number[]): number | undefined =>
  shape.length < 3 ? undefined : shape.slice(1).reduce((product, dimension) => product * dimension, 1)
