import {
  bytes32Schema,
  domainSchema,
  type Hex,
  type Job,
  jobType,
  OgError,
  parseSignedAnswer,
  type ReceiptFile,
  type Request,
  type Signed,
  type SignedAnswer,
  signedToJson,
  type Tensor,
} from '@opengradient/protocol'
import * as z from 'zod'

import { encodeBinaryRequest, headerLengthName, parseBinaryResponse } from './oip/binary-body.ts'

export interface InferenceRequestInit {
  readonly inputs: readonly Tensor[]
  /** Names of the requested outputs. @default all */
  readonly outputs?: readonly string[]
  /** Salt of the commitments. @default chosen by the gateway */
  readonly blind?: Hex
  /** User input before a task encoded it. @default null */
  readonly request?: Request
  /** A job that the requester signs and pays; needs `blind`. @default the gateway sponsors the request */
  readonly job?: Signed<Job>
  /** @default none */
  readonly idempotencyKey?: string
}

/** Headers and body of the inference routes, with all tensors in binary in both directions. */
export function encodeInferenceRequest(init: InferenceRequestInit): {
  headers: Record<string, string>
  body: Uint8Array
} {
  const { inputs, outputs = [], blind, request, job, idempotencyKey } = init
  const extension = {
    ...(blind !== undefined && { blind }),
    ...(request !== undefined && { request }),
    ...(job !== undefined && { job: signedToJson(jobType, job) }),
  }
  const { body, headerLength } = encodeBinaryRequest(
    {
      parameters: { binary_data_output: true },
      ...(outputs.length > 0 && { outputs: outputs.map((name) => ({ name })) }),
      ...(Object.keys(extension).length > 0 && { opengradient: extension }),
    },
    inputs,
  )
  return {
    headers: {
      [headerLengthName]: String(headerLength),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    },
    body,
  }
}

/** An inference answer that is parsed and not verified. */
export interface InferenceAnswer {
  readonly signed: SignedAnswer
  readonly receiptHash: Hex
  readonly domain: ReceiptFile['domain']
  readonly blind: Hex
  readonly outputs: readonly Tensor[]
}

/** The signed objects of the answer. Its unsigned fields are for other clients: they prove nothing and are not read. */
const extensionSchema = z.object({
  receiptHash: bytes32Schema,
  domain: domainSchema,
  blind: bytes32Schema,
  job: z.unknown(),
  offer: z.unknown(),
  assignment: z.unknown(),
  receipt: z.unknown(),
})

/** @throws BAD_RECEIPT when the answer has no readable receipt */
export function parseInferenceAnswer(response: {
  readonly headers: Headers
  readonly body: Uint8Array
}): InferenceAnswer {
  const length = response.headers.get(headerLengthName)
  try {
    const parsed = parseBinaryResponse(response.body, length === null ? undefined : Number(length))
    const { receiptHash, domain, blind, job, offer, assignment, receipt } = extensionSchema.parse(
      parsed.response.opengradient,
    )
    const signed = parseSignedAnswer({ job, offer, assignment, receipt })
    return { signed, receiptHash, domain, blind, outputs: parsed.tensors }
  } catch (cause) {
    throw new OgError('BAD_RECEIPT', 'The answer of the gateway has no readable receipt.', {
      cause,
      details: fieldOf(cause),
      next: ['Check that the URL is that of a gateway, or use another one.'],
    })
  }
}

/** The field at fault when the extension does not fit its schema. */
function fieldOf(error: unknown): { field: string } | undefined {
  if (!(error instanceof z.ZodError)) return undefined
  return { field: ['response.opengradient', ...(error.issues[0]?.path ?? [])].join('.') }
}
