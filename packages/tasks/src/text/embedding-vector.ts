import { type Manifest, OgError, type Tensor } from '@opengradient/protocol'

import { parseTaskConfig } from '../task-config.ts'
import { floatOutput } from '../tensor-specs.ts'

/**
 * The vector of an embedding model's answer.
 * @throws BAD_TENSOR when it is not among the outputs or not FP32; BAD_MODEL
 */
export function embeddingVector(
  { name, task, outputs: specs }: Pick<Manifest, 'name' | 'task' | 'outputs'>,
  outputs: readonly Tensor[],
): Float32Array {
  const output = parseTaskConfig('embedding', task.config).output ?? specs[0]?.name
  if (output !== undefined) return floatOutput(outputs, output).values
  throw new OgError('BAD_MODEL', `${name} has no outputs.`)
}
