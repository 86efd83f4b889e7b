import { statusOf, toErrorBody } from '@opengradient/api'
import type { OgError } from '@opengradient/protocol'

/** Status codes of gRPC by the HTTP status of an error. */
const statusByHttp: Readonly<Record<number, number>> = {
  ...{ 400: 3, 402: 9, 403: 7, 404: 5, 405: 12, 409: 6, 413: 8, 415: 12, 422: 9 },
  ...{ 499: 1, 500: 13, 502: 14, 503: 14, 504: 4 },
}
const unknown = 2

/** Bytes of text in the trailers of an error: clients take about 8 KiB of metadata. */
const maxTextBytes = 2_048
const maxErrorBytes = 4_096

/**
 * The trailers of a call that failed: status and message, the error's code in `x-og-code`, and the error as the JSON of HTTP's
 * field `opengradient` in `x-og-error-bin`.
 */
export function errorTrailers(error: OgError): Record<string, string> {
  const { error: text, opengradient } = toErrorBody(error)
  const json = Buffer.from(JSON.stringify(opengradient))
  return {
    'grpc-status': String(statusByHttp[statusOf(error.code)] ?? unknown),
    'grpc-message': percentEncode(text),
    'x-og-code': error.code,
    ...(json.length > maxErrorBytes ? {} : { 'x-og-error-bin': json.toString('base64') }),
    ...(error.retryAfterMs === undefined ? {} : { 'grpc-retry-pushback-ms': String(Math.ceil(error.retryAfterMs)) }),
  }
}

/** Text as the header `grpc-message` has it: UTF-8, with all but printable ASCII percent-encoded. */
function percentEncode(text: string): string {
  let encoded = ''
  for (const byte of new TextEncoder().encode(text).subarray(0, maxTextBytes)) {
    const isPlain = byte >= 0x20 && byte <= 0x7e && byte !== 0x25
    encoded += isPlain ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return encoded
}
