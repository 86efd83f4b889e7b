const pieces = ['[UNK]', 'hello', 'wor', '##ld', 'grüße', '你好', 'a']

/**
 * The file `tokenizer.json` of a WordPiece tokenizer with a vocabulary of seven.
 * @param longestWord longer words become one unknown token; without such a bound a word takes quadratic time
 * @param inPlaceOfA what each `a` becomes before the text is split
 */
export function wordPieces(longestWord = 100, inPlaceOfA = 'a'): Uint8Array {
  const model = {
    ...{ type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##' },
    max_input_chars_per_word: longestWord,
    vocab: Object.fromEntries(pieces.map((piece, id) => [piece, id])),
  }
  const normalizer = { type: 'Replace', pattern: { String: 'a' }, content: inPlaceOfA }
  const none = { post_processor: null, decoder: null, added_tokens: [] }
  return new TextEncoder().encode(
    JSON.stringify({ version: '1.0', normalizer, ...none, pre_tokenizer: { type: 'WhitespaceSplit' }, model }),
  )
}
