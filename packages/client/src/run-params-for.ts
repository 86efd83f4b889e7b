import { type Manifest, type RunParams, selectOutputs } from '@opengradient/protocol'

/** Run parameters for the named outputs. All outputs are an empty list. @throws BAD_INPUT */
export function runParamsFor(manifest: Manifest, names: readonly string[] = []): RunParams {
  const selected = selectOutputs(manifest, names)
  return { outputs: selected.length === manifest.outputs.length ? [] : selected }
}
