import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { OgError } from '@opengradient/protocol'

/** One part of a form. */
export interface FormPart {
  readonly bytes: Uint8Array
  /** Whether it has the name of a file. */
  readonly isFile: boolean
}

/** Parts by their names. */
export type FormParts = ReadonlyMap<string, FormPart>

export interface FormLimits {
  /** Largest part, in bytes. */
  readonly maxFileBytes: number
  /** Names that a form may have, each once. */
  readonly names: readonly string[]
}

/**
 * Parses a body of multipart/form-data.
 * @throws BAD_INPUT when it is malformed, or a part is unknown or there twice; TOO_LARGE
 */
export function parseForm(
  body: Uint8Array,
  contentType: string,
  { maxFileBytes, names }: FormLimits,
): Promise<FormParts> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, FormPart>()
    const fail = (error: OgError): void => reject(error)
    const add = (name: string, part: FormPart): void => {
      if (!names.includes(name)) {
        fail(badForm(`The form has a part ${JSON.stringify(name.slice(0, 64))}; it may have ${names.join(', ')}.`))
      } else if (parts.has(name)) fail(badForm(`The form has the part "${name}" twice.`))
      else parts.set(name, part)
    }
    const tooLarge = (): OgError =>
      new OgError('TOO_LARGE', `A part of the form exceeds the limit of ${maxFileBytes} bytes.`, {
        details: { limit: maxFileBytes },
      })
    let parser: BusboyInstance
    try {
      parser = new Busboy({
        headers: { 'content-type': contentType },
        isPartAFile: () => true,
        limits: {
          parts: names.length + 1,
          fileSize: maxFileBytes,
          fieldNameSize: 64,
          headerPairs: 16,
          headerSize: 4_096,
        },
      })
    } catch (cause) {
      fail(badForm('The content type of the form has no boundary.', cause))
      return
    }
    parser.on('file', (name: string, stream: BusboyFileStream, filename: string | undefined) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => fail(tooLarge()))
      stream.on('error', (cause) => fail(badForm('The form is cut.', cause)))
      stream.on('end', () => add(name, { bytes: Buffer.concat(chunks), isFile: filename !== undefined }))
    })
    parser.on('partsLimit', () => fail(badForm(`The form has more than ${names.length} parts.`)))
    parser.on('error', (cause: unknown) => fail(badForm('The form cannot be read.', cause)))
    parser.on('finish', () => resolve(parts))
    parser.end(body)
  })
}

function badForm(text: string, cause?: unknown): OgError<'BAD_INPUT'> {
  return new OgError('BAD_INPUT', text, {
    cause,
    details: { field: 'request' },
    next: ['curl -F NAME=@FILE makes such a form; without a file it is -F NAME=VALUE.'],
  })
}
