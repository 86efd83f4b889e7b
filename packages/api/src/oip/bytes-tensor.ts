import { elementCount, OgError } from '@opengradient/protocol'

import { flattenData, type OipTensor } from './oip-tensor.ts'

/** A tensor of the datatype BYTES: user input that a task encodes. No model takes it. */
export interface BytesTensor {
  readonly name: string
  readonly shape: readonly number[]
  /** Strings from JSON, bytes from the binary extension. */
  readonly elements: readonly (string | Uint8Array)[]
}

/** Bytes before each element in the binary extension: its length, little-endian. */
const lengthBytes = 4

/** Texts in place of an output tensor. No receipt commits to them. */
export interface TextsOutput {
  readonly name: string
  readonly shape: readonly number[]
  readonly datatype: 'BYTES'
  readonly texts: readonly string[]
  /** The texts in UTF-8, each with its length before it. */
  readonly data: Uint8Array
}

/** Texts in row-major order, as an output of the datatype BYTES. */
export function textsOutput(name: string, shape: readonly number[], texts: readonly string[]): TextsOutput {
  const parts = texts.map((text) => new TextEncoder().encode(text))
  const data = new Uint8Array(parts.reduce((sum, part) => sum + lengthBytes + part.length, 0))
  const view = new DataView(data.buffer)
  let at = 0
  for (const part of parts) {
    view.setUint32(at, part.length, true)
    data.set(part, at + lengthBytes)
    at += lengthBytes + part.length
  }
  return { name, shape, datatype: 'BYTES', texts, data }
}

/** The JSON text of an output of texts. */
export function textsToOip({ name, shape, datatype, texts }: TextsOutput): string {
  return JSON.stringify({ name, shape, datatype, data: texts })
}

/**
 * Converts a BYTES tensor from JSON: `data` has strings, flat or nested according to the shape. Base64 has no meaning.
 * @throws BAD_TENSOR, TOO_LARGE
 */
export function bytesFromJson({ name, shape, data }: OipTensor): BytesTensor {
  const elements = flattenData(name, 'BYTES', data, shape)
  const strings = elements.filter((element) => typeof element === 'string')
  if (strings.length !== elements.length) throw badElement(name, 'Elements of BYTES are strings.')
  return { name, shape, elements: strings }
}

/**
 * Converts a BYTES tensor from the binary extension: each element is its length in 4 bytes, little-endian, and then its bytes.
 * @param part all bytes of the tensor
 * @throws BAD_TENSOR
 */
export function bytesFromBinary({ name, shape }: OipTensor, part: Uint8Array): BytesTensor {
  const expected = elementCount(shape, name)
  const view = new DataView(part.buffer, part.byteOffset, part.length)
  const elements: Uint8Array[] = []
  for (let at = 0; at < part.length; ) {
    const start = at + lengthBytes
    const length = start <= part.length ? view.getUint32(at, true) : part.length
    if (length > part.length - start) {
      throw badElement(name, 'Each element is its length in 4 bytes, little-endian, and then its bytes.')
    }
    // Copied, so that a retained element does not retain the whole body.
    elements.push(part.slice(start, start + length))
    at = start + length
  }
  if (elements.length === expected) return { name, shape, elements }
  throw new OgError(
    'BAD_TENSOR',
    `${name}: BYTES[${shape.join(',')}] has ${expected} elements, but the binary data has ${elements.length}.`,
    { details: { tensor: name } },
  )
}

function badElement(name: string, advice: string): OgError<'BAD_TENSOR'> {
  return new OgError('BAD_TENSOR', `${name}: an element of BYTES cannot be read.`, {
    details: { tensor: name },
    next: [advice],
  })
}
