import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { text } from '../bytes.fixture.ts'
import { decodeCtc, parseCtcClasses } from './decode-ctc.ts'

describe('decodeCtc', () => {
  const classes = parseCtcClasses(text('a\nb\nc'), true)

  test('lists the blank, the lines of the file and the space as classes', () => {
    expect(classes).toEqual(['', 'a', 'b', 'c', ' '])
    expect(parseCtcClasses(text('a\r\nb\r\n'), false)).toEqual(['', 'a', 'b'])
  })

  test('merges repeats, removes blanks and averages the probabilities of the emitted characters', () => {
    const path = [1, 1, 0, 1, 2, 4, 3, 0]
    const rows = path.flatMap((best) => classes.map((_, i) => (i === best ? 0.5 + best / 10 : 0.01)))
    const reading = decodeCtc(rows, path.length, classes)
    expect(reading.text).toBe('aab c')
    expect(reading.confidence).toBeCloseTo((0.6 + 0.6 + 0.7 + 0.9 + 0.8) / 5)
    expect(decodeCtc([], 0, classes)).toEqual({ text: '', confidence: 0 })
  })

  test('decodes the path of any text to that text', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 })), (letters) => {
        const path = letters.flatMap((letter) => [letter, 0])
        const rows = path.flatMap((best) => classes.map((_, i) => Number(i === best)))
        expect(decodeCtc(rows, path.length, classes).text).toBe(letters.map((letter) => classes[letter]).join(''))
      }),
    )
  })
})
