import type { Manifest, Tensor } from '@opengradient/protocol'

import { parseTaskConfig } from '../task-config.ts'
import { pooledVector } from './pool.ts'

/**
 * The vector of an embedding model's answer, pooled and scaled as its settings state.
 * @throws BAD_TENSOR when it is not among the outputs, not FP32 or of another shape; BAD_MODEL
 */
export function embeddingVector(
  manifest: Pick<Manifest, 'name' | 'task' | 'outputs'>,
  outputs: readonly Tensor[],
): Float32Array {
  return pooledVector(manifest, parseTaskConfig('embedding', manifest.task.config), outputs)
}
