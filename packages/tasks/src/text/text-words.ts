import type { Tokenizer } from '@huggingface/tokenizers'

/** A word of a text with its tokens. */
export interface TextWord {
  /** In UTF-16 code units, `end` excluded. */
  readonly start: number
  readonly end: number
  /** Number of its tokens; 0 for characters that the tokenizer drops. */
  readonly tokens: number
}

/** Pieces of a text, the finest first: words and single marks, then what lies between spaces. */
const pieces = [/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu, /\S+/gu]

/**
 * The words of a text whose tokens, one word after another, are the tokens of the text. Tokenizers give no offsets: each word is
 * tokenized by itself, with a space before it where the text has one.
 * @param own tokens of the whole text, without special ones
 * @returns undefined where no division into words has these tokens
 */
export function textWords(tokenizer: Tokenizer, text: string, own: readonly number[]): TextWord[] | undefined {
  for (const pattern of pieces) {
    const words: TextWord[] = []
    const ids: number[] = []
    for (const { 0: piece, index: start } of text.matchAll(pattern)) {
      const isSpaced = start > 0 && /\s/u.test(text[start - 1] as string)
      const tokens = tokenizer.encode(isSpaced ? ` ${piece}` : piece, { add_special_tokens: false }).ids
      words.push({ start, end: start + piece.length, tokens: tokens.length })
      ids.push(...tokens)
    }
    if (ids.length === own.length && ids.every((id, i) => id === own[i])) return words
  }
  return undefined
}
