import type { Tokenizer } from '@huggingface/tokenizers'
import {
  defaultGenerationSettings,
  encodeGenerationJob,
  generationEndOf,
  type Manifest,
  OgError,
  type Tensor,
} from '@opengradient/protocol'

import { type GeneratedText, type ReadModelFile, type Task, taskMedia, wrongMedium } from '../task.ts'
import { misfit } from '../tensor-specs.ts'
import { assertText, loadTokenizer } from './token-encoder.ts'

/** Text → token ids and settings → the continuation. */
export function createTextGenerationTask(manifest: Manifest, readFile: ReadModelFile): Task {
  const { generation } = manifest
  if (generation === undefined) throw misfit(manifest, 'its manifest has no generation')
  let loading: Promise<Tokenizer> | undefined
  const load = async (): Promise<Tokenizer> => {
    loading ??= loadTokenizer(manifest, generation.tokenizer, readFile).catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }

  return {
    kind: 'text-generation',
    takes: taskMedia['text-generation'],
    async load() {
      await load()
    },
    async encode(input) {
      if (!('text' in input)) throw wrongMedium(manifest, 'text', input)
      const { text, generation: wanted } = input
      assertText(text)
      const prompt = (await load()).encode(text).ids
      const room = generation.context - prompt.length
      if (room < 1) {
        const limit = generation.context - 1
        throw new OgError(
          'TOO_LARGE',
          `The text has ${prompt.length} tokens; ${manifest.name} takes at most ${limit}.`,
          {
            details: { limit, actual: prompt.length },
            next: ['Use a shorter text.'],
          },
        )
      }
      // Without a wish the context sets the bound; with one the text must leave the room.
      const maxTokens = Math.min(defaultGenerationSettings.maxTokens, room)
      return encodeGenerationJob({ prompt, settings: { ...defaultGenerationSettings, maxTokens, ...wanted } })
    },
    decode: decodeText,
    describe: (result) => (result as GeneratedText).text,
  }
}

/** @throws BAD_TENSOR */
function decodeText(outputs: readonly Tensor[]): GeneratedText {
  const tokens = outputs.find(({ name, datatype }) => name === 'tokens' && datatype === 'INT64')
  const text = outputs.find(({ name, datatype }) => name === 'text' && datatype === 'UINT8')
  const finishReason = generationEndOf(outputs)
  if (tokens === undefined || text === undefined || finishReason === undefined) {
    throw new OgError('BAD_TENSOR', 'The outputs lack the tokens, the text or the reason of its end.', {
      details: { tensor: 'tokens' },
      next: ['Request all outputs.'],
    })
  }
  return { text: new TextDecoder().decode(text.data), tokens: tokens.shape[0] ?? 0, finishReason }
}
