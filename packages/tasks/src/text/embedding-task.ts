import { type Manifest, OgError } from '@opengradient/protocol'

import { type ReadModelFile, type Task, taskMedia, wrongMedium } from '../task.ts'
import type { EmbeddingConfig } from '../task-config.ts'
import { misfit, pickSpec } from '../tensor-specs.ts'
import { pooledVector } from './pool.ts'
import { TokenEncoder } from './token-encoder.ts'

/** Number of values shown in the one-line description. */
const shownValues = 4

/** Text → token ids → one vector. */
export function createEmbeddingTask(manifest: Manifest, config: EmbeddingConfig, readFile: ReadModelFile): Task {
  const encoder = new TokenEncoder(manifest, config, readFile)
  const output = pickSpec(manifest, 'outputs', config.output, 'FP32', config.pooling === 'none' ? undefined : [2, 3])
  if (config.pooling === 'mean' && encoder.pads) {
    throw misfit(manifest, 'its "pooling" would count the padding of an input of a fixed number of tokens')
  }
  const declared = output.shape.at(-1)
  if (config.dimensions !== undefined && typeof declared === 'number' && declared !== config.dimensions) {
    throw misfit(manifest, `${output.name} has ${declared} dimensions, not ${config.dimensions}`)
  }

  return {
    kind: 'embedding',
    takes: taskMedia.embedding,
    async load() {
      await encoder.tokenizer()
    },
    async encode(input) {
      if (!('text' in input)) throw wrongMedium(manifest, 'text', input)
      return encoder.tensors((await encoder.tokenize(input.text)).ids)
    },
    decode(outputs) {
      const vector = pooledVector(manifest, config, outputs)
      const expected = config.dimensions ?? (typeof declared === 'number' ? declared : undefined)
      if (expected !== undefined && vector.length !== expected) {
        throw new OgError('BAD_TENSOR', `${output.name} has ${vector.length} numbers, not ${expected}.`, {
          details: { tensor: output.name },
        })
      }
      return { dimensions: vector.length }
    },
    describe(_, outputs) {
      const vector = pooledVector(manifest, config, outputs)
      const shown = Array.from(vector.subarray(0, shownValues), (value) => value.toFixed(4))
      const rest = vector.length > shownValues ? ', …' : ''
      return `${vector.length} dimensions: ${shown.join(', ')}${rest}`
    },
  }
}
