import { createEngine, type Engine } from '@opengradient/engine'

import type { Components } from '../components.ts'
import type { Closers } from './closers.ts'

/** Starts the engine of the roles that run models; undefined where the node has none of them. */
export async function startEngine(
  { config, logger, metrics }: Pick<Components, 'config' | 'logger' | 'metrics'>,
  closers: Closers,
): Promise<Engine | undefined> {
  const { roles } = config
  if (!roles.includes('worker') && !roles.includes('auditor')) return undefined
  const { jobTimeoutMs, ...limits } = config.engine
  const engine = createEngine({ ...limits, timeoutMs: jobTimeoutMs, logger, metrics })
  closers.add(() => engine.stop())
  await engine.start()
  return engine
}
