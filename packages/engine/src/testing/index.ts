/**
 * For tests of packages that run models: a writer of small ONNX models, sample models, and models that inspection rejects.
 */
export {
  type OnnxAttributeSpec,
  type OnnxFunctionSpec,
  type OnnxGraphSpec,
  type OnnxModelSpec,
  type OnnxNodeSpec,
  type OnnxTensorSpec,
  onnxModel,
} from '../onnx-writer.ts'
export { externalModel, refusedModels } from './refused-models.ts'
export {
  affineModel,
  allocatingModel,
  dividingModel,
  endlessModel,
  gatheringModel,
  largeOutputModel,
  runningSumModel,
} from './sample-models.ts'
export { manifestOf, type TemporaryModel, temporaryModel } from './temporary-model.ts'
