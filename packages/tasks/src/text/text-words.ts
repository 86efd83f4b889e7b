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

/** Parts of a chunk whose tokens are looked for one after another: the time grows with their square. */
const maxParts = 64

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
    const encode = (part: string): readonly number[] => tokenizer.encode(part, { add_special_tokens: false }).ids
    const space = index > 0 ? ' ' : ''
    const ids = encode(space + whole)
    if (!ids.every((id, i) => id === own[at + i])) return undefined
    at += ids.length
    const parts = Array.from(whole.matchAll(piece), ({ 0: part, index: start }) => ({
      start,
      end: start + part.length,
    }))
    const alone = parts.map(({ start, end }, i) => encode((i === 0 ? space : '') + whole.slice(start, end)))
    const counts =
      alone.flat().join() === ids.join()
        ? alone.map(({ length }) => length)
        : addedTokens(parts, alone, ids, (end) => encode(space + whole.slice(0, end)))
    if (counts === undefined) words.push({ start: index, end: index + whole.length, tokens: ids.length })
    for (const [i, tokens] of (counts ?? []).entries()) {
      const { start, end } = parts[i] as (typeof parts)[number]
      words.push({ start: index + start, end: index + end, tokens })
    }
  }
  return at === own.length ? words : undefined
}

/**
 * Numbers of the tokens that each part adds to those before it, for tokenizers that begin every text with a mark of its own;
 * undefined where parts share a token.
 * @param alone tokens of each part by itself
 */
function addedTokens(
  parts: readonly Pick<TextWord, 'end'>[],
  alone: readonly (readonly number[])[],
  ids: readonly number[],
  encodeTo: (end: number) => readonly number[],
): number[] | undefined {
  if (parts.length > maxParts) return undefined
  const counts: number[] = []
  let before = 0
  for (const [i, { end }] of parts.entries()) {
    const until = encodeTo(end)
    const added = until.length - before
    const isOwn = alone[i]?.length === 0 ? added === 0 : added > 0
    if (!isOwn || !until.every((id, k) => id === ids[k])) return undefined
    counts.push(added)
    before = until.length
  }
  return before === ids.length ? counts : undefined
}
