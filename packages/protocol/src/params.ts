import * as z from 'zod'

import { blinded } from './commitment.ts'
import type { Hex } from './hex.ts'
import type { RunParams } from './interfaces/execution.ts'

export const runParamsSchema: z.ZodType<RunParams> = z.strictObject({
  outputs: z.array(z.string().min(1).max(256)).max(1024),
})

/** `paramsHash` of a job. */
export function hashParams(blind: Hex, params: RunParams): Hex {
  return blinded('og/params/1', blind, { outputs: [...params.outputs] })
}

/** The user's request before a task encodes it as tensors; a file is named by its hash. */
export const requestSchema = z.union([
  z.null(),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(1 << 20) }),
  z.strictObject({
    kind: z.enum(['audio', 'image']),
    sha256: z.string().regex(/^0x[0-9a-f]{64}$/),
    bytes: z.int().min(0),
  }),
])
export type Request = z.infer<typeof requestSchema>

/** `requestHash` of a job; of `null` where the tensors are the request. */
export function hashRequest(blind: Hex, request: Request): Hex {
  return blinded('og/request/1', blind, request)
}
