import type { RegisteredModel } from '@opengradient/chain'

import type { ClientContext } from './context.ts'
import { withDeadline } from './deadline.ts'
import type { ResolvedModel } from './models.ts'

/**
 * Every model version in the registry, in the order of registration.
 * @throws CHAIN, RPC_DISAGREE
 */
export async function listModels(context: ClientContext): Promise<RegisteredModel[]> {
  const { reader } = await context.network()
  return reader.models()
}

/**
 * One model with its manifest, checked against the registry and the lock file.
 * @param model `owner/name`, or `owner/name@version`
 * @throws USAGE, UNKNOWN_MODEL, MODEL_PINNED, CHECK_FAILED, UNAVAILABLE, CHAIN
 */
export function showModel(
  context: ClientContext,
  model: string,
  options: { readonly timeoutMs?: number; readonly signal?: AbortSignal } = {},
): Promise<ResolvedModel> {
  const { timeoutMs = 30_000, signal } = options
  return withDeadline(context.clock, timeoutMs, signal, `Reading ${model}`, (both) =>
    context.models.resolve(model, both),
  )
}
