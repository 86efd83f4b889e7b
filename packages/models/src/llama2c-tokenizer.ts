import { OgError } from '@opengradient/protocol'

/** Ids of the special tokens, and the first id of a token that is no single byte. */
const special = ['<unk>', '<s>', '</s>'] as const
const firstWord = special.length + 256

/** The mark of a space in SentencePiece's vocabularies. */
const space = '\u2581'

/**
 * Converts a tokenizer of llama2.c (the longest length, then score, length and bytes of each token) to the form of Hugging Face's
 * `tokenizer.json`: byte pair encoding with byte fallback, a space before the text, and `<s>` in front.
 *
 * llama2.c merges the pair whose token has the best score, so that the merges are ordered by it.
 * @throws OgError BAD_MODEL when the file is malformed
 */
export const tokenizerJson = (bytes: Uint8Array, vocabulary: number): Uint8Array => {
  const tokens = readTokens(bytes, vocabulary)
  const ids = new Map(tokens.map(({ text }, id) => [text, id]))
  if (ids.size !== tokens.length) throw malformed('a token occurs twice')
  const merges: string[] = []
  for (const { text } of tokens.slice(firstWord).sort((a, b) => b.score - a.score)) {
    for (const [left, right] of splits(text)) if (ids.has(left) && ids.has(right)) merges.push(`${left} ${right}`)
  }
  const described = {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: special.map((content, id) => ({
      ...{ id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true },
    })),
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'Prepend', prepend: space },
        { type: 'Replace', pattern: { String: ' ' }, content: space },
      ],
    },
    pre_tokenizer: null,
    post_processor: {
      type: 'TemplateProcessing',
      single: [{ SpecialToken: { id: '<s>', type_id: 0 } }, { Sequence: { id: 'A', type_id: 0 } }],
      pair: [{ Sequence: { id: 'A', type_id: 0 } }, { Sequence: { id: 'B', type_id: 1 } }],
      special_tokens: { '<s>': { id: '<s>', ids: [1], tokens: ['<s>'] } },
    },
    decoder: {
      type: 'Sequence',
      decoders: [
        { type: 'Replace', pattern: { String: space }, content: ' ' },
        { type: 'ByteFallback' },
        { type: 'Fuse' },
        { type: 'Strip', content: ' ', start: 1, stop: 0 },
      ],
    },
    model: {
      ...{ type: 'BPE', dropout: null, unk_token: '<unk>', continuing_subword_prefix: null, end_of_word_suffix: null },
      ...{ fuse_unk: true, byte_fallback: true, vocab: Object.fromEntries(ids), merges },
    },
  }
  return new TextEncoder().encode(JSON.stringify(described))
}

/** The tokens in the form of SentencePiece: special ones without line breaks, single bytes by number, and marks for spaces. */
const readTokens = (bytes: Uint8Array, vocabulary: number): { readonly text: string; readonly score: number }[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const tokens: { text: string; score: number }[] = []
  let at = 4
  for (let id = 0; id < vocabulary; id++) {
    if (at + 8 > bytes.length) throw malformed('it is too short')
    const score = view.getFloat32(at, true)
    const length = view.getInt32(at + 4, true)
    at += 8 + length
    if (length < 0 || at > bytes.length) throw malformed('it is too short')
    const text = decoder.decode(bytes.subarray(at - length, at))
    tokens.push({ text: special[id] ?? byteToken(id) ?? text.replaceAll(' ', space), score })
  }
  if (at !== bytes.length) throw malformed('it is too long')
  return tokens
}

/** The name of a token of a single byte, in the form that byte fallback has. */
const byteToken = (id: number): string | undefined =>
  id >= firstWord ? undefined : `<0x${(id - special.length).toString(16).toUpperCase().padStart(2, '0')}>`

/** The ways to make a token from two. */
function* splits(token: string): Generator<[string, string]> {
  const characters = Array.from(token)
  for (let i = 1; i < characters.length; i++) yield [characters.slice(0, i).join(''), characters.slice(i).join('')]
}

const malformed = (what: string): OgError => new OgError('BAD_MODEL', `The tokenizer is invalid: ${what}.`)
