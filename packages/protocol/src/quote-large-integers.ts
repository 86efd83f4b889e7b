import { endOfString } from './bounded-json.ts'

/** Fewer characters cannot write an integer beyond 2^53 - 1. */
const leastLength = 16

/**
 * Puts quotes around the integers of a JSON text that are beyond ±(2^53 - 1): `JSON.parse` rounds them as numbers and keeps
 * all their digits as strings. Strings, fractions and numbers with an exponent stay.
 * @param text valid JSON
 */
export function quoteLargeIntegers(text: string): string {
  let quoted = ''
  let copied = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === quote) i = endOfString(text, i)
    else if (code === minus || isDigit(code)) {
      const end = endOfInteger(text, i)
      if (end - i >= leastLength && !isFractional(text.charCodeAt(end))) {
        const literal = text.slice(i, end)
        if (!Number.isSafeInteger(Number(literal))) {
          quoted += `${text.slice(copied, i)}"${literal}"`
          copied = end
        }
      }
      i = endOfNumber(text, end) - 1
    }
  }
  return copied === 0 ? text : quoted + text.slice(copied)
}

const quote = 0x22
const minus = 0x2d
const plus = 0x2b
const point = 0x2e

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Whether a number goes on with a fraction or an exponent. */
function isFractional(code: number): boolean {
  return code === point || code === 0x65 || code === 0x45
}

/** Index after the sign and the digits at `start`. */
function endOfInteger(text: string, start: number): number {
  let end = start + 1
  while (isDigit(text.charCodeAt(end))) end++
  return end
}

/** Index after the number whose integer part ends at `at`. */
function endOfNumber(text: string, at: number): number {
  let end = at
  for (let code = text.charCodeAt(end); ; code = text.charCodeAt(++end)) {
    if (!isDigit(code) && !isFractional(code) && code !== plus && code !== minus) return end
  }
}
