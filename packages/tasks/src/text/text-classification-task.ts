import { type Manifest, OgError } from '@opengradient/protocol'

import { activate, classificationOf, describeClassification } from '../probabilities.ts'
import { type ReadModelFile, type Task, type TextClassification, taskMedia, wrongMedium } from '../task.ts'
import type { TextClassificationConfig } from '../task-config.ts'
import { floatOutput, misfit, pickSpec } from '../tensor-specs.ts'
import { TokenEncoder } from './token-encoder.ts'

/** Text → token ids → probabilities of labels. */
export function createTextClassificationTask(
  manifest: Manifest,
  config: TextClassificationConfig,
  readFile: ReadModelFile,
): Task {
  const encoder = new TokenEncoder(manifest, config, readFile, config.truncate)
  const { labels, activation, top } = config
  const output = pickSpec(manifest, 'outputs', config.output, 'FP32', [1, 2])
  const classes = output.shape.at(-1)
  if (typeof classes === 'number' && classes !== labels.length) {
    throw misfit(manifest, `${output.name} has ${classes} classes for ${labels.length} labels ("labels")`)
  }

  return {
    kind: 'text-classification',
    takes: taskMedia['text-classification'],
    async load() {
      await encoder.tokenizer()
    },
    async encode(input) {
      if (!('text' in input)) throw wrongMedium(manifest, 'text', input)
      return encoder.tensors((await encoder.tokenize(input.text)).ids)
    },
    async detailsOf(input) {
      return 'text' in input ? { truncated: (await encoder.tokenize(input.text)).truncated } : {}
    },
    decode(outputs, _, { truncated = false } = {}) {
      const { values } = floatOutput(outputs, output.name)
      if (values.length !== labels.length) {
        throw new OgError('BAD_TENSOR', `${output.name} has ${values.length} numbers for ${labels.length} labels.`, {
          details: { tensor: output.name },
        })
      }
      return { ...classificationOf(labels, activate(values, activation), top), truncated }
    },
    describe(result) {
      const { truncated } = result as TextClassification
      return `${describeClassification(result as TextClassification)}${truncated ? ', of the beginning of the text' : ''}`
    },
  }
}
