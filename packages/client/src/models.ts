import type { ChainReader, RegisteredModel } from '@opengradient/chain'
import {
  type Clock,
  decodeManifest,
  type Hex,
  type Manifest,
  manifestCid,
  maxManifestBytes,
  modelNameSchema,
  modelVersionSchema,
  OgError,
} from '@opengradient/protocol'
import { createTask, type Task } from '@opengradient/tasks'

import { type Content, maxFileBytes } from './content.ts'
import { withDeadline } from './deadline.ts'
import { assertPinned, type Lockfile, type Pin } from './lockfile.ts'

/** A model as it is registered, with its description and what turns people's input into its tensors. */
export interface ResolvedModel {
  readonly registered: RegisteredModel
  readonly manifest: Manifest
  readonly modelId: Hex
  /** The manifest's content id. */
  readonly cid: string
  /** What the lock file says of the name. */
  readonly pin: Pin | undefined
}

export interface Models {
  /** `owner/name` or `owner/name@version`. @throws USAGE, UNKNOWN_MODEL, MODEL_PINNED, CHECK_FAILED */
  resolve(text: string, signal: AbortSignal): Promise<ResolvedModel>
  /** Fetches what the task needs besides the manifest. */
  task(model: ResolvedModel, signal: AbortSignal): Promise<Task>
}

const maxRemembered = 256
const fileTimeoutMs = 60_000

/** Splits `owner/name@version`. @throws USAGE */
export function parseModelName(text: string): { name: string; version: string | undefined } {
  const at = text.indexOf('@')
  const name = at < 0 ? text : text.slice(0, at)
  const version = at < 0 ? undefined : text.slice(at + 1)
  if (
    !modelNameSchema.safeParse(name).success ||
    (version !== undefined && !modelVersionSchema.safeParse(version).success)
  ) {
    throw new OgError('USAGE', `"${text.slice(0, 200)}" is no model's name.`, {
      next: ['Names look like owner/name or owner/name@version, in lower case.'],
    })
  }
  return { name, version }
}

export function createModels(init: {
  reader: () => Promise<ChainReader>
  content: Content
  lockfile: Lockfile | undefined
  clock: Clock
  ttlMs: number
}): Models {
  const { content, lockfile, clock, ttlMs } = init
  /** By name and version: what the registry says is believed for a while. */
  const names = new Map<string, { until: number; registered: RegisteredModel }>()
  /** By modelId: these can never change. */
  const manifests = new Map<Hex, Manifest>()
  const tasks = new Map<Hex, Promise<Task>>()

  const remember = <Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void => {
    map.delete(key)
    map.set(key, value)
    const oldest = map.keys().next().value
    if (map.size > maxRemembered && oldest !== undefined) map.delete(oldest)
  }

  const register = async (name: string, version: string | undefined): Promise<RegisteredModel> => {
    const key = `${name}@${version ?? ''}`
    const known = names.get(key)
    if (known && known.until > clock.now()) return known.registered
    const reader = await init.reader()
    const registered = await reader.modelByName(name, version)
    if (registered === undefined) {
      throw new OgError(
        'UNKNOWN_MODEL',
        `No model ${name}${version === undefined ? '' : `@${version}`} is registered.`,
        {
          next: ['List the models that are, and check the spelling.'],
        },
      )
    }
    remember(names, key, { until: clock.now() + ttlMs, registered })
    return registered
  }

  const readManifest = async ({ modelId, name, version }: RegisteredModel, signal: AbortSignal): Promise<Manifest> => {
    const known = manifests.get(modelId)
    if (known) return known
    const manifest = decodeManifest(await content.read(manifestCid(modelId), maxManifestBytes, signal))
    if (manifest.name !== name || manifest.version !== version) {
      throw new OgError(
        'BAD_MODEL',
        `${name}@${version} is registered with the manifest of ${manifest.name}@${manifest.version}.`,
      )
    }
    remember(manifests, modelId, manifest)
    return manifest
  }

  return {
    async resolve(text, signal) {
      const { name, version } = parseModelName(text)
      const pin = lockfile && Object.hasOwn(lockfile.models, name) ? lockfile.models[name] : undefined
      if (pin && version !== undefined && version !== pin.version) {
        throw new OgError(
          'MODEL_PINNED',
          `${name} is pinned to version ${pin.version}, and ${version} was asked for.`,
          {
            next: ['Ask for the pinned version, or change og.lock.json.'],
          },
        )
      }
      const registered = await register(name, version ?? pin?.version)
      const { modelId } = registered
      assertPinned(name, pin, registered, 'the registry has')
      return { registered, manifest: await readManifest(registered, signal), modelId, cid: manifestCid(modelId), pin }
    },
    task({ modelId, manifest }, signal) {
      const known = tasks.get(modelId)
      if (known) return known
      // Read once for every call that waits for it, so no call's signal ends it: a time of its own does.
      const readFile = (path: string): Promise<Uint8Array> => {
        const file = manifest.files.find((candidate) => candidate.path === path)
        if (file === undefined) throw new OgError('BAD_MODEL', `${manifest.name} has no file ${path}.`)
        return withDeadline(clock, fileTimeoutMs, undefined, path, (own) =>
          content.read(file.cid, Math.min(maxFileBytes, file.bytes), own),
        )
      }
      signal.throwIfAborted()
      const task = createTask(manifest, readFile)
      remember(tasks, modelId, task)
      task.catch(() => tasks.delete(modelId))
      return task
    },
  }
}
