import {
  canonicalOrtRuntime,
  type Hex,
  type Manifest,
  OgError,
  type Runtime,
  runtimeId,
  runtimeIdsOf,
  type SumOrder,
} from '@opengradient/protocol'

import type { RuntimeAdapter } from './runtime-adapter.ts'

/** A runtime and how its adapter is loaded: engine processes start often and load only the adapter that they need. */
export interface RuntimeRegistration {
  readonly runtime: Runtime
  load(): Promise<RuntimeAdapter>
}

export interface RegisteredRuntime extends RuntimeRegistration {
  readonly runtimeId: Hex
  /** Names a model loaded by this runtime for runs with an order of sums. */
  sessionKey(modelId: Hex, sumOrder: SumOrder): string
}

/** The runtimes of an engine, preferred first. */
export class RuntimeRegistry {
  readonly runtimes: readonly RegisteredRuntime[]

  constructor(registrations: readonly RuntimeRegistration[]) {
    this.runtimes = registrations.map(({ runtime, load }, index) => ({
      runtime,
      load,
      runtimeId: runtimeId(runtime),
      sessionKey: (modelId, sumOrder) => `${index}/${sumOrder}/${modelId}`,
    }))
  }

  /** @throws UNSUPPORTED_MODEL when no adapter is registered for the runtime */
  get(id: Hex): RegisteredRuntime {
    const found = this.runtimes.find((registered) => registered.runtimeId === id)
    if (found === undefined) throw new OgError('UNSUPPORTED_MODEL', `The engine has no runtime ${id}.`)
    return found
  }

  /** The first registered runtime that the manifest lists. @throws UNSUPPORTED_MODEL when there is none */
  preferred(manifest: Manifest): RegisteredRuntime {
    const listed = runtimeIdsOf(manifest)
    const found = this.runtimes.find((registered) => listed.includes(registered.runtimeId))
    if (found === undefined) {
      throw new OgError('UNSUPPORTED_MODEL', `The engine has none of the runtimes that ${manifest.name} lists.`)
    }
    return found
  }
}

/** Creates the registry of the runtimes in this package. A new runtime is added here. */
export function createRuntimeRegistry(): RuntimeRegistry {
  return new RuntimeRegistry([
    { runtime: canonicalOrtRuntime, load: async () => (await import('./ort-adapter.ts')).ortAdapter },
  ])
}
