import { OgError } from '@opengradient/protocol'

/** Limits of {@link parseBoundedJson}. */
export interface JsonLimits {
  /**
   * Maximum length in bytes.
   * @default 67_108_864
   */
  readonly maxBytes?: number
  /**
   * Maximum nesting of arrays and objects.
   * @default 32
   */
  readonly maxDepth?: number
  /**
   * Maximum number of arrays and objects. Each costs far more memory than the two bytes that encode it.
   * @default 1_048_576
   */
  readonly maxContainers?: number
}

/**
 * Parses UTF-8 JSON. Size, depth and number of arrays and objects are checked before any object is created.
 * @throws TOO_LARGE over a limit; BAD_ENCODING when the bytes are not JSON in UTF-8
 */
export function parseBoundedJson(bytes: Uint8Array, limits: JsonLimits = {}): unknown {
  const { maxBytes = 1 << 26, maxDepth = 32, maxContainers = 1 << 20 } = limits
  if (bytes.length > maxBytes) {
    throw new OgError('TOO_LARGE', `JSON of ${bytes.length} bytes is over the limit of ${maxBytes}.`, {
      details: { limit: maxBytes, actual: bytes.length },
      next: ['Send large tensors with the binary tensor extension.'],
    })
  }
  assertShallow(bytes, maxDepth, maxContainers)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch (cause) {
    throw new OgError('BAD_ENCODING', 'Invalid JSON or UTF-8.', { cause })
  }
}

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const openBrace = 0x7b
const openers: ReadonlySet<number> = new Set([0x5b, openBrace])
const closers: ReadonlySet<number> = new Set([0x5d, 0x7d])

/**
 * Counts brackets and compares keys before decoding: JSON structure is ASCII, and multi-byte UTF-8 sequences contain no ASCII
 * byte. A key that occurs twice is an error, because parsers differ in which value they take (RFC 8259, section 4).
 */
function assertShallow(bytes: Uint8Array, maxDepth: number, maxContainers: number): void {
  /** For each open container: the keys so far of an object; undefined for an array. */
  const open: (Set<string> | undefined)[] = []
  let containers = 0
  let isKeyNext = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (byte === quote) {
      const end = endOfString(bytes, i)
      if (isKeyNext) addKey(open.at(-1), bytes.subarray(i, end + 1))
      isKeyNext = false
      i = end
    } else if (openers.has(byte)) {
      if (open.length >= maxDepth)
        throw new OgError('TOO_LARGE', `JSON is nested deeper than ${maxDepth} levels.`, {
          details: { limit: maxDepth },
        })
      if (++containers > maxContainers) {
        throw new OgError('TOO_LARGE', `JSON has more than ${maxContainers} arrays and objects.`, {
          details: { limit: maxContainers },
          next: ["Send a tensor's data as one flat array."],
        })
      }
      isKeyNext = byte === openBrace
      open.push(isKeyNext ? new Set() : undefined)
    } else if (closers.has(byte)) {
      open.pop()
      isKeyNext = false
    } else if (byte === comma) isKeyNext = open.at(-1) !== undefined
  }
}

/** Index of the quote that ends the string which begins at `start`; the length of the bytes where none does. */
function endOfString(bytes: Uint8Array, start: number): number {
  for (let i = start + 1; i < bytes.length; i++) {
    if (bytes[i] === backslash) i++
    else if (bytes[i] === quote) return i
  }
  return bytes.length
}

/** @param text the key's JSON string. An invalid one is left to the parser */
function addKey(keys: Set<string> | undefined, text: Uint8Array): void {
  let key: string
  try {
    key = JSON.parse(new TextDecoder().decode(text)) as string
  } catch {
    return
  }
  if (keys?.has(key)) {
    throw new OgError('BAD_ENCODING', `The key ${JSON.stringify(key.slice(0, 100))} occurs twice in a JSON object.`)
  }
  keys?.add(key)
}
