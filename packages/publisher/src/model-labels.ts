import type { TaskKind } from '@opengradient/protocol'

import { unsupported } from './unsupported-field.ts'

/**
 * The labels of `config.json`, in the order of their indices.
 * @param config with `id2label`
 * @param kind the task that needs them, for errors
 * @throws BAD_MODEL where `id2label` is no object of labels by index
 */
export function labelsOf(config: Readonly<Record<string, unknown>>, kind: TaskKind): readonly string[] {
  const names = config['id2label']
  if (typeof names !== 'object' || names === null) throw unsupported(kind, 'config.json', config, 'id2label')
  const labels = Object.keys(names).map((_, i) => (names as Readonly<Record<string, unknown>>)[String(i)])
  if (!labels.every((label) => typeof label === 'string')) throw unsupported(kind, 'config.json', config, 'id2label')
  return labels
}
