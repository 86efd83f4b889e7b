import { OgError } from '@opengradient/protocol'

export interface JsonLimits {
  /** Largest text, in bytes. Default 64 MiB. */
  readonly maxBytes?: number
  /** Deepest nesting of arrays and objects. Default 32. */
  readonly maxDepth?: number
  /** Most arrays and objects: each costs far more memory than the two bytes it is written with. Default 2^20. */
  readonly maxContainers?: number
}

/**
 * Parses UTF-8 JSON whose size, depth and number of arrays and objects are checked before anything is built from it.
 * @throws TOO_LARGE over a limit; BAD_ENCODING when it is not JSON
 */
export function parseBoundedJson(bytes: Uint8Array, limits: JsonLimits = {}): unknown {
  const { maxBytes = 1 << 26, maxDepth = 32, maxContainers = 1 << 20 } = limits
  if (bytes.length > maxBytes) {
    throw new OgError('TOO_LARGE', `JSON of ${bytes.length} bytes is over the limit of ${maxBytes}.`, {
      next: ['Send large tensors with the binary tensor extension.'],
    })
  }
  assertShallow(bytes, maxDepth, maxContainers)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch (cause) {
    throw new OgError('BAD_ENCODING', 'Not JSON in UTF-8.', { cause })
  }
}

const quote = 0x22
const backslash = 0x5c
const openers: ReadonlySet<number> = new Set([0x5b, 0x7b])
const closers: ReadonlySet<number> = new Set([0x5d, 0x7d])

/** Structure is ASCII, and no byte of a longer UTF-8 sequence is, so bytes can be counted without decoding. */
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
      if (++depth > maxDepth) throw new OgError('TOO_LARGE', `JSON nested deeper than ${maxDepth} levels.`)
      if (++containers > maxContainers) {
        throw new OgError('TOO_LARGE', `JSON with more than ${maxContainers} arrays and objects.`, {
          next: ["Send a tensor's data as one flat array."],
        })
      }
    } else if (closers.has(byte)) depth--
  }
}
