import { errorCatalogue, type OgError, toWireError, wireErrorSchema } from '@opengradient/protocol'
import * as z from 'zod'

import { statusOf, toErrorBody } from './error-body.ts'

/** Body of every error answer below `/v1`: the error as clients of OpenAI read it, and the typed error. */
export const openAiErrorBodySchema = z.object({
  error: z.object({
    message: z.string(),
    type: z.enum(['invalid_request_error', 'permission_error', 'rate_limit_error', 'server_error']),
    param: z.string().nullable().meta({ description: 'The field of the body that the error is about' }),
    code: z.string().meta({ description: 'Code of this project, or `model_not_found`' }),
    source: z.string().meta({ description: 'The part of the network in which the error has its cause' }),
    retryable: z.boolean().meta({ description: 'Whether the same request may succeed later' }),
  }),
  opengradient: wireErrorSchema,
})
/** A body that {@link openAiErrorBodySchema} describes. */
export type OpenAiErrorBody = z.infer<typeof openAiErrorBodySchema>

/** Whether errors of a path have {@link OpenAiErrorBody}. */
export function isOpenAiPath(path: string): boolean {
  return path.startsWith('/v1/')
}

/** The body for an error below `/v1`. The message of an `INTERNAL` error is replaced: it may contain private data. */
export function toOpenAiErrorBody(error: OgError): OpenAiErrorBody {
  const { code, details } = error
  const field = (details as { readonly field?: unknown } | undefined)?.field
  const { retryable, source } = errorCatalogue[code]
  return {
    error: {
      message: toErrorBody(error).error,
      type: typeOf(code),
      param: code === 'UNKNOWN_MODEL' ? 'model' : typeof field === 'string' ? field.replace(/^request\.?/, '') : null,
      code: code === 'UNKNOWN_MODEL' ? 'model_not_found' : code,
      source: error.source ?? source,
      retryable,
    },
    opengradient: toWireError(error),
  }
}

function typeOf(code: OgError['code']): OpenAiErrorBody['error']['type'] {
  const status = statusOf(code)
  if (code === 'OVERLOADED') return 'rate_limit_error'
  if (status >= 500) return 'server_error'
  return status === 403 ? 'permission_error' : 'invalid_request_error'
}
