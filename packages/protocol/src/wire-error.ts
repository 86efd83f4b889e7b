import * as z from 'zod'

import { type ErrorCode, type ErrorSource, errorCatalogue } from './error-catalogue.ts'
import { OgError } from './og-error.ts'

const maxRetryAfterMs = 3_600_000
const sources = [
  'client',
  'gateway',
  'worker',
  'peer',
  'chain',
  'model',
  'node',
] as const satisfies readonly ErrorSource[]
const detailSchema = z.union([z.string().max(500), z.int()])

/** Form of an error in streams and in HTTP bodies. `details` and `source` are absent unless the error states them. */
export const wireErrorSchema = z.strictObject({
  code: z.enum(Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]]),
  message: z.string().max(2_000),
  next: z.array(z.string().max(500)).max(8),
  retryAfterMs: z.int().min(0).max(maxRetryAfterMs).optional(),
  details: z.record(z.string().max(64), detailSchema).optional(),
  source: z.enum(sources).optional(),
})
export type WireError = z.infer<typeof wireErrorSchema>

/** Cuts an error to the limits of {@link wireErrorSchema}. Causes and stacks are not included. */
export function toWireError(error: OgError): WireError {
  const { code, retryAfterMs, details, source } = error
  return {
    code,
    message: error.shortMessage.slice(0, 2_000),
    next: error.metaMessages.slice(0, 8).map((line) => line.slice(0, 500)),
    ...(retryAfterMs === undefined || Number.isNaN(retryAfterMs)
      ? {}
      : { retryAfterMs: Math.min(Math.max(Math.ceil(retryAfterMs), 0), maxRetryAfterMs) }),
    ...(details !== undefined && { details: toWireDetails(details) }),
    ...(source !== undefined && source !== errorCatalogue[code].source && { source }),
  }
}

function toWireDetails(details: object): NonNullable<WireError['details']> {
  const wire: NonNullable<WireError['details']> = {}
  for (const [name, value] of Object.entries(details) as [string, unknown][]) {
    if (typeof value === 'string') wire[name] = value.slice(0, 500)
    else if (Number.isSafeInteger(value)) wire[name] = value as number
  }
  return wire
}

/** The error that a {@link WireError} describes. Its details are those of the sender: present, but not validated by code. */
export function fromWireError({ code, message, next, retryAfterMs, details, source }: WireError): OgError {
  return new OgError(code, oneLine(message), {
    next: next.map(oneLine),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(details !== undefined && { details: details as never }),
    source,
  })
}

/** The text without control characters and line breaks: another party's message could move the cursor of a terminal. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}
