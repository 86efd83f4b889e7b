import { OgError } from '@opengradient/protocol'

/** @param actual length that the answer declares, in bytes. @default unknown */
export function tooLargeAnswer(maxBytes: number, actual?: number): OgError {
  return new OgError('TOO_LARGE', `The answer of the gateway exceeds the limit of ${maxBytes} bytes.`, {
    details: { limit: maxBytes, ...(actual !== undefined && { actual }) },
  })
}
