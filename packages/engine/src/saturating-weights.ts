import type { OnnxModel, OnnxTensor } from './onnx-types.ts'
import { type DataOf, withinSevenBits } from './output-types.ts'

/** Operators that multiply quantised numbers, with the places of their weights. */
const weightsOf: ReadonlyMap<string, number> = new Map([
  ['ai.onnx/MatMulInteger', 1],
  ['ai.onnx/ConvInteger', 1],
  ['ai.onnx/QLinearMatMul', 3],
  ['ai.onnx/QLinearConv', 3],
  ['com.microsoft/MatMulIntegerToFloat', 1],
  ['com.microsoft/DynamicQuantizeMatMul', 1],
  ['com.microsoft/QAttention', 1],
  ['com.microsoft/QGemm', 3],
])
/** TensorProto.DataType. */
const int8 = 3

/**
 * Names of signed 8-bit weights beyond ±64. Processors without VNNI add two products with unsigned 8-bit numbers in 16 bits, which
 * saturates: they give other answers.
 */
export function saturatingWeights({ graph }: OnnxModel, dataOf: DataOf): readonly string[] {
  const constants = new Map<string, OnnxTensor>(graph.initializers.map((tensor) => [tensor.name, tensor]))
  const found = new Set<string>()
  for (const node of graph.nodes) {
    const index = weightsOf.get(`${node.domain}/${node.type}`)
    const weights = index === undefined ? undefined : constants.get(node.inputs[index] ?? '')
    if (weights?.dataType === int8 && !withinSevenBits(weights, dataOf)) found.add(weights.name)
  }
  return [...found]
}
