import { OgError } from '@opengradient/protocol'
import * as z from 'zod'

import { withoutNulls } from './without-nulls.ts'

const parameters = z.record(z.string().max(256), z.unknown()).optional()

/** Schema of a tensor in JSON. Shape, type and data are checked by `tensorFromOip`. */
export const oipTensorSchema = z.strictObject({
  name: z.string().min(1).max(256),
  shape: z.array(z.number()).max(16),
  datatype: z.string().max(16),
  parameters,
  data: z
    .unknown()
    .optional()
    .meta({ description: '64-bit integers beyond ±(2^53 - 1) are strings of decimal digits, in requests and answers' }),
})

export const oipRequestSchema = z.strictObject({
  id: z.string().max(256).optional(),
  model_name: z.string().max(256).optional().meta({ description: 'Must be the name in the path' }),
  model_version: z.string().max(256).optional().meta({ description: 'Must be the version that the path selects' }),
  parameters,
  inputs: z.array(oipTensorSchema).max(1024),
  outputs: z
    .array(z.strictObject({ name: z.string().min(1).max(256), parameters }))
    .max(1024)
    .optional(),
  /** The network's extension: the requester's blind, request and signed job. */
  opengradient: z.unknown().optional(),
})

export const oipResponseSchema = z.strictObject({
  model_name: z.string().max(256),
  model_version: z.string().max(256).optional(),
  id: z.string().max(256).optional(),
  parameters,
  outputs: z.array(oipTensorSchema).max(1024),
  /** The network's extension: receipt hash and signed objects. */
  opengradient: z.unknown().optional(),
})

/** An inference request of the Open Inference Protocol v2, before its tensors are read. */
export type OipRequest = z.infer<typeof oipRequestSchema>
/** An inference response, before its tensors are read. */
export type OipResponse = z.infer<typeof oipResponseSchema>

/**
 * Optional fields that are null are absent.
 * @throws BAD_INPUT when a field is unknown, missing or of the wrong type; `parameters` may contain any JSON
 */
export function parseOipRequest(value: unknown): OipRequest {
  return parse(oipRequestSchema, value, 'request')
}

/** @throws BAD_INPUT */
export function parseOipResponse(value: unknown): OipResponse {
  return parse(oipResponseSchema, value, 'response')
}

/** Whether the request asks for an output in binary: by its own `binary_data`, or by `binary_data_output`. */
export function wantsBinary(request: OipRequest, output: string): boolean {
  const own = request.outputs?.find(({ name }) => name === output)?.parameters?.binary_data
  return (own ?? request.parameters?.binary_data_output) === true
}

function parse<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const parsed = schema.safeParse(withoutNullFields(value))
  if (parsed.success) return parsed.data
  throw new OgError('BAD_INPUT', `Invalid Open Inference Protocol ${what}: ${explain(parsed.error)}`, {
    details: { field: [what, ...(parsed.error.issues[0]?.path ?? [])].join('.') },
    next: ['See https://github.com/kserve/open-inference-protocol for its fields.'],
  })
}

/** Leaves out the null fields of a message and of its tensors. Those in `parameters` and `data` stay. */
function withoutNullFields(message: unknown): unknown {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return message
  const fields = Object.entries(withoutNulls(message)).map(([name, value]) => [
    name,
    (name === 'inputs' || name === 'outputs') && Array.isArray(value) ? value.map(withoutNulls) : value,
  ])
  return Object.fromEntries(fields)
}

/** Formats the first three issues on one line: the message's length must not depend on the input. */
function explain(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.length > 0 ? `${path.join('.')}: ` : ''}${message.slice(0, 200)}`)
    .join('; ')
}
