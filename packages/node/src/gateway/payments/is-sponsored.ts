import type { NodeConfig } from '../../config.ts'

/** Whether a gateway pays for jobs of a model, by its name. */
export function isSponsored({ enabled, models }: NodeConfig['gateway']['sponsor'], name: string): boolean {
  return enabled && (models === 'all' || models.includes(name))
}
