import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { text } from '../fixtures.test.support.ts'
import { parseCharset, readCtc } from './ctc.ts'

describe('readCtc', () => {
  const classes = parseCharset(text('a\nb\nc'), true)

  test('the blank comes first, then the file’s lines, then the space', () => {
    expect(classes).toEqual(['', 'a', 'b', 'c', ' '])
    expect(parseCharset(text('a\r\nb\r\n'), false)).toEqual(['', 'a', 'b'])
  })

  test('joins repeats, drops blanks, and averages what is kept', () => {
    const path = [1, 1, 0, 1, 2, 4, 3, 0]
    const rows = path.flatMap((best) => classes.map((_, i) => (i === best ? 0.5 + best / 10 : 0.01)))
    const reading = readCtc(rows, path.length, classes)
    expect(reading.text).toBe('aab c')
    expect(reading.confidence).toBeCloseTo((0.6 + 0.6 + 0.7 + 0.9 + 0.8) / 5)
    expect(readCtc([], 0, classes)).toEqual({ text: '', confidence: 0 })
  })

  test('any text can be read back from its path', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 })), (letters) => {
        const path = letters.flatMap((letter) => [letter, 0])
        const rows = path.flatMap((best) => classes.map((_, i) => Number(i === best)))
        expect(readCtc(rows, path.length, classes).text).toBe(letters.map((letter) => classes[letter]).join(''))
      }),
    )
  })
})
