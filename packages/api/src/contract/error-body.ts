import {
  type ErrorCode,
  errorCatalogue,
  fromWireError,
  OgError,
  parseBoundedJson,
  toWireError,
  wireErrorSchema,
} from '@opengradient/protocol'
import * as z from 'zod'

/** Body of every error answer: the message as in the Open Inference Protocol, and the typed error. */
export const errorBodySchema = z.object({ error: z.string(), opengradient: wireErrorSchema })
export type ErrorBody = z.infer<typeof errorBodySchema>

/** The body for an error. The message of an `INTERNAL` error is replaced: it may contain private data. */
export function toErrorBody(error: OgError): ErrorBody {
  const message = error.code === 'INTERNAL' ? 'Something went wrong inside the node.' : error.message
  return { error: message, opengradient: toWireError(error) }
}

/** The HTTP status of an error. */
export function statusOf(code: ErrorCode): number {
  return errorCatalogue[code].status
}

const codeByStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'BAD_INPUT',
  403: 'NOT_AUTHORISED',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  408: 'TIMEOUT',
  413: 'TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA',
  429: 'OVERLOADED',
  504: 'TIMEOUT',
}

/** Maximum length in bytes of an error body that is parsed. */
const maxErrorBytes = 65_536

/**
 * The error of an answer: the typed error of its body, or the code that its status implies.
 * @param url base URL of the server, for the message
 */
export function errorOfResponse(status: number, body: Uint8Array, url: string): OgError {
  const parsed = wireErrorSchema.safeParse(extensionOf(body))
  if (parsed.success) return fromWireError(parsed.data)
  const code = codeByStatus[status] ?? (status >= 500 ? 'UNAVAILABLE' : 'BAD_INPUT')
  return new OgError(code, `The gateway ${url} answered with status ${status}.`)
}

function extensionOf(body: Uint8Array): unknown {
  try {
    const value: unknown = parseBoundedJson(body, { maxBytes: maxErrorBytes })
    return typeof value === 'object' && value !== null && 'opengradient' in value ? value.opengradient : undefined
  } catch {
    return undefined
  }
}
