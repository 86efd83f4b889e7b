import type { ModelConfig, ModelMetadata, ModelStats } from '@opengradient/api'
import type { RegisteredModel } from '@opengradient/chain'
import { type Hex, manifestCid, type TensorSpec } from '@opengradient/protocol'

import type { Components } from '../components.ts'
import type { ModelCatalog } from './model-catalog.ts'
import type { ModelStatistics } from './model-statistics.ts'

export interface ModelDescriberInit extends Pick<Components, 'models' | 'signal'> {
  readonly dispatcher: { candidates(modelId: Hex): readonly unknown[] }
  readonly catalog: Pick<ModelCatalog, 'resolve' | 'versions' | 'all'>
  readonly statistics: Pick<ModelStatistics, 'of'>
}

const platform = 'onnxruntime_onnx'

/** The server in the words of the Open Inference Protocol. */
export const serverMetadata = {
  name: 'opengradient',
  version: '1',
  extensions: ['binary_tensor_data', 'classification', 'model_configuration', 'statistics'],
}

/** Describes models in the words of the Open Inference Protocol and of Triton's extensions. */
export class ModelDescriber {
  readonly #init: ModelDescriberInit

  constructor(init: ModelDescriberInit) {
    this.#init = init
  }

  /** @throws UNKNOWN_MODEL, UNAVAILABLE */
  async metadata(name: string, version?: string): Promise<ModelMetadata> {
    const { models, catalog, signal } = this.#init
    const model = catalog.resolve(name, version)
    const manifest = await models.manifest(model.modelId, signal)
    return {
      name: model.name,
      versions: catalog.versions(model.name).map((each) => each.version),
      platform,
      inputs: manifest.inputs.map(toMetadata),
      outputs: manifest.outputs.map(toMetadata),
      opengradient: {
        version: model.version,
        modelId: model.modelId,
        cid: manifestCid(model.modelId),
        task: manifest.task.kind,
      },
    }
  }

  /** Why no worker runs a model; no reason where one offers it. @throws UNKNOWN_MODEL */
  readiness(name: string, version?: string): { readonly name: string; readonly reason: string | undefined } {
    const model = this.#init.catalog.resolve(name, version)
    return { name: model.name, reason: this.#unreadiness(model) }
  }

  /** @throws UNKNOWN_MODEL, UNAVAILABLE */
  async config(name: string, version?: string): Promise<ModelConfig> {
    const { models, catalog, signal } = this.#init
    const model = catalog.resolve(name, version)
    const manifest = await models.manifest(model.modelId, signal)
    return {
      ...{ name: model.name, platform, backend: 'onnxruntime', max_batch_size: 0 as const },
      input: manifest.inputs.map(toConfig),
      output: manifest.outputs.map(toConfig),
    }
  }

  /** Of one version, of all versions of a model, or of all models. @throws UNKNOWN_MODEL */
  statistics(name?: string, version?: string): { model_stats: ModelStats[] } {
    const { catalog, statistics } = this.#init
    const listed =
      name === undefined
        ? catalog.all()
        : version === undefined
          ? catalog.versions(catalog.resolve(name).name)
          : [catalog.resolve(name, version)]
    return {
      model_stats: listed.map((model) => ({
        ...{ name: model.name, version: model.version },
        ...statistics.of(model.modelId),
      })),
    }
  }

  /** All models with their states. @param onlyReady leaves out those that no worker offers */
  index(onlyReady: boolean) {
    const listed = this.#init.catalog.all().map((model) => {
      const { name, version } = model
      const reason = this.#unreadiness(model)
      return reason === undefined
        ? { name, version, state: 'READY' as const, reason: '' }
        : { name, version, state: 'UNAVAILABLE' as const, reason }
    })
    return onlyReady ? listed.filter(({ state }) => state === 'READY') : listed
  }

  #unreadiness({ name, version, modelId }: RegisteredModel): string | undefined {
    if (this.#init.dispatcher.candidates(modelId).length > 0) return undefined
    return `No live worker offers ${name}@${version}. A worker loads and tries a model before; its /readyz states why it refuses one.`
  }
}

function toMetadata({ name, datatype, shape }: TensorSpec): ModelMetadata['inputs'][number] {
  return { name, datatype, shape: shapeNumbers(shape) }
}

function toConfig({ name, datatype, shape }: TensorSpec): ModelConfig['input'][number] {
  return { name, data_type: `TYPE_${datatype}`, dims: shapeNumbers(shape) }
}

/** A declared shape as numbers, -1 for an axis without a fixed size. */
function shapeNumbers(shape: readonly (number | string)[]): number[] {
  return shape.map((dimension) => (typeof dimension === 'number' ? dimension : -1))
}
