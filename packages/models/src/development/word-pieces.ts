/** The token of a word with an unknown character. */
const unknown = '[UNK]'
/** Characters of the longest piece. */
const longestPiece = 4

/** A vocabulary of WordPiece: the tokens in the order of their ids. */
export interface WordPieces {
  readonly tokens: readonly string[]
}

/** The words of a text as the tokenizer's normaliser and pre-tokenizer give them, without punctuation. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+/gu) ?? []

/**
 * Chooses the tokens for texts in several languages: every character, and of each language the most frequent beginnings
 * and continuations of words. Equally frequent ones have the order of their code points.
 */
export const chooseWordPieces = (texts: readonly string[], perText: number): WordPieces => {
  const characters = new Set<string>()
  const chosen = new Set<string>()
  for (const text of texts) {
    const counts = new Map<string, number>()
    for (const word of wordsOf(text)) {
      const letters = Array.from(word)
      for (const letter of letters) characters.add(letter).add(`##${letter}`)
      for (const piece of piecesOf(letters)) counts.set(piece, (counts.get(piece) ?? 0) + 1)
    }
    const frequent = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, perText)
    for (const [piece] of frequent) chosen.add(piece)
  }
  const rest = [...chosen].filter((piece) => !characters.has(piece))
  return { tokens: [unknown, ...[...characters].sort(), ...rest.sort()] }
}

/** The pieces of a word of two characters and more. */
const piecesOf = (letters: readonly string[]): Set<string> => {
  const pieces = new Set<string>()
  for (let from = 0; from < letters.length; from++) {
    for (let size = 2; size <= longestPiece && from + size <= letters.length; size++) {
      pieces.add(`${from === 0 ? '' : '##'}${letters.slice(from, from + size).join('')}`)
    }
  }
  return pieces
}

/** The vocabulary in the format of Hugging Face's `tokenizer.json`. Texts have no special tokens. */
export const wordPieceTokenizer = ({ tokens }: WordPieces): string =>
  JSON.stringify({
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: { type: 'Sequence', normalizers: [{ type: 'NFC' }, { type: 'Lowercase' }] },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: unknown,
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
    },
  })
