import { OgError, type TaskKind, taskKinds } from '@opengradient/protocol'

/** Names that people know tasks by, beside their own. */
const aliases: Readonly<Record<string, TaskKind>> = {
  'image-classification': 'classify',
  'text-embedding': 'embedding',
}

/**
 * The task that a name stands for.
 * @throws USAGE
 */
export function parseTaskKind(name: string): TaskKind {
  const kind = Object.hasOwn(aliases, name) ? aliases[name] : taskKinds.find((known) => known === name)
  if (kind !== undefined) return kind
  throw new OgError('USAGE', `The task "${name.slice(0, 40)}" does not exist.`, {
    next: [`Tasks: ${taskKinds.join(', ')}.`],
  })
}
