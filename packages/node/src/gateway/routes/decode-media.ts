import { limits, OgError } from '@opengradient/protocol'

/** The head of a data URL. */
const dataUrl = /^data:[^,]{0,200};base64,/i

/**
 * The bytes of a file in base64 of either alphabet, with or without padding and line breaks, or as a data URL.
 * @param field the field of the request, for errors
 * @throws BAD_INPUT for other texts; TOO_LARGE before anything is decoded
 */
export function decodeMedia(field: string, text: string): Uint8Array {
  const head = dataUrl.exec(text)?.[0].length ?? 0
  const start = JSON.stringify(text.slice(0, 40))
  if (head === 0 && /^[a-z][a-z0-9+.-]*:/i.test(text)) {
    throw refused(field, `${field} is the URL ${start}, and a gateway fetches nothing.`)
  }
  const bytes = ((text.length - head) / 4) * 3
  if (bytes > limits.jobBytes + 4) {
    throw new OgError(
      'TOO_LARGE',
      `${field} has about ${Math.floor(bytes)} bytes; a file has at most ${limits.jobBytes}.`,
      {
        details: { limit: limits.jobBytes, actual: Math.floor(bytes) },
      },
    )
  }
  const digits = text
    .slice(head)
    .replace(/\s+/g, '')
    .replace(/={1,2}$/, '')
  if (digits === '') throw refused(field, `${field} is empty.`)
  const wrong = /[^A-Za-z0-9+/_-]/.exec(digits)
  if (wrong !== null) throw refused(field, `${field} is ${start}: ${JSON.stringify(wrong[0])} is no digit of base64.`)
  if (digits.length % 4 === 1) throw refused(field, `${field} has ${digits.length} digits of base64: one is missing.`)
  return Buffer.from(digits, 'base64')
}

function refused(field: string, text: string): OgError<'BAD_INPUT'> {
  return new OgError('BAD_INPUT', text, {
    details: { field: `request.${field}` },
    next: [`Send the file's bytes in base64, as a data URL, or as the part "${field}" of multipart/form-data.`],
  })
}
