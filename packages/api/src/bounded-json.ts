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
const openers: ReadonlySet<number> = new Set([0x5b, 0x7b])
const closers: ReadonlySet<number> = new Set([0x5d, 0x7d])

/** Counts brackets without decoding: JSON structure is ASCII, and multi-byte UTF-8 sequences contain no ASCII byte. */
function assertShallow(bytes: Uint8Array, maxDepth: number, maxContainers: number): void {
  let depth = 0
  let containers = 0
  let inString = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (inString) {
      if (byte === backslash) i++
      else if (byte === quote) inString = false
    } else if (byte === quote) inString = true
    else if (openers.has(byte)) {
      if (++depth > maxDepth)
        throw new OgError('TOO_LARGE', `JSON is nested deeper than ${maxDepth} levels.`, {
          details: { limit: maxDepth },
        })
      if (++containers > maxContainers) {
        throw new OgError('TOO_LARGE', `JSON has more than ${maxContainers} arrays and objects.`, {
          details: { limit: maxContainers },
          next: ["Send a tensor's data as one flat array."],
        })
      }
    } else if (closers.has(byte)) depth--
  }
}
