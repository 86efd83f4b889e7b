import type { OnnxGraph, OnnxModel, OnnxTensor } from './onnx-types.ts'
import { type DataOf, withinSevenBits } from './output-types.ts'

/** Operators that multiply quantised numbers, with the places of their weights. */
const weightsOf: ReadonlyMap<string, readonly number[]> = new Map([
  ['ai.onnx/MatMulInteger', [1]],
  ['ai.onnx/ConvInteger', [1]],
  ['ai.onnx/QLinearMatMul', [3]],
  ['ai.onnx/QLinearConv', [3]],
  ['com.microsoft/QLinearConv', [3]],
  ['com.microsoft/MatMulIntegerToFloat', [1]],
  ['com.microsoft/DynamicQuantizeMatMul', [1]],
  ['com.microsoft/DynamicQuantizeLSTM', [1, 2]],
  ['com.microsoft/QAttention', [1]],
  ['com.microsoft/QGemm', [3]],
])
/** TensorProto.DataType. */
const int8 = 3

/**
 * Names of signed 8-bit weights beyond ±64. Processors without VNNI add two products with unsigned 8-bit numbers in 16 bits, which
 * saturates: they give other answers.
 */
export function saturatingWeights({ graph, functions }: OnnxModel, dataOf: DataOf): readonly string[] {
  const found = new Set<string>()
  const visit = ({ nodes, initializers }: Pick<OnnxGraph, 'nodes' | 'initializers'>, outer: Constants): void => {
    const constants = new Map(outer)
    for (const tensor of initializers) constants.set(tensor.name, tensor)
    for (const { type, domain, inputs, outputs, attributes } of nodes) {
      const constant = type === 'Constant' ? attributes.get('value')?.tensors[0] : undefined
      if (constant !== undefined) constants.set(outputs[0] ?? '', constant)
      for (const index of weightsOf.get(`${domain}/${type}`) ?? []) {
        const name = inputs[index] ?? ''
        const weights = constants.get(name)
        if (weights?.dataType === int8 && !withinSevenBits(weights, dataOf)) found.add(name)
      }
      for (const { graphs } of attributes.values()) for (const inner of graphs) visit(inner, constants)
    }
  }
  visit(graph, new Map())
  for (const { nodes } of functions) visit({ nodes, initializers: [] }, new Map())
  return [...found]
}

type Constants = ReadonlyMap<string, OnnxTensor>
