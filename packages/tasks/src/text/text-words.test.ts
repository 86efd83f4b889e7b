import { Tokenizer } from '@huggingface/tokenizers'
import { expect, test } from 'vitest'

import { textWords } from './text-words.ts'

const vocabularyOf = (pieces: readonly string[]) => Object.fromEntries(pieces.map((piece, id) => [piece, id]))

const wordPieces = {
  version: '1.0',
  added_tokens: [],
  normalizer: { type: 'Lowercase' },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: null,
  decoder: null,
  model: {
    ...{ type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: 100 },
    vocab: vocabularyOf(['[UNK]', 'hello', 'wor', '##ld', '!']),
  },
}

/** Bytes of a text with the spaces before words, as GPT-2 and RoBERTa have them. */
const bytePairs = {
  ...{ version: '1.0', added_tokens: [], normalizer: null, post_processor: null, decoder: null },
  pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
  model: { type: 'BPE', vocab: vocabularyOf(['a', 'b', 'Ġ', 'Ġb', '.', 'Ċ']), merges: ['Ġ b'] },
}

/** Pieces with a mark for the space before every text, as SentencePiece has them. */
const sentencePieces = {
  ...{ version: '1.0', added_tokens: [], normalizer: null, post_processor: null, decoder: null },
  pre_tokenizer: { type: 'Metaspace', replacement: '▁', add_prefix_space: true, prepend_scheme: 'always' },
  model: {
    ...{ type: 'Unigram', unk_id: 0 },
    vocab: [
      ['<unk>', 0],
      ['▁a', -1],
      [',', -2],
      ['▁b', -1],
      ['▁', -5],
      ['a', -3],
      ['b', -3],
    ],
  },
}

test.each([
  ['word pieces', wordPieces, ' Hello  World!', [1, 2, 1]],
  ['word pieces of an unknown word', wordPieces, 'Zebra, hello', [1, 1, 1]],
  ['word pieces of marks that are one word', wordPieces, '😀😀 hello! world', [1, 1, 1, 2]],
  ['sentence pieces', sentencePieces, 'a, b,a', [1, 1, 1, 1, 1]],
  ['pairs of bytes', bytePairs, 'a b.a b', [1, 1, 1, 1, 1]],
  ['pairs of bytes with line breaks', bytePairs, 'a\n\nb  b\n', [1, 2, 1, 1, 1]],
])('the words of a text in %s have its tokens and places', (_, description, text, tokens) => {
  const tokenizer = new Tokenizer(description, {})
  const words = textWords(tokenizer, text, tokenizer.encode(text, { add_special_tokens: false }).ids)
  expect(words?.map((word) => word.tokens)).toEqual(tokens)
  expect(words?.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replaceAll(/\s/g, ''))
})

test('a text whose tokens no division into words has gets none', () => {
  expect(textWords(new Tokenizer(wordPieces, {}), 'hello world', [1, 2])).toBeUndefined()
})
