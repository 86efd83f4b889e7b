import type { ChainEvent, ChainReader, RegisteredModel } from '@opengradient/chain'
import { type Hex, modelNameSchema, OgError } from '@opengradient/protocol'

/** Names, versions and ids of all registered models, kept current by the registry's events. */
export class ModelCatalog {
  readonly #reader: Pick<ChainReader, 'model' | 'models'>
  readonly #models = new Map<Hex, RegisteredModel>()
  /** In the order of registration. */
  readonly #versions = new Map<string, RegisteredModel[]>()

  constructor(reader: Pick<ChainReader, 'model' | 'models'>) {
    this.#reader = reader
  }

  /** Reads the whole registry. */
  async load(): Promise<void> {
    for (const model of await this.#reader.models()) this.#add(model)
  }

  async apply(events: readonly ChainEvent[]): Promise<void> {
    for (const event of events) {
      if (event.contract !== 'modelRegistry') continue
      if (event.name !== 'ModelRegistered' && event.name !== 'ModelDeprecated') continue
      const model = await this.#reader.model(event.args.modelId)
      if (model) this.#add(model)
    }
  }

  /**
   * @param version the version that was registered last, if omitted
   * @throws UNKNOWN_MODEL
   */
  resolve(name: string, version?: string): RegisteredModel {
    if (!modelNameSchema.safeParse(name).success) {
      throw new OgError('UNKNOWN_MODEL', `"${name.slice(0, 128)}" is not a model name.`, {
        details: { model: name },
        next: ['Names look like owner/model; in a URL the slash is encoded as %2F.'],
      })
    }
    const versions = this.#versions.get(name)
    const found = version === undefined ? versions?.at(-1) : versions?.find((model) => model.version === version)
    if (found === undefined) {
      const suffix = version === undefined ? '' : `@${version.slice(0, 64)}`
      throw new OgError('UNKNOWN_MODEL', `No model ${name}${suffix} is registered.`, {
        details: { model: `${name}${suffix}` },
        next: ['List the models with GET /og/v1/models.'],
      })
    }
    return found
  }

  versions(name: string): readonly RegisteredModel[] {
    return this.#versions.get(name) ?? []
  }

  byId(modelId: Hex): RegisteredModel | undefined {
    return this.#models.get(modelId)
  }

  all(): RegisteredModel[] {
    return [...this.#models.values()]
  }

  /** Adds a model, or replaces it in its place. */
  #add(model: RegisteredModel): void {
    const versions = [...this.versions(model.name)]
    const index = versions.findIndex(({ modelId }) => modelId === model.modelId)
    if (index < 0) versions.push(model)
    else versions[index] = model
    this.#models.set(model.modelId, model)
    this.#versions.set(model.name, versions)
  }
}
