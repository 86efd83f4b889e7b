import { endOfString } from './bounded-json.ts'

/** Fewer characters cannot write an integer beyond 2^53 - 1. */
const leastLength = 16

/**
 * Puts quotes around the integers of a JSON text that are beyond ±(2^53 - 1): `JSON.parse` rounds them as numbers and keeps
 * all their digits as strings. Strings, fractions and numbers with an exponent stay.
 * @param text valid JSON
 */
export function quoteLargeIntegers(text: string): string {
  const parts: string[] = []
  let copied = 0
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string
    if (char === '"') i = endOfString(text, i)
    else if (char === '-' || isDigit(char)) {
      const end = endOfNumber(text, i)
      const literal = end - i < leastLength ? '' : text.slice(i, end)
      if (/^-?[0-9]+$/.test(literal) && !Number.isSafeInteger(Number(literal))) {
        parts.push(text.slice(copied, i), `"${literal}"`)
        copied = end
      }
      i = end - 1
    }
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(copied)
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9'
}

/** Index after the number that begins at `start`. */
function endOfNumber(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && /[0-9.eE+-]/.test(text[end] as string)) end++
  return end
}
