import type { Tokenizer } from '@huggingface/tokenizers'
import {
  fitsShape,
  isOgError,
  type Manifest,
  OgError,
  parseBoundedJson,
  type Tensor,
  tensorOf,
  unknownRank,
} from '@opengradient/protocol'

import { type ReadModelFile, type Task, taskMedia, wrongMedium } from '../task.ts'
import type { EmbeddingConfig } from '../task-config.ts'
import { assertAllInputs, assertFile, floatOutput, misfit, pickSpec } from '../tensor-specs.ts'
import { assertLinearPattern } from './linear-pattern.ts'

/** Maximum length of a text, in UTF-16 code units: the limit of a request's text. */
const maxTextLength = 1 << 20

/** Number of values shown in the one-line description. */
const shownValues = 4

/** Text → token ids → one vector. */
export function createEmbeddingTask(manifest: Manifest, config: EmbeddingConfig, readFile: ReadModelFile): Task {
  assertFile(manifest, config.tokenizer)
  const values: ReadonlyMap<string, (id: number, index: number) => bigint> = new Map(
    [
      [config.inputIds, (id: number) => BigInt(id)] as const,
      [config.positionIds, (_: number, index: number) => BigInt(index)] as const,
      [config.attentionMask, () => 1n] as const,
      [config.tokenTypeIds, () => 0n] as const,
    ].flatMap(([name, value]) => (name === undefined ? [] : [[name, value] as const])),
  )
  const specs = [...values.keys()].map((name) => pickSpec(manifest, 'inputs', name, 'INT64', [1, 2]))
  assertAllInputs(manifest, specs)
  const output = pickSpec(manifest, 'outputs', config.output, 'FP32')
  const declared = output.shape.at(-1)
  if (config.dimensions !== undefined && typeof declared === 'number' && declared !== config.dimensions) {
    throw misfit(manifest, `${output.name} has ${declared} dimensions, not ${config.dimensions}`)
  }
  let loading: Promise<Tokenizer> | undefined
  const tokenizer = (): Promise<Tokenizer> => {
    loading ??= loadTokenizer(manifest, config, readFile).catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }

  return {
    kind: 'embedding',
    takes: taskMedia.embedding,
    async load() {
      await tokenizer()
    },
    async encode(input) {
      if (!('text' in input)) throw wrongMedium(manifest, 'text', input)
      assertText(input.text)
      const { ids } = (await tokenizer()).encode(input.text)
      if (ids.length > config.maxTokens) {
        throw new OgError(
          'BAD_INPUT',
          `The text has ${ids.length} tokens; ${manifest.name} takes at most ${config.maxTokens}.`,
          { details: { field: 'input.text' }, next: ['Split the text. Texts are never truncated.'] },
        )
      }
      return manifest.inputs.map((spec): Tensor => {
        const isFlat = spec.shape.length === 1 && spec.shape[0] !== unknownRank
        const shape = isFlat ? [ids.length] : [1, ids.length]
        if (!fitsShape(shape, spec.shape)) {
          throw new OgError(
            'BAD_INPUT',
            `The text has ${ids.length} tokens; ${spec.name} takes [${spec.shape.join(',')}].`,
            { details: { field: 'input.text' } },
          )
        }
        const value = values.get(spec.name) as (id: number, index: number) => bigint
        return tensorOf(spec.name, 'INT64', shape, BigInt64Array.from(ids, value))
      })
    },
    decode(outputs) {
      const { values: vector } = floatOutput(outputs, output.name)
      const expected = config.dimensions ?? (typeof declared === 'number' ? declared : undefined)
      if (expected !== undefined && vector.length !== expected) {
        throw new OgError('BAD_TENSOR', `${output.name} has ${vector.length} numbers, not ${expected}.`, {
          details: { tensor: output.name },
        })
      }
      return { dimensions: vector.length }
    },
    describe(_, outputs) {
      const { values: vector } = floatOutput(outputs, output.name)
      const shown = Array.from(vector.subarray(0, shownValues), (value) => value.toFixed(4))
      const rest = vector.length > shownValues ? ', …' : ''
      return `${vector.length} dimensions: ${shown.join(', ')}${rest}`
    },
  }
}

function assertText(text: string): void {
  if (text.length > maxTextLength) {
    throw new OgError('TOO_LARGE', `The text has ${text.length} characters; the limit is ${maxTextLength}.`, {
      details: { limit: maxTextLength, actual: text.length },
    })
  }
  if (text.trim() === '')
    throw new OgError('BAD_INPUT', 'The text is empty.', { details: { field: 'input.text' }, next: ['Enter a text.'] })
  if (!text.isWellFormed()) {
    throw new OgError('BAD_INPUT', 'The text contains an unpaired surrogate.', {
      details: { field: 'input.text' },
      next: ['Use well-formed Unicode.'],
    })
  }
}

/** Keys and arrays of a tokenizer. A vocabulary of 256,000 tokens has up to 600,000 merges. */
const maxTokenizerItems = 1 << 22

async function loadTokenizer(manifest: Manifest, config: EmbeddingConfig, readFile: ReadModelFile): Promise<Tokenizer> {
  const bytes = await readFile(config.tokenizer)
  // Imported on demand because only embedding models need it.
  const library = await import('@huggingface/tokenizers')
  try {
    const description = parseBoundedJson(bytes, { maxBytes: bytes.length, maxContainers: maxTokenizerItems }) as object
    assertLinearPatterns(description)
    return new library.Tokenizer(description, {})
  } catch (cause) {
    if (isOgError(cause) && cause.code === 'BAD_MODEL') throw cause
    throw new OgError('BAD_MODEL', `${config.tokenizer} of ${manifest.name} is not a readable tokenizer.`, {
      cause,
    })
  }
}

/**
 * Asserts every regular expression of a tokenizer's description: the library takes them from fields named `Regex`, at any depth.
 */
function assertLinearPatterns(description: unknown): void {
  const waiting: unknown[] = [description]
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue
    const { Regex: pattern } = value as { Regex?: unknown }
    if (pattern !== undefined) assertLinearPattern(String(pattern))
    for (const child of Object.values(value)) if (typeof child === 'object' && child !== null) waiting.push(child)
  }
}
