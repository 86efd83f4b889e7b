import type { Tokenizer } from '@huggingface/tokenizers'

/** A word of a text with its tokens. */
export interface TextWord {
  /** In UTF-16 code units, `end` excluded; both the same for tokens of spaces and line breaks. */
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
  const encode: EncodeText = (part) => tokenizer.encode(part, { add_special_tokens: false }).ids
  const words: TextWord[] = []
  let at = 0
  let end = 0
  for (const { 0: whole, index } of text.matchAll(chunk)) {
    const found = chunkTokens(encode, text.slice(end, index), whole, own, at)
    if (found === undefined) return undefined
    const { space, ids, gap } = found
    // Some tokenizers have tokens for line breaks and for further spaces.
    if (gap > 0) words.push({ start: index, end: index, tokens: gap })
    for (const word of wordsOf(encode, { whole, index, space, ids })) words.push(word)
    at += gap + ids.length
    end = index + whole.length
  }
  const rest = own.slice(at)
  return rest.length === 0 || rest.join() === encode(text.slice(end)).join() ? words : undefined
}

type EncodeText = (part: string) => readonly number[]

/** A chunk between spaces with the tokens of its words. */
interface Chunk {
  readonly whole: string
  /** Its place in the text. */
  readonly index: number
  /** The space before it that belongs to its tokens. */
  readonly space: string
  readonly ids: readonly number[]
}

/**
 * The tokens of a chunk, and the number of those of what is before it.
 * @param lead spaces and line breaks before it
 * @param at place of its tokens, or of those before it, among the text's `own`
 */
function chunkTokens(
  encode: EncodeText,
  lead: string,
  whole: string,
  own: readonly number[],
  at: number,
): (Pick<Chunk, 'space' | 'ids'> & { readonly gap: number }) | undefined {
  const candidates = (lead === '' ? [''] : [' ', '']).map((space) => ({ space, ids: encode(space + whole) }))
  const direct = candidates.find(({ ids }) => isAt(ids, own, at))
  if (direct !== undefined) return { ...direct, gap: 0 }
  const all = encode(lead + whole)
  const behind = candidates.find(({ ids }) => isAt(all, own, at) && isAt(ids, all, all.length - ids.length))
  return behind && { ...behind, gap: all.length - behind.ids.length }
}

function isAt(part: readonly number[], whole: readonly number[], at: number): boolean {
  return at >= 0 && part.every((id, i) => id === whole[at + i])
}

/** The words of a chunk; the chunk itself where its parts have other tokens. */
function wordsOf(encode: EncodeText, { whole, index, space, ids }: Chunk): TextWord[] {
  const parts = Array.from(whole.matchAll(piece), ({ 0: part, index: start }) => ({ start, end: start + part.length }))
  const alone = parts.map(({ start, end }, i) => encode((i === 0 ? space : '') + whole.slice(start, end)))
  const counts =
    alone.flat().join() === ids.join()
      ? alone.map(({ length }) => length)
      : addedTokens(parts, alone, ids, (end) => encode(space + whole.slice(0, end)))
  if (counts === undefined) return [{ start: index, end: index + whole.length, tokens: ids.length }]
  return parts.map(({ start, end }, i) => ({ start: index + start, end: index + end, tokens: counts[i] as number }))
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
