import type { OnnxNode, OnnxTensor } from './onnx-types.ts'

/** The stored bytes of a tensor in parts; undefined for data in a typed field. */
export type DataOf = (tensor: OnnxTensor) => Iterable<Uint8Array> | undefined

/** A node with the types and constants that are known before it. */
export interface TypedNode {
  readonly node: OnnxNode
  readonly types: ReadonlyMap<string, number>
  readonly constants: ReadonlyMap<string, OnnxTensor>
  readonly dataOf: DataOf
}

/** Element types of a node's outputs, of which the first holds for the rest; undefined for a node that is not exact. */
type OutputTypes = readonly number[] | undefined
type OutputRule = (typed: TypedNode) => OutputTypes

const FP32 = 1
const UINT8 = 2
const INT8 = 3
const INT32 = 6
const INT64 = 7
const BOOL = 9
export const FP16 = 10
const FP64 = 11

/** n · 255 · 255 must stay below 2^31: accumulators of 32 bits do not wrap. */
const maxReduction = Math.ceil(2 ** 31 / (255 * 255)) - 1

const firstType: OutputRule = (typed) => only(inputType(typed, 0))
const integerType: OutputRule = (typed) => {
  const first = inputType(typed, 0)
  return first !== undefined && isInteger(first) ? [first] : undefined
}

/** One rule for each operator that can be exact. */
const rules: ReadonlyMap<string, OutputRule> = new Map([
  // Operators that only move, select or compare elements.
  ...each(
    'Reshape Transpose Identity Squeeze Unsqueeze Flatten Concat Split Slice Gather GatherElements GatherND Pad Expand',
    firstType,
  ),
  ...each('Tile DepthToSpace SpaceToDepth Compress ReverseSequence Trilu CenterCropPad', firstType),
  ...each('GlobalMaxPool ReduceMax ReduceMin', firstType),
  ...each('Shape Size ArgMax ArgMin NonZero', () => [INT64]),
  ...each('Equal Less Greater LessOrEqual GreaterOrEqual And Or Not Xor IsNaN IsInf', () => [BOOL]),
  // One IEEE operation for each element, on any type.
  ...each('Add Sub Mul Div Sqrt Relu Max Min Clip Abs Neg Ceil Round Sign Reciprocal LeakyRelu PRelu', firstType),
  ...each('Floor', firstType),
  ...each('MatMul Mod BitShift BitwiseAnd BitwiseOr BitwiseXor BitwiseNot', integerType),
  ...each('ReduceSum ReduceProd ReduceSumSquare ReduceL1 CumSum Sum Range', integerType),
  // The second output of MaxPool and TopK holds positions, that of Dropout a mask.
  ...each('MaxPool TopK', (typed) => only(inputType(typed, 0), INT64)),
  ...each('Dropout', (typed) => only(inputType(typed, 0), BOOL)),
  ...each('Constant', constantType),
  ...each('ConstantOfShape', ({ node }) => [node.attributes.get('value')?.tensors[0]?.dataType ?? FP32]),
  ...each('EyeLike', (typed) => only(typed.node.attributes.get('dtype')?.int ?? inputType(typed, 0))),
  // The order of additions in a reduction is undefined.
  ...each('ScatterElements ScatterND', (typed) =>
    typed.node.attributes.has('reduction') ? undefined : firstType(typed),
  ),
  ...each('Where', (typed) => only(inputType(typed, 1))),
  ...each('OneHot', (typed) => only(inputType(typed, 2))),
  ...each('Cast', castType),
  ...each('QuantizeLinear', quantizeType),
  ...each('DequantizeLinear', (typed) => (inputType(typed, 1) === FP32 ? [FP32] : undefined)),
  ...each('MatMulInteger', (typed) => (multiplies(typed, 1) ? [INT32] : undefined)),
  ...each('ConvInteger', (typed) => (reduces(typed, 0, 1, kernelOf) ? [INT32] : undefined)),
  ...each('QLinearMatMul', (typed) => (multiplies(typed, 3) ? quantizedOnly(inputType(typed, 7)) : undefined)),
  ...each('QLinearConv', (typed) => (reduces(typed, 0, 3, kernelOf) ? quantizedOnly(inputType(typed, 7)) : undefined)),
])

/** The element types of a node's outputs; undefined when its result can differ between processors. */
export function outputTypes(typed: TypedNode): OutputTypes {
  const { domain, type, attributes } = typed.node
  if (domain !== 'ai.onnx') return undefined
  for (const { graphs, reference } of attributes.values()) if (graphs.length > 0 || reference !== '') return undefined
  return rules.get(type)?.(typed)
}

function each(operators: string, rule: OutputRule): [operator: string, rule: OutputRule][] {
  return operators.split(' ').map((operator) => [operator, rule])
}

function only(type: number | undefined, ...others: readonly number[]): OutputTypes {
  return type === undefined ? undefined : [type, ...others]
}

function quantizedOnly(type: number | undefined): OutputTypes {
  return isQuantized(type) ? only(type) : undefined
}

function inputType({ node, types }: TypedNode, index: number): number | undefined {
  const name = node.inputs[index]
  return name === undefined || name === '' ? undefined : types.get(name)
}

function constantType({ node }: TypedNode): OutputTypes {
  const [attribute] = node.attributes.values()
  switch (attribute?.name) {
    case 'value':
      return only(attribute.tensors[0]?.dataType)
    case 'value_int':
    case 'value_ints':
      return [INT64]
    case 'value_float':
    case 'value_floats':
      return [FP32]
    default:
      return undefined
  }
}

function castType(typed: TypedNode): OutputTypes {
  const from = inputType(typed, 0)
  const to = typed.node.attributes.get('to')?.int
  if (to === undefined || from === undefined) return undefined
  // The result of a float out of range depends on the processor; NaN to bool is the same everywhere.
  return isFloat(from) && !isFloat(to) && to !== BOOL ? undefined : [to]
}

function quantizeType(typed: TypedNode): OutputTypes {
  const from = inputType(typed, 0)
  return from === FP32 || from === INT32 ? quantizedOnly(inputType(typed, 2) ?? UINT8) : undefined
}

/** Whether a matrix product with its factors at 0 and `right` is exact: one of them is constant and short. */
function multiplies(typed: TypedNode, right: number): boolean {
  return reduces(typed, 0, right, rowsOf) || reduces(typed, right, 0, columnsOf)
}

/** Whether sums of products with the constant at `right` stay within 32 bits on every processor. */
function reduces(
  typed: TypedNode,
  left: number,
  right: number,
  length: (shape: readonly number[]) => number | undefined,
): boolean {
  const weights = typed.constants.get(typed.node.inputs[right] ?? '')
  const n = weights === undefined ? undefined : length(weights.dims)
  return n !== undefined && n <= maxReduction && signedIsSmall(typed, left, right)
}

/**
 * Kernels without the newest instructions add two products of a signed and an unsigned byte in 16 bits and saturate:
 * where the types differ, the signed side must be a constant of stored bytes within [−64, 64].
 */
function signedIsSmall({ node, types, constants, dataOf }: TypedNode, left: number, right: number): boolean {
  const names = [node.inputs[left] ?? '', node.inputs[right] ?? ''] as const
  const kinds = names.map((name) => types.get(name))
  if (!kinds.every(isQuantized)) return false
  if (kinds[0] === kinds[1]) return true
  const weights = constants.get(kinds[0] === INT8 ? names[0] : names[1])
  return weights !== undefined && withinSevenBits(weights, dataOf)
}

/** Whether all elements of an 8-bit tensor are within [−64, 64]. */
export function withinSevenBits(tensor: OnnxTensor, dataOf: DataOf): boolean {
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

function isQuantized(type: number | undefined): boolean {
  return type === UINT8 || type === INT8
}

function isFloat(type: number): boolean {
  return type === FP32 || type === FP64 || type === FP16
}

function isInteger(type: number): boolean {
  return !isFloat(type) && type !== BOOL
}

function rowsOf(shape: readonly number[]): number | undefined {
  return shape.length < 2 ? shape[0] : shape.at(-2)
}

function columnsOf(shape: readonly number[]): number | undefined {
  return shape.at(-1)
}

function kernelOf(shape: readonly number[]): number | undefined {
  return shape.length < 3 ? undefined : shape.slice(1).reduce((product, dimension) => product * dimension, 1)
}
