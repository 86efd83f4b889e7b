import type { OnnxModel, OnnxTensor } from './onnx-types.ts'
import { type DataOf, FP16, outputTypes } from './output-types.ts'

/**
 * The rule of docs/adr/0006: `exact` when every operator is integer, moves data, or is one IEEE operation;
 * every signed 8-bit operand that meets an unsigned one is a constant within [−64, 64]; and no accumulator can wrap.
 *
 * Types are propagated through the graph. A node without a proof of exactness (control flow, functions, half precision,
 * conversions of floats to integers, which differ out of range) makes the model `tolerant`.
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
    const output = outputTypes({ node, types, constants, dataOf })
    if (output === undefined || output.includes(FP16)) return 'tolerant'
    for (const [index, name] of node.outputs.entries())
      if (name !== '') types.set(name, output[index] ?? (output[0] as number))
    const value = node.type === 'Constant' ? node.attributes.get('value')?.tensors[0] : undefined
    if (value !== undefined && node.outputs[0] !== undefined) constants.set(node.outputs[0], value)
  }
  return [...types.values()].includes(FP16) ? 'tolerant' : 'exact'
}
