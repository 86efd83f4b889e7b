import type { ChainEvent, ChainReader, RegisteredModel } from '@opengradient/chain'
import { type Hex, modelNameSchema, OgError } from '@opengradient/protocol'

const pageSize = 100

/** Names, versions and ids of all registered models, kept current by the registry's events. */
export class ModelCatalog {
  readonly #reader: Pick<ChainReader, 'modelByName' | 'models'>
  readonly #models = new Map<Hex, RegisteredModel>()
  /** In the order of registration. */
  readonly #versions = new Map<string, RegisteredModel[]>()

  constructor(reader: Pick<ChainReader, 'modelByName' | 'models'>) {
    this.#reader = reader
  }

  /** Reads the whole registry. */
  async load(): Promise<void> {
    for (let start = 0; ; start += pageSize) {
      const page = await this.#reader.models({ start, limit: pageSize })
      for (const model of page) this.#add(model)
      if (page.length < pageSize) return
    }
  }

  async apply(events: readonly ChainEvent[]): Promise<void> {
    for (const event of events) {
      if (event.name !== 'ModelRegistered' && event.name !== 'ModelDeprecated') continue
      const model = await this.#reader.modelByName(event.args.name, event.args.version)
      if (model !== undefined) this.#add(model)
    }
  }

  /** After a reorganisation: a registration may be void. */
  async rewind(): Promise<void> {
    this.#models.clear()
    this.#versions.clear()
    await this.load()
  }

  /**
   * @param version the version that was registered last, if omitted or `latest`. A version of that name comes first
   * @throws UNKNOWN_MODEL
   */
  resolve(name: string, version?: string): RegisteredModel {
    if (!modelNameSchema.safeParse(name).success) {
      throw new OgError('UNKNOWN_MODEL', `"${name.slice(0, 128)}" is not a model name.`, {
        details: { model: name },
        next: ['Names look like owner/model.'],
      })
    }
    const versions = this.#versions.get(name)
    const isLast = version === undefined || version === 'latest'
    const found = versions?.find((model) => model.version === version) ?? (isLast ? versions?.at(-1) : undefined)
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

  /** The version that was registered first with an id. */
  byId(modelId: Hex): RegisteredModel | undefined {
    return this.#models.get(modelId)
  }

  all(): RegisteredModel[] {
    return [...this.#versions.values()].flat().sort((a, b) => a.registeredAt - b.registeredAt)
  }

  /** Adds a model, or replaces it in its place. */
  #add(model: RegisteredModel): void {
    const versions = [...this.versions(model.name)]
    const index = versions.findIndex(({ version }) => version === model.version)
    if (index < 0) versions.push(model)
    else versions[index] = model
    const known = this.#models.get(model.modelId)
    // Several names can have one id: the manifest states which of them is meant, and the first one stays.
    if (known === undefined || (known.name === model.name && known.version === model.version)) {
      this.#models.set(model.modelId, model)
    }
    this.#versions.set(model.name, versions)
  }
}
