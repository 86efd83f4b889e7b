import type { onnx } from 'onnx-proto'
import onnxProto from 'onnx-proto'

const { ModelProto } = onnxProto.onnx

/** ONNX element types of the recipes, with their numbers in TensorProto.DataType. */
const elementTypes = { FP32: 1, UINT8: 2, INT8: 3, INT32: 6, INT64: 7 } as const

/** The Open Inference Protocol's name of an element type. */
export type ElementType = keyof typeof elementTypes

/** A tensor with its values: a weight, a constant or a parameter of an operator. */
export interface TensorDefinition {
  readonly name: string
  readonly type: ElementType
  readonly shape: readonly number[]
  readonly data: Float32Array | Uint8Array | Int8Array | Int32Array | BigInt64Array
}

/** One operator of the default domain. Absent optional inputs are written as ''. */
export interface NodeDefinition {
  readonly operator: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  /** Whole numbers become INT attributes, `{ float }` FLOAT, lists of whole numbers INTS. */
  readonly attributes?: Readonly<Record<string, number | readonly number[] | { readonly float: number }>>
}

/** An input or output of the graph; a string in the shape names a dynamic axis. */
export interface ValueDefinition {
  readonly name: string
  readonly type: ElementType
  readonly shape: readonly (number | string)[]
}

/** Content of a model file. */
export interface GraphDefinition {
  readonly name: string
  /** The version of the default operator set. */
  readonly opset: number
  readonly inputs: readonly ValueDefinition[]
  readonly outputs: readonly ValueDefinition[]
  readonly initializers: readonly TensorDefinition[]
  readonly nodes: readonly NodeDefinition[]
}

const attribute = (name: string, value: number | readonly number[] | { float: number }): onnx.IAttributeProto => {
  if (typeof value === 'number') return { name, type: 2, i: value }
  if ('float' in value) return { name, type: 1, f: value.float }
  return { name, type: 7, ints: [...value] }
}

const valueInfo = ({ name, type, shape }: ValueDefinition): onnx.IValueInfoProto => ({
  name,
  type: {
    tensorType: {
      elemType: elementTypes[type],
      shape: { dim: shape.map((size) => (typeof size === 'string' ? { dimParam: size } : { dimValue: size })) },
    },
  },
})

const tensor = ({ name, type, shape, data }: TensorDefinition): onnx.ITensorProto => {
  const expected = shape.reduce((product, size) => product * size, 1)
  if (data.length !== expected)
    throw new RangeError(`${name} has ${data.length} values, its shape requires ${expected}`)
  return {
    name,
    dataType: elementTypes[type],
    dims: [...shape],
    rawData: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
  }
}

/**
 * Writes a model file (ONNX IR version 8). The same graph gives the same bytes: fields are written in the order of their
 * numbers, lists in the order given. Values are little-endian, as this project's supported machines store them.
 * @throws RangeError when a tensor's values do not fill its shape.
 */
export const writeOnnx = (graph: GraphDefinition): Uint8Array =>
  ModelProto.encode({
    irVersion: 8,
    producerName: 'opengradient',
    opsetImport: [{ domain: '', version: graph.opset }],
    graph: {
      name: graph.name,
      node: graph.nodes.map(({ operator, inputs, outputs, attributes }, index) => ({
        name: `${operator}_${index}`,
        opType: operator,
        input: [...inputs],
        output: [...outputs],
        attribute: Object.entries(attributes ?? {}).map(([name, value]) => attribute(name, value)),
      })),
      initializer: graph.initializers.map(tensor),
      input: graph.inputs.map(valueInfo),
      output: graph.outputs.map(valueInfo),
    },
  }).finish()
