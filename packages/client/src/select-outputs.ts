import { type Manifest, OgError, type RunParams } from '@opengradient/protocol'

/** Run parameters for the named outputs, in the manifest's order. All outputs are an empty list. @throws BAD_INPUT */
export function selectOutputs(manifest: Manifest, names: readonly string[] | undefined): RunParams {
  if (names === undefined || names.length === 0) return { outputs: [] }
  const unknown = names.find((name) => !manifest.outputs.some((spec) => spec.name === name))
  if (unknown !== undefined) {
    throw new OgError('BAD_INPUT', `${manifest.name} has no output ${JSON.stringify(unknown.slice(0, 100))}.`, {
      details: { field: 'params.outputs' },
      next: [`Use one of ${manifest.outputs.map(({ name }) => name).join(', ')}.`],
    })
  }
  const selected = manifest.outputs.map(({ name }) => name).filter((name) => names.includes(name))
  return { outputs: selected.length === manifest.outputs.length ? [] : selected }
}
