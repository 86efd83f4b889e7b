import { OgError, parseBoundedJson } from '@opengradient/protocol'

/** Largest tokenizer that is read, and the most keys and arrays in it. A vocabulary of 256,000 tokens has up to 600,000 merges. */
const maxBytes = 32 * 1024 * 1024
const maxContainers = 1 << 22

/** The bytes of each token by id; none for special tokens and for ids without a token. */
export type TokenBytes = readonly Uint8Array[]

/**
 * Reads the bytes of all tokens from a file in the form of Hugging Face's `tokenizer.json`: those of SentencePiece (spaces marked by
 * U+2581, single bytes as `<0x0A>`), and those of byte-level encodings (GPT-2).
 * @param vocabulary number of tokens
 * @throws BAD_MODEL for another kind of tokenizer
 */
export function readTokenBytes(file: Uint8Array, vocabulary: number): TokenBytes {
  if (file.length > maxBytes) throw unreadable(`it has ${file.length} bytes; at most ${maxBytes} are read`)
  const { decoder, model, added_tokens: added } = parse(file)
  const vocab = (model as { vocab?: unknown } | undefined)?.vocab
  if (!isJsonObject(vocab)) throw unreadable('it has no vocabulary of text and id')
  const toBytes = bytesOf(decoder)
  const bytes: Uint8Array[] = new Array(vocabulary).fill(new Uint8Array(0))
  for (const [text, id] of Object.entries(vocab)) {
    if (!Number.isSafeInteger(id) || (id as number) < 0) throw unreadable('a token has no id')
    if ((id as number) < vocabulary) bytes[id as number] = toBytes(text)
  }
  for (const token of Array.isArray(added) ? (added as { id?: unknown; content?: unknown; special?: unknown }[]) : []) {
    const { id, content, special } = token ?? {}
    if (typeof id !== 'number' || !(id >= 0 && id < vocabulary)) continue
    bytes[id] = special === true ? new Uint8Array(0) : encoder.encode(String(content))
  }
  return bytes
}

const encoder = new TextEncoder()

function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(file: Uint8Array): Record<string, unknown> {
  try {
    const value = parseBoundedJson(file, { maxBytes, maxContainers })
    if (isJsonObject(value)) return value
  } catch (cause) {
    throw unreadable('it is not JSON', cause)
  }
  throw unreadable('it is not a JSON object')
}

/** The conversion of a token's text, by the kinds of the decoder's parts. @throws BAD_MODEL */
function bytesOf(decoder: unknown): (text: string) => Uint8Array {
  const types = kindsOf(decoder)
  if (types.includes('ByteLevel')) return byteLevel
  if (types.includes('ByteFallback') || types.includes('Metaspace')) return sentencePiece
  throw unreadable(`its decoder is of the kind ${types.join(', ').slice(0, 100) || 'none'}`)
}

function kindsOf(decoder: unknown): string[] {
  if (!isJsonObject(decoder)) return []
  const { type, decoders } = decoder
  if (type === 'Sequence' && Array.isArray(decoders)) return decoders.flatMap(kindsOf)
  return typeof type === 'string' ? [type] : []
}

function sentencePiece(text: string): Uint8Array {
  const byte = /^<0x([0-9A-Fa-f]{2})>$/.exec(text)?.[1]
  return byte === undefined ? encoder.encode(text.replaceAll('\u2581', ' ')) : Uint8Array.of(Number.parseInt(byte, 16))
}

/** Bytes by the characters that stand for them in byte-level encodings: printable ones for themselves, others from U+0100 on. */
const byteOfCharacter: ReadonlyMap<string, number> = (() => {
  const isPrintable = (byte: number): boolean =>
    (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae
  let next = 0x100
  return new Map(
    Array.from({ length: 256 }, (_, byte) => [String.fromCodePoint(isPrintable(byte) ? byte : next++), byte]),
  )
})()

function byteLevel(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((character) => byteOfCharacter.get(character) ?? [...encoder.encode(character)]),
  )
}

function unreadable(reason: string, cause?: unknown): OgError<'BAD_MODEL'> {
  return new OgError('BAD_MODEL', `The tokenizer of the model cannot be used for a generation: ${reason}.`, { cause })
}
