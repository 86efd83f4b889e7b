import { endOfString } from './bounded-json.ts'

const quote = 0x22
const comma = 0x2c
const openBracket = 0x5b
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

/**
 * The text of one value of a JSON text as it is written there: `JSON.parse` rounds numbers.
 * @param json valid JSON
 * @param path keys and indices from the outermost value to the value
 * @returns undefined where the path leads to no value
 */
export function jsonTextAt(json: string, path: readonly (string | number)[]): string | undefined {
  let at = skipSpace(json, 0)
  for (const step of path) {
    const child = childAt(json, at, step)
    if (child === undefined) return undefined
    at = child
  }
  return json.slice(at, endOfValue(json, at))
}

/** Index of the value with this key, or of the element with this index, in the object or array that begins at `start`. */
function childAt(json: string, start: number, step: string | number): number | undefined {
  const isObject = typeof step === 'string'
  if (json.charCodeAt(start) !== (isObject ? openBrace : openBracket)) return undefined
  let at = skipSpace(json, start + 1)
  for (let index = 0; at < json.length && !isClosing(json.charCodeAt(at)); index++) {
    let isFound = index === step
    if (isObject) {
      const end = endOfValue(json, at)
      isFound = JSON.parse(json.slice(at, end)) === step
      at = skipSpace(json, skipSpace(json, end) + 1)
    }
    if (isFound) return at
    const end = skipSpace(json, endOfValue(json, at))
    at = json.charCodeAt(end) === comma ? skipSpace(json, end + 1) : end
  }
  return undefined
}

/** Index after the value that begins at `start`. */
function endOfValue(json: string, start: number): number {
  let depth = 0
  for (let i = start; i < json.length; i++) {
    const code = json.charCodeAt(i)
    if (code === quote) {
      i = endOfString(json, i)
      if (depth === 0) return i + 1
    } else if (code === openBracket || code === openBrace) depth++
    else if (isClosing(code)) {
      if (depth === 0) return i
      if (--depth === 0) return i + 1
    } else if (depth === 0 && (code === comma || isSpace(code))) return i
  }
  return json.length
}

function isClosing(code: number): boolean {
  return code === closeBracket || code === closeBrace
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

function skipSpace(json: string, start: number): number {
  let at = start
  while (isSpace(json.charCodeAt(at))) at++
  return at
}
