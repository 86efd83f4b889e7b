/**
 * For tests of packages that run models: sample models, and models that inspection rejects.
 */
export { externalModel, refusedModels } from './refused-models.ts'
export {
  affineModel,
  allocatingModel,
  dividingModel,
  echoModel,
  emptySumModels,
  endlessModel,
  gatheringModel,
  largeOutputModel,
  logitsBesideConstantModel,
  runningSumModel,
  segfaultingModel,
} from './sample-models.ts'
export { manifestOf, type TemporaryModel, temporaryModel } from './temporary-model.ts'
