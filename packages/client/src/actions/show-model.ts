import type { ClientContext } from '../client-context.ts'
import type { ResolvedModel } from '../model-resolver.ts'
import { runWithDeadline } from '../run-with-deadline.ts'

/** Limits of `showModel`. */
export interface ShowModelOptions {
  /** Time limit in milliseconds. @default 30_000 */
  readonly timeoutMs?: number
  /** Aborts the action. @default none */
  readonly signal?: AbortSignal
}

/** A model version with its manifest, checked against its id. */
export type ShowModelResult = ResolvedModel

/**
 * Reads one model with its manifest, checked against the registry and the lock file.
 * @param model `owner/name`, or `owner/name@version`
 * @throws USAGE, UNKNOWN_MODEL, MODEL_PINNED, CHECK_FAILED, UNAVAILABLE, CHAIN, TIMEOUT, ABORTED
 *
 * @example
 * import { createClient, showModel } from '@opengradient/client'
 *
 * const client = createClient()
 * const { manifest, modelId } = await showModel(client, 'opengradient/minilm-l6-v2')
 * console.log(modelId, manifest.task.kind)
 */
export function showModel(
  context: ClientContext,
  model: string,
  options: ShowModelOptions = {},
): Promise<ShowModelResult> {
  const { timeoutMs = 30_000, signal } = options
  return runWithDeadline({ clock: context.clock, timeoutMs, signal, what: `Reading ${model}` }, (deadline) =>
    context.models.resolve(model, deadline),
  )
}
