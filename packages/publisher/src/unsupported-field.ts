import { OgError, type TaskKind } from '@opengradient/protocol'

/** The error for a file of a model with a value that its task does not implement. */
export function unsupported(
  kind: TaskKind,
  file: string,
  object: Readonly<Record<string, unknown>>,
  field: string,
): OgError {
  const value = object[field]
  const stated = value === undefined ? `has no ${field}` : `has ${field} ${JSON.stringify(value).slice(0, 80)}`
  return new OgError('BAD_MODEL', `${file} ${stated}, which the task "${kind}" does not support.`, {
    next: [`State the task: --task ${kind} with --task-config, or --task tensor.`],
  })
}
