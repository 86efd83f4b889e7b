import type { ChainEvent, ChainReader, RegisteredModel } from '@opengradient/chain'
import { type Hex, modelNameSchema, OgError } from '@opengradient/protocol'

/** Registered names, versions and modelIds, kept up by the registry's events. */
export interface Names {
  load(): Promise<void>
  apply(events: readonly ChainEvent[]): Promise<void>
  /** The version asked for, or the one registered last. @throws UNKNOWN_MODEL */
  resolve(name: string, version?: string): RegisteredModel
  versions(name: string): RegisteredModel[]
  byId(modelId: Hex): RegisteredModel | undefined
  all(): RegisteredModel[]
}

export function createNames(reader: ChainReader): Names {
  const models = new Map<Hex, RegisteredModel>()
  const byName = new Map<string, RegisteredModel[]>()

  const remember = (model: RegisteredModel): void => {
    const versions = (byName.get(model.name) ?? []).filter(({ modelId }) => modelId !== model.modelId)
    if (!models.has(model.modelId)) versions.push(model)
    else versions.splice(byName.get(model.name)?.findIndex(({ modelId }) => modelId === model.modelId) ?? 0, 0, model)
    models.set(model.modelId, model)
    byName.set(model.name, versions)
  }
  const refresh = async (modelId: Hex): Promise<void> => {
    const model = await reader.model(modelId)
    if (model) remember(model)
  }

  return {
    async load() {
      for (const model of await reader.models()) remember(model)
    },
    async apply(events) {
      for (const event of events) {
        if (event.contract !== 'modelRegistry') continue
        if (event.name === 'ModelRegistered' || event.name === 'ModelDeprecated') await refresh(event.args.modelId)
      }
    },
    resolve(name, version) {
      if (!modelNameSchema.safeParse(name).success) {
        throw new OgError('UNKNOWN_MODEL', `"${name.slice(0, 128)}" is not a model's name.`, {
          next: ['Names look like owner/model; in a URL the slash is written %2F.'],
        })
      }
      const versions = byName.get(name)
      const found = version === undefined ? versions?.at(-1) : versions?.find((model) => model.version === version)
      if (found === undefined) {
        throw new OgError(
          'UNKNOWN_MODEL',
          `No model ${name}${version === undefined ? '' : `@${version.slice(0, 64)}`} is registered.`,
          {
            next: ['List the models with GET /og/v1/models.'],
          },
        )
      }
      return found
    },
    versions: (name) => byName.get(name) ?? [],
    byId: (modelId) => models.get(modelId),
    all: () => [...models.values()],
  }
}
