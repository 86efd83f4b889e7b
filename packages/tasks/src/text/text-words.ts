import type { Tokenizer } from '@huggingface/tokenizers'

/** A word of a text with its tokens. */
export interface TextWord {
  /** In UTF-16 code units, `end` excluded. */
  readonly start: number
  readonly end: number
  /** Number of its tokens; 0 for characters that the tokenizer drops. */
  readonly tokens: number
}

const chunk = /\S+/gu
/** Words and single marks. */
const piece = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu

/**
 * The words of a text whose tokens, one word after another, are the tokens of the text. Tokenizers give no offsets: each word is
 * tokenized by itself, with a space before it where the text has one. A chunk between spaces is one word where its parts have
 * other tokens than the whole.
 * @param own tokens of the whole text, without special ones
 * @returns undefined where no division into words has these tokens
 */
export function textWords(tokenizer: Tokenizer, text: string, own: readonly number[]): TextWord[] | undefined {
  const words: TextWord[] = []
  let at = 0
  for (const { 0: whole, index } of text.matchAll(chunk)) {
    const tokensOf = (part: string, start: number): readonly number[] => {
      const isSpaced = start === index && start > 0
      return tokenizer.encode(isSpaced ? ` ${part}` : part, { add_special_tokens: false }).ids
    }
    const ids = tokensOf(whole, index)
    if (!ids.every((id, i) => id === own[at + i])) return undefined
    at += ids.length
    const parts = Array.from(whole.matchAll(piece), (match) => {
      const start = index + match.index
      return { start, end: start + match[0].length, ids: tokensOf(match[0], start) }
    })
    const isSame = parts.flatMap((part) => part.ids).join() === ids.join()
    const found = isSame ? parts : [{ start: index, end: index + whole.length, ids }]
    words.push(...found.map(({ start, end, ids: { length } }) => ({ start, end, tokens: length })))
  }
  return at === own.length ? words : undefined
}
