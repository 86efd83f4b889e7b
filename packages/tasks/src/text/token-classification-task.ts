import { type Manifest, OgError, type Tensor } from '@opengradient/protocol'

import { indexOfLargest, softmax } from '../probabilities.ts'
import { type Entities, type InputDetails, type ReadModelFile, type Task, taskMedia, wrongMedium } from '../task.ts'
import type { TokenClassificationConfig } from '../task-config.ts'
import { floatOutput, misfit, pickSpec } from '../tensor-specs.ts'
import { type LabelledWord, mergeEntities } from './merge-entities.ts'
import { textWords } from './text-words.ts'
import { ownTokens, TokenEncoder } from './token-encoder.ts'

/** Entities shown in the one-line description. */
const shownEntities = 10

/** Text → token ids → entities with their places. A word has the label of its first token. */
export function createTokenClassificationTask(
  manifest: Manifest,
  config: TokenClassificationConfig,
  readFile: ReadModelFile,
): Task {
  const encoder = new TokenEncoder(manifest, config, readFile)
  const output = pickSpec(manifest, 'outputs', config.output, 'FP32', [2, 3])
  const classes = output.shape.at(-1)
  if (typeof classes === 'number' && classes !== config.labels.length) {
    throw misfit(manifest, `${output.name} has ${classes} classes for ${config.labels.length} labels ("labels")`)
  }

  return {
    kind: 'token-classification',
    takes: taskMedia['token-classification'],
    async load() {
      await encoder.tokenizer()
    },
    async encode(input) {
      if (!('text' in input)) throw wrongMedium(manifest, 'text', input)
      return encoder.tensors((await encoder.tokenize(input.text)).ids)
    },
    async detailsOf(input) {
      if (!('text' in input)) return {}
      const { text } = input
      const { ids } = await encoder.tokenize(text)
      const tokenizer = await encoder.tokenizer()
      const { own, before } = ownTokens(tokenizer, text, ids)
      const words = textWords(tokenizer, text, own)
      if (words === undefined) {
        throw new OgError('BAD_INPUT', `The words of the text do not follow from the tokens of ${manifest.name}.`, {
          details: { field: 'input.text' },
          next: ['Remove unusual characters from the text, or send its tokens as tensors.'],
        })
      }
      return { words: { text, before, words } }
    },
    decode(outputs, _, { words: known } = {}) {
      // Places are those of a text; tokens alone have none.
      if (known === undefined) return null
      const rows = rowsOf(floatOutput(outputs, output.name), config.labels.length)
      const expected = known.words.reduce((sum, { tokens }) => sum + tokens, known.before)
      if (rows.length < expected) {
        throw new OgError('BAD_TENSOR', `${output.name} has ${rows.length} tokens, and the text ${expected}.`, {
          details: { tensor: output.name },
        })
      }
      return { entities: mergeEntities(known.text, labelWords(rows, known, config.labels)) }
    },
    describe(result) {
      const { entities } = (result ?? { entities: undefined }) as Partial<Entities>
      if (entities === undefined) return 'labels of tokens: send a text for entities'
      if (entities.length === 0) return 'no entities'
      const shown = entities.slice(0, shownEntities).map(({ label, text }) => `${text} (${label})`)
      const rest = entities.length > shownEntities ? `, and ${entities.length - shownEntities} more` : ''
      return `${shown.join(', ')}${rest}`
    },
  }
}

/** The logits of each token. @throws BAD_TENSOR */
function rowsOf({ values, tensor }: { values: Float32Array; tensor: Tensor }, classes: number): Float32Array[] {
  const { name, shape } = tensor
  if (shape.at(-1) !== classes || (shape.length === 3 && shape[0] !== 1)) {
    throw new OgError('BAD_TENSOR', `${name} is FP32[${shape.join(',')}], not [1,tokens,${classes}].`, {
      details: { tensor: name },
    })
  }
  return Array.from({ length: values.length / classes }, (_, i) => values.subarray(i * classes, (i + 1) * classes))
}

function labelWords(
  rows: readonly Float32Array[],
  { before, words }: NonNullable<InputDetails['words']>,
  labels: readonly string[],
): LabelledWord[] {
  const labelled: LabelledWord[] = []
  let token = before
  for (const { start, end, tokens } of words) {
    if (tokens > 0 && end > start) {
      const probabilities = softmax(rows[token] as Float32Array)
      const best = indexOfLargest(probabilities)
      labelled.push({ start, end, label: labels[best] as string, probability: probabilities[best] as number })
    }
    token += tokens
  }
  return labelled
}
