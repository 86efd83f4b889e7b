import { type ExecutionModel, type Executor, SingleChunkExecution } from '@opengradient/protocol'

import type { Engine, ModelSource } from './engine.ts'

/**
 * The engine as an executor for auditors and clients that have a manifest but no files: `materialise` fetches the
 * model's files into a folder before each execution.
 */
export function asReplayer(
  engine: Engine,
  materialise: (model: ExecutionModel, signal: AbortSignal) => Promise<ModelSource>,
  /**
   * Priority of requests that name none. By default, replays wait behind the jobs of the same engine.
   * @default -1
   */
  { priority = -1 }: { readonly priority?: number } = {},
): Executor {
  return {
    get runtimes() {
      return engine.runtimes
    },
    execute: (request) =>
      SingleChunkExecution.from(async (signal) => {
        const model = await materialise(request.model, signal)
        return engine.execute({ ...request, priority: request.priority ?? priority, model, signal }).result
      }, request.signal),
    load: () => engine.load(),
  }
}
