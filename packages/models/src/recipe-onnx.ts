import { type OnnxModelSpec, type OnnxTensorSpec, onnxModel } from '@opengradient/engine/onnx'
import { type Datatype, datatypes } from '@opengradient/protocol'

/** A weight or a constant with its values; little-endian, as this project's supported machines store them. */
export interface RecipeTensor extends OnnxTensorSpec {
  readonly name: string
  readonly datatype: Datatype
  readonly data: ArrayBufferView
}

/** Content of a recipe's model file. */
interface RecipeGraph extends OnnxModelSpec {
  readonly name: string
  readonly opset: number
  readonly initializers: readonly RecipeTensor[]
}

/**
 * Writes a recipe's model file. Names its producer, and its nodes by operator and position.
 * @throws RangeError when a tensor's values do not fill its shape.
 */
export const recipeOnnx = (graph: RecipeGraph): Uint8Array => {
  for (const { name, datatype, shape, data } of graph.initializers) {
    const expected = shape.reduce((product, size) => product * size, datatypes[datatype])
    if (data.byteLength !== expected)
      throw new RangeError(`${name} has ${data.byteLength} bytes, its shape requires ${expected}`)
  }
  const nodes = graph.nodes.map((node, index) => ({ ...node, name: `${node.type}_${index}` }))
  return onnxModel({ ...graph, nodes, producerName: 'opengradient' })
}
