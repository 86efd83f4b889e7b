import type * as z from 'zod'

import { OgError } from './og-error.ts'

/**
 * Parses a value with a schema. The error message contains the sender's text only shortened and without control
 * characters: the text may be megabytes long and may try to inject control characters into a log.
 * @throws BAD_ENCODING
 */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  let parsed: z.ZodSafeParseResult<T>
  try {
    parsed = schema.safeParse(value)
  } catch (cause) {
    throw new OgError('BAD_ENCODING', `Not a ${what}.`, { cause })
  }
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.slice(0, 3).map((issue) => {
    const path = printable(issue.path.map((part) => printable(String(part), 40)).join('.'), 120)
    return `${path === '' ? '' : `${path}: `}${printable(issue.message, 160)}`
  })
  throw new OgError('BAD_ENCODING', `Not a ${what}: ${issues.join('; ')}`)
}

function printable(text: string, maxLength: number): string {
  const short = text.length > maxLength ? `${text.slice(0, maxLength)}…` : text
  return short.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?')
}
