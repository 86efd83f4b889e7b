import { backoffMs } from '@opengradient/async'
import { isOgError, type Random } from '@opengradient/protocol'

import type { OutboxBackoff } from './outbox.ts'

/** A retry after a delay, or no further attempt. */
export type RetryDecision = { readonly retry: true; readonly delayMs: number } | { readonly retry: false }

/**
 * Decides whether and when an action is retried. An OgError decides by `retryable` and can lengthen the wait by
 * `retryAfterMs`; every other error is retried.
 * @param attempts failed attempts, this one included
 */
export function decideRetry(error: unknown, attempts: number, backoff: OutboxBackoff, random: Random): RetryDecision {
  if (isOgError(error) && !error.retryable) return { retry: false }
  const minMs = (isOgError(error) ? error.retryAfterMs : undefined) ?? 0
  return { retry: true, delayMs: Math.max(minMs, retryDelayMs(attempts, backoff, random)) }
}

/** Exponential delay before the next attempt, with jitter. */
export function retryDelayMs(attempts: number, { initialMs, maxMs }: OutboxBackoff, random: Random): number {
  return backoffMs(attempts, { firstDelayMs: initialMs, maxDelayMs: maxMs, random })
}
