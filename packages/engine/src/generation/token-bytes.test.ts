import { isOgError } from '@opengradient/protocol'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTokenBytes } from './token-bytes.ts'

const file = (description: object): Uint8Array => new TextEncoder().encode(JSON.stringify(description))
const texts = (bytes: readonly Uint8Array[]): string[] => bytes.map((each) => Buffer.from(each).toString('latin1'))

it('reads tokens of SentencePiece: marked spaces, single bytes, special tokens', () => {
  const decoder = { type: 'Sequence', decoders: [{ type: 'Replace' }, { type: 'ByteFallback' }, { type: 'Fuse' }] }
  const vocab = { '<s>': 0, '\u2581the': 1, '<0xFF>': 2, '\u2581': 3 }
  const added = [
    { id: 0, content: '<s>', special: true },
    { id: 5, content: '<tool>', special: false },
  ]
  expect(texts(readTokenBytes(file({ decoder, model: { vocab }, added_tokens: added }), 6))).toEqual([
    '',
    ' the',
    '\u00ff',
    ' ',
    '',
    '<tool>',
  ])
})

it('reads tokens of byte-level encodings', () => {
  // U+0120 stands for a space, U+010A for a line feed, U+00E2 U+0124 U+00AC for the bytes of the euro sign.
  const vocab = { '\u0120the': 0, '\u010a': 1, '\u00e2\u0124\u00ac': 2 }
  const bytes = readTokenBytes(file({ decoder: { type: 'ByteLevel' }, model: { vocab }, added_tokens: [] }), 3)
  expect(bytes.map((each) => new TextDecoder().decode(each))).toEqual([' the', '\n', '\u20ac'])
})

it('reads any bytes or rejects them with BAD_MODEL', () => {
  const description = fc.record({ decoder: fc.jsonValue(), model: fc.jsonValue(), added_tokens: fc.jsonValue() })
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), description.map(file)), (bytes) => {
      try {
        readTokenBytes(bytes, 4)
      } catch (error) {
        expect(isOgError(error, 'BAD_MODEL')).toBe(true)
      }
    }),
  )
})
