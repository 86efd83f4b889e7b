import { OgError } from './og-error.ts'

/** Limits of {@link parseBoundedJson}. */
export interface JsonLimits {
  /**
   * Maximum length: bytes, or characters of a text.
   * @default 67_108_864
   */
  readonly maxBytes?: number
  /**
   * Maximum nesting of arrays and objects.
   * @default 32
   */
  readonly maxDepth?: number
  /**
   * Maximum number of arrays, objects and keys. Each costs far more memory than the two bytes that encode it.
   * @default 1_048_576
   */
  readonly maxContainers?: number
}

/**
 * Parses JSON. Size, depth and number of arrays, objects and keys are checked before any object is created: parsers need up to a
 * second for a megabyte of brackets. A key that occurs twice and the key `__proto__` are errors.
 * @param json a text, or UTF-8 bytes
 * @throws TOO_LARGE over a limit; BAD_ENCODING when the bytes are not JSON in UTF-8
 */
export function parseBoundedJson(json: Uint8Array | string, limits: JsonLimits = {}): unknown {
  const { maxBytes = 1 << 26, maxDepth = 32, maxContainers = 1 << 20 } = limits
  if (json.length > maxBytes) {
    throw new OgError('TOO_LARGE', `JSON of ${json.length} bytes is over the limit of ${maxBytes}.`, {
      details: { limit: maxBytes, actual: json.length },
      next: ['Send large tensors with the binary tensor extension.'],
    })
  }
  const text = typeof json === 'string' ? json : decode(json)
  assertStructure(text, maxDepth, maxContainers)
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new OgError('BAD_ENCODING', 'Not JSON.', { cause, next: adviceOn(text) })
  }
}

/** Serializers of some languages write numbers that JSON does not have. */
function adviceOn(text: string): string[] {
  if (text.trim() === '') return ['The text is empty.']
  if (!/[[,:]\s*-?(NaN|Infinity)\b/.test(text)) return []
  return ['JSON has no NaN and no Infinity. Elements of a tensor may be the strings "NaN", "Infinity" and "-Infinity".']
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new OgError('BAD_ENCODING', 'Not UTF-8.', { cause })
  }
}

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const openBracket = 0x5b
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

/**
 * Counts brackets and compares keys in one pass without recursion. A key that occurs twice is an error, because parsers differ in
 * which value they take (RFC 8259, section 4). The key `__proto__` is one, because schemas drop it silently.
 */
function assertStructure(text: string, maxDepth: number, maxContainers: number): void {
  /** For each open container: the keys so far of an object; undefined for an array. */
  const open: (Set<string> | undefined)[] = []
  let left = maxContainers
  let isKeyNext = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === quote) {
      const end = endOfString(text, i)
      if (isKeyNext && --left >= 0) addKey(open.at(-1), text.slice(i, end + 1))
      isKeyNext = false
      i = end
    } else if (code === openBracket || code === openBrace) {
      if (open.length >= maxDepth)
        throw new OgError('TOO_LARGE', `JSON is nested deeper than ${maxDepth} levels.`, {
          details: { limit: maxDepth },
        })
      left--
      isKeyNext = code === openBrace
      open.push(isKeyNext ? new Set() : undefined)
    } else if (code === closeBracket || code === closeBrace) {
      open.pop()
      isKeyNext = false
    } else if (code === comma) isKeyNext = open.at(-1) !== undefined
    if (left < 0) {
      throw new OgError('TOO_LARGE', `JSON has more than ${maxContainers} arrays, objects and keys.`, {
        details: { limit: maxContainers },
        next: ["Send a tensor's data as one flat array."],
      })
    }
  }
}

/** Index of the quote that ends the string which begins at `start`; the length of the text where none does. */
export function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === backslash) i++
    else if (code === quote) return i
  }
  return text.length
}

/** @param text the key's JSON string. An invalid one is left to the parser */
function addKey(keys: Set<string> | undefined, text: string): void {
  let key = text.slice(1, -1)
  if (key.includes('\\')) {
    try {
      key = JSON.parse(text) as string
    } catch {
      return
    }
  }
  if (key === '__proto__') throw new OgError('BAD_ENCODING', 'A key is __proto__.')
  if (keys?.has(key)) {
    throw new OgError('BAD_ENCODING', `The key ${JSON.stringify(key.slice(0, 100))} occurs twice in a JSON object.`)
  }
  keys?.add(key)
}
