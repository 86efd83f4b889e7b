import { canonicalJson, decodeReceiptFile, OgError, parseBoundedJson } from '@opengradient/protocol'

import type { Io } from './command-io.ts'
import { readInput } from './file-io.ts'

/** Largest receipt file that is read, in bytes: inputs and outputs of a job in base64, and the signed objects. */
const maxBytes = 1 << 28

/** Name of standard input on the command line. */
export const standardInput = '-'

/**
 * The text of a receipt file, or of standard input for `-`, byte for byte.
 *
 * @throws USAGE when the file cannot be read, BAD_ENCODING when it is no receipt file or was reformatted, TOO_LARGE
 */
export async function readReceiptText(io: Io, file: string): Promise<string> {
  const bytes = file === standardInput ? await readStandardInput(io) : await readInput(io, file, maxBytes)
  const name = file === standardInput ? 'Standard input' : file
  const text = decode(bytes)
  const value = parse(text)
  if (value === undefined) {
    throw new OgError('BAD_ENCODING', `${name} is not a receipt file.`, {
      next: ['`og infer … --receipt FILE` writes one.'],
    })
  }
  if (isReformatted(text, value)) {
    throw new OgError('BAD_ENCODING', `${name} was reformatted: it is a receipt, but not in its one form.`, {
      next: ['Use the original file.'],
    })
  }
  return text
}

async function readStandardInput(io: Io): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of io.stdin()) {
    parts.push(part)
    size += part.length
    if (size > maxBytes) {
      throw new OgError('TOO_LARGE', `Standard input has over ${maxBytes} bytes.`, { details: { limit: maxBytes } })
    }
  }
  return Buffer.concat(parts)
}

/** The text, or an empty one for bytes that are not UTF-8. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return ''
  }
}

/** The JSON value of a text that claims to be a receipt file; undefined for any other text. */
function parse(text: string): object | undefined {
  try {
    const value: unknown = parseBoundedJson(text, { maxBytes })
    const isReceipt = typeof value === 'object' && value !== null && /^og\/receipt\//.test(formatOf(value))
    return isReceipt ? value : undefined
  } catch {
    return undefined
  }
}

function formatOf(value: object): string {
  return 'format' in value ? String(value.format) : ''
}

/** Whether only white space, or the order of the keys, keeps the text from being a receipt file. */
function isReformatted(text: string, value: object): boolean {
  const canonical = `${canonicalJson(value)}\n`
  if (text === canonical) return false
  try {
    decodeReceiptFile(text)
    return false
  } catch {
    // The text itself is not in the one form.
  }
  try {
    decodeReceiptFile(canonical)
    return true
  } catch {
    return false
  }
}
