import { type Job, settleMarginOf } from '@opengradient/protocol'

import type { Components } from '../../components.ts'

/** Seconds by which clocks may differ: a job's `settleBy` is this much before the latest that the module accepts. */
export const clockMargin = 5

/** Deadlines of a job that is signed now. The module bounds a job's life, and workers need a margin after `executeBy`. */
export function jobDeadlines({
  config,
  parameters,
  clock,
}: Pick<Components, 'config' | 'parameters' | 'clock'>): Pick<Job, 'executeBy' | 'settleBy'> {
  const { jobLifetime } = parameters.batches
  const now = Math.floor(clock.now() / 1_000)
  const settleBy = now + Math.min(config.gateway.settleSeconds, jobLifetime - clockMargin)
  const executeBy = Math.min(now + config.gateway.executeSeconds, settleBy - settleMarginOf(jobLifetime))
  return { executeBy, settleBy }
}
