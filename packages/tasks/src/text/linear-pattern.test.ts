import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { assertLinearPattern } from './linear-pattern.ts'

const gpt2 = String.raw`'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`
const llama3 = String.raw`(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`

describe('assertLinearPattern', () => {
  it.each([gpt2, llama3, ' {2,}', String.raw`\s+`, String.raw`\d`, String.raw`[\r\n]`, '▁', 'ab?c+|d', '^ +', '.'])(
    'accepts %s',
    (source) => {
      expect(() => assertLinearPattern(source)).not.toThrow()
    },
  )

  it.each([
    '^(.+)+\u0000$',
    '(a|a)*b',
    'a*a*b',
    'a+b',
    String.raw`\s+$`,
    String.raw`\s+(?!\S)`,
    'a{1,99}b',
    'a?a?a?a?b',
    '(?:a)',
    String.raw`(a)\1`,
    'a+?b',
    'a|',
    '',
    '['.repeat(20),
    'a'.repeat(1_025),
  ])('rejects %s with BAD_MODEL', (source) => {
    expect(() => assertLinearPattern(source)).toThrow(expect.objectContaining({ code: 'BAD_MODEL' }))
  })

  it('accepts only patterns that a regular expression can be made of, whose matches are linear in steps', () => {
    const part = fc.constantFrom(
      'a',
      '.',
      String.raw`\s`,
      '[ab]',
      'a?',
      'b+',
      'b*',
      '(',
      ')',
      '|',
      '{2,}',
      '\\',
      '$',
      '^',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const source = parts.join('')
        try {
          assertLinearPattern(source)
        } catch {
          return
        }
        const pattern = new RegExp(source, 'gu')
        // An exponential or cubic pattern would not end on this text.
        expect('ab '.repeat(2_000).replaceAll(pattern, '')).toBeTypeOf('string')
        expect('a'.repeat(6_000).replaceAll(pattern, '')).toBeTypeOf('string')
      }),
      { numRuns: 300 },
    )
  })
})
