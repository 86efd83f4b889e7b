import type { Manifest, Replayer } from '@opengradient/protocol'

import type { Engine, ModelSource } from './engine.ts'

/**
 * The engine as auditors and clients use it: they name a manifest, `materialise` brings its files to a folder.
 * Replays go behind jobs that wait in the same engine, unless `priority` says otherwise.
 */
export function asReplayer(
  engine: Engine,
  materialise: (manifest: Manifest, signal?: AbortSignal) => Promise<ModelSource>,
  { priority = -1 }: { readonly priority?: number } = {},
): Replayer {
  return {
    get engineFingerprint() {
      return engine.engineFingerprint
    },
    async replay(manifest, inputs, params, signal) {
      const model = await materialise(manifest, signal)
      const { outputs, inputUnits, outputUnits } = await engine.run({ model, inputs, params, signal, priority })
      return { outputs, inputUnits, outputUnits }
    },
  }
}
