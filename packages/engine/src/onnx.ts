/**
 * Writing ONNX files and changing weights in place, for conversions, recipes of models and tests.
 */
export {
  type OnnxAttributeSpec,
  type OnnxFunctionSpec,
  type OnnxGraphSpec,
  type OnnxModelSpec,
  type OnnxNodeSpec,
  type OnnxTensorSpec,
  onnxModel,
} from './onnx-writer.ts'
export { type SeededRandom, seededRandom } from './seeded-random.ts'
export { isFloatWeight, type StoredTensor, storedTensors } from './stored-tensors.ts'
